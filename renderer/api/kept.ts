import { useCallback } from 'react'
import type { Output } from '../../db/contract/api.ts'
import { call, queryClient, useCall } from './queries.ts'

const KEY = ['screen.get', {}] as const
type Kept = Output<'screen.get'>

/**
 * Something a screen remembers with the register: columns, saved views, the period. Changing it shows at once and is
 * written behind; a value that cannot be written is only forgotten, never an obstacle.
 */
export function useKept<T>(name: string, otherwise: T): [value: T, keep: (value: T | null) => void] {
  const { data } = useCall('screen.get', {})
  const found = data && Object.hasOwn(data, name) ? data[name] as T : otherwise
  const keep = useCallback((value: T | null) => {
    queryClient.setQueryData<Kept>(KEY, known => ({ ...known, [name]: value }) as Kept)
    void call('screen.set', { name, value: value as never }).catch(() => undefined)
  }, [name])
  return [found ?? otherwise, keep]
}
