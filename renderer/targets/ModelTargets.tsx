import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { saveDrafts } from '../api/saveDrafts.ts'

/** Makes the model targets of a year at once; nothing where all of them are there. */
export function ModelTargets({ year }: { year: number }) {
  const { data } = useCall('presets.get', { year })
  const [busy, setBusy] = useState(false)
  const targets = data?.targets ?? []
  if (targets.length === 0) return null
  const add = async () => {
    setBusy(true)
    await saveDrafts('target', targets, `thêm bộ 10 chỉ tiêu mẫu năm ${year}`, `Đã thêm ${formatNumber(targets.length)} dòng của bộ 10 chỉ tiêu mẫu năm ${year}. Hãy sửa mức theo kế hoạch của tỉnh.`)
    setBusy(false)
  }
  return <Button size="sm" loading={busy} onClick={() => void add()}>Dùng bộ 10 chỉ tiêu mẫu</Button>
}
