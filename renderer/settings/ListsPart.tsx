import { Select } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../api/queries.ts'
import { KindPart } from './KindPart.tsx'
import { listNames } from './parts.ts'

/** One value list at a time. */
export function ListsPart() {
  const { data } = useCall('record.list', { kind: 'valueEntry', limit: 5000 })
  const [list, setList] = useState('fieldOfWork')
  const names = [...new Set([...Object.keys(listNames), ...(data?.rows.map(row => String(row.list)) ?? [])])]
  return (
    <>
      <Select
        label="Danh mục" w={320} allowDeselect={false} searchable value={list} onChange={value => { if (value) setList(value) }}
        data={names.map(name => ({ value: name, label: listNames[name] ?? name })).toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))} nothingFoundMessage="Không có danh mục nào khớp."
      />
      <KindPart kind="valueEntry" where={{ list }} columns={['position', 'label', 'retiredOn']} />
    </>
  )
}
