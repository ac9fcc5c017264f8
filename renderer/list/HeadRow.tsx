import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Input } from '../../db/contract/api.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { type Columns, clampWidth, isRight } from './columns.ts'
import { changeList, listState, useListState } from './listState.ts'
import { allIds } from './selection.ts'
import classes from './Table.module.css'

const STEP = 16
type Props = { kind: KindName; columns: Columns; onColumns(columns: Columns): void; template: string; total: number; question: Omit<Input<'record.list'>, 'limit' | 'offset'> }

/** The heads: a click sorts up, down, not; Alt+arrows move a column, Shift+Alt+arrows widen it. */
export function HeadRow({ kind: name, columns, onColumns, template, total, question }: Props) {
  const kind = anyKind(name)
  const { question: { sort }, selected } = useListState(name)
  const [field, direction = 'asc'] = sort.split(':')
  const sortBy = (column: string) => {
    const next = field !== column ? column : direction === 'asc' ? `${column}:desc` : kind.sort
    changeList(name, { question: { ...listState(name).question, sort: next }, at: 0 })
  }
  const resize = (column: string, width: number) => onColumns({ ...columns, widths: { ...columns.widths, [column]: clampWidth(width) } })
  const press = (event: KeyboardEvent, column: string) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    event.stopPropagation()
    const by = event.key === 'ArrowRight' ? 1 : -1
    if (event.shiftKey) return resize(column, (columns.widths[column] ?? event.currentTarget.clientWidth) + by * STEP)
    const at = columns.names.indexOf(column)
    const other = columns.names[at + by]
    if (other !== undefined) onColumns({ ...columns, names: columns.names.map(each => (each === column ? other : each === other ? column : each)) })
  }
  return (
    <div className={classes.head} style={{ gridTemplateColumns: template }} role="row" aria-rowindex={1}>
      <div className={classes.tick} role="columnheader">
        <Checkbox
          size="xs" aria-label={selected.size === 0 ? `Chọn cả ${formatNumber(total)} dòng` : 'Bỏ chọn'} checked={selected.size > 0 && selected.size >= total} indeterminate={selected.size > 0 && selected.size < total}
          onChange={async () => changeList(name, { selected: selected.size > 0 ? new Set() : new Set(await allIds(question)) })}
        />
      </div>
      {columns.names.map(column => {
        const described = kind.fields[column]
        const sorted = field === column
        return (
          <div key={column} className={classes.headCell} role="columnheader" data-right={isRight(described?.control) || undefined} aria-sort={sorted ? (direction === 'desc' ? 'descending' : 'ascending') : undefined}>
            <button type="button" className={classes.sort} onClick={() => sortBy(column)} onKeyDown={event => press(event, column)}>
              {described?.label ?? column}{described?.unit && described.control !== 'whole' ? ` (${described.unit})` : ''}
              {sorted && (direction === 'desc' ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
            </button>
            <Grip onWidth={width => resize(column, width)} />
          </div>
        )
      })}
    </div>
  )
}

/** The edge of a head, to be dragged; the keys above do the same. */
function Grip({ onWidth }: { onWidth(width: number): void }) {
  const start = useRef<{ x: number; width: number } | null>(null)
  return (
    <span
      className={classes.grip} aria-hidden
      onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
        start.current = { x: event.clientX, width: event.currentTarget.parentElement?.clientWidth ?? 0 }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={event => { if (start.current) onWidth(start.current.width + event.clientX - start.current.x) }}
      onPointerUp={() => { start.current = null }}
    />
  )
}
