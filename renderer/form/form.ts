import type { Words } from '../../db/contract/fieldType.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { typedDate, typedNumber } from '../../db/contract/text/typed.ts'
import { shownValue } from '../words/shown.ts'

export type Base = Record<string, unknown> & { id: string; revision: number }
type Listener = (field: string | null) => void
type Entry = { text: string; value: unknown; label?: string }

/** What survives of a form in a kept draft: the fields that were touched, and the record they were typed on. */
export type FormBody = { ref: string; kind: KindName; base: Base | null; touched: Record<string, Entry> }

/** The words of the register a form needs to read a pasted text: codes by their labels. */
export type Reading = { words: Words; today: string }

const none: Words = { label: () => undefined, code: () => undefined, title: () => undefined, id: () => undefined }
let reading: Reading = { words: none, today: '' }

/** Told once a screen knows lists and the day; typing never waits for it. */
export const setReading = (next: Reading): void => { reading = next }

/**
 * Words typed about one record, before they are saved. Inputs keep their own text: `type` notes it without drawing anything
 * anew, `set` is for values that come from elsewhere and does.
 */
export type Form = ReturnType<typeof createForm>

/** A form on a record, or with `initial` values on a new one. A record keeps the `ref` under which it was made: that is its id. */
export function createForm(kindName: KindName, record: Base | null, initial: Readonly<Record<string, unknown>> = {}, ref: string = record?.id ?? crypto.randomUUID()) {
  const kind = anyKind(kindName)
  let base = record
  let touched: Record<string, Entry> = {}
  /** What a new record began with, before anybody typed. */
  let begun: Record<string, Entry> = {}
  let problems: Record<string, string> = {}
  const listeners = new Set<Listener>()
  const versions = new Map<string, number>()
  const tell = (field: string | null) => {
    for (const listener of listeners) listener(field)
  }
  const bump = (field: string) => versions.set(field, (versions.get(field) ?? 0) + 1)

  const baseText = (field: string) => (base ? shownValue(kind, field, base) : '')
  const baseValue = (field: string) => base?.[field] ?? null

  /** What a text means for a field: null when empty, undefined when it cannot be read. */
  function read(field: string, text: string): unknown {
    const described = kind.fields[field]
    if (!described || text.trim() === '') return null
    if (described.control === 'date' || described.control === 'partialDate') return typedDate(text, reading.today) ?? described.fromText(text, reading.words)
    if (described.control === 'money' || described.control === 'whole' || described.control === 'decimal') return typedNumber(text)
    if (described.control === 'lines') return text.trim()
    return described.fromText(text, reading.words)
  }

  const form = {
    kind: kindName, ref,
    base: () => base,
    id: () => base?.id ?? null,
    /** As typed now. */
    text: (field: string): string => touched[field]?.text ?? baseText(field),
    /** Null when empty, undefined when the text is not understood. */
    value: (field: string): unknown => (field in touched ? touched[field]?.value : baseValue(field)),
    /** What a chosen code or record is called. */
    label: (field: string): string => touched[field]?.label ?? touched[field]?.text ?? baseText(field),
    type(field: string, text: string) {
      const value = read(field, text)
      // The same meaning in other letters is no change: 5/1/2026 for 05/01/2026, a space at the end.
      if (value === baseValue(field)) delete touched[field]
      else touched[field] = { text, value }
      delete problems[field]
      tell(field)
    },
    set(field: string, value: unknown, label?: string) {
      const text = label ?? (value == null ? '' : shownValue(kind, field, { [field]: value }))
      if (value === baseValue(field)) delete touched[field]
      else touched[field] = { text, value, ...(label === undefined ? {} : { label }) }
      delete problems[field]
      bump(field)
      tell(field)
    },
    /** Gives a value as if the form had begun with it: nobody typed it. */
    begin(field: string, value: unknown, label?: string) {
      form.set(field, value, label)
      begun = { ...begun, ...(touched[field] ? { [field]: touched[field] } : {}) }
    },
    /** A new record nobody typed into. */
    isBlank: (): boolean => base === null && Object.keys({ ...touched, ...begun }).every(field => touched[field]?.value === begun[field]?.value),
    problem(field: string): string | null {
      const known = problems[field]
      if (known !== undefined) return known
      return field in touched && touched[field]?.value === undefined ? notUnderstood(kindName, field, touched[field]?.text ?? '') : null
    },
    setProblems(next: Readonly<Record<string, string>>) {
      problems = { ...next }
      tell(null)
    },
    problems: () => problems,
    /** Fields that say something else than the record. */
    changed: (): string[] => Object.keys(touched),
    isNew: () => base === null,
    /** What is to be saved, or what stands in the way by field. */
    draft(): { ok: true; draft: Record<string, unknown> } | { ok: false; problems: Record<string, string> } {
      const found: Record<string, string> = {}
      const draft: Record<string, unknown> = {}
      for (const [field, entry] of Object.entries(touched)) {
        if (entry.value === undefined) found[field] = notUnderstood(kindName, field, entry.text)
        else draft[field] = entry.value
      }
      for (const [field, described] of Object.entries(kind.fields)) {
        if (described.required && !described.owner && form.value(field) == null && !(described.control === 'yesNo' && base === null)) found[field] ??= 'Chưa nhập'
        if (described.required && described.control === 'yesNo' && base === null && !(field in draft)) draft[field] = false
      }
      return Object.keys(found).length > 0 ? { ok: false, problems: found } : { ok: true, draft }
    },
    subscribe(listener: Listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** For React: told of any change. */
    follow(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Grows when a field's value came from elsewhere than its own input, which then shows the new text. */
    version: (field: string) => versions.get(field) ?? 0,
    body: (): FormBody => ({ ref, kind: kindName, base, touched: structuredClone(touched) }),
    restore(body: FormBody) {
      base = body.base
      touched = structuredClone(body.touched)
      for (const field of Object.keys(kind.fields)) bump(field)
      tell(null)
    },
    /** The record as it is now in the register. What was typed stays typed, but for what was `saved` and has not been typed over since. */
    rebase(next: Base, saved?: FormBody) {
      const shown = new Map(Object.keys(kind.fields).map(field => [field, form.text(field)]))
      base = next
      for (const [field, { text, value }] of Object.entries(touched)) {
        const sent = saved?.touched[field]
        if ((sent && sent.text === text && sent.value === value) || (value !== undefined && value === baseValue(field))) delete touched[field]
      }
      problems = {}
      for (const [field, text] of shown) if (text !== form.text(field)) bump(field)
      tell(null)
    },
  }
  // `categoryLabel` and its like say what a code is called; they are no fields.
  for (const [field, value] of Object.entries(initial)) if (field in kind.fields) form.begin(field, value, labelOf(initial, field))
  return form
}

const labelOf = (values: Readonly<Record<string, unknown>>, field: string) => {
  const label = values[`${field}Label`]
  return typeof label === 'string' ? label : undefined
}

/** Why a text cannot be a value, and what could be typed instead. */
function notUnderstood(kind: KindName, field: string, text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const examples: Readonly<Record<string, string>> = {
    date: 'Gõ lại, ví dụ 05/01/2026.', partialDate: 'Gõ ngày, tháng/năm hoặc năm, ví dụ 3/2026.', money: 'Có thể gõ 1,5 triệu hoặc 1.500.000.', whole: 'Gõ một số, ví dụ 1.200.',
    decimal: 'Gõ một số, ví dụ 97,5.', year: 'Gõ bốn chữ số, ví dụ 2026.', code: 'Chọn trong danh mục.', link: 'Chọn một hồ sơ.', choice: 'Chọn một mục.',
  }
  return `Chưa hiểu “${short}”. ${examples[anyKind(kind).fields[field]?.control ?? ''] ?? ''}`.trim()
}
