import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Input, Output } from '../../db/contract/api.ts'
import type { AppError } from '../../db/contract/errors.ts'
import { call } from '../api/queries.ts'

export type Row = Output<'record.list'>['rows'][number]
export type Rows = {
  total: number
  /** How many of them hold exactly the accents that were typed. */
  exact: number | undefined
  /** Undefined where the page is still on its way. */
  at(index: number): Row | undefined
  /** Where a record stands among the rows that are there. */
  indexOf(id: string): number | undefined
  error: AppError | null
  /** Nothing was answered yet. */
  waiting: boolean
  /** What is shown answers an older question. */
  stale: boolean
  /** The words that were sought when the shown rows were found. */
  find: string
}

export const PAGE = 60
/** Pages kept on either side of what is seen. */
const KEPT_AROUND = 10

/**
 * The rows of a question, page by page as the screen comes near them. A new question keeps the old rows until its first
 * page is there; answers to questions nobody asks any more are dropped.
 */
export function useRows(question: Omit<Input<'record.list'>, 'limit' | 'offset'>, first: number, last: number): Rows {
  const pages: number[] = []
  for (let page = Math.max(0, Math.floor(first / PAGE)); page <= Math.max(0, Math.floor(last / PAGE)); page += 1) pages.push(page)
  const ask = (page: number) => ({ ...question, limit: PAGE, offset: page * PAGE })
  const head = useQuery<Output<'record.list'>, AppError>({
    queryKey: ['record.list', ask(0)], queryFn: () => call('record.list', ask(0)), placeholderData: keepPreviousData,
  })
  const answers = useQueries({
    queries: pages.filter(page => page > 0).map(page => ({ queryKey: ['record.list', ask(page)], queryFn: () => call('record.list', ask(page)), enabled: !head.isPlaceholderData })),
  })
  const byPage = new Map<number, Output<'record.list'>>()
  if (head.data) byPage.set(0, head.data)
  pages.filter(page => page > 0).forEach((page, index) => {
    const data = answers[index]?.data
    if (data) byPage.set(page, data)
  })
  // A page that is fetched anew after a change must not blink: what it said stays until it answers.
  const known = useRef(new Map<number, Output<'record.list'>>())
  const key = JSON.stringify(question)
  const of = useRef(key)
  if (of.current !== key && !head.isPlaceholderData) {
    known.current.clear()
    of.current = key
  }
  for (const [page, data] of byPage) known.current.set(page, data)
  for (const page of known.current.keys()) if (page > 0 && (page < (pages[0] ?? 0) - KEPT_AROUND || page > (pages.at(-1) ?? 0) + KEPT_AROUND)) known.current.delete(page)
  const find = useRef(question.find ?? '')
  if (!head.isPlaceholderData) find.current = question.find ?? ''
  const indexOf = useCallback((id: string) => {
    for (const [page, { rows }] of known.current) {
      const index = rows.findIndex(row => row.id === id)
      if (index >= 0) return page * PAGE + index
    }
    return undefined
  }, [])
  return {
    total: head.data?.total ?? 0, exact: head.data?.exact, indexOf, at: index => known.current.get(Math.floor(index / PAGE))?.rows[index % PAGE], error: head.error, waiting: head.data === undefined, find: find.current, stale: head.isPlaceholderData,
  }
}
