import { type MouseEvent, memo } from 'react'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { Marked } from '../parts/Marked.tsx'
import { statusOf } from '../parts/status.ts'
import { StatusWord } from '../parts/StatusWord.tsx'
import { shownValue } from '../words/shown.ts'
import { CellEditor } from './CellEditor.tsx'
import { isRight } from './columns.ts'
import classes from './Table.module.css'
import type { Row } from './useRows.ts'

type Props = {
  kind: KindName; index: number; start: number; row: Row | undefined; columns: readonly string[]; template: string; find: string; today: string
  current: boolean; /** The cell at hand, in the current row. */ cell: string | undefined; selected: boolean; editing: boolean
  onToggle(id: string): void; onChoose(index: number, column: string, event: MouseEvent): void; onOpen(id: string): void; onEdited(refocus: boolean): void
}

/** One record as a line. */
export const ListRow = memo(function ListRow({ kind: name, index, start, row, columns, template, find, today, current, cell, selected, editing, onToggle, onChoose, onOpen, onEdited }: Props) {
  const kind = anyKind(name)
  return (
    <div
      id={row ? `row-${row.id}` : undefined} className={classes.row} style={{ transform: `translateY(${start}px)`, gridTemplateColumns: template }} role="row" aria-rowindex={index + 2} aria-selected={selected}
      data-current={current || undefined}
    >
      <div className={classes.tick} role="gridcell">
        {row && <input type="checkbox" tabIndex={-1} checked={selected} onChange={() => onToggle(row.id)} aria-label={`Chọn ${shownValue(kind, kind.title[0] ?? '', row)}`} />}
      </div>
      {columns.map(column => {
        const field = kind.fields[column]
        const isTitle = column === kind.title[0]
        if (!row) return <div key={column} className={classes.cell} role="gridcell"><i className={classes.ghost} /></div>
        if (editing && column === cell) return <div key={column} className={classes.cell} role="gridcell"><CellEditor kind={name} row={row} column={column} onDone={onEdited} /></div>
        const status = column === 'status' ? statusOf(name, row, today) : undefined
        const text = shownValue(kind, column, row)
        return (
          <div key={column} className={classes.cell} role="gridcell" data-right={isRight(field?.control) || undefined} data-title={isTitle || undefined} data-cell={column === cell || undefined} onClick={event => onChoose(index, column, event)}>
            {status ? <StatusWord status={status} />
              : isTitle ? <span><a className={classes.open} onClick={event => { if (event.shiftKey || event.ctrlKey || event.metaKey) return; event.stopPropagation(); onOpen(row.id) }}><Marked text={text} find={find} /></a></span>
                : <span>{find === '' ? text : <Marked text={text} find={find} />}</span>}
          </div>
        )
      })}
    </div>
  )
})
