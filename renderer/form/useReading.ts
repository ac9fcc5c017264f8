import { useEffect } from 'react'
import { useEntries } from '../api/labels.ts'
import { useCall } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { fits } from '../fields/optionFilter.ts'
import { setReading } from './form.ts'

/** Teaches forms the day, the value lists and the units, so that pasted and typed texts are read as the register reads them. */
export function useReading(): void {
  const { today } = useProgramState()
  const entries = useEntries()
  const { data: units } = useCall('record.list', { kind: 'unit', limit: 2000 })
  useEffect(() => {
    setReading({
      today,
      words: {
        label: (list, code) => entries.find(entry => entry.list === list && entry.code === code)?.label,
        code: (list, text) => entries.find(entry => entry.list === list && (entry.code === text || entry.label.localeCompare(text, 'vi', { sensitivity: 'accent' }) === 0))?.code
          ?? entries.find(entry => entry.list === list && text !== '' && fits(entry.label, text))?.code,
        title: () => undefined,
        id: (kind, text) => (kind === 'unit' ? units?.rows.find(row => String(row.name).localeCompare(text.trim(), 'vi', { sensitivity: 'accent' }) === 0)?.id : undefined),
      },
    })
  }, [entries, units, today])
}
