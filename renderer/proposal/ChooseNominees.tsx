import { Button, Checkbox, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { titleOf } from '../api/labels.ts'
import { useCall } from '../api/queries.ts'
import { fromExemplar, fromModel } from './takeOver.ts'

type Row = Record<string, unknown> & { id: string }
const SHOWN = 50

/** Finds models and exemplars and takes them over as nominees. */
export function ChooseNominees({ onTake, onClose }: { onTake(nominees: readonly Record<string, unknown>[]): void; onClose(): void }) {
  const [kind, setKind] = useState<'model' | 'exemplar'>('exemplar')
  const [find, setFind] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, { kind: 'model' | 'exemplar'; row: Row }>>(new Map())
  const { data } = useCall('record.list', { kind, find, limit: SHOWN })
  const toggle = (row: Row) => {
    const next = new Map(chosen)
    if (!next.delete(row.id)) next.set(row.id, { kind, row })
    setChosen(next)
  }
  return (
    <Modal opened onClose={onClose} title="Lấy từ mô hình, điển hình" size={800}>
      <form style={{ display: 'grid', gap: 12 }} onSubmit={event => { event.preventDefault(); onTake([...chosen.values()].map(each => (each.kind === 'model' ? fromModel(each.row) : fromExemplar(each.row)))) }}>
        <div style={{ display: 'flex', gap: 12 }}>
          <SegmentedControl value={kind} onChange={value => setKind(value as 'model' | 'exemplar')} data={[{ value: 'exemplar', label: 'Điển hình' }, { value: 'model', label: 'Mô hình' }]} aria-label="Lấy từ" />
          <TextInput style={{ flex: 1 }} aria-label="Tìm" placeholder="Tìm có dấu hoặc không dấu" onInput={event => setFind(event.currentTarget.value)} data-autofocus />
        </div>
        <div style={{ display: 'grid', gap: 8, height: 320, overflow: 'auto', alignContent: 'start', padding: 2 }}>
          {data?.rows.map(row => <Checkbox key={row.id} label={titleOf(kind, row)} checked={chosen.has(row.id)} onChange={() => toggle(row as Row)} />)}
          {data?.rows.length === 0 && <span>Không có hồ sơ nào khớp.</span>}
        </div>
        <div style={{ display: 'flex', gap: 12, justifyContent: 'flex-end' }}><Button variant="default" onClick={onClose}>Quay lại</Button><Button type="submit" disabled={chosen.size === 0}>Lấy {chosen.size} đối tượng</Button></div>
      </form>
    </Modal>
  )
}
