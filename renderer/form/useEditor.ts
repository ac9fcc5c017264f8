import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useNavigation } from 'react-router'
import { AppError } from '../../db/contract/errors.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { call, queryClient } from '../api/queries.ts'
import { titleOf } from '../api/labels.ts'
import { notify } from '../app/notify.tsx'
import { bridge } from '../api/bridge.ts'
import { type Base, type Form, createForm } from './form.ts'
import { type DraftBody, useKeptDraft } from './keepDraft.ts'
import { type Removal, saveForms } from './save.ts'
import { useChangedCount } from './useField.ts'

/** Rows edited with a record: those of `kind` whose `field` points at it. */
export type RowKind = { kind: KindName; field: string }
export type Loaded = { form: Form; rows: Form[] }

const MOST_ROWS = 5000

async function load(kind: KindName, id: string | null, rowKinds: readonly RowKind[], initial: Readonly<Record<string, unknown>>): Promise<Loaded> {
  if (id === null) return { form: createForm(kind, null, initial), rows: [] }
  const record = await call('record.get', { kind, id }) as Base
  const trash = record.deletedAt !== null
  const rows = await Promise.all(rowKinds.map(async row => (await call('record.list', { kind: row.kind, where: { [row.field]: id }, sort: 'createdAt', limit: MOST_ROWS, ...(trash ? { trash } : {}) })).rows
    .map(found => createForm(row.kind, found as Base))))
  return { form: createForm(kind, record), rows: rows.flat() }
}

/** Puts a kept draft back into what the register says now. */
function restore(loaded: Loaded, body: DraftBody): Loaded {
  const [first, ...others] = body.forms
  if (first) loaded.form.restore(first)
  const rows = [...loaded.rows]
  for (const kept of others) {
    const known = rows.find(row => row.id() !== null && row.id() === kept.base?.id)
    if (known) known.restore(kept)
    else {
      const fresh = createForm(kept.kind, kept.base, {}, kept.ref)
      fresh.restore(kept)
      rows.push(fresh)
    }
  }
  return { form: loaded.form, rows }
}

export type Editor = ReturnType<typeof useEditor>

/**
 * One record with the rows that belong to it, from loading to saving: keeps drafts, notices other windows, settles conflicts.
 * `id` null for a record yet to be made; `draft` the key of a kept draft to go on with.
 */
