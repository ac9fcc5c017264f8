import { Select } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { useCall } from '../api/queries.ts'
import { AddEntry } from './AddEntry.tsx'
import { KindPart } from './KindPart.tsx'
import { listNames } from './parts.ts'

/** One value list at a time; the address says which, so that coming back finds it. */
export function ListsPart() {
  const { data } = useCall('record.list', { kind: 'valueEntry', limit: 5000 })
  const [params, setParams] = useSearchParams()
  const list = params.get('list') ?? 'fieldOfWork'
  const names = [...new Set([...Object.keys(listNames), ...(data?.rows.map(row => String(row.list)) ?? [])])]
  return (
    <>
      <Select
        label="Danh mục" w={320} allowDeselect={false} searchable value={list} onChange={value => { if (value) setParams({ list: value }, { replace: true }) }}
        data={names.map(name => ({ value: name, label: listNames[name] ?? name })).toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))} nothingFoundMessage="Không có danh mục nào khớp."
      />
      <KindPart kind="valueEntry" where={{ list }} columns={['position', 'label', 'retiredOn']} adding={rows => <AddEntry key={list} list={list} entries={rows} />} />
    </>
  )
}
