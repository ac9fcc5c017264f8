import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import type { Form } from '../form/form.ts'
import type { Editor, RowKind } from '../form/useEditor.ts'
import { wordsFor } from '../words/kinds.ts'
import { Criteria } from './Criteria.tsx'
import { Sheet, type SheetColumn } from './Sheet.tsx'
import classes from './OwnedRows.module.css'

const byControl: Readonly<Record<string, number>> = { whole: 96, decimal: 96, money: 140, year: 90, date: 120, partialDate: 120, yesNo: 90, choice: 160, code: 150, link: 200 }
const figures: ReadonlySet<string> = new Set(['whole', 'decimal', 'money', 'year'])
/** Fields shown in a form of half the window, where not all of the kind fit; each row opens as a whole. */
const shown: Readonly<Partial<Record<KindName, readonly string[]>>> = { assessmentScore: ['criterion', 'selfScore', 'verifiedScore', 'evidence'] }
/** Columns that take what is left although their control has a width. */
const wide: ReadonlySet<string> = new Set(['criterion'])
const empty = () => ({})

/** Columns of a kind that belongs to another, straight from its description. */
function columnsOf(name: KindName): SheetColumn[] {
  return Object.entries(anyKind(name).fields).filter(([field, described]) => !described.owner && (shown[name]?.includes(field) ?? true)).map(([field, described]): SheetColumn => {
    const width = wide.has(field) ? undefined : byControl[described.control]
    return { fields: [field], head: described.label, ...(width === undefined ? {} : { width }), ...(figures.has(described.control) ? { right: true } : {}) }
  })
}

const columns = new Map<KindName, SheetColumn[]>()
/** The same columns every time, so that rows are not drawn anew. */
function columnsFor(name: KindName): SheetColumn[] {
  const known = columns.get(name) ?? columnsOf(name)
  columns.set(name, known)
  return known
}

/** The rows that belong to a record, as a sheet in its form; saved with it. */
export function OwnedRows({ owner, row, editor, readOnly }: { owner: Form; row: RowKind; editor: Editor; readOnly: boolean }) {
  const rows = editor.loaded?.rows.filter(each => each.kind === row.kind) ?? []
  const words = wordsFor(row.kind)
  return (
    <section className={classes.part} aria-label={anyKind(row.kind).label} data-section={row.kind}>
      <header>
        <h2>{anyKind(row.kind).label}</h2>
        {row.kind === 'assessmentScore' && <Criteria assessment={owner} rows={rows} onAdd={editor.addRows} readOnly={readOnly} />}
      </header>
      <Sheet kind={row.kind} columns={columnsFor(row.kind)} label={anyKind(row.kind).label} rows={rows} add={editor.addRows} remove={editor.removeRow} bringBack={editor.bringBack} fresh={empty} noun={words.one} readOnly={readOnly} flexible={160} />
    </section>
  )
}
