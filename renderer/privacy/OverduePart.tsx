import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'react-router'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { listPlace } from '../app/places.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { wordsFor } from '../words/kinds.ts'
import classes from './Privacy.module.css'

/** Records kept longer than the office's own rules say, kind by kind; each number opens its list. Nothing is erased by itself. */
export function OverduePart() {
  const { data, error } = useCall('privacy.overdue', {})
  if (error && !data) return <ErrorNote error={error} />
  const over = data?.filter(({ total }) => total > 0) ?? []
  return (
    <div className={classes.part}>
      <Card>
        {!data && <GreyBars rows={4} height={36} />}
        {data !== undefined && over.length === 0 && <EmptyState icon={IconCircleCheck} title="Không có hồ sơ nào quá thời hạn lưu giữ." detail="Thời hạn của từng loại hồ sơ đặt ở Cài đặt." />}
        {over.length > 0 && (
          <table className={classes.table}>
            <thead><tr><th scope="col">Loại hồ sơ</th><th scope="col">Quá hạn</th><th scope="col">Thời hạn</th><th scope="col">Mục đích, căn cứ</th></tr></thead>
            <tbody>
              {over.map(row => (
                <tr key={`${row.kind} ${row.before}`}>
                  <td>{wordsFor(row.kind).menu}</td>
                  <td className={classes.short}>
                    <Link to={listPlace(row.kind, { where: row.where, title: `${wordsFor(row.kind).menu} quá thời hạn lưu giữ` })}>{formatNumber(row.total)} {wordsFor(row.kind).one}</Link>
                    <small>trước {formatDate(row.before)}</small>
                  </td>
                  <td className={classes.short}>{formatNumber(row.years)} năm{!row.confirmed && <small>cơ quan chưa xác nhận</small>}</td>
                  <td>{row.purpose}{row.ground !== null && <small>{row.ground}</small>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <div className={classes.bar}>
        <span className={classes.help}>Phần mềm chỉ nhắc, không tự xóa. Hồ sơ phải nộp lưu trữ thì nộp trước khi xóa.</span>
        <Button variant="default" component={Link} to="/settings/retention">Đặt thời hạn lưu giữ</Button>
      </div>
    </div>
  )
}
