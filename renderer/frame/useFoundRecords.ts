import { useMemo, useState } from 'react'
import type { Output } from '../../db/contract/api.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { call } from '../api/queries.ts'
import { recordPlace } from '../app/places.ts'
import { bookKinds, wordsFor } from '../words/kinds.ts'
import type { Goal } from './goals.ts'
import { hitOf } from './hits.ts'
import { type Found, createSearching } from './searching.ts'

type Row = Output<'record.list'>['rows'][number]

const searched: readonly KindName[] = [...bookKinds, 'proposal', 'nominee', 'unit']
const PER_KIND = 5

/** Searches all kinds at every key. Those found by their names come first, within that each kind's in the order of its list. */
export function useFoundRecords(): { goals: Goal[]; busy: boolean; type(find: string): void } {
  const [found, setFound] = useState<Found<KindName, Row>>({ find: '', rows: new Map(), busy: false })
  const [searching] = useState(() => createSearching<KindName, Row>(searched, async (kind, find) => (await call('record.list', { kind, find, limit: PER_KIND })).rows, setFound))
  const goals = useMemo(() => {
    const hits = searched.flatMap(kind => (found.rows.get(kind) ?? []).map(row => {
      const { title, excerpt, rank } = hitOf(anyKind(kind), row, found.find)
      const goal: Goal = { key: row.id, label: title, kind: wordsFor(kind).menu, icon: wordsFor(kind).icon, to: recordPlace(kind, row.id), excerpt }
      return { goal, rank }
    }))
    return hits.toSorted((a, b) => a.rank - b.rank).map(({ goal }) => goal)
  }, [found])
  return { goals, busy: found.busy, type: searching.type }
}
