import type { ReactNode } from 'react'
import classes from './Screen.module.css'

/** A screen: its title and actions on one line, the rest below. `scroll` where the page itself may scroll. */
export function Screen({ title, aside, actions, scroll = false, children }: { title: string; aside?: ReactNode; actions?: ReactNode; scroll?: boolean; children: ReactNode }) {
  return (
    <div className={classes.page} data-scroll={scroll || undefined}>
      <title>{`${title} · Sổ Dân vận`}</title>
      <header className={classes.head}>
        <h1>{title}</h1>
        {aside && <span className={classes.aside}>{aside}</span>}
        <div className={classes.actions}>{actions}</div>
      </header>
      {children}
    </div>
  )
}

/** A bordered surface with an optional heading line. `region`: F6 stops at it. */
export function Card({ title, aside, region, children, className }: { title?: string; aside?: ReactNode; region?: boolean; children: ReactNode; className?: string }) {
  return (
    <section className={`${classes.card} ${className ?? ''}`} aria-label={title} data-region={region || undefined}>
      {title && <div className={classes.cardHead}><h2>{title}</h2>{aside}</div>}
      {children}
    </section>
  )
}
