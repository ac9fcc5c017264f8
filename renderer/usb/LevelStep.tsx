import { Button, Radio, Select } from '@mantine/core'
import { type PackageLevel, packageLevels } from '../../db/contract/api.ts'
import type { Period } from '../../db/contract/periods.ts'
import { useProgramState } from '../app/programState.tsx'
import { Card } from '../parts/Screen.tsx'
import { daysOf, periodChoices } from '../reports/periods.ts'
import { levels } from './words.ts'
import classes from './Usb.module.css'

type Asked = {
  period: Period; periods: Parameters<typeof periodChoices>[1]; onPeriod(code: string): void
  level: PackageLevel; onLevel(level: PackageLevel): void; onNext(): void
}

/** Which days and how much of the people behind the records. */
export function LevelStep({ period, periods, onPeriod, level, onLevel, onNext }: Asked) {
  const { today } = useProgramState()
  return (
    <Card title="Kỳ và mức dữ liệu">
      <form onSubmit={event => { event.preventDefault(); onNext() }}>
        <div className={classes.body}>
          <Select
            label="Kỳ" description={`Số liệu ${daysOf(period)}`} inputWrapperOrder={['label', 'input', 'description']} w={320} allowDeselect={false} value={period.code} onChange={code => code && onPeriod(code)}
            data={periodChoices(period.code, periods, today)} maxDropdownHeight={360} comboboxProps={{ transitionProps: { duration: 0 } }}
          />
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
