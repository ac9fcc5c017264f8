import type { Output } from '../../db/contract/api.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import classes from './Backups.module.css'

type Finding = Output<'register.check'>['findings'][number]
const SHOWN = 50

/** What a check found, each in a sentence with its place, and with the name of a file or paper as far as this account may read it. */
export function Findings({ findings, total = findings.length }: { findings: readonly Finding[]; total?: number }) {
  const shown = findings.slice(0, SHOWN)
  return (
    <ul className={classes.findings}>
      {shown.map((finding, index) => <li key={`${index} ${finding.where}`}>{finding.message}<Called where={finding.where} />{finding.where !== '' && ` (${finding.where})`}</li>)}
      {total > shown.length && <li>và {formatNumber(total - shown.length)} chỗ khác</li>}
    </ul>
  )
}

/** Findings are kept and so name nothing; what they are about is looked up in the open register, where there is one. */
function Called({ where }: { where: string }) {
  const [, place, key = ''] = /^(attachments|document)\/([0-9a-f-]+)$/.exec(where) ?? []
  const files = useCall('record.list', { kind: 'attachment', where: { sha256: key }, limit: 1 }, { enabled: place === 'attachments', keep: false })
  const paper = useCall('record.get', { kind: 'document', id: key }, { enabled: place === 'document', keep: false })
  const name = place === 'attachments' ? files.data?.rows[0]?.name : place === 'document' ? paper.data?.name : undefined
  return typeof name === 'string' ? `: ${name}` : null
}
