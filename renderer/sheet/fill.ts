import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { type Form, type FormBody, createForm } from '../form/form.ts'
import { isHead } from './pasted.ts'

type Fill = { kind: KindName; rows: readonly Form[]; block: readonly string[][]; at: number; field: string; fields: readonly string[]; fresh(): Record<string, unknown> }
export type Filled = { rows: number; cells: number; unread: number; head: boolean; added: Form[]; takeBack(): void }

/** Fills a block into rows from one cell downward and to the right; rows that are missing are made. Nothing is refused: what cannot be read stays as text. */
export function fillFrom({ kind, rows, block, at, field, fields, fresh }: Fill): Filled {
  const described = anyKind(kind)
  const start = Math.max(0, fields.indexOf(field))
  const columns = fields.slice(start)
  const head = isHead(block[0] ?? [], fields.map(name => described.fields[name]?.label ?? name))
  const values = (head ? block.slice(1) : block).filter(row => row.some(cell => cell.trim() !== ''))
  const before: [Form, FormBody][] = []
  const added: Form[] = []
  let [cells, unread] = [0, 0]
  values.forEach((line, index) => {
    const known = rows[at + index]
    const row = known ?? createForm(kind, null, fresh())
    if (known) before.push([known, known.body()])
    else added.push(row)
    line.slice(0, columns.length).forEach((cell, column) => {
      const name = columns[column]
      if (name === undefined || cell.trim() === '') return
      fillCell(row, name, cell.trim())
      cells += 1
      if (row.value(name) === undefined) unread += 1
    })
  })
  // A row that was saved meanwhile is another record than the one the words were taken from.
  const takeBack = () => before.filter(([row, body]) => row.base() === body.base).forEach(([row, body]) => row.restore(body))
  return { rows: values.length, cells, unread, head, added, takeBack }
}

/** Reads one cell as its field reads text, and shows it in the row. */
function fillCell(row: Form, name: string, text: string): void {
  row.type(name, text)
  const value = row.value(name)
  if (value !== undefined) row.set(name, value, anyKind(row.kind).fields[name]?.labelled ? text : undefined)
  else row.set(name, undefined, text)
}
