import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { formatNumber } from '../../db/contract/text/format.ts'
import { titleOf } from '../api/labels.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { type Form, createForm } from '../form/form.ts'
import { useCounted } from '../form/useField.ts'
import { deed } from '../list/deeds.ts'

type Props = { assessment: Form; rows: readonly Form[]; onAdd(rows: readonly Form[]): void; readOnly: boolean }

function sumsOf(rows: readonly Form[]): string {
  const sum = (field: string) => formatNumber(rows.reduce((total, row) => total + Number(row.value(field) ?? 0), 0))
  return `Tự chấm ${sum('selfScore')} điểm, thẩm định ${sum('verifiedScore')} điểm`
}

/** The sums of a score sheet, and one action that brings in every criterion of its set which is not there yet. */
export function Criteria({ assessment, rows, onAdd, readOnly }: Props) {
  const sums = useCounted(rows, sumsOf)
  const bringIn = () => deed(async () => {
    const sheet = assessment.value('sheet')
    if (typeof sheet !== 'string') return notify('Chưa ghi Bộ tiêu chí. Ghi tên bộ rồi lấy tiêu chí.')
    const { rows: criteria } = await call('record.list', { kind: 'criterion', where: { sheet }, sort: 'position', limit: 1000 })
    // A heading over others gets no score of its own.
    const headings = new Set(criteria.map(each => each.parent))
    const known = new Set(rows.map(row => row.value('criterion')))
    const missing = criteria.filter(each => !headings.has(each.id) && !known.has(each.id))
    if (missing.length === 0) return notify(criteria.length === 0 ? `Chưa có tiêu chí nào của bộ “${sheet}”. Thêm ở Tiêu chí chấm điểm.` : 'Phiếu đã có đủ tiêu chí của bộ này.')
    onAdd(missing.map(each => {
      const row = createForm('assessmentScore', null)
      row.set('criterion', each.id, titleOf('criterion', each))
      return row
    }))
    notify(`Đã lấy ${missing.length} tiêu chí. Gõ điểm rồi lưu.`)
  })
  return (
    <>
      {rows.length > 0 && <span>{sums}</span>}
      {!readOnly && <Button size="xs" variant="default" leftSection={<IconListCheck size={16} />} onClick={() => void bringIn()}>Lấy tiêu chí của bộ</Button>}
    </>
  )
}
