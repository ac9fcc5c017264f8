import type { Output } from '../../db/contract/api.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import classes from './Backups.module.css'

type Finding = Output<'register.check'>['findings'][number]
const SHOWN = 50

/** What a check found, each in a sentence with its place. */
export function Findings({ findings, total = findings.length }: { findings: readonly Finding[]; total?: number }) {
  const shown = findings.slice(0, SHOWN)
  return (
    <ul className={classes.findings}>
      {shown.map((finding, index) => <li key={`${index} ${finding.where}`}>{finding.message}{finding.where !== '' && ` (${finding.where})`}</li>)}
      {total > shown.length && <li>và {formatNumber(total - shown.length)} chỗ khác</li>}
    </ul>
  )
}
