import { Button, Checkbox, Popover, Select, TextInput } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import type { AnyField } from '../../db/contract/fieldType.ts'
import type { AnyKind } from '../../db/contract/kind.ts'
import { formatDate, formatNumber, parseDate, parseNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { useList } from '../api/labels.ts'
import classes from './List.module.css'
import type { Filter } from './question.ts'

type Props = { kind: AnyKind; children(open: () => void): ReactNode }
type Adding = Props & { field?: undefined; filter?: undefined; onFilter(field: string, filter: Filter | undefined): void }
type Editing = Props & { field: string; filter: Filter; onFilter(filter: Filter | undefined): void }

/** Chooses a field and what it must hold; opened from a chip, or from the button that adds one. */
export function FilterEditor(props: Adding | Editing) {
  const [opened, setOpened] = useState(false)
  const [field, setField] = useState<string | null>(props.field ?? null)
  const { kind, children } = props
  const apply = (filter: Filter | undefined) => {
    setOpened(false)
    if (props.field === undefined) {
      if (field !== null) props.onFilter(field, filter)
      setField(null)
    } else props.onFilter(filter)
  }
  const choices = Object.entries(kind.fields).filter(([, each]) => filterable(each)).map(([name, each]) => ({ value: name, label: each.label }))
  const described = field === null ? undefined : kind.fields[field]
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus width={340} position="bottom-start" transitionProps={{ duration: 0 }}>
      <Popover.Target>{children(() => setOpened(!opened)) as React.ReactElement}</Popover.Target>
      <Popover.Dropdown aria-label="Điều kiện lọc">
        <div className={classes.editor}>
          {props.field === undefined && <Select label="Lọc theo" data={choices} value={field} onChange={setField} searchable data-autofocus nothingFoundMessage="Không có trường nào khớp." maxDropdownHeight={240} comboboxProps={{ withinPortal: false }} />}
          {described && <Value key={field} field={described} filter={props.filter} onApply={apply} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

const filterable = (field: AnyField) => field.control !== 'lines' && field.control !== 'anyLink' && field.sensitive?.personal !== true && field.sensitive?.secret !== true

function Value({ field, filter, onApply }: { field: AnyField; filter: Filter | undefined; onApply(filter: Filter | undefined): void }) {
  if (field.control === 'choice' || field.control === 'code') return <OneOf field={field} filter={filter} onApply={onApply} />
  if (field.control === 'yesNo') {
    return <div className={classes.options}><Button variant="default" onClick={() => onApply(true)}>Có</Button><Button variant="default" onClick={() => onApply(false)}>Không</Button></div>
  }
  if (field.control === 'link') return <Linked field={field} filter={filter} onApply={onApply} />
  if (field.control === 'line') return <Words field={field} filter={filter} onApply={onApply} />
  return <Range field={field} filter={filter} onApply={onApply} />
}

type Part = { field: AnyField; filter: Filter | undefined; onApply(filter: Filter | undefined): void }

function OneOf({ field, filter, onApply }: Part) {
  const entries = useList(field.list)
  const options = field.options ? Object.entries(field.options).map(([value, label]) => ({ value, label })) : entries.map(entry => ({ value: entry.code, label: entry.label }))
  const [chosen, setChosen] = useState<string[]>(Array.isArray(filter) ? filter.map(String) : typeof filter === 'string' ? [filter] : [])
  return (
    <form className={classes.editor} onSubmit={event => { event.preventDefault(); onApply(chosen.length === 0 ? undefined : chosen) }}>
      <Checkbox.Group value={chosen} onChange={setChosen} label={field.label}><div className={classes.options}>{options.map(({ value, label }) => <Checkbox key={value} value={value} label={label} />)}</div></Checkbox.Group>
      <Foot field={field} onApply={onApply} />
    </form>
  )
}

function Linked({ field, filter, onApply }: Part) {
  const [find, setFind] = useState('')
  const { data } = useCall('record.list', { kind: (field.to ?? 'unit') as 'unit', find, limit: 20 })
  return (
    <form className={classes.editor} onSubmit={event => { event.preventDefault(); const first = data?.rows[0]; if (first) onApply(first.id) }}>
      <TextInput label={field.label} description="Gõ vài chữ rồi chọn." onInput={event => setFind(event.currentTarget.value)} data-autofocus />
      <div className={classes.options}>{data?.rows.map(row => <Button key={row.id} variant={row.id === filter ? 'light' : 'default'} justify="start" onClick={() => onApply(row.id)}>{String(row.name ?? row.topic ?? row.summary ?? '')}</Button>)}</div>
      <Foot field={field} onApply={onApply} />
    </form>
  )
}

function Words({ field, filter, onApply }: Part) {
  const text = useRef<HTMLInputElement>(null)
  return (
    <form className={classes.editor} onSubmit={event => { event.preventDefault(); const typed = text.current?.value.trim() ?? ''; onApply(typed === '' ? undefined : typed) }}>
      <TextInput ref={text} label={`${field.label} đúng bằng`} defaultValue={typeof filter === 'string' ? filter : ''} data-autofocus />
      <Foot field={field} onApply={onApply} />
    </form>
  )
}

function Range({ field, filter, onApply }: Part) {
  const dated = field.control === 'date' || field.control === 'partialDate'
  const [from, to] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const [problem, setProblem] = useState('')
  const range = filter !== null && typeof filter === 'object' && !Array.isArray(filter) ? filter as { from?: unknown; to?: unknown } : {}
  const text = (value: unknown) => (value === undefined ? '' : dated ? formatDate(String(value)) : formatNumber(Number(value)))
  const read = (typed: string) => (typed.trim() === '' ? undefined : dated ? parseDate(typed) ?? null : parseNumber(typed) ?? null)
  const apply = () => {
    const [first, last] = [read(from.current?.value ?? ''), read(to.current?.value ?? '')]
    if (first === null || last === null) return setProblem(dated ? 'Chưa hiểu ngày này. Gõ lại, ví dụ 05/01/2026.' : 'Chưa hiểu số này. Gõ lại, ví dụ 1.500.')
    return onApply(first === undefined && last === undefined ? undefined : { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) })
  }
  return (
    <form className={classes.editor} onSubmit={event => { event.preventDefault(); apply() }}>
      <TextInput ref={from} label={`${field.label}, từ`} defaultValue={text(range.from)} data-autofocus />
      <TextInput ref={to} label="đến" defaultValue={text(range.to)} error={problem || undefined} />
      <Foot field={field} onApply={onApply} />
    </form>
  )
}

function Foot({ field, onApply }: { field: AnyField; onApply(filter: Filter | undefined): void }) {
  return (
    <div style={{ display: 'flex', gap: 8, justifyContent: 'space-between' }}>
      {field.required ? <span /> : <Button size="xs" variant="default" onClick={() => onApply(null)}>Chưa ghi</Button>}
      <Button size="xs" type="submit">Lọc</Button>
    </div>
  )
}
