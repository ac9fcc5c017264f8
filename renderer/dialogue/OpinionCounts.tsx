import { IconAlertTriangleFilled, IconCheck, IconCircle } from '@tabler/icons-react'
import type { Form } from '../form/form.ts'
import { StatusWord } from '../parts/StatusWord.tsx'
import classes from './Dialogue.module.css'

/** How the opinions stand: answered, in time, late. */
export function OpinionCounts({ rows: all, today }: { rows: readonly Form[]; today: string }) {
  const rows = all.filter(row => !row.isBlank())
  const open = rows.filter(row => ['received', 'processing'].includes(String(row.base()?.status ?? row.value('status'))))
  const late = open.filter(row => typeof row.value('dueOn') === 'string' && String(row.value('dueOn')) < today).length
  const onSpot = rows.filter(row => row.value('answeredOnSpot') === true).length
  return (
    <div className={classes.bar}>
      <h2>Ý kiến, kiến nghị</h2>
      {onSpot > 0 && <StatusWord status={{ word: `${onSpot} đã trả lời tại chỗ`, tone: 'ok', icon: IconCheck }} />}
      {open.length - late > 0 && <StatusWord status={{ word: `${open.length - late} chưa xong`, tone: 'plain', icon: IconCircle }} />}
      {late > 0 && <StatusWord status={{ word: `${late} quá hạn`, tone: 'danger', icon: IconAlertTriangleFilled }} />}
    </div>
  )
}
