import { Button, Radio } from '@mantine/core'
import { type PackageLevel, packageLevels } from '../../db/contract/api.ts'
import { formatDate } from '../../db/contract/text/format.ts'
import { usePeriod } from '../app/period.tsx'
import { Card } from '../parts/Screen.tsx'
import { levels } from './words.ts'
import classes from './Usb.module.css'

/** Which days and how much of the people behind the records. */
export function LevelStep({ level, onLevel, onNext }: { level: PackageLevel; onLevel(level: PackageLevel): void; onNext(): void }) {
  const { period } = usePeriod()
  return (
    <Card title="Kỳ và mức dữ liệu">
      <form onSubmit={event => { event.preventDefault(); onNext() }}>
        <div className={classes.body}>
          <p>Kỳ số liệu: <b>{period.label}</b>, từ {formatDate(period.from)} đến {formatDate(period.to)}. Muốn kỳ khác thì đổi ở thanh trên cùng.</p>
          <Radio.Group value={level} onChange={value => onLevel(value as PackageLevel)} label="Mức dữ liệu">
            <div className={classes.choices}>
              {packageLevels.map(name => <Radio key={name} value={name} label={levels[name].label} description={levels[name].detail} />)}
            </div>
          </Radio.Group>
        </div>
        <div className={classes.foot}><Button type="submit" autoFocus>Chọn nơi ghi</Button></div>
      </form>
    </Card>
  )
}
