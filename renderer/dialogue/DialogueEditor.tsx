import { Button, Drawer } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { sectionsOf } from '../../db/contract/kind.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import type { Settings } from '../../db/contract/settings.ts'
import { useList } from '../api/labels.ts'
import { call, useCall } from '../api/queries.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { usePeriod } from '../app/period.tsx'
import { useProgramState } from '../app/programState.tsx'
import { FieldControl } from '../fields/FieldControl.tsx'
import { Conflict } from '../form/Conflict.tsx'
import type { Form } from '../form/form.ts'
import { useEditor } from '../form/useEditor.ts'
import { Guard } from '../form/Guard.tsx'
import { useCrumbs } from '../frame/crumbs.tsx'
import { deed } from '../list/deeds.ts'
import { Key } from '../parts/Key.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { printPaper } from '../parts/printPaper.ts'
import { spanOf } from '../record/arrangement.ts'
import { takeCopy } from '../record/copy.ts'
import { DraftState } from '../record/RecordHead.tsx'
import { RecordNotes } from '../record/RecordNotes.tsx'
import { SidePanel } from '../record/SidePanel.tsx'
import { Sheet, type SheetColumn } from '../sheet/Sheet.tsx'
import classes from './Dialogue.module.css'
import { DialogueHead } from './DialogueHead.tsx'
import { DueCell } from './DueCell.tsx'
import { newPetition, settleOnSpot } from './newPetition.ts'
import { OpinionCounts } from './OpinionCounts.tsx'

const rowKinds = [{ kind: 'petition', field: 'dialogue' }] as const

function columnsFor(settings: Settings | undefined, narrow: boolean): SheetColumn[] {
  return [
    { fields: ['sender', 'address'], head: 'Người nêu, địa chỉ', width: 214 }, { fields: ['summary'], head: 'Nội dung' },
    ...(narrow ? [] : [{ fields: ['category'], head: 'Loại', width: 150 }]), { fields: ['answeredOnSpot'], head: 'Tại chỗ', width: 76, center: true as const },
    { fields: ['unit'], head: 'Giao đơn vị', width: 178 }, { fields: [], head: 'Hạn, tình trạng', width: 150, render: (petition: Form) => <DueCell petition={petition} settings={settings} /> },
  ]
}

/** Head form, counts and the sheet of opinions; all saved together. */
export function DialogueEditor({ id }: { id: string | null }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { today } = useProgramState()
  const { period } = usePeriod()
  const { data: settings } = useCall('settings.get', {})
  const sources = useList('petitionSource')
  const [initial] = useState(() => takeCopy(search.get('copy')))
  const [more, setMore] = useState(false)
  const [side, setSide] = useState(false)
  const editor = useEditor({
    kind: 'dialogue', id, rows: rowKinds, initial, draft: search.get('draft'), onSaved: (made, isNew) => { if (isNew) void navigate(recordPlace('dialogue', made), { replace: true }) },
  })
  const { loaded } = editor
  const heading = id === null ? 'Thêm cuộc đối thoại' : String(loaded?.form.base()?.topic ?? '')
  useCrumbs([{ label: 'Sổ' }, { label: 'Đối thoại', to: listPlace('dialogue') }, { label: heading }])
  const columns = useMemo(() => columnsFor(settings as Settings | undefined, window.innerWidth < 1180), [settings])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.isComposing) return
    event.preventDefault()
    void editor.save()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  if (!loaded) return <div className={classes.page}>{editor.problem && <ErrorNote error={editor.problem} />}</div>
  const { form, rows } = loaded
  const readOnly = form.base()?.deletedAt != null
  const print = () => deed(async () => printPaper((await call('document.preview', { document: 'record-sheet', period: period.code, record: id ?? '', as: 'pdf' })).url))
  return (
    <div className={classes.page}>
      <title>{`${heading} · Sổ Dân vận`}</title>
      <header className={classes.head}>
        <h1>{heading}</h1>
        <DraftState editor={editor} />
        {id !== null && <Button variant="default" onClick={() => setSide(true)}>Tệp, lịch sử</Button>}
        {id !== null && <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => void print()}>In phiếu</Button>}
        {!readOnly && <Button leftSection={<IconDeviceFloppy size={16} />} rightSection={<Key onAccent>Ctrl S</Key>} loading={editor.saving} onClick={() => void editor.save()}>Lưu</Button>}
      </header>
      <RecordNotes kind="dialogue" editor={editor} form={form} />
      <DialogueHead form={form} readOnly={readOnly} onMore={() => setMore(true)} />
      <OpinionCounts rows={rows} today={today} />
      <Sheet
        kind="petition" columns={columns} label="Ý kiến, kiến nghị" rows={rows} add={editor.addRows} remove={editor.removeRow} bringBack={editor.bringBack} noun="ý kiến" readOnly={readOnly} onLeave={settleOnSpot}
        fresh={() => newPetition(form, sources.find(source => source.code.includes('dialogue')), today)}
      />
      <Drawer opened={more} onClose={() => setMore(false)} position="right" size={640} title="Mọi trường của cuộc đối thoại" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {more && (
          <div className={classes.all} data-form={form.ref}>
            {sectionsOf(anyKind('dialogue')).flatMap(({ fields }) => fields).map(field => {
              const described = anyKind('dialogue').fields[field]
              return described && <div key={field} style={{ gridColumn: `span ${spanOf('dialogue', field, described, field === 'topic')}` }}><FieldControl form={form} field={field} readOnly={readOnly} /></div>
            })}
          </div>
        )}
      </Drawer>
      <Drawer opened={side} onClose={() => setSide(false)} position="right" size={400} title="Liên kết, tệp, lịch sử" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {side && id !== null && <SidePanel kind="dialogue" id={id} form={form} readOnly={readOnly} />}
      </Drawer>
      {editor.conflict && <Conflict form={form} theirs={editor.conflict} who="Người dùng ở cửa sổ khác" onBack={() => editor.setConflict(null)} onDiscard={() => void editor.discard()} onSave={() => { editor.setConflict(null); void editor.save() }} />}
      <Guard when={editor.isDirty} saving={editor.saving} onSave={editor.save} onDrop={editor.kept.drop} onLeave={editor.leave} />
    </div>
  )
}
