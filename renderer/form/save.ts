import type { Input, Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { call } from '../api/queries.ts'
import type { Base, Form } from './form.ts'

export type Saved = { changeset: number | null; records: ReadonlyMap<string, Base> }

/** A row that is to go to the bin with this save. */
export type Removal = { kind: Form['kind']; id: string; revision: number }

/**
 * Saves forms together, all or nothing, the first being the one the screen is about. Unchanged forms are left alone. Problems
 * are put back into their forms. @throws AppError invalid when something must be mended first, conflict, and all of `record.save`
 */
export async function saveForms(forms: readonly Form[], removed: readonly Removal[] = [], owner?: { form: Form; field: (form: Form) => string | undefined }): Promise<Saved> {
  const wanted = forms.filter(form => form.isNew() || form.changed().length > 0)
  const records: Input<'record.save'>['records'] = []
  let first: [Form, string] | undefined
  for (const form of wanted) {
    const drafted = form.draft()
    form.setProblems(drafted.ok ? {} : drafted.problems)
    if (!drafted.ok) {
      first ??= [form, Object.keys(drafted.problems)[0] ?? '']
      continue
    }
    const link = owner && form !== owner.form ? owner.field(form) : undefined
    const tie = link !== undefined && form.isNew() && owner ? { [link]: owner.form.id() ?? `#${owner.form.ref}` } : {}
    const base = form.base()
    records.push({ ref: form.ref, kind: form.kind, draft: { ...drafted.draft, ...tie }, ...(base ? { id: base.id, revision: base.revision } : {}) })
  }
  if (first) {
    const [form, field] = first
    const label = anyKind(form.kind).fields[field]?.label ?? field
    const others = wanted.reduce((sum, each) => sum + Object.keys(each.problems()).length, -1)
    throw new AppError('invalid', `Chưa lưu được. ${label}: ${sentence(form.problem(field) ?? '')}${others > 0 ? ` Còn ${others} chỗ khác cũng cần xem, viền đỏ.` : ''} Phần đã gõ vẫn còn nguyên.`, { fields: { [`${form.ref}.${field}`]: form.problem(field) ?? '' } })
  }
  for (const { kind, id, revision } of removed) records.push({ ref: `remove ${id}`, kind, id, revision, trash: true })
  if (records.length === 0) return { changeset: null, records: new Map() }
  try {
    const answer: Output<'record.save'> = await call('record.save', { records })
    return { changeset: answer.changeset, records: new Map(answer.saved.map(({ ref, record }) => [ref, record as Base])) }
  } catch (error) {
    if (error instanceof AppError && error.fields) putBack(forms, error.fields)
    throw error
  }
}

function putBack(forms: readonly Form[], fields: Readonly<Record<string, string>>): void {
  for (const form of forms) {
    const own = Object.entries(fields).filter(([name]) => name.startsWith(`${form.ref}.`)).map(([name, message]) => [name.slice(form.ref.length + 1), message])
    form.setProblems(Object.fromEntries(own))
  }
}

const sentence = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`)
