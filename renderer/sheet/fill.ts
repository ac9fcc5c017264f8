import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { type Form, type FormBody, createForm } from '../form/form.ts'
import { fieldsOfHead } from './pasted.ts'

/** `heads`: what the columns are called, each name leading to its field. */
type Fill = { kind: KindName; rows: readonly Form[]; block: readonly string[][]; at: number; field: string; fields: readonly string[]; heads: ReadonlyMap<string, string>; fresh(): Record<string, unknown> }
/** `over`: columns of the block that found no place. */
export type Filled = { rows: number; cells: number; unread: number; head: boolean; over: number; added: Form[]; takeBack(): void }

/**
 * Fills a block into rows from one cell downward and to the right; rows that are missing are made. A block that brings the names of
 * its columns is placed by them. Nothing is refused: what cannot be read stays as text.
 */
export function fillFrom({ kind, rows, block, at, field, fields, heads, fresh }: Fill): Filled {
  const named = fieldsOfHead(block[0] ?? [], heads)
  const columns: readonly (string | undefined)[] = named ?? fields.slice(Math.max(0, fields.indexOf(field)))
  const values = (named ? block.slice(1) : block).filter(row => row.some(cell => cell.trim() !== ''))
  const before: [Form, FormBody][] = []
  const added: Form[] = []
  const over = new Set<number>()
  let [cells, unread] = [0, 0]
  values.forEach((line, index) => {
    const known = rows[at + index]
    const row = known ?? createForm(kind, null, fresh())
    if (known) before.push([known, known.body()])
    else added.push(row)
    line.forEach((cell, column) => {
      if (cell.trim() === '') return
      const name = columns[column]
      if (name === undefined) return void over.add(column)
      fillCell(row, name, cell.trim())
      cells += 1
      if (row.value(name) === undefined) unread += 1
    })
  })
  // A row that was saved meanwhile is another record than the one the words were taken from.
  const takeBack = () => before.filter(([row, body]) => row.base() === body.base).forEach(([row, body]) => row.restore(body))
  return { rows: values.length, cells, unread, head: named !== undefined, over: over.size, added, takeBack }
}

/** Reads one cell as its field reads text, and shows it in the row. */
function fillCell(row: Form, name: string, text: string): void {
  row.type(name, text)
  const value = row.value(name)
  if (value !== undefined) row.set(name, value, anyKind(row.kind).fields[name]?.labelled ? text : undefined)
  else row.set(name, undefined, text)
}
