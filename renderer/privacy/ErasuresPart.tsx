import { IconEraser } from '@tabler/icons-react'
import { useCall } from '../api/queries.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { localTime } from '../words/time.ts'
import { LeftNotes } from './LeftNotes.tsx'
import classes from './Privacy.module.css'

/** That something was erased, when, by whom and why; never what it was. */
export function ErasuresPart() {
  const { data, error } = useCall('privacy.erasures', {}, { fresh: true })
  if (error && !data) return <ErrorNote error={error} />
  return (
    <div className={classes.part}>
      {data !== undefined && data.length > 0 && <LeftNotes />}
      <Card>
        {!data && <GreyBars rows={4} height={36} />}
        {data?.length === 0 && <EmptyState icon={IconEraser} title="Chưa xóa dữ liệu của ai." detail="Mỗi lần xóa theo yêu cầu để lại ở đây ngày, người xóa và lý do; không để lại điều đã xóa." />}
        {data !== undefined && data.length > 0 && (
          <table className={classes.table}>
            <thead><tr><th scope="col">Lúc xóa</th><th scope="col">Người xóa</th><th scope="col">Loại</th><th scope="col">Đã xóa</th><th scope="col">Lý do</th><th scope="col">Mã hồ sơ</th></tr></thead>
            <tbody>
              {data.map(row => (
                <tr key={row.id}>
                  <td className={classes.short}>{localTime(row.at)}</td><td>{row.displayName}</td><td>{row.label}</td>
                  <td>{row.fields.length === 0 ? 'Cả hồ sơ' : row.fields.join(', ')}</td><td>{row.reason}</td><td>{row.record.slice(-12)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <p className={classes.help}>Khôi phục một bản sao lưu cũ thì những hồ sơ này được xóa lại ngay, trước khi sổ mở ra.</p>
    </div>
  )
}
