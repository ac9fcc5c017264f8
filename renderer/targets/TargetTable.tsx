import { IconPencil } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Output } from '../../db/contract/api.ts'
import type { Period } from '../../db/contract/periods.ts'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { TargetBar } from '../charts/TargetBar.tsx'
import { TargetWord } from '../charts/TargetWord.tsx'
import { expectedWords, lackingWords, targetLevel } from '../charts/target.ts'
import { amount } from '../words/amounts.ts'
import { kindOfFigure } from '../words/figures.ts'
import classes from './Targets.module.css'

type Row = Output<'targets.get'>[number]
type Kept = Output<'record.list'>['rows']

/** The targets as a table; the number opens the records behind it, the name the target itself. */
export function TargetTable({ rows, records, period }: { rows: Row[]; records: Kept; period: Pick<Period, 'code' | 'from' | 'to'> }) {
  const known = new Map(records.map(record => [record.id, record]))
  return (
    <div className={classes.box} role="region" aria-label="Bảng chỉ tiêu" tabIndex={0}>
      <table className={classes.table}>
        <colgroup><col /><col className={classes.wide} /><col className={classes.number} /><col className={classes.bar} /><col className={classes.state} /><col className={classes.edit} /></colgroup>
        <thead>
          <tr><th scope="col">Tên chỉ tiêu</th><th scope="col">Phải đạt</th><th scope="col" className={classes.right}>Đã đạt</th><th scope="col"><span className="visually-hidden">So với mức</span></th><th scope="col">Tình trạng</th><th scope="col"><span className="visually-hidden">Sửa</span></th></tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row"><span className={classes.name}>{row.name}</span><small>{basisOf(known.get(row.id), period)}</small>{row.missingUnits && row.missingUnits.length > 0 && <small title={row.missingUnits.join('\n')}>{lackingWords(row.missingUnits)}</small>}</th>
              <td>{targetLevel(row)}{row.met === false && <small>{expectedWords(row)}</small>}</td>
              <td className={classes.right}><Value row={row} /></td>
              <td><TargetBar {...row} /></td>
              <td><TargetWord row={row} /></td>
              <td><Link className={classes.pencil} to={recordPlace('target', row.id)} aria-label={`Sửa chỉ tiêu ${row.name}`} title="Sửa chỉ tiêu"><IconPencil size={16} stroke={1.75} /></Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where the target comes from, and when it holds if that is not the period at hand: "Kế hoạch 15/KH-UBND · 01/01/2025 – 31/12/2025". */
function basisOf(record: Kept[number] | undefined, period: { from: string; to: string }): string {
  if (!record) return ''
  const [from, to] = [String(record.dateFrom), String(record.dateTo)]
  const days = from === period.from && to === period.to ? '' : `${formatDate(from)} – ${formatDate(to)}`
  return [record.basis, days].filter(Boolean).join(' · ')
}

function Value({ row }: { row: Row }) {
  const kind = kindOfFigure(row.figure)
  if (row.value === null && kind === 'measure') return <Link to={recordPlace('measure', 'new')}>Nhập số liệu</Link>
  if (row.value === null) return null
  const reached = row.each ? `${formatNumber(row.value)}/${formatNumber(row.threshold)} ${row.unit}` : amount(row.value, row.unit)
  const label = `${reached}, mở hồ sơ của ${row.name}`
  return <Link className={classes.value} aria-label={label} to={listPlace(kind, { figure: { id: row.figure, period: row.period }, title: row.name })}>{reached}</Link>
}
