import { IconAlertTriangleFilled, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AppError } from '../../db/contract/errors.ts'
import { errorCodes } from '../../db/contract/errors.ts'
import classes from './Note.module.css'

type Tone = 'danger' | 'warn' | 'ok' | 'plain'
const icons = { danger: IconAlertTriangleFilled, warn: IconAlertTriangleFilled, ok: IconCircleCheck, plain: IconInfoCircle }

/** A note in the page: the fact in bold, then what is kept and what to do, actions beneath, the code at the right end. */
export function Note({ tone = 'plain', title, detail, code, children }: { tone?: Tone; title?: string; detail?: ReactNode; code?: number; children?: ReactNode }) {
  const Icon = icons[tone]
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        {title && <b>{title} </b>}{detail}
        {children && <div className={classes.actions}>{children}</div>}
      </div>
      {code !== undefined && <span className={classes.code}>Mã lỗi {code}</span>}
    </div>
  )
}

/** A failed call, in its own words. */
export function ErrorNote({ error, children }: { error: AppError | Error; children?: ReactNode }) {
  const code = 'code' in error ? errorCodes[error.code] : undefined
  return <Note tone="danger" detail={error.message} code={code}>{children}</Note>
}
