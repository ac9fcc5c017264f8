import { useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Settings } from '../../db/contract/settings.ts'
import { useList } from '../api/labels.ts'
import { useCall } from '../api/queries.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { useProgramState } from '../app/programState.tsx'
import { EditorDialogs } from '../form/EditorDialogs.tsx'
import { useEditor } from '../form/useEditor.ts'
import { useCrumbs } from '../frame/crumbs.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { attach } from '../record/attach.ts'
import { takeCopy } from '../record/copy.ts'
import { DropWords } from '../record/DropWords.tsx'
import { type OpenDrawer, OwnerDrawers } from '../record/OwnerDrawers.tsx'
import { OwnerHead } from '../record/OwnerHead.tsx'
import { RecordNotes } from '../record/RecordNotes.tsx'
import { useDropped } from '../record/useDropped.ts'
import { useRecordWays } from '../record/useRecordWays.ts'
import { useWaitingFiles } from '../record/useWaitingFiles.ts'
import { Sheet, type SheetColumn } from '../sheet/Sheet.tsx'
import { useFirstRow } from '../sheet/useFirstRow.ts'
import classes from './Dialogue.module.css'
import { DialogueHead } from './DialogueHead.tsx'
import { DueCell } from './DueCell.tsx'
import { dueHint, needless, newPetition, settleOnSpot } from './newPetition.ts'
import { OpinionCounts } from './OpinionCounts.tsx'
import { useFollowedDay } from './useFollowedDay.ts'

const rowKinds = [{ kind: 'petition', field: 'dialogue' }] as const

function columnsFor(settings: Settings | undefined, narrow: boolean): SheetColumn[] {
  return [
    { fields: ['sender', 'address'], head: 'Người nêu, địa chỉ', width: 214 }, { fields: ['summary'], head: 'Nội dung' },
    ...(narrow ? [] : [{ fields: ['category'], head: 'Loại', width: 132 }]), { fields: ['answeredOnSpot'], head: 'Tại chỗ', width: 76, center: true as const },
    { fields: ['unit'], head: 'Giao đơn vị', width: 178 }, { fields: ['dueOn'], head: 'Hạn, tình trạng', width: 172, hint: petition => dueHint(petition, settings), render: petition => <DueCell petition={petition} /> },
  ]
}

/** Head form, counts and the sheet of opinions; all saved together. */
export function DialogueEditor({ id }: { id: string | null }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { today } = useProgramState()
  const { data: settings } = useCall('settings.get', {})
  const sources = useList('petitionSource')
  const [initial] = useState(() => takeCopy(search.get('copy')))
  const [drawer, setDrawer] = useState<OpenDrawer>(null)
  const going = useRef(false)
  const files = useWaitingFiles('dialogue')
  const editor = useEditor({
    kind: 'dialogue', id, rows: rowKinds, initial, draft: search.get('draft'), onSaved: (made, isNew) => {
      if (!isNew) return
      void files.attachTo(made)
      if (!going.current) void navigate(recordPlace('dialogue', made), { replace: true })
    },
  })
  const { loaded } = editor
  const heading = id === null ? 'Thêm cuộc đối thoại' : String(loaded?.form.base()?.topic ?? '')
  useCrumbs([{ label: 'Sổ' }, { label: 'Đối thoại', to: listPlace('dialogue') }, { label: heading }])
  const columns = useMemo(() => columnsFor(settings as Settings | undefined, window.innerWidth < 1180), [settings])
  const page = useRef<HTMLDivElement>(null)
  const ways = useRecordWays('dialogue', id, editor, page, going, { h: () => setDrawer(id === null ? null : 'side') })
  const { readOnly } = ways
  const dropping = useDropped(readOnly ? null : chosen => (id === null ? files.add(chosen) : void attach('dialogue', id, chosen)))
  const source = useMemo(() => sources.find(each => each.code.includes('dialogue')), [sources])
  useFirstRow(editor, 'petition', dialogue => newPetition(dialogue, source, today))
  useFollowedDay(loaded, today)
  if (!loaded) return <div className={classes.page}>{editor.problem && <ErrorNote error={editor.problem} />}</div>
  const { form, rows } = loaded
  const fresh = () => newPetition(form, source, today)
  return (
    <div ref={page} className={`${classes.page} ${dropping ? classes.dropping : ''}`}>
      <title>{`${heading} · Sổ Dân vận`}</title>
      <OwnerHead kind="dialogue" editor={editor} form={form} heading={heading} ways={ways} onSide={() => setDrawer('side')} />
      <RecordNotes kind="dialogue" editor={editor} form={form} />
      <DialogueHead form={form} readOnly={readOnly} />
      <OpinionCounts rows={rows} today={today} onMore={() => setDrawer('fields')} />
      <Sheet
        kind="petition" columns={columns} label="Ý kiến, kiến nghị" rows={rows} add={editor.addRows} remove={editor.removeRow} bringBack={editor.bringBack} noun="ý kiến" readOnly={readOnly} onLeave={settleOnSpot} skips={needless} tick="answeredOnSpot"
        fresh={fresh}
      />
      <OwnerDrawers kind="dialogue" id={id} form={form} readOnly={readOnly} open={drawer} onClose={() => setDrawer(null)} fieldsTitle="Mọi trường của cuộc đối thoại" />
      {dropping && <DropWords />}
      <EditorDialogs editor={editor} when={() => editor.isDirty() && !going.current} />
    </div>
  )
}