export function useEditor(options: { kind: KindName; id: string | null; rows: readonly RowKind[]; initial?: Readonly<Record<string, unknown>>; draft: string | null; onSaved(id: string, isNew: boolean): void }) {
  const { kind, id, rows: rowKinds, initial, draft } = options
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [problem, setProblem] = useState<AppError | null>(null)
  const [conflict, setConflict] = useState<Base | null>(null)
  const [saving, setSaving] = useState(false)
  const [removed, setRemoved] = useState<Removal[]>([])
  const [changedElsewhere, setChangedElsewhere] = useState(false)
  const [key] = useState(() => draft ?? crypto.randomUUID())
  const navigation = useNavigation()
  const saved = useEffectEvent((made: string, isNew: boolean, from: string) => {
    // Whoever went on meanwhile is not called back.
    if (!left.current && navigation.state === 'idle' && location.hash === from) options.onSaved(made, isNew)
  })
  const left = useRef(false)
  const leave = useCallback(() => { left.current = true }, [])
  useEffect(() => {
    left.current = false
    return leave
  }, [leave])
  const start = useEffectEvent(async () => {
    try {
      const fresh = await load(kind, id, rowKinds, initial ?? {})
      const kept = draft === null ? undefined : (await call('draft.list', {})).find(found => found.key === draft)
      setLoaded(kept ? restore(fresh, kept.body as unknown as DraftBody) : fresh)
      setRemoved([])
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof AppError ? error : new AppError('internal', 'Chưa đọc được hồ sơ này.'))
    }
  })
  useEffect(() => void start(), [kind, id])

  const forms = useMemo(() => (loaded ? [loaded.form, ...loaded.rows] : []), [loaded])
  const changed = useChangedCount(forms) + removed.length
  const isDirty = useCallback(() => removed.length > 0 || forms.some((form, index) => form.changed().length > 0 || (index > 0 && form.isNew())), [forms, removed])
  const title = () => (loaded ? titleOf(kind, { ...loaded.form.base(), ...Object.fromEntries(loaded.form.changed().map(field => [field, loaded.form.value(field)])) }) : '')
  const kept = useKeptDraft(key, forms, title, draft !== null)

  const reload = useEffectEvent(async () => {
    if (id === null || !loaded || saving) return
    if (isDirty()) {
      const now = await call('record.get', { kind, id }).catch(() => null)
      setChangedElsewhere(now !== null && now.revision !== loaded.form.base()?.revision)
      return
    }
    const fresh = await load(kind, id, rowKinds, {}).catch(() => null)
    if (!fresh) return
    const same = JSON.stringify([fresh.form.base(), fresh.rows.map(row => row.base())]) === JSON.stringify([loaded.form.base(), loaded.rows.map(row => row.base())])
    if (!same && !isDirty()) setLoaded(fresh)
  })
  useEffect(() => bridge.onEvent(event => {
    if (event.type === 'changed' || event.type === 'register') void reload()
  }), [])

  const addRow = useCallback((row: Form) => setLoaded(known => known && { ...known, rows: [...known.rows, row] }), [])
  const addRows = useCallback((rows: readonly Form[]) => setLoaded(known => known && { ...known, rows: [...known.rows, ...rows] }), [])
  const removeRow = useCallback((row: Form) => {
    const base = row.base()
    if (base) setRemoved(known => [...known, { kind: row.kind, id: base.id, revision: base.revision }])
    setLoaded(known => known && { ...known, rows: known.rows.filter(each => each !== row) })
  }, [])
  const bringBack = useCallback((row: Form, at: number) => {
    setRemoved(known => known.filter(each => each.id !== row.id()))
    setLoaded(known => known && { ...known, rows: known.rows.toSpliced(at, 0, row) })
  }, [])

  const busy = useRef(false)
  /** Whether everything is in the register now. */
  async function save(): Promise<boolean> {
    if (!loaded || busy.current) return false
    busy.current = true
    setSaving(true)
    const isNew = loaded.form.isNew()
    const from = location.hash
    // Rows nobody has typed into are no records.
    const rows = loaded.rows.filter(row => !row.isNew() || row.changed().length > 0)
    const empty = loaded.rows.filter(row => !rows.includes(row))
    // What is typed, added or removed while the answer is under way belongs to the next save.
    const sent = new Map([loaded.form, ...rows].map(form => [form, form.body()]))
    try {
      const field = (row: Form) => rowKinds.find(each => each.kind === row.kind)?.field
      const { changeset, records } = await saveForms([loaded.form, ...rows], removed, { form: loaded.form, field })
      for (const form of [loaded.form, ...rows]) {
        const record = records.get(form.ref)
        if (record) form.rebase(record, sent.get(form))
      }
      setRemoved(known => known.filter(each => !removed.includes(each)))
      setProblem(null)
      setChangedElsewhere(false)
      setLoaded(known => known && { ...known, rows: known.rows.filter(row => !empty.includes(row) || row.changed().length > 0) })
      if (![...sent.keys()].some(form => form.changed().length > 0)) await kept.drop()
      notify(changeset === null ? 'Không có gì mới để lưu.' : 'Đã lưu.', { changeset })
      const made = loaded.form.id()
      if (made !== null) saved(made, isNew, from)
      return true
    } catch (error) {
      const told = error instanceof AppError ? error : new AppError('internal', 'Chưa lưu được. Phần đang sửa vẫn còn nguyên. Hãy thử lưu lại.')
      setProblem(told)
      if (told.code === 'conflict' && loaded.form.id() !== null) {
        setConflict(await call('record.get', { kind, id: loaded.form.id() ?? '' }).catch(() => null) as Base | null)
      }
      // Once the message is drawn, which takes room.
      requestAnimationFrame(() => focusFirstProblem(forms))
      return false
    } finally {
      busy.current = false
      setSaving(false)
    }
  }
  async function discard(): Promise<void> {
    await kept.drop()
    setConflict(null)
    setProblem(null)
    void queryClient.invalidateQueries({ queryKey: ['draft.list'] })
    await start()
  }
  return { loaded, problem, setProblem, conflict, setConflict, saving, changed, isDirty, kept, save, discard, addRow, addRows, removeRow, bringBack, changedElsewhere, removed, leave }
}

/** Leads to the first field that must be mended. */
function focusFirstProblem(forms: readonly Form[]): void {
  for (const form of forms) {
    const field = Object.keys(form.problems())[0]
    const found = field === undefined ? null : document.querySelector<HTMLElement>(`[data-form="${form.ref}"] [data-field="${field}"]`)
    if (!found) continue
    found.focus()
    return found.scrollIntoView({ block: 'nearest' })
  }
}
