import { Button } from '@mantine/core'
import { IconClipboard } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isSensitive } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { notify } from '../app/notify.tsx'
import { type Form, createForm } from '../form/form.ts'
import { Key } from '../parts/Key.tsx'
import { focusCell, here } from './focus.ts'
import { fillFrom } from './fill.ts'
import { readCells } from './pasted.ts'
import classes from './Sheet.module.css'
import { SheetRow } from './SheetRow.tsx'

/** A column holds one field, or two under each other. `width` in pixels; without it the column takes what is left. */
export type SheetColumn = { fields: readonly string[]; head: string; width?: number; center?: true; render?: (form: Form, at: number) => React.ReactNode }
export type SheetRows = { rows: readonly Form[]; add(rows: readonly Form[]): void; remove(row: Form): void; bringBack(row: Form, at: number): void }

type Props = SheetRows & {
  kind: KindName; columns: readonly SheetColumn[]; label: string
  /** What a new row begins with. */
  fresh(): Record<string, unknown>
  /** "ý kiến", after "Nhấn Enter để sang" and numbers. */
  noun: string; readOnly?: boolean
  /** Called when a row is left, with the row. */
  onLeave?(row: Form): void
}

/** Pixels a column without a width has at least. */
const FLEXIBLE = 200

/** Rows that are typed: ruled cells, Tab for the next, Enter for a new row, whole blocks pasted from a spreadsheet. */
export function Sheet({ kind, columns, label, rows, add, remove, bringBack, fresh, noun, readOnly = false, onLeave }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const wanted = useRef<{ row: string; field: string } | null>(null)
  const fields = columns.flatMap(column => column.fields)
  useEffect(() => {
    const goal = wanted.current
    if (goal && focusCell(box.current, goal.row, goal.field)) wanted.current = null
  })
  const addRow = useEffectEvent(() => {
    const row = createForm(kind, null, fresh())
    wanted.current = { row: row.ref, field: fields[0] ?? '' }
    add([row])
  })
  const rowAfter = (at: number) => {
    const next = rows[at + 1]
    if (next) focusCell(box.current, next.ref, fields[0] ?? '')
    else addRow()
  }
  const drop = (row: Form) => {
    const at = rows.indexOf(row)
    remove(row)
    const neighbour = rows[at + 1] ?? rows[at - 1]
    if (neighbour) focusCell(box.current, neighbour.ref, fields[0] ?? '')
    notify(`Đã bỏ dòng ${at + 1}.`, { action: { label: 'Hoàn tác', run: () => bringBack(row, at) } })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || readOnly) return
    const cell = here(event.target)
    const at = cell ? rows.findIndex(row => row.ref === cell.row) : -1
    const row = rows[at]
    if (!cell || !row) return
    const control = event.ctrlKey || event.metaKey
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement ? event.target : null
    const picking = typing?.getAttribute('aria-expanded') === 'true'
    const act = (deed: () => void) => {
      event.preventDefault()
      deed()
    }
    if (event.key === 'Enter' && event.altKey && typing instanceof HTMLTextAreaElement) return act(() => typing.setRangeText('\n', typing.selectionStart, typing.selectionEnd, 'end'))
    if (event.key === 'Enter' && !control && !picking) return act(() => rowAfter(at))
    if (event.key === 'Tab' && !event.shiftKey && cell.field === fields.at(-1) && at === rows.length - 1 && !picking) return act(addRow)
    if (control && event.key.toLowerCase() === 'd') return act(() => copyAbove(row, rows[at - 1], cell.field))
    if (control && event.key === 'Delete') return act(() => drop(row))
    if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && typing && !picking && !event.altKey && !control && atEdge(typing, event.key)) {
      const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (next) act(() => focusCell(box.current, next.ref, cell.field))
    }
  }
  const paste = (event: ClipboardEvent) => {
    const cell = here(event.target)
    const block = readCells(event.clipboardData.getData('text/plain'))
    if (!cell || readOnly || (block.length < 2 && (block[0]?.length ?? 0) < 2)) return
    event.preventDefault()
    fillBlock(block, rows.findIndex(row => row.ref === cell.row), cell.field)
  }
  const fillBlock = (block: string[][], at: number, field: string) => {
    const filled = fillFrom({ kind, rows, block, at, field, fields, fresh })
    if (filled.added.length > 0) add(filled.added)
    const unread = filled.unread === 0 ? '' : ` ${filled.unread} ô chưa hiểu để màu đỏ, chữ còn nguyên.`
    notify(`Đã dán ${filled.rows} dòng, ${filled.cells} ô.${filled.head ? ' Dòng đầu là tên cột nên bỏ qua.' : ''}${unread}`, {
      action: { label: 'Hoàn tác', run: () => { filled.takeBack(); for (const row of filled.added) remove(row) } },
    })
  }
  const pasteButton = async () => {
    const block = readCells(await navigator.clipboard.readText().catch(() => ''))
    if (block.length > 0) return fillBlock(block, rows.length, fields[0] ?? '')
    // The clipboard is for the person to give, not for a page to take: the cell is ready for Ctrl V.
    addRow()
    notify(`Đã mở ${noun} mới. Chép khối ô trong Excel rồi nhấn Ctrl V ở đây.`)
  }
  const minWidth = 48 + columns.reduce((sum, column) => sum + (column.width ?? FLEXIBLE), 0)
  const template = ['48px', ...columns.map(column => (column.width ? `${column.width}px` : `minmax(${FLEXIBLE}px, 1fr)`))].join(' ')
  return (
    <div className={classes.sheet}>
      <div
        ref={box} className={classes.box} role="grid" aria-label={label} aria-rowcount={rows.length + 1} data-region onKeyDown={press} onPaste={paste}
        onFocus={event => { const cell = here(event.target); const row = rows.find(each => each.ref === cell?.row); setProblem(cell && row ? row.problem(cell.field) : null) }}
        onBlur={event => {
          const [from, to] = [here(event.target), here(event.relatedTarget)]
          if (from && from.row !== to?.row) {
            const row = rows.find(each => each.ref === from.row)
            if (row) onLeave?.(row)
          }
        }}
      >
        <div className={classes.head} style={{ gridTemplateColumns: template, minWidth }} role="row">
          <div role="columnheader">STT</div>
          {columns.map(column => <div key={column.head} role="columnheader" data-center={column.center}>{column.head}</div>)}
        </div>
        {rows.map((row, index) => <SheetRow key={row.ref} row={row} at={index} columns={columns} template={template} minWidth={minWidth} readOnly={readOnly} onProblem={setProblem} />)}
        {!readOnly && (
          <div className={classes.next} role="row" style={{ minWidth }}>
            <span role="gridcell"><button type="button" onClick={addRow}><span>{rows.length + 1}</span>Nhấn Enter để sang {noun} mới</button></span>
          </div>
        )}
      </div>
      <div className={classes.foot}>
        <span className={classes.problem} role="status">{problem ?? `${rows.length} ${noun}`}</span>
        {!readOnly && (
          <span className={classes.keys}>
            <Key>Tab</Key>ô kế <Key>Enter</Key>{noun} mới <Key>Alt Enter</Key>xuống dòng <Key>Ctrl D</Key>chép ô trên
            <Button size="compact-xs" variant="default" leftSection={<IconClipboard size={14} />} onClick={() => void pasteButton()}>Dán từ Excel</Button>
          </span>
        )}
      </div>
    </div>
  )
}

function copyAbove(row: Form, above: Form | undefined, field: string): void {
  if (!above) return
  const rule = anyKind(row.kind).fields[field]?.sensitive
  // What stands there masked is not what it stands for.
  const base = above.base()
  if (rule?.personal || (base !== null && isSensitive(rule, base))) return
  row.set(field, above.value(field), above.label(field))
}

/** Whether an arrow would leave the text: the caret is on its first, or last, line. */
function atEdge(typing: HTMLInputElement | HTMLTextAreaElement, key: string): boolean {
  if (typing instanceof HTMLInputElement) return typing.getAttribute('role') !== 'combobox' && typing.getAttribute('aria-haspopup') === null
  const [before, after] = [typing.value.slice(0, typing.selectionStart), typing.value.slice(typing.selectionEnd)]
  return key === 'ArrowUp' ? !before.includes('\n') && typing.selectionStart === 0 : !after.includes('\n') && typing.selectionEnd === typing.value.length
}
