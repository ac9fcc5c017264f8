import { useCallback } from 'react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { call, useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { changeList, listState } from './listState.ts'
import { callOf } from './question.ts'

export type Neighbours = { position: number; total: number; go(by: 1 | -1): Promise<string | null> }

/** Where a record stands in the list it was opened from, and the way to the next; null when it was not opened from there. */
export function useNeighbours(kind: KindName, id: string): Neighbours | null {
  const { period } = usePeriod()
  const { question, at } = listState(kind)
  const asked = callOf(kind, question, period)
  const { data } = useCall('record.list', { ...asked, limit: 1, offset: at })
  const go = useCallback(async (by: 1 | -1) => {
    const next = listState(kind).at + by
    if (next < 0) return null
    const { rows } = await call('record.list', { ...asked, limit: 1, offset: next })
    const found = rows[0]?.id ?? null
    if (found !== null) changeList(kind, { at: next })
    return found
  }, [asked, kind])
  return data && data.rows[0]?.id === id ? { position: at + 1, total: data.total, go } : null
}
