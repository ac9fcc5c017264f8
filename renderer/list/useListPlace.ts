import { type RefObject, useEffect, useRef } from 'react'
import type { Input } from '../../db/contract/api.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { changeList, listState, noteList } from './listState.ts'
import type { Rows } from './useRows.ts'

/**
 * Where a list stands: as it was left when somebody comes back from a record, with the focus on the row of that record and
 * wherever its new name put it; at its top when it is asked something else.
 */
export function useListPlace(kind: KindName, question: Omit<Input<'record.list'>, 'limit' | 'offset'>, rows: Rows, box: RefObject<HTMLDivElement | null>): void {
  const key = JSON.stringify(question)
  const of = useRef(key)
  useEffect(() => {
    if (of.current === key) return
    of.current = key
    changeList(kind, { at: 0, scroll: 0 })
    if (box.current) box.current.scrollTop = 0
  }, [box, key, kind])

  const { waiting, indexOf } = rows
  const back = useRef(listState(kind).opened)
  const place = useRef(listState(kind).scroll)
  useEffect(() => {
    noteList(kind, { opened: null })
    if (back.current !== null) box.current?.focus({ preventScroll: true })
  }, [box, kind])
  useEffect(() => {
    if (waiting) return
    // Before the rows were there the box was too low to be scrolled.
    if (place.current > 0 && box.current) box.current.scrollTop = place.current
    place.current = 0
    const index = back.current === null ? undefined : indexOf(back.current)
    back.current = null
    if (index !== undefined) changeList(kind, { at: index })
  }, [box, indexOf, kind, waiting])
}
