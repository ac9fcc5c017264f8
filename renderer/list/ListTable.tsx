import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import type { Input } from '../../db/contract/api.ts'
import { useProgramState } from '../app/programState.tsx'
import { type Columns, gridTemplate } from './columns.ts'
import { copyRows, trashRows } from './deeds.ts'
import { FootLine } from './FootLine.tsx'
import { HeadRow } from './HeadRow.tsx'
import { changeList, listState, noteList, useListState } from './listState.ts'
import { ListRow } from './ListRow.tsx'
import { NothingHere } from './NothingHere.tsx'
import { allIds } from './selection.ts'
import classes from './Table.module.css'
import type { Rows } from './useRows.ts'

export type TableHandle = { focus(): void }
type Props = {
  ref: Ref<TableHandle>; kind: KindName; rows: Rows; columns: Columns; onColumns(columns: Columns): void; onSeen(seen: { first: number; last: number }): void
  onOpen(id: string): void; question: Omit<Input<'record.list'>, 'limit' | 'offset'>
}

const ROW = 36
const OVERSCAN = 12

/** The rows of a list under a fixed head, drawn only where they are seen. */
export function ListTable({ ref, kind, rows, columns, onColumns, onSeen, onOpen, question }: Props) {
  const { at, selected } = useListState(kind)
  const { today } = useProgramState()
  const box = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const virtual = useVirtualizer({ count: rows.total, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: OVERSCAN, initialOffset: listState(kind).scroll })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => onSeen({ first, last }), [first, last, onSeen])
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), [])
  const current = rows.at(at)
  const template = gridTemplate(columns)

  const goTo = useCallback((index: number, extend = false) => {
    const next = Math.max(0, Math.min(rows.total - 1, index))
    const state = listState(kind)
    const ids = extend ? [rows.at(state.at)?.id, rows.at(next)?.id].filter(id => id !== undefined) : []
    changeList(kind, { at: next, ...(extend ? { selected: new Set([...state.selected, ...ids]) } : {}) })
    virtual.scrollToIndex(next, { align: 'auto' })
  }, [kind, rows, virtual])
  const toggle = useCallback((id: string) => {
    const { selected: known } = listState(kind)
    changeList(kind, { selected: known.has(id) ? new Set([...known].filter(each => each !== id)) : new Set([...known, id]) })
  }, [kind])
  const chosen = useCallback((index: number, opening: boolean) => {
    changeList(kind, { at: index })
    const row = rows.at(index)
    if (opening && row) onOpen(row.id)
  }, [kind, onOpen, rows])

  const press = async (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? ROW) / ROW) - 2)
    const control = event.ctrlKey || event.metaKey
    const jumps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.total - 1 }
    const jump = event.altKey ? undefined : jumps[event.key]
    if (jump !== undefined) {
      event.preventDefault()
      return goTo(jump, event.shiftKey)
    }
    if (control && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      return changeList(kind, { selected: new Set(await allIds(question)) })
    }
    if (control && event.key.toLowerCase() === 'c') return copyRows(kind, columns.names, question, selected.size > 0 ? [...selected] : current ? [current.id] : [])
    if (!current || control || event.altKey) return undefined
    const deeds: Readonly<Record<string, () => unknown>> = {
      Enter: () => onOpen(current.id), ' ': () => toggle(current.id), F2: () => setEditing(current.id), Escape: () => changeList(kind, { selected: new Set() }),
      Delete: () => trashRows(kind, selected.size > 0 ? [...selected] : [current.id]),
    }
    const deed = deeds[event.key]
    if (!deed) return undefined
    event.preventDefault()
    return deed()
  }

  const label = `Danh sách, ${rows.total} dòng`
  return (
    <>
      <div
        ref={box} className={classes.box} role="grid" tabIndex={0} aria-label={label} aria-rowcount={rows.total + 1} aria-multiselectable aria-activedescendant={current ? `row-${current.id}` : undefined}
        onKeyDown={event => void press(event)} onScroll={event => noteList(kind, { scroll: event.currentTarget.scrollTop })} data-stale={rows.stale || undefined} data-region
      >
        <HeadRow kind={kind} columns={columns} onColumns={onColumns} template={template} total={rows.total} question={question} />
        {rows.total === 0 && !rows.waiting
          ? <div role="row"><div role="gridcell"><NothingHere kind={kind} find={question.find ?? ''} /></div></div>
          : (
            <div className={classes.rows} style={{ height: virtual.getTotalSize() }} role="rowgroup">
              {items.map(item => (
                <ListRow
                  key={item.key} kind={kind} index={item.index} start={item.start} row={rows.at(item.index)} columns={columns.names} template={template} find={question.find ?? ''} today={today}
                  current={item.index === at} selected={selected.has(rows.at(item.index)?.id ?? '')} editing={editing !== null && editing === rows.at(item.index)?.id}
                  onToggle={toggle} onChoose={chosen} onEdited={() => { setEditing(null); box.current?.focus() }}
                />
              ))}
            </div>
          )}
      </div>
      <FootLine kind={kind} row={current} columns={columns.names} described={anyKind(kind)} />
    </>
  )
}
