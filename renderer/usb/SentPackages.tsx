import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import type { PackageLevel } from '../../db/contract/api.ts'
import { useCall } from '../api/queries.ts'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { localTime } from '../words/time.ts'
import { formatBytes, grouped, levels } from './words.ts'
import classes from './Usb.module.css'

/** Every package that was made, the newest first; one that never arrived says so. */
export function SentPackages() {
  const { data, error } = useCall('package.log', {})
  if (error) return <ErrorNote error={error} />
  return (
    <Card title="Các gói đã gửi">
      {data?.length === 0 && <div className={classes.body}>Chưa gửi gói nào. Gói làm xong được ghi lại ở đây với số, kỳ và mã kiểm tra.</div>}
      {data !== undefined && data.length > 0 && (
        <table className={classes.table}>
          <thead><tr><th scope="col" className={classes.amount}>Số</th><th scope="col">Lúc làm</th><th scope="col">Kỳ số liệu</th><th scope="col">Mức</th><th scope="col">Tên tệp</th><th scope="col" className={classes.amount}>Dung lượng</th><th scope="col">Mã kiểm tra</th><th scope="col">Giao</th></tr></thead>
          <tbody>
            {data.map(sent => (
              <tr key={sent.sequence}>
                <td className={classes.amount}>{formatNumber(sent.sequence)}</td><td>{localTime(sent.createdAt)}</td>
                <td>{formatDate(sent.dateFrom)} – {formatDate(sent.dateTo)}</td><td>{levels[sent.level as PackageLevel]?.label ?? sent.level}</td>
                <td>{sent.file}</td><td className={classes.amount}>{formatBytes(sent.bytes)}</td>
                <td className={classes.hash} title={grouped(sent.sha256)}>{grouped(sent.sha256.slice(0, 16))} …</td>
                <td>{sent.deliveredAt === null ? 'Chưa tới nơi' : localTime(sent.deliveredAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
