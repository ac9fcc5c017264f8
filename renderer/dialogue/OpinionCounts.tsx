import { Button } from '@mantine/core'
import { IconAlertTriangleFilled, IconCheck, IconCircle } from '@tabler/icons-react'
import type { Form } from '../form/form.ts'
import { useCounted } from '../form/useField.ts'
import { StatusWord } from '../parts/StatusWord.tsx'
import classes from './Dialogue.module.css'

/** Answered on the spot, still open, and late among these. */
function countsOf(all: readonly Form[], today: string): [number, number, number] {
  const rows = all.filter(row => !row.isBlank())
  const open = rows.filter(row => ['received', 'processing'].includes(String(row.value('status'))) && row.value('answeredOnSpot') !== true)
  return [rows.filter(row => row.value('answeredOnSpot') === true).length, open.length, open.filter(row => typeof row.value('dueOn') === 'string' && String(row.value('dueOn')) < today).length]
}

/** How the opinions stand: answered, in time, late. */
export function OpinionCounts({ rows: all, today, onMore }: { rows: readonly Form[]; today: string; onMore(): void }) {
  const [onSpot = 0, open = 0, late = 0] = useCounted(all, rows => countsOf(rows, today).join(' ')).split(' ').map(Number)
  return (
    <div className={classes.bar}>
      <h2>Ý kiến, kiến nghị</h2>
      {onSpot > 0 && <StatusWord status={{ word: `${onSpot} đã trả lời tại chỗ`, tone: 'ok', icon: IconCheck }} />}
      {open - late > 0 && <StatusWord status={{ word: `${open - late} chưa xong`, tone: 'plain', icon: IconCircle }} />}
      {late > 0 && <StatusWord status={{ word: `${late} quá hạn`, tone: 'danger', icon: IconAlertTriangleFilled }} />}
      <span className={classes.barDeeds}><Button variant="subtle" size="xs" onClick={onMore}>Mọi trường của cuộc đối thoại</Button></span>
    </div>
  )
}
