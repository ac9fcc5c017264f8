import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useNavigation } from 'react-router'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { call, queryClient } from '../api/queries.ts'
import { titleOf } from '../api/labels.ts'
import { notify } from '../app/notify.tsx'
import { bridge } from '../api/bridge.ts'
import { type Base, type Form, createForm } from './form.ts'
import { carryFocus, returnFocus } from './focusKept.ts'
import { type DraftBody, useKeptDraft } from './keepDraft.ts'
import { type Removal, saveForms } from './save.ts'
import { type Stale, asNew, bringUp, mergeOf } from './settle.ts'
import { useChangedCount } from './useField.ts'

/** Rows edited with a record: those of `kind` whose `field` points at it. */
export type RowKind = { kind: KindName; field: string }
export type Loaded = { form: Form; rows: Form[] }

const MOST_ROWS = 5000

async function load(kind: KindName, id: string | null, rowKinds: readonly RowKind[], initial: Readonly<Record<string, unknown>>): Promise<Loaded> {
  if (id === null) return { form: createForm(kind, null, initial), rows: [] }
  const record = await call('record.get', { kind, id }) as Base
  // What belongs to a record lies in the bin with it; what only points at it stays where it is.
  const trashed = (row: RowKind) => (record.deletedAt !== null && anyKind(row.kind).fields[row.field]?.owner ? { trash: true } : {})
  const rows = await Promise.all(rowKinds.map(async row => (await call('record.list', { kind: row.kind, where: { [row.field]: id }, sort: 'createdAt', limit: MOST_ROWS, ...trashed(row) })).rows
    .map(found => createForm(row.kind, found as Base))))
  return { form: createForm(kind, record), rows: rows.flat() }
}

