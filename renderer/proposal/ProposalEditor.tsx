import { Button } from '@mantine/core'
import { IconCalculator, IconStar } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Settings } from '../../db/contract/settings.ts'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { listPlace, recordPlace } from '../app/places.ts'
import { useProgramState } from '../app/programState.tsx'
import { FieldControl } from '../fields/FieldControl.tsx'
import { EditorDialogs } from '../form/EditorDialogs.tsx'
import { type Form, createForm } from '../form/form.ts'
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
import classes from '../dialogue/Dialogue.module.css'
import { ChooseNominees } from './ChooseNominees.tsx'
import { NomineeSum } from './NomineeSum.tsx'
import { freshNominee, rewardDay, rewardFor, settleNominee } from './nominee.ts'

const rowKinds = [{ kind: 'nominee', field: 'proposal' }] as const

function columnsFor(hint: (nominee: Form) => string | undefined, narrow: boolean): SheetColumn[] {
  return [
    { fields: ['name', 'position'], head: 'Họ tên hoặc tập thể, chức vụ', width: narrow ? 200 : 240 }, { fields: ['category'], head: 'Đối tượng', width: 110 }, { fields: ['achievement'], head: 'Tóm tắt thành tích' },
    { fields: ['award'], head: 'Hình thức đề nghị', width: 190 }, ...(narrow ? [] : [{ fields: ['votes'], head: 'Phiếu', width: 70, right: true as const }]),
    { fields: ['awarded'], head: 'Được khen', width: 84, center: true }, { fields: ['amount'], head: 'Tiền thưởng (đồng)', width: 146, right: true, hint },
  ]
}
const head: readonly [field: string, columns: number][] = [['name', 6], ['occasion', 3], ['status', 3], ['addressee', 4], ['councilMetOn', 2], ['councilMembers', 2], ['submittedOn', 2], ['number', 2]]

/** Head, nominees and their sum; all saved together. */
export function ProposalEditor({ id }: { id: string | null }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [initial] = useState(() => ({ status: 'drafting', statusLabel: 'Đang lập', ...takeCopy(search.get('copy')) }))
  const [drawer, setDrawer] = useState<OpenDrawer>(null)
  const [choosing, setChoosing] = useState(false)
  const going = useRef(false)
  const files = useWaitingFiles('proposal')
  const editor = useEditor({
    kind: 'proposal', id, rows: rowKinds, initial: id === null ? initial : {}, draft: search.get('draft'), onSaved: (made, isNew) => {
      if (!isNew) return
      void files.attachTo(made)
      if (!going.current) void navigate(recordPlace('proposal', made), { replace: true })
    },
  })
  const { loaded } = editor
  const heading = id === null ? 'Thêm đợt đề nghị khen thưởng' : String(loaded?.form.base()?.name ?? '')
  useCrumbs([{ label: 'Tổng hợp' }, { label: 'Đề nghị khen thưởng', to: listPlace('proposal') }, { label: heading }])
  const page = useRef<HTMLDivElement>(null)
  const ways = useRecordWays('proposal', id, editor, page, going, { h: () => setDrawer(id === null ? null : 'side') })
  const { readOnly } = ways
  const dropping = useDropped(readOnly ? null : chosen => (id === null ? files.add(chosen) : void attach('proposal', id, chosen)))
  const { data: settings } = useCall('settings.get', {})
  const { today } = useProgramState()
  const columns = useMemo(() => columnsFor(nominee => {
    const reward = loaded && nominee.value('amount') === null ? rewardFor(nominee, rewardDay(loaded.form, today), settings as Settings | undefined) : null
    return reward === null ? undefined : formatNumber(reward, 0)
  }, window.innerWidth < 1180), [loaded, settings, today])
  useFirstRow(editor, 'nominee', freshNominee)
  if (!loaded) return <div className={classes.page}>{editor.problem && <ErrorNote error={editor.problem} />}</div>
  const { form, rows } = loaded
  const day = rewardDay(form, today)
  const countAll = () => {
    const before = rows.filter(row => !row.isBlank()).map(row => [row, row.body()] as const)
    for (const [row] of before) {
      const reward = rewardFor(row, day, settings as Settings | undefined)
      if (reward !== null) row.set('amount', reward)
    }
    notify(`Đã tính tiền thưởng của ${before.length} đối tượng theo mức ngày ${formatDate(day)}.`, { action: { label: 'Hoàn tác', run: () => before.forEach(([row, body]) => { if (row.base() === body.base) row.restore(body) }) } })
  }
  const takeOver = (nominees: readonly Record<string, unknown>[]) => {
    setChoosing(false)
    const added = nominees.map((nominee): Form => {
      const row = createForm('nominee', null, freshNominee())
      for (const [field, value] of Object.entries(nominee)) if (!field.endsWith('Label')) row.set(field, value, nominee[`${field}Label`] as string | undefined)
      return row
    })
    rows.filter(row => row.isBlank()).forEach(editor.removeRow)
    editor.addRows(added)
    notify(`Đã lấy ${added.length} đối tượng. Chọn hình thức đề nghị rồi lưu.`, { action: { label: 'Hoàn tác', run: () => added.forEach(editor.removeRow) } })
  }
  return (
    <div ref={page} className={`${classes.page} ${dropping ? classes.dropping : ''}`}>
      <title>{`${heading} · Sổ Dân vận`}</title>
      <OwnerHead kind="proposal" editor={editor} form={form} heading={heading} ways={ways} onSide={() => setDrawer('side')} />
      <RecordNotes kind="proposal" editor={editor} form={form} />
      <div className={classes.form} data-form={form.ref} data-region>
        {head.map(([field, width]) => <div key={field} style={{ gridColumn: `span ${width}` }}><FieldControl form={form} field={field} autoFocus={form.isNew() && field === 'name'} readOnly={readOnly} /></div>)}
      </div>
      <div className={classes.bar}>
        <h2>Đối tượng đề nghị</h2><NomineeSum rows={rows} proposal={form} settings={settings as Settings | undefined} today={today} />
        <span className={classes.barDeeds}>
          <Button variant="subtle" size="xs" onClick={() => setDrawer('fields')}>Mọi trường của đợt</Button>
          {!readOnly && (<>
            <Button variant="default" size="xs" leftSection={<IconCalculator size={16} />} onClick={countAll}>Tính tiền thưởng</Button>
            <Button variant="default" size="xs" leftSection={<IconStar size={16} />} onClick={() => setChoosing(true)}>Lấy từ mô hình, điển hình</Button>
          </>)}
        </span>
      </div>
      <Sheet kind="nominee" columns={columns} label="Đối tượng đề nghị" rows={rows} add={editor.addRows} remove={editor.removeRow} bringBack={editor.bringBack} noun="đối tượng" readOnly={readOnly} fresh={freshNominee} tick="awarded" onLeave={row => settleNominee(row, form, settings as Settings | undefined, today)} />
      {choosing && <ChooseNominees onTake={takeOver} onClose={() => setChoosing(false)} />}
      <OwnerDrawers kind="proposal" id={id} form={form} readOnly={readOnly} open={drawer} onClose={() => setDrawer(null)} fieldsTitle="Mọi trường của đợt đề nghị" />
      {dropping && <DropWords />}
      <EditorDialogs editor={editor} when={() => editor.isDirty() && !going.current} />
    </div>
  )
}
