import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Output } from '../../db/contract/api.ts'
import { call, queryClient, useCall } from '../api/queries.ts'

export type Draft = Output<'draft.list'>[number]

/** The forms that are open hold a lock named after their draft, in whichever window they stand. */
async function withoutForm(drafts: readonly Draft[]): Promise<Draft[]> {
  const { held = [] } = await navigator.locks.query()
  const names = new Set(held.map(({ name }) => name))
  return drafts.filter(({ key }) => !names.has(`draft:${key}`))
}

/** Drafts nobody is typing into: kept by a window that is gone. Looked for anew on every screen. */
export function useOrphans(): readonly Draft[] {
  const { data, refetch } = useCall('draft.list', {})
  const [orphans, setOrphans] = useState<readonly Draft[]>([])
  const { key } = useLocation()
  useEffect(() => {
    void refetch()
  }, [key, refetch])
  useEffect(() => {
    let latest = true
    void withoutForm(data ?? []).then(found => {
      if (latest) setOrphans(found)
    })
    return () => {
      latest = false
    }
  }, [data, key])
  return orphans
}

/** Throws a draft away for good. */
export async function dropDraft(key: string): Promise<void> {
  await call('draft.drop', { key })
  await queryClient.invalidateQueries({ queryKey: ['draft.list'] })
}
