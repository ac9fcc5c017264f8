import { Checkbox } from '@mantine/core'
import { memo } from 'react'
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
  current: boolean; selected: boolean; editing: boolean; onToggle(id: string): void; onChoose(index: number, opening: boolean): void; onEdited(): void
}

/** One record as a line. */
export const ListRow = memo(function ListRow({ kind: name, index, start, row, columns, template, find, today, current, selected, editing, onToggle, onChoose, onEdited }: Props) {
  const kind = anyKind(name)
  return (
    <div
      id={row ? `row-${row.id}` : undefined} className={classes.row} style={{ transform: `translateY(${start}px)`, gridTemplateColumns: template }} role="row" aria-rowindex={index + 2} aria-selected={selected}
      data-current={current || undefined} onClick={() => onChoose(index, false)} onDoubleClick={() => onChoose(index, true)}
    >
      <div className={classes.tick} role="gridcell" onClick={event => event.stopPropagation()} onDoubleClick={event => event.stopPropagation()}>
        {row && <Checkbox size="xs" tabIndex={-1} checked={selected} onChange={() => onToggle(row.id)} aria-label={`Chọn ${shownValue(kind, kind.title[0] ?? '', row)}`} />}
      </div>
      {columns.map(column => {
        const field = kind.fields[column]
        const isTitle = column === kind.title[0]
        if (!row) return <div key={column} className={classes.cell} role="gridcell"><i className={classes.ghost} /></div>
        if (editing && column === (columns.find(each => each === kind.title[0]) ?? columns[0])) return <div key={column} className={classes.cell} role="gridcell"><CellEditor kind={name} row={row} column={column} onDone={onEdited} /></div>
        const status = column === 'status' ? statusOf(name, row, today) : undefined
        const text = shownValue(kind, column, row)
        return (
          <div key={column} className={classes.cell} role="gridcell" data-right={isRight(field?.control) || undefined} data-title={isTitle || undefined}>
            {status ? <StatusWord status={status} />
              : isTitle ? <span><a href={undefined} style={{ color: 'inherit', textDecoration: 'none' }} onClick={() => onChoose(index, true)}><Marked text={text} find={find} /></a></span>
                : <span>{find === '' ? text : <Marked text={text} find={find} />}</span>}
          </div>
        )
      })}
    </div>
  )
})
