import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Strip.module.css'

/** One line across the page about the whole program, with what can be done about it at its right end. */
export function Strip({ tone, icon: Icon, children, actions }: { tone: 'danger' | 'warn' | 'accent'; icon: TablerIcon; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.strip} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className={classes.words}>{children}</span>
      {actions}
    </div>
  )
}
