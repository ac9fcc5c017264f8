import { Button, Select } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { type AccessAction, accessActions } from '../../db/contract/privacyApi.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { localTime } from '../words/time.ts'
import { detailOf, subjectWords } from './accessWords.ts'
import classes from './Privacy.module.css'

const PAGE = 100
const choices = Object.entries(accessActions).map(([value, label]) => ({ value, label }))

/** Who looked at what was masked, printed, exported or erased; the chain of the entries tells whether one was changed or taken out. */
export function AccessPart() {
  const [action, setAction] = useState<AccessAction | null>(null)
  const [limit, setLimit] = useState(PAGE)
  const { data, error } = useCall('access.list', { limit, ...(action === null ? {} : { action }) }, { fresh: true })
  if (error && !data) return <ErrorNote error={error} />
  return (
    <div className={classes.part}>
      {data && !data.chain.ok && <Note tone="danger" title="Nhật ký đã bị sửa từ bên ngoài." detail={`Chuỗi mã đứt ở dòng ${formatNumber(data.chain.brokenAt ?? 0)}. Các dòng còn lại vẫn đọc được; xin báo người phụ trách an toàn thông tin.`} />}
      {data?.chain.ok && data.chain.entries > 0 && <Note tone="ok" title={`Nhật ký nguyên vẹn, ${formatNumber(data.chain.entries)} dòng.`} detail="Mỗi dòng mang mã của dòng trước: sửa, bớt hay cắt dòng nào cũng lộ. Nhật ký không ghi giá trị được xem." />}
      <Select label="Việc" placeholder="Mọi việc" clearable data={choices} value={action} onChange={value => { setAction(value as AccessAction | null); setLimit(PAGE) }} w={280} comboboxProps={{ transitionProps: { duration: 0 } }} />
      <Card>
        {!data && <GreyBars rows={6} height={36} />}
        {data?.rows.length === 0 && <EmptyState icon={IconListSearch} title="Chưa có dòng nào." detail="Mỗi lần xem phần được che, in, xuất, gửi hay xóa dữ liệu đều được ghi ở đây." />}
        {data !== undefined && data.rows.length > 0 && (
          <table className={classes.table}>
            <thead><tr><th scope="col">Lúc</th><th scope="col">Ai</th><th scope="col">Việc</th><th scope="col">Đối tượng</th><th scope="col">Chi tiết</th></tr></thead>
            <tbody>
              {data.rows.map(row => (
                <tr key={row.seq}><td className={classes.short}>{localTime(row.at)}</td><td>{row.displayName}<small>{row.account}</small></td><td>{row.label}</td><td>{subjectWords(row.subject)}</td><td><Detail {...detailOf(row.subject, row.detail)} /></td></tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      {data !== undefined && data.total > data.rows.length && <div><Button variant="default" onClick={() => setLimit(limit + PAGE)}>Xem thêm {formatNumber(Math.min(PAGE, data.total - data.rows.length))} dòng</Button></div>}
    </div>
  )
}

const Detail = ({ words, to }: { words: string; to?: string }) => (to === undefined ? words : <Link to={to}>{words}</Link>)
