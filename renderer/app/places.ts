import type { KindName } from '../../db/contract/kinds/index.ts'
import type { Input } from '../../db/contract/api.ts'

/** A question to a list: what `record.list` takes, without the page. Travels in the address as `?q=`. */
export type ListQuery = Pick<Input<'record.list'>, 'find' | 'where' | 'sort' | 'figure'> & { /** Said above the list when it was opened by a number. */ title?: string }

/** Address of a list, with its question when there is one. */
export function listPlace(kind: KindName, query?: ListQuery): string {
  return `/list/${kind}${query ? `?q=${encodeURIComponent(JSON.stringify(query))}` : ''}`
}

/** Address of a record: dialogues and proposals have screens of their own. `new` for a record yet to be made. */
export function recordPlace(kind: KindName, id: string): string {
  return kind === 'dialogue' || kind === 'proposal' ? `/${kind}/${id}` : `/record/${kind}/${id}`
}
