import { Button } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useLabels } from '../api/labels.ts'
import { wordsFor } from '../words/kinds.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { Columns } from './columns.ts'
import { FilterEditor } from './FilterEditor.tsx'
import classes from './List.module.css'
import { changeList, listState, useListState } from './listState.ts'
import { type Filter, chipText } from './question.ts'

/** Searching as typed, conditions as chips, and which columns are shown. */
export function SearchBar({ kind: name, total, columns, onColumns, onDown }: { kind: KindName; total: number; columns: Columns; onColumns(columns: Columns): void; onDown(): void }) {
  const { question, from, view } = useListState(name)
  const kind = anyKind(name)
  const labels = useLabels(kind)
  const input = useRef<HTMLInputElement>(null)
  const ask = (part: Partial<typeof question>) => changeList(name, { question: { ...listState(name).question, ...part }, at: 0, scroll: 0 })
  // The text is the person's own; only another view or question replaces it.
  useEffect(() => {
    if (input.current && input.current.value !== listState(name).question.find) input.current.value = listState(name).question.find
  }, [name, view, from])
  const setFilter = (field: string, filter: Filter | undefined) => {
    const { [field]: _, ...others } = listState(name).question.where
    ask({ where: filter === undefined ? others : { ...others, [field]: filter } })
  }
  return (
    <div className={classes.search} role="search">
      <div className={classes.find}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <input
          ref={input} defaultValue={question.find} placeholder="Tìm có dấu hoặc không dấu" aria-label={`Tìm trong ${wordsFor(name).menu.toLowerCase()}`} autoFocus autoComplete="off" spellCheck={false}
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
      <div className={classes.chips}>
        {question.figure && (
          <span className={classes.chip}><button type="button" tabIndex={-1}>Con số: {question.title ?? question.figure.id}</button><button type="button" aria-label="Bỏ điều kiện con số" onClick={() => ask({ figure: undefined, title: undefined })}><IconX size={14} aria-hidden /></button></span>
        )}
        {Object.entries(question.where).map(([field, filter]) => {
          const text = chipText(kind, field, filter, labels)
          return (
            <span key={field} className={classes.chip}>
              <FilterEditor kind={kind} field={field} filter={filter} onFilter={next => setFilter(field, next)}>
                {open => <button type="button" title={text} onClick={open} onKeyDown={event => { if (event.key === 'Delete') setFilter(field, undefined) }}>{text}</button>}
              </FilterEditor>
              <button type="button" aria-label={`Bỏ điều kiện ${text}`} onClick={() => setFilter(field, undefined)}><IconX size={14} aria-hidden /></button>
            </span>
          )
        })}
        <FilterEditor kind={kind} onFilter={setFilter}>{open => <button type="button" className={classes.add} onClick={open}>+ Thêm điều kiện</button>}</FilterEditor>
      </div>
      <span className={classes.count} role="status">{formatNumber(total)} {wordsFor(name).one}</span>
      <ColumnChooser kind={kind} columns={columns} onColumns={onColumns}>{open => <Button variant="default" onClick={open}>Cột</Button>}</ColumnChooser>
    </div>
  )
}
