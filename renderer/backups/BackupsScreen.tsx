import { Button } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call, queryClient, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { useProgramState } from '../app/programState.tsx'
import { quietWork } from '../app/works.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card, Screen } from '../parts/Screen.tsx'
import { BackupTable } from './BackupTable.tsx'
import classes from './Backups.module.css'
import { useRegisterCheck } from './CheckRegister.tsx'
import { Findings } from './Findings.tsx'
import { lightOf, useHealth } from './health.ts'
import { previewPlace } from './places.ts'
import { PreviewScreen } from './PreviewScreen.tsx'
import { Replaced } from './Replaced.tsx'
import { SecondPlace } from './SecondPlace.tsx'

/** The backups of the register: when, why and how good each is, where copies go, and making one now. One of them by its address. */
export function BackupsScreen() {
  const { pathname, search } = useLocation()
  const file = new URLSearchParams(search).get('file')
  return pathname === '/backups/preview' && file !== null ? <PreviewScreen key={file} file={file} /> : <AllBackups />
}

function AllBackups() {
  const { data, error } = useCall('backup.list', {})
  const { data: health } = useHealth()
  const { today } = useProgramState()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<AppError | null>(null)
  const { button, outcome } = useRegisterCheck('Kiểm tra sổ ngay')
  const make = async () => {
    setBusy(true)
    setFailed(null)
    try {
      const made = await quietWork('Đang sao lưu', call('backup.make', {}))
      notify(`Đã sao lưu và mở ra kiểm tra: ${formatNumber(made.records ?? 0)} hồ sơ.`)
    } catch (thrown) {
      setFailed(AppError.of(thrown, 'Chưa sao lưu được. Sổ và các bản sao lưu cũ còn nguyên.'))
    }
    setBusy(false)
    for (const name of ['backup.list', 'register.health']) void queryClient.invalidateQueries({ queryKey: [name] })
  }
  const light = health && lightOf(health, today)
  return (
    <Screen
      title="Sao lưu" aside={light && `${light.word}${light.tone === 'ok' && light.detail !== '' ? `, ${light.detail.charAt(0).toLowerCase()}${light.detail.slice(1)}` : ''}`} scroll
      actions={<>{button}<Button leftSection={<IconDatabaseExport size={16} stroke={1.75} />} loading={busy} onClick={() => void make()}>Sao lưu ngay</Button></>}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          {health?.damage && (
            <Note tone="danger" title={`Sổ có ${formatNumber(health.damage.total)} chỗ hỏng.`} detail="Tệp đang có được giữ nguyên, không bản sao lưu tốt nào bị thay. Chọn một bản bên dưới để xem nó giữ gì rồi khôi phục.">
              <Findings findings={health.damage.findings} total={health.damage.total} />
            </Note>
          )}
          {health?.backup.state === 'failed' && <Note tone="danger" title="Lần sao lưu gần nhất chưa xong." detail={health.backup.message ?? ''} />}
          {failed && <ErrorNote error={failed} />}
          {outcome}
          {error && !data ? <ErrorNote error={error} /> : (
            <Card>
              {!data && <GreyBars rows={5} height={36} />}
              {data?.backups.length === 0 && (
                <EmptyState icon={IconDatabaseExport} title="Chưa có bản sao lưu nào." detail="Phần mềm tự sao lưu mỗi ngày, khi đóng sổ và trước mỗi việc đổi nhiều hồ sơ.">
                  <Button variant="default" loading={busy} onClick={() => void make()}>Làm bản đầu tiên</Button>
                </EmptyState>
              )}
              {data !== undefined && data.backups.length > 0 && <BackupTable backups={data.backups} name={(backup, when) => <Link to={previewPlace(backup.file)} aria-label={`Xem bản ${when}`}>{when}</Link>} />}
            </Card>
          )}
          <p className={classes.help}>
            Bản nào cũng được mở ra đọc lại rồi mới tính là xong. Giữ một bản cho mỗi ngày trong 7 ngày, mỗi tuần trong 4 tuần, mỗi tháng trong 12 tháng gần nhất; bản thừa tự bỏ,
            bản tốt cuối cùng không bao giờ bị bỏ. Tệp đính kèm chỉ chép một lần, các bản dùng chung.
          </p>
        </div>
        <div className={classes.side}>
          <SecondPlace second={data?.second ?? null} known={data !== undefined} />
          {data !== undefined && data.replaced.length > 0 && <Replaced replaced={data.replaced} />}
        </div>
      </div>
    </Screen>
  )
}
