import { DatePicker } from '@mantine/dates'
import { useState } from 'react'
import { formatDate } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'

/** A month of days to choose from; holidays are marked, and named beneath. */
export function Calendar({ day, today, onChoose }: { day: string | null; today: string; onChoose(day: string | null): void }) {
  const { data } = useCall('settings.get', {})
  const [month, setMonth] = useState((day ?? today).slice(0, 7))
  const names = new Map((data?.holidays ?? []).map(({ day: date, name }) => [String(date), String(name)]))
  const here = [...names].filter(([date]) => date.startsWith(month))
  return (
    <>
      <DatePicker
        locale="vi" firstDayOfWeek={1} weekendDays={[]} value={day} defaultDate={day ?? today} onChange={onChoose} onDateChange={date => setMonth(String(date).slice(0, 7))}
        getDayProps={date => (names.has(date) ? { title: names.get(date), style: { textDecoration: 'underline', textUnderlineOffset: 3, fontWeight: 600 } } : {})}
      />
      {here.map(([date, name]) => <div key={date} style={{ fontSize: 12, lineHeight: '18px', color: 'var(--sdv-text2)' }}>{formatDate(date).slice(0, 5)} {name}</div>)}
    </>
  )
}
