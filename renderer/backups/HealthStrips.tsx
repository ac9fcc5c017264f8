import { Button } from '@mantine/core'
import { IconAlertTriangleFilled, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useProgramState } from '../app/programState.tsx'
import { Strip } from '../frame/Strip.tsx'
import { formatNumber } from '../../db/contract/text/format.ts'
import { spokenTime } from '../words/time.ts'
import { previewPlace } from './places.ts'
import { useHealth } from './health.ts'

/** What must not be overlooked on any screen: a damaged register, with the way to its last good backup; and, mildly, a clock set back. */
export function HealthStrips() {
  const { data } = useHealth()
  const { today } = useProgramState()
  const [read, setRead] = useState<string | null>(null)
  if (!data) return null
  const { damage, clock } = data
  return (
    <>
      {damage !== null && (
        <Strip
          tone="danger" icon={IconAlertTriangleFilled}
          actions={(
            <>
              {damage.lastGood && <Button size="xs" component={Link} to={previewPlace(damage.lastGood.file)}>Xem bản sao lưu tốt gần nhất</Button>}
              <Button size="xs" variant="default" component={Link} to="/backups">Xem {formatNumber(damage.total)} chỗ hỏng</Button>
            </>
          )}
        >
          <b>Sổ có {formatNumber(damage.total)} chỗ hỏng, thấy lúc {spokenTime(damage.at, today)}.</b>{' '}
          Tệp đang có được giữ nguyên, các bản sao lưu tốt không bị thay. Xin ngừng nhập thêm
          {damage.lastGood?.madeAt ? `; bản sao lưu tốt gần nhất làm lúc ${spokenTime(damage.lastGood.madeAt, today)}.` : ' và gọi người hỗ trợ: chưa thấy bản sao lưu nào tốt.'}
        </Strip>
      )}
      {clock !== null && clock !== read && (
        <Strip tone="warn" icon={IconClock} actions={<Button size="xs" variant="default" onClick={() => setRead(clock)}>Đã đọc</Button>}>{clock}</Strip>
      )}
    </>
  )
}
