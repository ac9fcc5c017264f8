import { Button } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useLabels } from '../api/labels.ts'
import { useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { wordsFor } from '../words/kinds.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { Columns } from './columns.ts'
import { FilterEditor } from './FilterEditor.tsx'
import classes from './List.module.css'
import { changeList, listState, useListState } from './listState.ts'
import { type Filter, callOf, chipText } from './question.ts'

/** Searching as typed, conditions as chips, and which columns are shown. */
export function SearchBar({ kind: name, total, columns, onColumns, onDown }: {
  kind: KindName; /** Undefined while nothing was answered. */ total: number | undefined; columns: Columns; onColumns(columns: Columns): void; onDown(): void
}) {
  const { question, opened } = useListState(name)
  const kind = anyKind(name)
  const labels = useLabels(kind)
  const input = useRef<HTMLInputElement>(null)
  const chips = useRef<HTMLDivElement>(null)
  const ask = (part: Partial<typeof question>) => changeList(name, { question: { ...listState(name).question, ...part } })
  // What is typed is what is asked, so this never touches a field that is being typed into; another view or question replaces it.
  useEffect(() => {
    if (input.current && input.current.value !== listState(name).question.find) input.current.value = listState(name).question.find
  }, [name, question.find])
  const setFilter = (field: string, filter: Filter | undefined) => {
    const { [field]: _, ...others } = listState(name).question.where
    ask({ where: filter === undefined ? others : { ...others, [field]: filter } })
    if (filter !== undefined) return
    // A chip that goes hands the focus to its neighbour.
    const at = Object.keys(question.where).indexOf(field)
    requestAnimationFrame(() => [...chips.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? []].at(Math.max(0, at - 1))?.focus())
  }
  // Coming back from a record the focus belongs to its row.
  const [startsHere] = useState(opened === null)
  return (
    <div className={classes.search} role="search">
      <div className={classes.find}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <input
          ref={input} defaultValue={question.find} placeholder="Tìm có dấu hoặc không dấu" aria-label={`Tìm trong ${wordsFor(name).menu.toLowerCase()}`} autoFocus={startsHere} autoComplete="off" spellCheck={false}
          onInput={event => ask({ find: event.currentTarget.value })}
          onKeyDown={event => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              onDown()
            } else if (event.key === 'Enter') onDown()
          }}
        />
        {question.find !== '' && <button type="button" className={classes.clear} aria-label="Xóa chữ tìm" onClick={() => { if (input.current) input.current.value = ''; ask({ find: '' }); input.current?.focus() }}><IconX size={16} aria-hidden /></button>}
      </div>
      <div className={classes.chips} ref={chips}>
        {question.figure && (
          <span className={classes.chip}><span className={classes.said}>Con số: {question.title ?? 'của báo cáo'}</span><button type="button" aria-label="Bỏ điều kiện con số" onClick={() => ask({ figure: undefined, title: undefined })}><IconX size={14} aria-hidden /></button></span>
        )}
        {Object.entries(question.where).map(([field, filter]) => {
          const text = chipText(kind, field, filter, labels)
          return (
            <span key={field} className={classes.chip}>
              <FilterEditor kind={kind} field={field} filter={filter} onFilter={next => setFilter(field, next)}>
                {open => <button type="button" data-chip title={text} onClick={open} onKeyDown={event => { if (event.key === 'Delete') setFilter(field, undefined) }}>{text}</button>}
              </FilterEditor>
              <button type="button" aria-label={`Bỏ điều kiện ${text}`} onClick={() => setFilter(field, undefined)}><IconX size={14} aria-hidden /></button>
            </span>
          )
        })}
        <FilterEditor kind={kind} onFilter={setFilter}>{open => <button type="button" data-chip className={classes.add} onClick={open}>+ Thêm điều kiện</button>}</FilterEditor>
      </div>
      <Count kind={name} total={total} />
      <ColumnChooser kind={kind} columns={columns} onColumns={onColumns}>{open => <Button variant="default" onClick={open}>Cột</Button>}</ColumnChooser>
    </div>
  )
}

/** How many are found, and of how many where a search or a condition leaves some out. */
function Count({ kind, total }: { kind: KindName; total: number | undefined }) {
  const { question } = useListState(kind)
  const { period } = usePeriod()
  const narrowed = question.find.trim() !== '' || question.figure !== undefined || Object.keys(question.where).length > 0
  const { data } = useCall('record.list', { ...callOf(kind, { ...question, find: '', where: {}, figure: undefined }, period), limit: 0 }, { enabled: narrowed })
  if (total === undefined) return <span className={classes.count} role="status" />
  return <span className={classes.count} role="status">{formatNumber(total)}{narrowed && data && data.total > total ? ` trong ${formatNumber(data.total)}` : ''} {wordsFor(kind).one}</span>
}
