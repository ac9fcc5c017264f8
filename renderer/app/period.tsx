import { type ReactNode, createContext, useCallback, useContext, useMemo } from 'react'
import { type Period, parsePeriod } from '../../db/contract/periods.ts'
import { useCall } from '../api/queries.ts'
import { useKept } from '../api/kept.ts'
import { useProgramState } from './programState.tsx'

/** `period` as every screen sees it; `choose` takes a code such as `2026`, `2026-H1` or `period:<id>`. */
export type PeriodChoice = { period: Period; choose(code: string): void }
const Context = createContext<PeriodChoice | undefined>(undefined)

/** One period for all screens, remembered by the register. The year at hand is the first choice. */
export function PeriodProvider({ children }: { children: ReactNode }) {
  const { today } = useProgramState()
  const [code, keep] = useKept('period', today.slice(0, 4))
  const named = code.startsWith('period:')
  const records = useCall('record.list', { kind: 'period', limit: 500 }, { enabled: named })
  const choose = useCallback((next: string) => keep(next), [keep])
  const period = useMemo((): Period => {
    const row = named ? records.data?.rows.find(found => found.id === code.slice('period:'.length)) : undefined
    if (row) return { code, span: 'days', from: String(row.dateFrom), to: String(row.dateTo), label: String(row.name), dueOn: (row.dueOn ?? null) as string | null }
    return parsePeriod(named ? today.slice(0, 4) : code)
  }, [code, named, records.data, today])
  const value = useMemo(() => ({ period, choose }), [period, choose])
  return named && !records.data ? null : <Context value={value}>{children}</Context>
}

export function usePeriod(): PeriodChoice {
  const choice = useContext(Context)
  if (!choice) throw new Error('used outside PeriodProvider')
  return choice
}
