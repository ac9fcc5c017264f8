import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import type { Input } from '../../db/contract/api.ts'
import { notify } from '../app/notify.tsx'
import { useProgramState } from '../app/programState.tsx'
import { cellObjection } from './cells.ts'
import { type Columns, gridTemplate } from './columns.ts'
import { copyRows, deed, trashRows } from './deeds.ts'
import { FootLine } from './FootLine.tsx'
import { HeadRow } from './HeadRow.tsx'
import { changeList, listState, noteList, useListState } from './listState.ts'
import { ListRow } from './ListRow.tsx'
import { NothingHere } from './NothingHere.tsx'
import { allIds, idsBetween } from './selection.ts'
import classes from './Table.module.css'
import { useListPlace } from './useListPlace.ts'
import type { Rows } from './useRows.ts'

export type TableHandle = { focus(): void }
type Props = {
  ref: Ref<TableHandle>; kind: KindName; rows: Rows; columns: Columns; onColumns(columns: Columns): void; onSeen(seen: { first: number; last: number }): void
  onOpen(id: string): void; question: Omit<Input<'record.list'>, 'limit' | 'offset'>; /** Between the rows and the foot line. */ children: ReactNode
}

const [ROW, HEAD, RULE] = [36, 34, 26]
const OVERSCAN = 6

/** The rows of a list under a fixed head, drawn only where they are seen. */
export function ListTable({ ref, kind, rows, columns, onColumns, onSeen, onOpen, question, children }: Props) {
  const { at: asked, selected } = useListState(kind)
  const { today } = useProgramState()
  const box = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const main = columns.names.find(name => name === anyKind(kind).title[0]) ?? columns.names[0] ?? ''
  const [cell, setCell] = useState(main)
  const column = columns.names.includes(cell) ? cell : main
  const at = Math.max(0, Math.min(asked, rows.total - 1))
  // Hits without the accents that were typed stand under a rule of their own.
  const near = rows.exact !== undefined && rows.exact < rows.total ? rows.exact : -1
  const virtual = useVirtualizer({
    count: rows.total, getScrollElement: () => box.current, estimateSize: index => (index === near ? ROW + RULE : ROW), overscan: OVERSCAN, initialOffset: listState(kind).scroll, scrollPaddingEnd: HEAD,
  })
  useEffect(() => virtual.measure(), [near, virtual])
  useListPlace(kind, question, rows, box)
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => onSeen({ first, last }), [first, last, onSeen])
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), [])
  const current = rows.at(at)
  const template = gridTemplate(columns)

  // What a row hands its clicks to must not change with every letter of a search, or all rows would be drawn anew.
  const latest = useRef({ rows, question })
  useLayoutEffect(() => { latest.current = { rows, question } })
  const extend = useCallback((from: number, to: number) => deed(async () => {
    const ids = await idsBetween(latest.current.rows, latest.current.question, from, to)
    changeList(kind, { selected: new Set([...listState(kind).selected, ...ids]) })
  }), [kind])
  const goTo = (index: number, extending: boolean) => {
    const next = Math.max(0, Math.min(rows.total - 1, index))
    changeList(kind, { at: next })
    virtual.scrollToIndex(next, { align: 'auto' })
    return extending ? extend(at, next) : undefined
  }
  const toggle = useCallback((id: string) => {
    const { selected: known } = listState(kind)
    changeList(kind, { selected: known.has(id) ? new Set([...known].filter(each => each !== id)) : new Set([...known, id]) })
  }, [kind])
  const open = useCallback((id: string) => {
    noteList(kind, { opened: id })
    onOpen(id)
  }, [kind, onOpen])
  const chosen = useCallback((index: number, name: string, event: MouseEvent) => {
    const [before, row] = [listState(kind).at, latest.current.rows.at(index)]
    changeList(kind, { at: index })
    setCell(name)
    if (event.detail === 2 && row) return open(row.id)
    if (event.shiftKey) return void extend(before, index)
    if ((event.ctrlKey || event.metaKey) && row) toggle(row.id)
    return undefined
  }, [extend, kind, open, toggle])

  const edit = () => {
    const objection = current && cellObjection(kind, column, current)
    if (objection !== undefined) return notify(objection)
    return setEditing(current?.id ?? null)
  }
  const press = async (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return undefined
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
      return deed(async () => changeList(kind, { selected: new Set(await allIds(question)) }))
    }
    if (control && event.key.toLowerCase() === 'c') return copyRows(kind, columns.names, question, selected.size > 0 ? [...selected] : current ? [current.id] : [])
    if (control || event.altKey) return undefined
    const side = (by: number) => () => setCell(columns.names[Math.max(0, Math.min(columns.names.length - 1, columns.names.indexOf(column) + by))] ?? column)
    const deeds: Readonly<Record<string, (() => unknown) | false | undefined>> = {
      Escape: selected.size > 0 && (() => changeList(kind, { selected: new Set() })), ArrowLeft: side(-1), ArrowRight: side(1),
      ...(current ? { Enter: () => open(current.id), ' ': () => toggle(current.id), F2: edit, Delete: () => trashRows(kind, selected.size > 0 ? [...selected] : [current.id]) } : {}),
    }
    const work = deeds[event.key]
    if (!work) return undefined
    event.preventDefault()
    return work()
  }
  const edited = useCallback((refocus: boolean) => {
    setEditing(null)
    if (refocus) box.current?.focus()
  }, [])

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
              {near >= first && near <= last && <div className={classes.near} style={{ transform: `translateY(${near * ROW}px)` }} aria-hidden><span>Gần giống, khác dấu</span></div>}
              {items.map(item => (
                <ListRow
                  key={item.key} kind={kind} index={item.index} start={item.index === near ? item.start + RULE : item.start} row={rows.at(item.index)} columns={columns.names} template={template} find={rows.find} today={today}
                  current={item.index === at} cell={item.index === at ? column : undefined} selected={selected.has(rows.at(item.index)?.id ?? '')} editing={editing !== null && editing === rows.at(item.index)?.id}
                  onToggle={toggle} onChoose={chosen} onOpen={open} onEdited={edited}
                />
              ))}
            </div>
          )}
      </div>
      {children}
      <FootLine kind={kind} row={current} column={column} find={question.find ?? ''} described={anyKind(kind)} />
    </>
  )
}
