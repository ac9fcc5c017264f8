import { isSensitive } from '../../db/contract/kind.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { type Base, type Form, createForm } from './form.ts'
import { merge } from './merge.ts'

/** A form with typed words on a record that another window has changed since: what the record says now. */
export type Stale = { form: Form; theirs: Base }

export type Opened = { form: Form; rows: readonly Form[] }

/**
 * Brings open forms up to what the register says: those nobody typed into say it, rows come and go with it. Forms with typed words
 * stay on what they were typed upon, and so do rows `removed` here. Undefined when there was nothing to bring up.
 */
export function bringUp(open: Opened, now: Opened, removed: ReadonlySet<string>): Form[] | undefined {
  const known = new Map(now.rows.map(row => [row.ref, row]))
  const isMine = (row: Form) => row.isNew() || row.changed().length > 0
  const kept = open.rows.filter(row => isMine(row) || known.has(row.ref))
  let changed = kept.length < open.rows.length
  for (const form of [open.form, ...kept]) {
    const theirs = form === open.form ? now.form.base() : known.get(form.ref)?.base()
    if (!theirs || form.changed().length > 0 || form.isNew() || JSON.stringify(theirs) === JSON.stringify(form.base())) continue
    form.rebase(theirs)
    changed = true
  }
  const here = new Set(open.rows.map(row => row.ref))
  const come = now.rows.filter(row => !here.has(row.ref) && !removed.has(row.ref))
  return changed || come.length > 0 ? [...kept, ...come] : undefined
}

/** What the two sides of one record come to. */
export function mergeOf({ form, theirs }: Stale) {
  const mine = Object.fromEntries(form.changed().map(field => [field, form.value(field)]))
  return merge(form.base() ?? theirs, theirs, mine, Object.keys(anyKind(form.kind).fields))
}

/** The words of a row whose record is gone, as a new row. What was masked stays behind. */
export function asNew(row: Form): Form {
  const kind = anyKind(row.kind)
  const [base, typed] = [row.base(), new Set(row.changed())]
  const fresh = createForm(row.kind, null)
  for (const [name, field] of Object.entries(kind.fields)) {
    if (row.value(name) == null || (base !== null && !typed.has(name) && isSensitive(field.sensitive, base))) continue
    fresh.set(name, row.value(name), field.labelled ? row.label(name) : undefined)
  }
  return fresh
}
