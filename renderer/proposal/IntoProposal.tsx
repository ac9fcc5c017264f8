import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { titleOf, useList } from '../api/labels.ts'
import { call, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { recordPlace } from '../app/places.ts'
import { deed } from '../list/deeds.ts'
import { asDraft, fromExemplar, fromModel } from './takeOver.ts'

/** Takes chosen models or exemplars into a commendation proposal as its nominees. */
export function IntoProposal({ kind, ids, onDone }: { kind: Extract<KindName, 'model' | 'exemplar'>; ids: readonly string[]; onDone(): void }) {
  const navigate = useNavigate()
  const { data } = useCall('record.list', { kind: 'proposal', where: { status: ['drafting', 'reviewed'] }, limit: 100 })
  const awards = useList('award')
  const [proposal, setProposal] = useState<string | null>(null)
  const [award, setAward] = useState<string | null>(null)
  const take = () => deed(async () => {
    if (proposal === null || award === null) return
    const { rows } = await call('record.list', { kind, where: { id: ids.slice(0, 1000) } })
    const { changeset } = await call('record.save', {
      reason: `đưa ${rows.length} ${kind === 'model' ? 'mô hình' : 'điển hình'} vào đợt đề nghị khen thưởng`,
      records: rows.map(row => ({ ref: row.id, kind: 'nominee', draft: { ...asDraft(kind === 'model' ? fromModel(row) : fromExemplar(row), award), proposal } })),
    })
    onDone()
    notify(`Đã đưa ${rows.length} đối tượng vào đợt đề nghị.`, { changeset })
    void navigate(recordPlace('proposal', proposal))
  })
  return (
    <Modal opened onClose={onDone} title={`Đưa ${ids.length} ${kind === 'model' ? 'mô hình' : 'điển hình'} vào đợt khen`} size={560}>
      <form style={{ display: 'grid', gap: 16 }} onSubmit={event => { event.preventDefault(); void take() }}>
        <Select label="Đợt đề nghị" description="Chỉ các đợt đang lập hoặc đã họp xét. Chưa có thì lập ở Đề nghị khen thưởng." data={data?.rows.map(row => ({ value: row.id, label: titleOf('proposal', row) })) ?? []} value={proposal} onChange={setProposal} searchable data-autofocus nothingFoundMessage="Chưa có đợt nào đang lập." />
        <Select label="Hình thức đề nghị" data={awards.map(entry => ({ value: entry.code, label: entry.label }))} value={award} onChange={setAward} searchable nothingFoundMessage="Không có hình thức nào khớp." />
        <div style={{ display: 'flex', gap: 12, justifyContent: 'flex-end' }}><Button variant="default" onClick={onDone}>Quay lại</Button><Button type="submit" disabled={proposal === null || award === null}>Đưa vào đợt khen</Button></div>
      </form>
    </Modal>
  )
}
