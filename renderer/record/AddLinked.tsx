import { ActionIcon, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { recordPlace } from '../app/places.ts'
import type { Form } from '../form/form.ts'
import { bookKinds, wordsFor } from '../words/kinds.ts'
import { holdValues } from './copy.ts'

/** Kinds whose records point at this kind, with the field that does. */
const pointing = (to: KindName) => bookKinds.flatMap(kind => Object.entries(anyKind(kind).fields).filter(([, field]) => field.to === to && !field.owner).slice(0, 1).map(([field]) => ({ kind, field })))

/** What a new record takes over from the one it is made from, besides the link. */
function takenOver(kind: KindName, from: Form): Record<string, unknown> {
  if (kind !== 'petition' || from.kind !== 'reception') return {}
  return { receivedOn: from.value('heldOn'), source: 'reception', sourceLabel: 'Tiếp công dân', ...(from.value('unit') == null ? {} : { unit: from.value('unit'), unitLabel: from.label('unit') }) }
}

/** Makes a record that points at this one. */
export function AddLinked({ form }: { form: Form }) {
  const navigate = useNavigate()
  const [base, kinds] = [form.base(), pointing(form.kind)]
  if (!base || kinds.length === 0) return null
  const add = (kind: KindName, field: string) => {
    const key = holdValues({ [field]: base.id, [`${field}Label`]: titleOf(form.kind, base), ...takenOver(kind, form) })
    void navigate(`${recordPlace(kind, 'new')}?copy=${key}`)
  }
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label="Thêm hồ sơ liên kết" title="Thêm hồ sơ liên kết"><IconPlus size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>{kinds.map(({ kind, field }) => <Menu.Item key={kind} onClick={() => add(kind, field)}>Thêm {wordsFor(kind).one}</Menu.Item>)}</Menu.Dropdown>
    </Menu>
  )
}
