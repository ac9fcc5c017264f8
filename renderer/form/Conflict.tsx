import { Button, Modal, Radio } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { shownValue } from '../words/shown.ts'
import { localClock } from '../words/time.ts'
import classes from './Conflict.module.css'
import { type Stale, mergeOf } from './settle.ts'

type Side = 'theirs' | 'mine'

/** Two windows changed one record or its rows: asks only where both changed the same field, side by side with what stood there before. */
export function Conflict({ stale, who, onSave, onDiscard, onBack }: { stale: readonly Stale[]; who: string; onSave(): void; onDiscard(): void; onBack(): void }) {
  // Drawing anew must not change the question while it stands.
  const [merged] = useState(() => stale.map(each => ({ ...each, base: each.form.base() ?? each.theirs, kind: anyKind(each.form.kind), merge: mergeOf(each) })))
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const sideOf = (ref: string, field: string) => chosen[`${ref} ${field}`] ?? 'mine'
  const time = localClock(merged.map(({ theirs }) => String(theirs.updatedAt ?? '')).reduce((latest, at) => (at > latest ? at : latest), '') || new Date().toISOString())
  const clashes = merged.reduce((sum, each) => sum + each.merge.clashes.length, 0)
  const labels = (pick: (each: (typeof merged)[number]) => readonly string[]) => [...new Set(merged.flatMap(each => pick(each).map(field => each.kind.fields[field]?.label ?? field)))]
  const [onlyTheirs, onlyMine] = [labels(each => each.merge.theirs), labels(each => each.merge.mine)]
  const save = () => {
    for (const { form, theirs, merge } of merged) {
      const kept = merge.clashes.filter(({ field }) => sideOf(form.ref, field) === 'theirs')
      form.rebase(theirs)
      for (const { field } of kept) form.set(field, theirs[field], theirs[`${field}Label`] as string | undefined)
    }
    onSave()
  }
  return (
    <Modal opened onClose={onBack} title="Hồ sơ này vừa được sửa ở cửa sổ khác" size={800}>
      <p>{who} lưu lúc {time}. Phần đang sửa vẫn còn nguyên. {clashes > 0 ? `Có ${clashes} chỗ hai bên cùng sửa, xin chọn giá trị giữ lại.` : 'Không có chỗ nào hai bên cùng sửa.'}</p>
      {clashes > 0 && (
        <table className={classes.table}>
          <thead><tr><th scope="col">Trường</th><th scope="col">Trước đó</th><th scope="col">Bản vừa lưu, {time}</th><th scope="col">Bản đang sửa</th></tr></thead>
          <tbody>
            {merged.flatMap(({ form, theirs, base, kind, merge }) => merge.clashes.map(({ field }) => (
              <tr key={`${form.ref} ${field}`}>
                <th scope="row">{kind.fields[field]?.label ?? field}{merged.length > 1 && <small>{titleOf(form.kind, base).slice(0, 60)}</small>}</th><td>{shownValue(kind, field, base)}</td>
                {(['theirs', 'mine'] as const).map(side => (
                  <td key={side} data-chosen={sideOf(form.ref, field) === side || undefined}>
                    <Radio name={`${form.ref} ${field}`} value={side} checked={sideOf(form.ref, field) === side} onChange={() => setChosen({ ...chosen, [`${form.ref} ${field}`]: side })} label={side === 'theirs' ? shownValue(kind, field, theirs) || 'để trống' : form.label(field) || 'để trống'} />
                  </td>
                ))}
              </tr>
            )))}
          </tbody>
        </table>
      )}
      {onlyTheirs.length + onlyMine.length > 0 && (
        <p className={classes.both}><IconCheck size={16} aria-hidden /><span>Không trùng nhau nên giữ cả hai{onlyTheirs.length > 0 && <>: <b>{onlyTheirs.join(', ')}</b> theo bản vừa lưu</>}{onlyMine.length > 0 && <>{onlyTheirs.length > 0 ? ', ' : ': '}<b>{onlyMine.join(', ')}</b> theo bản đang sửa</>}.</span></p>
      )}
      <div className={classes.foot}>
        <Button variant="subtle" color="gray" onClick={onBack} data-autofocus>Quay lại sửa tiếp</Button>
        <Button variant="default" onClick={onDiscard}>Bỏ phần đang sửa</Button>
        <Button onClick={save}>Lưu theo các ô đã chọn</Button>
      </div>
    </Modal>
  )
}