/** Puts a kept draft back into what the register says now. */
function restore(loaded: Loaded, body: DraftBody): Loaded {
  const [first, ...others] = body.forms
  if (first) loaded.form.restore(first)
  const gone = new Set(body.removed?.map(row => row.id))
  const rows = loaded.rows.filter(row => !gone.has(row.id() ?? ''))
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
  const [conflict, setConflict] = useState<readonly Stale[] | null>(null)
  const [saving, setSaving] = useState(false)
  const [removed, setRemoved] = useState<Removal[]>([])
  const [changedElsewhere, setChangedElsewhere] = useState(false)
  const [trashedElsewhere, setTrashedElsewhere] = useState(false)
  const [key] = useState(() => draft ?? crypto.randomUUID())
  const navigation = useNavigation()
  const saved = useEffectEvent((made: string, isNew: boolean, from: string) => {
    // Whoever went on meanwhile is not called back.
    if (left.current || navigation.state !== 'idle' || location.hash !== from) return
    if (isNew) carryFocus()
    options.onSaved(made, isNew)
  })
  const [left, busy] = [useRef(false), useRef(false)]
  const leave = useCallback(() => { left.current = true }, [])
  useEffect(() => {
    left.current = false
    return leave
  }, [leave])
  const start = useEffectEvent(async () => {
    try {
      const fresh = await load(kind, id, rowKinds, initial ?? {})
      const kept = draft === null ? undefined : (await call('draft.list', {})).find(found => found.key === draft)
      const body = kept?.body as unknown as DraftBody | undefined
      setLoaded(body ? restore(fresh, body) : fresh)
      setRemoved([...body?.removed ?? []])
      setProblem(null)
      setTrashedElsewhere(false)
      returnFocus('opening')
    } catch (error) {
      setProblem(error instanceof AppError ? error : new AppError('internal', 'Chưa đọc được hồ sơ này.'))
    }
  })
  useEffect(() => void start(), [kind, id])

  const forms = useMemo(() => (loaded ? [loaded.form, ...loaded.rows] : []), [loaded])
  const changed = useChangedCount(forms) + removed.length
  const isDirty = useCallback(() => removed.length > 0 || forms.some(form => (form.isNew() ? !form.isBlank() : form.changed().length > 0)), [forms, removed])
  const title = () => (loaded ? titleOf(kind, { ...loaded.form.base(), ...Object.fromEntries(loaded.form.changed().map(field => [field, loaded.form.value(field)])) }) : '')
  const kept = useKeptDraft(key, forms, removed, title, draft !== null)

  /** Something changed while a save was under way; looked at once that is over. */
  const missed = useRef(false)
  const takeIn = useEffectEvent((now: Loaded) => {
    if (!loaded) return
    carryFocus()
    const rows = bringUp(loaded, now, new Set(removed.map(row => row.id)))
    if (rows) setLoaded({ form: loaded.form, rows })
    returnFocus('drawing')
    const [here, there] = [loaded.form.base(), now.form.base()]
    setTrashedElsewhere(here?.deletedAt == null && there?.deletedAt != null)
    setChangedElsewhere(here?.revision !== there?.revision && there?.deletedAt == null)
  })
  const reload = useEffectEvent(async () => {
    if (id === null || !loaded) return
    const now = busy.current ? null : await load(kind, id, rowKinds, {}).catch(() => null)
    missed.current = busy.current
    if (now && !busy.current) takeIn(now)
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

  /** Whether everything is in the register now. */
  async function save(): Promise<boolean> {
    if (!loaded || busy.current) return false
    busy.current = true
    setSaving(true)
    const isNew = loaded.form.isNew()
    const from = location.hash
    // Rows nobody has typed into are no records, but may be typed into next.
    const rows = loaded.rows.filter(row => !row.isBlank())
    // What is typed, added or removed while the answer is under way belongs to the next save.
    const sent = new Map([loaded.form, ...rows].map(form => [form, form.body()]))
    try {
      const field = (row: Form) => rowKinds.find(each => each.kind === row.kind)?.field
      const { changeset, records } = await saveForms([loaded.form, ...rows], removed, { form: loaded.form, field })
      carryFocus()
      for (const form of [loaded.form, ...rows]) {
        const record = records.get(form.ref)
        if (record) form.rebase(record, sent.get(form))
      }
      setRemoved(known => known.filter(each => !removed.includes(each)))
      setProblem(null)
      setChangedElsewhere(false)
      returnFocus('drawing')
      if (![...sent.keys()].some(form => form.changed().length > 0)) await kept.drop()
      notify(changeset === null ? 'Không có gì mới để lưu.' : 'Đã lưu.', { changeset })
      const made = loaded.form.id()
      if (made !== null) saved(made, isNew, from)
      return true
    } catch (error) {
      const told = error instanceof AppError ? error : new AppError('internal', 'Chưa lưu được. Phần đang sửa vẫn còn nguyên. Hãy thử lưu lại.')
      setProblem(told)
      if (told.code === 'conflict' || told.code === 'notFound') await settle(told)
      // Once the message is drawn, which takes room.
      requestAnimationFrame(() => focusFirstProblem(forms))
      return false
    } finally {
      busy.current = false
      setSaving(false)
      if (missed.current) void reload()
    }
  }
  /** Another window was faster: what it did to each record decides what is asked. */
  async function settle(told: AppError): Promise<void> {
    const main = id === null ? null : await call('record.get', { kind, id }).catch(() => null) as Base | null
    if (!loaded || !main) return
    if (main.deletedAt != null && loaded.form.base()?.deletedAt == null) {
      setProblem(null)
      return setTrashedElsewhere(true)
    }
    const refs = Object.keys(told.fields ?? {})
    const stale: Stale[] = []
    for (const form of forms.filter(each => refs.includes(each.ref) && each.id() !== null)) {
      const theirs = form === loaded.form ? main : await call('record.get', { kind: form.kind, id: form.id() ?? '' }).catch(() => null) as Base | null
      if (theirs && theirs.deletedAt == null) stale.push({ form, theirs })
      else setLoaded(known => known && { ...known, rows: known.rows.map(row => (row === form ? asNew(row) : row)) })
    }
    for (const row of removed.filter(each => refs.includes(`remove ${each.id}`))) {
      const theirs = await call('record.get', { kind: row.kind, id: row.id }).catch(() => null) as Base | null
      setRemoved(known => known.filter(each => each !== row))
      if (theirs && theirs.deletedAt == null) addRow(createForm(row.kind, theirs))
    }
    if (stale.length > 0) {
      setProblem(null)
      setConflict(stale)
    } else if (refs.length > 0) setProblem(new AppError('conflict', 'Vài dòng vừa được sửa hoặc bỏ ở cửa sổ khác. Phần đang sửa vẫn còn nguyên, dòng bị bỏ ở đó thành dòng mới ở đây. Hãy xem lại rồi lưu.'))
  }
  /** Takes the record out of the bin, where another window put it, and saves what is typed upon it. */
  async function restoreAndSave(): Promise<void> {
    if (!loaded || id === null) return
    try {
      await call('record.restore', { kind, id })
      const theirs = await call('record.get', { kind, id }) as Base
      setTrashedElsewhere(false)
      const stale = { form: loaded.form, theirs }
      if (mergeOf(stale).clashes.length > 0) return setConflict([stale])
      loaded.form.rebase(theirs)
      await save()
    } catch (error) {
      setProblem(error instanceof AppError ? error : new AppError('internal', 'Chưa lấy lại được hồ sơ. Phần đang sửa vẫn còn nguyên.'))
    }
  }
  async function discard(): Promise<void> {
    await kept.drop()
    setConflict(null)
    setProblem(null)
    void queryClient.invalidateQueries({ queryKey: ['draft.list'] })
    await start()
  }
  return { loaded, problem, setProblem, conflict, setConflict, saving, changed, isDirty, kept, save, discard, addRow, addRows, removeRow, bringBack, changedElsewhere, trashedElsewhere, restoreAndSave, removed, leave }
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
