import { Button, NumberInput } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../api/queries.ts'
import { saveDrafts } from '../api/saveDrafts.ts'
import { useProgramState } from '../app/programState.tsx'
import classes from './Settings.module.css'

/** Makes the periods of a year that the calendar asks for and that are not kept yet, with the days they are due. */
export function YearPeriods() {
  const { today } = useProgramState()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const { data } = useCall('presets.get', { year })
  const periods = data?.periods ?? []
  const add = () => saveDrafts('period', periods, `lập các kỳ báo cáo năm ${year}`, `Đã lập ${periods.length} kỳ báo cáo năm ${year}.`)
  return (
    <div className={classes.year}>
      <NumberInput aria-label="Năm lập kỳ báo cáo" value={year} min={1900} max={2198} w={88} hideControls onChange={value => { if (typeof value === 'number' && value >= 1900 && value <= 2198) setYear(value) }} />
      <Button variant="default" leftSection={<IconCalendarPlus size={16} />} disabled={periods.length === 0} onClick={() => void add()}>
        {data && periods.length === 0 ? `Đã đủ các kỳ báo cáo năm ${year}` : `Lập các kỳ báo cáo năm ${year}`}
      </Button>
    </div>
  )
}
