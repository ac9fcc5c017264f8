import { Button, Drawer } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter, IconStar } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { sectionsOf } from '../../db/contract/kind.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { formatMoney } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { usePeriod } from '../app/period.tsx'
import { FieldControl } from '../fields/FieldControl.tsx'
import { Conflict } from '../form/Conflict.tsx'
import { type Form, createForm } from '../form/form.ts'
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
import classes from '../dialogue/Dialogue.module.css'
import { ChooseNominees } from './ChooseNominees.tsx'

const rowKinds = [{ kind: 'nominee', field: 'proposal' }] as const
const columns: readonly SheetColumn[] = [
  { fields: ['name', 'position'], head: 'Họ tên hoặc tập thể, chức vụ', width: 240 }, { fields: ['category'], head: 'Đối tượng', width: 130 }, { fields: ['achievement'], head: 'Tóm tắt thành tích' },
  { fields: ['award'], head: 'Hình thức đề nghị', width: 190 }, { fields: ['votes'], head: 'Phiếu', width: 70 }, { fields: ['amount'], head: 'Tiền thưởng', width: 120 },
]
const head: readonly [field: string, columns: number][] = [['name', 6], ['occasion', 3], ['status', 3], ['addressee', 4], ['councilMetOn', 2], ['councilMembers', 2], ['submittedOn', 2], ['number', 2]]
const freshNominee = () => ({ category: 'person', categoryLabel: 'Cá nhân', blocked: false, awarded: false })

/** Head, nominees and their sum; all saved together. */
export function ProposalEditor({ id }: { id: string | null }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { period } = usePeriod()
  const [initial] = useState(() => ({ status: 'drafting', statusLabel: 'Đang lập', ...takeCopy(search.get('copy')) }))
  const [more, setMore] = useState(false)
  const [side, setSide] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const editor = useEditor({
    kind: 'proposal', id, rows: rowKinds, initial: id === null ? initial : {}, draft: search.get('draft'), onSaved: (made, isNew) => { if (isNew) void navigate(recordPlace('proposal', made), { replace: true }) },
  })
  const { loaded } = editor
  const heading = id === null ? 'Thêm đợt đề nghị khen thưởng' : String(loaded?.form.base()?.name ?? '')
  useCrumbs([{ label: 'Tổng hợp' }, { label: 'Đề nghị khen thưởng', to: listPlace('proposal') }, { label: heading }])
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
  const takeOver = (nominees: readonly Record<string, unknown>[]) => {
    setChoosing(false)
    editor.addRows(nominees.map((nominee): Form => createForm('nominee', null, { ...freshNominee(), ...nominee })))
  }
  const print = () => deed(async () => printPaper((await call('document.preview', { document: 'record-sheet', period: period.code, record: id ?? '', as: 'pdf' })).url))
  const sum = rows.reduce((total, row) => total + Number(row.value('amount') ?? 0), 0)
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
      <RecordNotes kind="proposal" editor={editor} form={form} />
      <div className={classes.form} data-form={form.ref} data-region>
        {head.map(([field, width]) => <div key={field} style={{ gridColumn: `span ${width}` }}><FieldControl form={form} field={field} autoFocus={form.isNew() && field === 'name'} readOnly={readOnly} /></div>)}
        <div style={{ gridColumn: 'span 12', display: 'flex', justifyContent: 'flex-end', marginTop: -4 }}><Button size="compact-xs" variant="subtle" onClick={() => setMore(true)}>Mọi trường</Button></div>
      </div>
      <div className={classes.bar}>
        <h2>Đối tượng đề nghị</h2><span>{rows.length} đối tượng{sum > 0 ? `, ${formatMoney(sum)}` : ''}</span>
        <span>{!readOnly && <Button variant="default" size="xs" leftSection={<IconStar size={16} />} onClick={() => setChoosing(true)}>Lấy từ mô hình, điển hình</Button>}</span>
      </div>
      <Sheet kind="nominee" columns={columns} label="Đối tượng đề nghị" rows={rows} add={editor.addRows} remove={editor.removeRow} bringBack={editor.bringBack} noun="đối tượng" readOnly={readOnly} fresh={freshNominee} />
      {choosing && <ChooseNominees onTake={takeOver} onClose={() => setChoosing(false)} />}
      <Drawer opened={more} onClose={() => setMore(false)} position="right" size={640} title="Mọi trường của đợt đề nghị" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {more && (
          <div className={classes.all} data-form={form.ref}>
            {sectionsOf(anyKind('proposal')).flatMap(({ fields }) => fields).map(field => {
              const described = anyKind('proposal').fields[field]
              return described && <div key={field} style={{ gridColumn: `span ${spanOf('proposal', field, described, field === 'name')}` }}><FieldControl form={form} field={field} readOnly={readOnly} /></div>
            })}
          </div>
        )}
      </Drawer>
      <Drawer opened={side} onClose={() => setSide(false)} position="right" size={400} title="Liên kết, tệp, lịch sử" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {side && id !== null && <SidePanel kind="proposal" id={id} form={form} readOnly={readOnly} />}
      </Drawer>
      {editor.conflict && <Conflict form={form} theirs={editor.conflict} who="Người dùng ở cửa sổ khác" onBack={() => editor.setConflict(null)} onDiscard={() => void editor.discard()} onSave={() => { editor.setConflict(null); void editor.save() }} />}
      <Guard when={editor.isDirty} saving={editor.saving} onSave={editor.save} onDrop={editor.kept.drop} onLeave={editor.leave} />
    </div>
  )
}
