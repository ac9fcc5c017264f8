import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { sectionsOf } from '../../db/contract/kind.ts'
import { type KindName, anyKind, ownedBy } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { Conflict } from '../form/Conflict.tsx'
import { Guard } from '../form/Guard.tsx'
import { useEditor } from '../form/useEditor.ts'
import { useCrumbs } from '../frame/crumbs.tsx'
import { useNeighbours } from '../list/neighbours.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { wordsFor } from '../words/kinds.ts'
import { FormBody } from './FormBody.tsx'
import { RecordHead } from './RecordHead.tsx'
import classes from './Record.module.css'
import { RecordNotes } from './RecordNotes.tsx'
import { SectionList } from './SectionList.tsx'
import { SidePanel } from './SidePanel.tsx'
import { takeCopy } from './copy.ts'
import { useDropped } from './useDropped.ts'

/** The form of one record with its links, files and history. */
export function RecordEditor({ kind: name, id }: { kind: KindName; id: string | null }) {
  const kind = anyKind(name)
  const words = wordsFor(name)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const sections = useMemo(() => sectionsOf(kind), [kind])
  const rowKinds = useMemo(() => ownedBy(name).filter(owned => owned.kind !== 'attachment'), [name])
  const [initial] = useState(() => takeCopy(search.get('copy')))
  const editor = useEditor({
    kind: name, id, rows: rowKinds, initial, draft: search.get('draft'),
    onSaved: (made, isNew) => { if (isNew && !going.current) void navigate(recordPlace(name, made), { replace: true }) },
  })
  const going = useRef(false)
  const { loaded } = editor
  const neighbours = useNeighbours(name, id ?? '')
  const page = useRef<HTMLDivElement>(null)
  const trashed = loaded?.form.base()?.deletedAt != null
  const heading = id === null ? `Thêm ${words.one}` : loaded ? titleOf(name, loaded.form.base() ?? {}) : ''
  useCrumbs([{ label: 'Sổ' }, { label: words.menu, to: listPlace(name) }, { label: id === null ? 'Thêm mới' : String(loaded?.form.base()?.code ?? heading) }])
  const dropping = useDropped(page, name, trashed ? null : id)

  const saveAndNext = async () => {
    going.current = true
    const saved = await editor.save()
    going.current = false
    if (!saved) return
    if (id === null) return void navigate(`${recordPlace(name, 'new')}?n=${Date.now()}`)
    const next = await neighbours?.go(1)
    if (next) void navigate(recordPlace(name, next))
  }
  const step = async (by: 1 | -1) => {
    const next = await neighbours?.go(by)
    if (next) void navigate(recordPlace(name, next))
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('[role="dialog"][aria-modal="true"]')) return
    const control = event.ctrlKey || event.metaKey
    const deeds: Readonly<Record<string, () => unknown>> = control
      ? { s: () => editor.save(), Enter: saveAndNext, h: () => document.getElementById('lich-su')?.focus(), ArrowDown: () => nextSection(page.current, 1), ArrowUp: () => nextSection(page.current, -1) }
      : event.altKey && !(event.target instanceof HTMLElement && event.target.matches('input')) ? { ArrowUp: () => step(-1), ArrowDown: () => step(1) } : {}
    const deed = deeds[event.key]
    if (!deed) return
    event.preventDefault()
    void deed()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  if (!loaded) return <div className={classes.page}>{editor.problem && <div className={classes.notes}><ErrorNote error={editor.problem} /></div>}</div>
  return (
    <div ref={page} className={`${classes.page} ${dropping ? classes.dropping : ''}`}>
      <title>{`${heading} · Sổ Dân vận`}</title>
      <RecordHead kind={name} editor={editor} form={loaded.form} heading={heading} neighbours={neighbours} readOnly={trashed} onStep={by => void step(by)} onSaveAndNext={() => void saveAndNext()} />
      <RecordNotes kind={name} editor={editor} form={loaded.form} />
      {trashed && <div className={classes.notes}><Note tone="warn" title="Hồ sơ này đang ở thùng rác." detail="Chỉ xem được. Lấy lại rồi sửa." /></div>}
      <div className={classes.body}>
        <SectionList sections={sections} form={loaded.form} />
        <FormBody kind={name} editor={editor} form={loaded.form} sections={sections} rowKinds={rowKinds} readOnly={trashed} />
        {id !== null && <SidePanel kind={name} id={id} form={loaded.form} readOnly={trashed} />}
      </div>
      {dropping && <div className={classes.dropWords}><span>Thả để đính kèm vào hồ sơ này</span></div>}
      {editor.conflict && (
        <Conflict form={loaded.form} theirs={editor.conflict} who="Người dùng ở cửa sổ khác" onBack={() => editor.setConflict(null)} onDiscard={() => void editor.discard()} onSave={() => { editor.setConflict(null); void editor.save() }} />
      )}
      <Guard when={() => editor.isDirty() && !going.current} saving={editor.saving} onSave={editor.save} onDrop={editor.kept.drop} onLeave={editor.leave} />
    </div>
  )
}

/** Moves the focus to the first field of the next section. */
function nextSection(page: HTMLElement | null, by: 1 | -1): void {
  const cards = [...page?.querySelectorAll<HTMLElement>('[data-section]') ?? []]
  const here = cards.findIndex(card => card.contains(document.activeElement))
  cards.at(Math.max(0, Math.min(cards.length - 1, here + by)))?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}
