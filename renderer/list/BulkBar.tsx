import { Button, Modal, Select } from '@mantine/core'
import { IconAward, IconFileSpreadsheet, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { quietWork } from '../app/works.ts'
import { FieldControl } from '../fields/FieldControl.tsx'
import { createForm } from '../form/form.ts'
import { Key } from '../parts/Key.tsx'
import { IntoProposal } from '../proposal/IntoProposal.tsx'
import { wordsFor } from '../words/kinds.ts'
import { deed, trashRows } from './deeds.ts'
import classes from './List.module.css'
import { changeList } from './listState.ts'

/** What can be done with the ticked rows; it stands at the bottom so that no row moves when the first is ticked. */
export function BulkBar({ kind, selected, onExport }: { kind: KindName; selected: ReadonlySet<string>; onExport(ids: string[]): void }) {
  const [changing, setChanging] = useState(false)
  const [proposing, setProposing] = useState(false)
  const ids = [...selected]
  const words = wordsFor(kind)
  return (
    <div className={classes.bulk} role="toolbar" aria-label="Việc với các dòng đã chọn">
      <b>Đã chọn {formatNumber(ids.length)} {words.one}</b>
      <Button variant="subtle" color="gray" size="xs" leftSection={<IconPencil size={16} />} onClick={() => setChanging(true)}>Đổi một trường</Button>
      {(kind === 'model' || kind === 'exemplar') && <Button variant="subtle" color="gray" size="xs" leftSection={<IconAward size={16} />} onClick={() => setProposing(true)}>Đưa vào đợt khen</Button>}
      <Button variant="subtle" color="gray" size="xs" leftSection={<IconFileSpreadsheet size={16} />} onClick={() => onExport(ids)}>Xuất {formatNumber(ids.length)} dòng</Button>
      <Button variant="subtle" color="gach" size="xs" leftSection={<IconTrash size={16} />} onClick={() => void trashRows(kind, ids)}>Bỏ vào thùng rác</Button>
      <Button variant="subtle" color="gray" size="xs" rightSection={<Key>Esc</Key>} onClick={() => changeList(kind, { selected: new Set() })}>Bỏ chọn</Button>
      <Modal opened={changing} onClose={() => setChanging(false)} title={`Đổi một trường của ${formatNumber(ids.length)} ${words.one}`} size={480}>
        {changing && <OneField kind={kind} ids={ids} onDone={() => setChanging(false)} />}
      </Modal>
      {(kind === 'model' || kind === 'exemplar') && proposing && <IntoProposal kind={kind} ids={ids} onDone={() => { setProposing(false); changeList(kind, { selected: new Set() }) }} />}
    </div>
  )
}

/** One field, one value, for all of them, as one change that can be taken back. */
function OneField({ kind: name, ids, onDone }: { kind: KindName; ids: string[]; onDone(): void }) {
  const kind = anyKind(name)
  const [field, setField] = useState<string | null>('status' in kind.fields ? 'status' : null)
  const [form] = useState(() => createForm(name, null))
  const choices = Object.entries(kind.fields).filter(([, each]) => each.control !== 'anyLink' && !each.owner).map(([value, { label }]) => ({ value, label }))
  const save = () => deed(async () => {
    if (field === null) return
    const value = form.value(field)
    if (value === undefined) return notify(form.problem(field) ?? 'Chưa hiểu giá trị này. Chưa đổi gì.')
    const { changeset, changed } = await quietWork(`Đang đổi ${formatNumber(ids.length)} ${wordsFor(name).one}`, call('record.updateMany', { kind: name, ids, draft: { [field]: value } }))
    onDone()
    notify(`Đã đổi ${kind.fields[field]?.label.toLowerCase()} của ${formatNumber(changed)} ${wordsFor(name).one}.`, { changeset })
  })
  return (
    <form style={{ display: 'grid', gap: 16 }} onSubmit={event => { event.preventDefault(); void save() }}>
      <Select label="Trường" data={choices} value={field} onChange={setField} searchable allowDeselect={false} nothingFoundMessage="Không có trường nào khớp." />
      {field !== null && <FieldControl key={field} form={form} field={field} />}
      <div style={{ display: 'flex', gap: 12, justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onDone}>Quay lại</Button>
        <Button type="submit" disabled={field === null}>Đổi {formatNumber(ids.length)} {wordsFor(name).one}</Button>
      </div>
    </form>
  )
}
