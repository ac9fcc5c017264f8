import { useCallback, useMemo } from 'react'
import type { AnyKind } from '../../db/contract/kind.ts'
import { type KindName, anyKind, isKind } from '../../db/contract/kinds/index.ts'
import type { Output } from '../../db/contract/api.ts'
import { shownValue } from '../words/shown.ts'
import { useCall } from './queries.ts'

type Entry = { list: string; code: string; label: string; position: number; retiredOn: string | null }

/** Every entry of every value list, in its order; the lists are small and used everywhere. */
export function useEntries(): readonly Entry[] {
  const { data } = useCall('record.list', { kind: 'valueEntry', limit: 20_000, sort: 'position' })
  return (data?.rows ?? []) as unknown as readonly Entry[]
}

/** The entries of one list. `retired` ones are left out of what may be chosen. */
export function useList(list: string | undefined): readonly Entry[] {
  const entries = useEntries()
  return useMemo(() => entries.filter(entry => entry.list === list), [entries, list])
}

/** What codes and small sets of linked records are called, for chips and pickers. */
export function useLabels(kind: AnyKind): (field: string, value: unknown) => string | undefined {
  const entries = useEntries()
  const units = useCall('record.list', { kind: 'unit', limit: 2000 })
  return useCallback((name, value) => {
    const field = kind.fields[name]
    if (field?.list !== undefined) return entries.find(entry => entry.list === field.list && entry.code === value)?.label
    if (field?.to === 'unit') return units.data?.rows.find(row => row.id === value)?.name as string | undefined
    return undefined
  }, [entries, kind, units.data])
}

/** What a record is called, from the fields that name it. */
export function titleOf(name: string, row: Output<'record.list'>['rows'][number] | Record<string, unknown>): string {
  if (!isKind(name)) return ''
  const kind = anyKind(name as KindName)
  return kind.title.map(field => shownValue(kind, field, row)).filter(text => text !== '').join(' - ')
}
