import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { useCall } from '../api/queries.ts'
import { shownValue } from '../words/shown.ts'
import { type Crumb, recordAt, trailAt } from './trail.ts'

export type { Crumb } from './trail.ts'

const Context = createContext<{ crumbs: readonly Crumb[]; show(crumbs: readonly Crumb[]): void } | undefined>(undefined)

export function CrumbsProvider({ children }: { children: ReactNode }) {
  const [crumbs, show] = useState<readonly Crumb[]>([])
  const value = useMemo(() => ({ crumbs, show }), [crumbs])
  return <Context value={value}>{children}</Context>
}

/** Where the person is: as the open screen tells it, otherwise by its address, with the name of the record it shows. */
export function useCrumbTrail(): readonly Crumb[] {
  const told = useContext(Context)?.crumbs ?? []
  const { pathname } = useLocation()
  const record = recordAt(pathname)
  const asked = record !== undefined && record.id !== 'new' && told.length === 0
  const { data } = useCall('record.get', { kind: record?.kind ?? 'model', id: record?.id ?? '' }, { enabled: asked, keep: false })
  if (told.length > 0) return told
  const title = asked && data ? anyKind(record.kind).title.map(name => shownValue(anyKind(record.kind), name, data)).filter(Boolean).join(' - ') : undefined
  return trailAt(pathname, title)
}

/** Tells the top bar where this screen stands; without it the address decides. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const show = useContext(Context)?.show
  const key = JSON.stringify(crumbs)
  useEffect(() => {
    show?.(JSON.parse(key) as Crumb[])
    return () => show?.([])
  }, [key, show])
}
