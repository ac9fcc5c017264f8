import { Button } from '@mantine/core'
import { IconClipboard } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { isSensitive } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { notify } from '../app/notify.tsx'
import { recordPlace } from '../app/places.ts'
import { type Form, createForm } from '../form/form.ts'
import { Key } from '../parts/Key.tsx'
import { focusCell, here } from './focus.ts'
import { fillFrom } from './fill.ts'
import { headNames, readCells } from './pasted.ts'
import classes from './Sheet.module.css'
import { SheetRow } from './SheetRow.tsx'

/**
 * A column holds one field, or two under each other. `width` in pixels; without it the column takes what is left. `hint`: what an empty
 * cell would get by itself, grey.
 */
export type SheetColumn = { fields: readonly string[]; head: string; width?: number; center?: true; right?: true; hint?: (form: Form) => string | undefined; render?: (form: Form, at: number) => React.ReactNode }
export type SheetRows = { rows: readonly Form[]; add(rows: readonly Form[]): void; remove(row: Form): void; bringBack(row: Form, at: number): void }

type Props = SheetRows & {
  kind: KindName; columns: readonly SheetColumn[]; label: string
  /** What a new row begins with. */
  fresh(): Record<string, unknown>
  /** "ý kiến", after "Nhấn Enter để sang" and numbers. */
  noun: string; readOnly?: boolean
  /** Called when a row is left, with the row. */
  onLeave?(row: Form): void
  /** Cells Tab passes over in a row as it stands. */
  skips?(row: Form, field: string): boolean
  /** Pixels a column without a width has at least. */
  flexible?: number
  /** The tick Shift+Space sets from anywhere in the row. */
  tick?: string
}

