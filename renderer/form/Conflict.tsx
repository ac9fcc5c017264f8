import { Button, Modal, Radio } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { shownValue } from '../words/shown.ts'
import { localClock } from '../words/time.ts'
import classes from './Conflict.module.css'
import type { Base, Form } from './form.ts'
import { merge } from './merge.ts'

/** Two windows changed one record: asks only where both changed the same field, side by side with what stood there before. */
export function Conflict({ form, theirs, who, onSave, onDiscard, onBack }: { form: Form; theirs: Base; who: string; onSave(): void; onDiscard(): void; onBack(): void }) {
  const kind = anyKind(form.kind)
  const base = form.base() ?? theirs
  const fields = Object.keys(kind.fields)
  const mine = Object.fromEntries(form.changed().map(field => [field, form.value(field)]))
  const { clashes, theirs: onlyTheirs, mine: onlyMine } = merge(base, theirs, mine, fields)
  const [chosen, setChosen] = useState<Record<string, 'theirs' | 'mine'>>({})
  const label = (field: string) => kind.fields[field]?.label ?? field
  const time = localClock(String(theirs.updatedAt ?? new Date().toISOString()))
  const save = () => {
    const kept = clashes.filter(({ field }) => (chosen[field] ?? 'mine') === 'theirs').map(({ field }) => field)
    form.rebase(theirs)
    for (const field of kept) form.set(field, theirs[field], theirs[`${field}Label`] as string | undefined)
    onSave()
  }
  return (
    <Modal opened onClose={onBack} title="Hồ sơ này vừa được sửa ở cửa sổ khác" size={800}>
      <p>{who} lưu lúc {time}. Phần đang sửa vẫn còn nguyên. {clashes.length > 0 ? `Có ${clashes.length} chỗ hai bên cùng sửa, xin chọn giá trị giữ lại.` : 'Không có chỗ nào hai bên cùng sửa.'}</p>
      {clashes.length > 0 && (
        <table className={classes.table}>
          <thead><tr><th scope="col">Trường</th><th scope="col">Trước đó</th><th scope="col">Bản vừa lưu, {time}</th><th scope="col">Bản đang sửa</th></tr></thead>
          <tbody>
            {clashes.map(({ field }) => (
              <tr key={field}>
                <th scope="row">{label(field)}</th><td>{shownValue(kind, field, base)}</td>
                {(['theirs', 'mine'] as const).map(side => (
                  <td key={side} data-chosen={(chosen[field] ?? 'mine') === side || undefined}>
                    <Radio name={field} value={side} checked={(chosen[field] ?? 'mine') === side} onChange={() => setChosen({ ...chosen, [field]: side })} label={side === 'theirs' ? shownValue(kind, field, theirs) || 'để trống' : form.label(field) || 'để trống'} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onlyTheirs.length + onlyMine.length > 0 && (
        <p className={classes.both}><IconCheck size={16} aria-hidden /><span>Không trùng nhau nên giữ cả hai{onlyTheirs.length > 0 && <>: <b>{onlyTheirs.map(label).join(', ')}</b> theo bản vừa lưu</>}{onlyMine.length > 0 && <>{onlyTheirs.length > 0 ? ', ' : ': '}<b>{onlyMine.map(label).join(', ')}</b> theo bản đang sửa</>}.</span></p>
      )}
      <div className={classes.foot}>
        <Button variant="subtle" color="gray" onClick={onBack} data-autofocus>Quay lại sửa tiếp</Button>
        <Button variant="default" onClick={onDiscard}>Bỏ phần đang sửa</Button>
        <Button onClick={save}>Lưu theo các ô đã chọn</Button>
      </div>
    </Modal>
  )
}
