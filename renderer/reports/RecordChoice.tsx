import { Select, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Output } from '../../db/contract/api.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { useCall } from '../api/queries.ts'
import { useStops } from '../parts/useStops.ts'
import { shownValue } from '../words/shown.ts'
import { bookKinds, wordsFor } from '../words/kinds.ts'
import classes from './Reports.module.css'

const SHOWN = 6
const common: readonly KindName[] = [...bookKinds, 'proposal', 'nominee']
/** A paper that takes so many kinds is not made for any one of them. */
const anything = 5

/** Which record a paper is about: its kind, a search as typed, the first that are found. */
export function RecordChoice({ kinds: possible, record, onChoose }: { kinds: readonly KindName[]; record: string | null; onChoose(id: string): void }) {
  const kinds = possible.length < anything ? possible : common
  const [wanted, setKind] = useState<KindName>('model')
  const kind = kinds.includes(wanted) ? wanted : kinds[0] ?? 'model'
  const [find, setFind] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { data } = useCall('record.list', { kind, limit: SHOWN, ...(find.trim() === '' ? {} : { find }) })
  const rows = data?.rows ?? []
  const { group, stop, focus } = useStops<HTMLUListElement>(rows.length)
  return (
    <div className={classes.recordChoice}>
      <div className={kinds.length > 1 ? classes.two : undefined}>
        {kinds.length > 1 && <Select label="Loại hồ sơ" allowDeselect={false} value={kind} onChange={value => setKind(value as KindName)} data={kinds.map(value => ({ value, label: wordsFor(value).menu }))} comboboxProps={{ transitionProps: { duration: 0 } }} />}
        <TextInput
          ref={field} label="Tìm hồ sơ" defaultValue="" onInput={event => setFind(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
            event.preventDefault()
            focus(0)
          }}
        />
      </div>
      <ul className={classes.found} aria-label="Hồ sơ tìm thấy" {...group}>
        {rows.map((row, index) => (
          <li key={row.id}><button type="button" {...stop(index)} aria-pressed={row.id === record} onClick={() => onChoose(row.id)}>{titleOf(kind, row)}</button></li>
        ))}
      </ul>
      {data && rows.length === 0 && <p className={classes.hint}>Không có hồ sơ nào khớp.</p>}
    </div>
  )
}

function titleOf(kind: KindName, row: Output<'record.list'>['rows'][number]): string {
  const described = anyKind(kind)
  return described.title.map(name => shownValue(described, name, row)).filter(Boolean).join(', ') || 'Hồ sơ chưa có tên'
}
