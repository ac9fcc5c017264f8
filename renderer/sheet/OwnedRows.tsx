import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import type { Form } from '../form/form.ts'
import type { Editor, RowKind } from '../form/useEditor.ts'
import { wordsFor } from '../words/kinds.ts'
import { Sheet, type SheetColumn } from './Sheet.tsx'
import classes from './OwnedRows.module.css'

const byControl: Readonly<Record<string, number>> = { whole: 110, decimal: 110, money: 140, year: 90, date: 120, partialDate: 120, yesNo: 90, choice: 160, code: 180, link: 200 }
const empty = () => ({})

/** Columns of a kind that belongs to another, straight from its description. */
function columnsOf(name: KindName): SheetColumn[] {
  const kind = anyKind(name)
  return Object.entries(kind.fields).filter(([, field]) => !field.owner).map(([field, described]): SheetColumn => {
    const width = byControl[described.control]
    return { fields: [field], head: described.label, ...(width === undefined ? {} : { width }) }
  })
}

/** The rows that belong to a record, as a sheet in its form; saved with it. */
export function OwnedRows({ row, editor, readOnly }: { owner: Form; row: RowKind; editor: Editor; readOnly: boolean }) {
  const rows = editor.loaded?.rows.filter(each => each.kind === row.kind) ?? []
  const words = wordsFor(row.kind)
  return (
    <section className={classes.part} aria-label={anyKind(row.kind).label} data-section={row.kind}>
      <h2>{anyKind(row.kind).label}</h2>
      <Sheet kind={row.kind} columns={columnsOf(row.kind)} label={anyKind(row.kind).label} rows={rows} add={editor.addRows} remove={editor.removeRow} bringBack={editor.bringBack} fresh={empty} noun={words.one} readOnly={readOnly} />
    </section>
  )
}