/** Rows that are typed: ruled cells, Tab for the next, Enter for a new row, whole blocks pasted from a spreadsheet. */
export function Sheet({ kind, columns, label, rows, add, remove, bringBack, fresh, noun, readOnly = false, onLeave, skips, tick, flexible = 200 }: Props) {
  const navigate = useNavigate()
  const box = useRef<HTMLDivElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const wanted = useRef<{ row: string; field: string } | null>(null)
  /** Takes back what was pasted, copied down or taken out, until a letter is typed: from then on Ctrl Z is the cell's own. */
  const takeBack = useRef<(() => void) | null>(null)
  const fields = columns.flatMap(column => column.fields)
  const hasLines = (field: string) => anyKind(kind).fields[field]?.control === 'lines'
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
    // One empty row is enough: Enter in it stays there.
    const next = rows[at + 1] ?? (rows[at]?.isBlank() ? rows[at] : undefined)
    if (next) focusCell(box.current, next.ref, fields[0] ?? '')
    else addRow()
  }
  /** Says what was done to more than one cell, and keeps how it is taken back: once, by the button or by Ctrl Z. */
  const done = (what: string, undo: () => void) => {
    let undone = false
    const once = () => {
      if (takeBack.current === once) takeBack.current = null
      if (!undone) undo()
      undone = true
    }
    takeBack.current = once
    notify(what, { action: { label: 'Hoàn tác', run: once } })
  }
  const drop = (row: Form) => {
    const at = rows.indexOf(row)
    remove(row)
    const neighbour = rows[at + 1] ?? rows[at - 1]
    if (neighbour) focusCell(box.current, neighbour.ref, fields[0] ?? '')
    done(`Đã bỏ dòng ${at + 1}.`, () => bringBack(row, at))
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
    const following = fields.slice(fields.indexOf(cell.field) + 1)
    const next = following.find(field => !skips?.(row, field))
    const act = (deed: () => void) => {
      event.preventDefault()
      deed()
    }
    if (event.key === 'Enter' && event.altKey && typing instanceof HTMLTextAreaElement) return act(() => { if (hasLines(cell.field)) breakLine(typing) })
    if (event.key === 'Enter' && !control && !event.altKey) return act(() => rowAfter(at))
    // Out of the empty row at the end Tab goes on through the page, or nobody would ever leave the sheet by it.
    const ends = following.length === 0 && at === rows.length - 1 && row.isBlank()
    if (event.key === 'Tab' && !event.shiftKey && !control && next === undefined && !ends && (following.length > 0 || at === rows.length - 1)) return act(() => rowAfter(at))
    if (event.key === 'Tab' && !event.shiftKey && !control && next !== undefined && next !== following[0]) return act(() => focusCell(box.current, row.ref, next))
    if (event.key === ' ' && event.shiftKey && tick !== undefined && !inCapitals(typing)) return act(() => row.set(tick, row.value(tick) !== true))
    if (control && event.key.toLowerCase() === 'd') return act(() => { takeBack.current = copyAbove(row, rows[at - 1], cell.field) ?? takeBack.current })
    const id = row.id()
    const back = takeBack.current
    if (control && !event.shiftKey && event.key.toLowerCase() === 'z' && back) return act(() => { back(); focusCell(box.current, row.ref, cell.field) })
    if (event.key === 'F2' && id !== null) return act(() => void navigate(recordPlace(kind, id)))
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
    const described = anyKind(kind).fields
    const heads = headNames([...columns.flatMap(column => column.fields.slice(0, 1).map(name => [column.head, name] as const)), ...fields.map(name => [described[name]?.label ?? name, name] as const)])
    const filled = fillFrom({ kind, rows, block, at, field, fields, heads, fresh })
    if (filled.added.length > 0) add(filled.added)
    const unread = filled.unread === 0 ? '' : ` ${filled.unread} ô chưa hiểu để màu đỏ, chữ còn nguyên.`
    const over = filled.over === 0 ? '' : ` ${filled.over} cột không có chỗ nên không dán.`
    done(`Đã dán ${filled.rows} dòng, ${filled.cells} ô.${filled.head ? ' Dòng đầu là tên cột nên xếp theo tên.' : ''}${over}${unread}`, () => {
      filled.takeBack()
      for (const row of filled.added) remove(row)
    })
  }
  const pasteButton = async () => {
    const block = readCells(await navigator.clipboard.readText().catch(() => ''))
    const empty = rows.findIndex(row => row.isBlank())
    if (block.length > 0) return fillBlock(block, empty === -1 ? rows.length : empty, fields[0] ?? '')
    // The clipboard is for the person to give, not for a page to take: the cell is ready for Ctrl V.
    rowAfter(rows.length - 1)
    notify(`Đã mở ${noun} mới. Chép khối ô trong Excel rồi nhấn Ctrl V ở đây.`)
  }
  const minWidth = 48 + columns.reduce((sum, column) => sum + (column.width ?? flexible), 0)
  const template = ['48px', ...columns.map(column => (column.width ? `${column.width}px` : `minmax(${flexible}px, 1fr)`))].join(' ')
  return (
    <div className={classes.sheet}>
      <div
        ref={box} className={classes.box} role="grid" aria-label={label} aria-rowcount={rows.length + 1} data-region onKeyDown={press} onPaste={paste} onInput={() => { takeBack.current = null }}
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
          {columns.map(column => <div key={column.head} role="columnheader" data-center={column.center} data-right={column.right}>{column.head}</div>)}
        </div>
        {rows.map((row, index) => <SheetRow key={row.ref} row={row} at={index} columns={columns} template={template} minWidth={minWidth} readOnly={readOnly} onProblem={setProblem} />)}
        {!readOnly && (
          <div className={classes.next} role="row" style={{ minWidth }}>
            <span role="gridcell"><button type="button" onClick={() => rowAfter(rows.length - 1)}><span>{rows.length + 1}</span>Nhấn Enter để sang {noun} mới</button></span>
          </div>
        )}
      </div>
      <div className={classes.foot}>
        <span className={classes.problem} role="status">{problem ?? `${rows.filter(row => !row.isBlank()).length} ${noun}`}</span>
        {!readOnly && (
          <span className={classes.keys}>
            <span className={classes.hints}><Key>Tab</Key>ô kế <Key>Enter</Key>{noun} mới {fields.some(hasLines) && <><Key>Alt Enter</Key>xuống dòng </>}<Key>Ctrl D</Key>chép ô trên</span>
            <Button size="compact-xs" variant="default" leftSection={<IconClipboard size={14} />} onClick={() => void pasteButton()}>Dán từ Excel</Button>
          </span>
        )}
      </div>
    </div>
  )
}

/** Whether the letter before the caret is a capital: whoever holds Shift for a word in capitals means a space between two of them. */
function inCapitals(typing: HTMLInputElement | HTMLTextAreaElement | null): boolean {
  return typing instanceof HTMLTextAreaElement && /\p{Lu}$/u.test(typing.value.slice(0, typing.selectionStart))
}

/** A line end at the caret, told like a typed one. */
function breakLine(typing: HTMLTextAreaElement): void {
  typing.setRangeText('\n', typing.selectionStart, typing.selectionEnd, 'end')
  typing.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Answers how it is taken back. */
function copyAbove(row: Form, above: Form | undefined, field: string): (() => void) | undefined {
  if (!above) return undefined
  const rule = anyKind(row.kind).fields[field]?.sensitive
  // What stands there masked is not what it stands for.
  const base = above.base()
  if (rule?.personal || (base !== null && isSensitive(rule, base))) return undefined
  const before = row.body()
  row.set(field, above.value(field), above.label(field))
  return () => { if (row.base() === before.base) row.restore(before) }
}

/** Whether an arrow would leave the text: the caret is on its first, or last, line. */
function atEdge(typing: HTMLInputElement | HTMLTextAreaElement, key: string): boolean {
  if (typing instanceof HTMLInputElement) return typing.getAttribute('role') !== 'combobox' && typing.getAttribute('aria-haspopup') === null
  const [before, after] = [typing.value.slice(0, typing.selectionStart), typing.value.slice(typing.selectionEnd)]
  return key === 'ArrowUp' ? !before.includes('\n') && typing.selectionStart === 0 : !after.includes('\n') && typing.selectionEnd === typing.value.length
}
