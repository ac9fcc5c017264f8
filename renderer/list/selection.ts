import type { Input } from '../../db/contract/api.ts'
import { call } from '../api/queries.ts'

const PAGE = 5000

/** The ids of every record a question finds. */
export async function allIds(question: Omit<Input<'record.list'>, 'limit' | 'offset'>): Promise<string[]> {
  const ids: string[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await call('record.list', { ...question, limit: PAGE, offset })
    ids.push(...rows.map(row => row.id))
    if (ids.length >= total || rows.length === 0) return ids
  }
}
