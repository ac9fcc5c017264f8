import { useQueries } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'react-router'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { useKept } from '../api/kept.ts'
import { call } from '../api/queries.ts'
import { recordPlace } from '../app/places.ts'
import { wordsFor } from '../words/kinds.ts'
import type { Goal } from './goals.ts'
import { hitOf } from './hits.ts'
import { type Opened, withOpened } from './recent.ts'
import { recordAt } from './trail.ts'

const NAME = 'recent'
const NONE: readonly Opened[] = []

/** Remembers with the register which records were opened last. */
export function useRememberOpened(): void {
  const { pathname } = useLocation()
  const [recent, keep] = useKept<readonly Opened[]>(NAME, NONE)
  const note = useEffectEvent((path: string) => {
    const record = recordAt(path)
    if (!record || record.id === 'new' || (recent[0]?.kind === record.kind && recent[0].id === record.id)) return
    keep(withOpened(recent, record))
  })
  useEffect(() => note(pathname), [pathname])
}

/** The records opened last, as goals; those that are gone, and the one that is open, are left out. */
export function useRecentGoals(): Goal[] {
  const [kept] = useKept<readonly Opened[]>(NAME, NONE)
  const here = recordAt(useLocation().pathname)
  const recent = kept.filter(({ id }) => id !== here?.id)
  return useQueries({
    queries: recent.map(({ kind, id }) => ({ queryKey: ['record.get', { kind, id }], queryFn: () => call('record.get', { kind, id }) })),
    combine: answers => answers.flatMap(({ data }, index): Goal[] => {
      const opened = recent[index]
      if (!opened || !data || data.deletedAt !== null) return []
      const { menu, icon } = wordsFor(opened.kind)
      return [{ key: opened.id, label: hitOf(anyKind(opened.kind), data, '').title, kind: menu, icon, to: recordPlace(opened.kind, opened.id) }]
    }),
  })
}
