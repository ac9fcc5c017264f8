import type { Input } from '../../db/contract/api.ts'
import { call } from '../api/queries.ts'
import type { Rows } from './useRows.ts'

type Question = Omit<Input<'record.list'>, 'limit' | 'offset'>

/** The ids of every record a question finds, in the order of the list. */
export async function allIds({ kind, find, where, sort, figure }: Question): Promise<string[]> {
  const { ids } = await call('record.ids', { kind, ...(find ? { find } : {}), ...(where ? { where } : {}), ...(sort ? { sort } : {}), ...(figure ? { figure } : {}) })
  return ids
}

/** The ids from one row to another, both included; those that were never near the screen are asked for. */
export async function idsBetween(rows: Pick<Rows, 'at'>, question: Question, one: number, other: number): Promise<string[]> {
  const [first, last] = [Math.min(one, other), Math.max(one, other)]
  const known = Array.from({ length: last - first + 1 }, (_, index) => rows.at(first + index)?.id)
  return known.includes(undefined) ? (await allIds(question)).slice(first, last + 1) : known.filter(id => id !== undefined)
}
