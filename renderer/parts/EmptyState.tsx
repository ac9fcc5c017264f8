import type { ReactNode } from 'react'
import type { TablerIcon } from '@tabler/icons-react'
import classes from './EmptyState.module.css'

/** What a place is for, then the quickest way to fill it. */
export function EmptyState({ icon: Icon, title, detail, children }: { icon: TablerIcon; title: string; detail?: string; children?: ReactNode }) {
  return (
    <div className={classes.empty} role="status">
      <span className={classes.tile}><Icon size={20} stroke={1.75} aria-hidden /></span>
      <b>{title}</b>
      {detail && <span className={classes.detail}>{detail}</span>}
      {children && <div className={classes.ways}>{children}</div>}
    </div>
  )
}
