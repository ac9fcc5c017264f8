import { useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { sectionsOf } from '../../db/contract/kind.ts'
import { type KindName, anyKind, ownedBy } from '../../db/contract/kinds/index.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { EditorDialogs } from '../form/EditorDialogs.tsx'
import { useEditor } from '../form/useEditor.ts'
import { useCrumbs } from '../frame/crumbs.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { settingsPlace } from '../settings/parts.ts'
import { wordsFor } from '../words/kinds.ts'
import { FormBody } from './FormBody.tsx'
import { RecordHead } from './RecordHead.tsx'
import classes from './Record.module.css'
import { RecordNotes } from './RecordNotes.tsx'
import { SectionList } from './SectionList.tsx'
import { SectionsDialog } from './SectionsDialog.tsx'
import { SidePanel } from './SidePanel.tsx'
import { WaitingFiles } from './WaitingFiles.tsx'
import { attach } from './attach.ts'
import { headingOf } from './heading.ts'
import { takeCopy } from './copy.ts'
import { DropWords } from './DropWords.tsx'
import { useDropped } from './useDropped.ts'
import { useRecordWays } from './useRecordWays.ts'
import { useWaitingFiles } from './useWaitingFiles.ts'

/** The form of one record with its links, files and history. */
export function RecordEditor({ kind: name, id }: { kind: KindName; id: string | null }) {
  const kind = anyKind(name)
  const words = wordsFor(name)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const sections = useMemo(() => sectionsOf(kind), [kind])
  const rowKinds = useMemo(() => ownedBy(name).filter(owned => owned.kind !== 'attachment'), [name])
  const [initial] = useState(() => takeCopy(search.get('copy')))
  const files = useWaitingFiles(name)
  const editor = useEditor({
    kind: name, id, rows: rowKinds, initial, draft: search.get('draft'),
    onSaved: (made, isNew) => {
      if (!isNew) return
      void files.attachTo(made)
      if (!going.current) void navigate(recordPlace(name, made), { replace: true })
    },
  })
  const going = useRef(false)
  const { loaded } = editor
  const page = useRef<HTMLDivElement>(null)
  const [listing, setListing] = useState(false)
  const { neighbours, step, saveAndNext, readOnly } = useRecordWays(name, id, editor, page, going, { h: () => document.getElementById('lich-su')?.focus(), g: () => setListing(true) })
  const heading = id === null ? `Thêm ${words.one}` : loaded ? headingOf(name, loaded.form.base() ?? {}) : ''
  const setting = settingsPlace(name, loaded?.form.base() ?? {})
  const above = setting ? [{ label: 'Cài đặt', to: '/settings' }, setting] : [{ label: 'Sổ' }, { label: words.menu, to: listPlace(name) }]
  useCrumbs([...above, { label: id === null ? 'Thêm mới' : setting ? heading : String(loaded?.form.base()?.code ?? heading) }])
  const dropping = useDropped(readOnly ? null : chosen => (id === null ? files.add(chosen) : void attach(name, id, chosen)))

  if (!loaded) return <div className={classes.page}>{editor.problem && <div className={classes.notes}><ErrorNote error={editor.problem} /></div>}</div>
  return (
    <div ref={page} className={`${classes.page} ${dropping ? classes.dropping : ''}`}>
      <title>{`${heading} · Sổ Dân vận`}</title>
      <RecordHead kind={name} editor={editor} form={loaded.form} heading={heading} neighbours={neighbours} readOnly={readOnly} onStep={step} onSaveAndNext={saveAndNext} />
      <RecordNotes kind={name} editor={editor} form={loaded.form} />
      <div className={classes.body}>
        <SectionList sections={sections} form={loaded.form} />
        <FormBody kind={name} editor={editor} form={loaded.form} sections={sections} rowKinds={rowKinds} readOnly={readOnly} />
        {id === null ? <aside className={classes.side} aria-label="Tệp" data-region><WaitingFiles files={files} /></aside> : <SidePanel kind={name} id={id} form={loaded.form} readOnly={readOnly} />}
      </div>
      {dropping && <DropWords />}
      {listing && <SectionsDialog sections={sections} onClose={() => setListing(false)} />}
      <EditorDialogs editor={editor} when={() => editor.isDirty() && !going.current} />
    </div>
  )
}
