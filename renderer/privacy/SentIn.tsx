import type { Output } from '../../db/contract/api.ts'
import type { PackageLevel } from '../../db/contract/api.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { Card } from '../parts/Screen.tsx'
import { localTime } from '../words/time.ts'
import { levels } from '../usb/words.ts'
import classes from './Privacy.module.css'

type Sent = Output<'privacy.find'>['packages']

/** Packages that carried data of the person out of the house: they cannot be called back, only told of. */
export function SentIn({ packages }: { packages: Sent }) {
  if (packages.length === 0) return null
  return (
    <Card title={`Đã gửi đi trong ${formatNumber(packages.length)} gói`}>
      <table className={classes.table}>
        <thead><tr><th scope="col" className={classes.amount}>Số</th><th scope="col">Lúc làm</th><th scope="col">Mức</th><th scope="col">Tên tệp</th></tr></thead>
        <tbody>
          {packages.map(sent => (
            <tr key={sent.sequence}><td className={classes.amount}>{formatNumber(sent.sequence)}</td><td className={classes.short}>{localTime(sent.createdAt)}</td><td>{levels[sent.level as PackageLevel]?.label ?? sent.level}</td><td>{sent.file}</td></tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
