import type { ReactNode } from 'react'
import { Mark } from '../frame/Mark.tsx'
import { ProgramStrips } from '../frame/ProgramStrips.tsx'
import classes from './Start.module.css'

/** What stands around the opening screens: the mark above, what leads on below. */
export function StartFrame({ title, aside, foot, children }: { title: string; aside?: ReactNode; foot?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.window}>
      <title>{title === 'Sổ Dân vận' ? title : `${title} · Sổ Dân vận`}</title>
      <div role="region" aria-label="Đầu cửa sổ" className={classes.top}><div className={classes.inner}><Mark /><b>{title}</b><span className={classes.aside}>{aside}</span></div></div>
      <ProgramStrips />
      <main className={classes.main}><div className={classes.inner}>{children}</div></main>
      {foot && <footer className={classes.foot}><div className={classes.inner}>{foot}</div></footer>}
    </div>
  )
}
