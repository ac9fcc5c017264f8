import { Button, Select, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { preferenceFault } from '../../db/contract/kinds/preference.ts'
import { typedNumber } from '../../db/contract/text/typed.ts'
import { call, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { preferenceNames } from './parts.ts'
import classes from './Settings.module.css'

/** Preferences by their meaning; all changed ones are saved together. */
export function PreferencesPart() {
  const { data } = useCall('record.list', { kind: 'preference', limit: 200 })
  const typed = useRef(new Map<string, string>())
  const [changed, setChanged] = useState(0)
  const [error, setError] = useState<AppError | null>(null)
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  const note = (id: string, value: string | undefined) => {
    if (value === undefined) typed.current.delete(id)
    else typed.current.set(id, value)
    setChanged(typed.current.size)
  }
  const save = async () => {
    const wrong = new Map((data?.rows ?? []).flatMap(row => {
      const fault = preferenceFault(String(row.name), typed.current.get(row.id) ?? String(row.value))
      return typed.current.has(row.id) && fault !== undefined ? [[row.id, fault] as const] : []
    }))
    setFaults(wrong)
    const [first] = wrong.keys()
    if (first !== undefined) return document.getElementById(`preference-${first}`)?.focus()
    const rows = data?.rows.filter(row => typed.current.has(row.id)) ?? []
    try {
      const { changeset } = await call('record.save', {
        reason: 'sửa tùy chọn',
        records: rows.map(row => ({ ref: crypto.randomUUID(), kind: 'preference', id: row.id, revision: row.revision, draft: { value: typed.current.get(row.id) } })),
      })
      typed.current.clear()
      setChanged(0)
      setError(null)
      notify(`Đã lưu ${rows.length} tùy chọn.`, { changeset })
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa lưu được tùy chọn. Chữ đã gõ vẫn còn trên màn hình.'))
    }
  }
  return (
    <Card>
      <form className={classes.body} onSubmit={event => { event.preventDefault(); if (changed > 0) void save() }}>
        <div>
          {inOrder(data?.rows ?? []).filter(row => !hasOwnPage.has(String(row.name))).map(row => {
            const words = preferenceNames[String(row.name)]
            const id = `preference-${row.id}`
            return (
              <div key={`${row.id} ${row.revision}`} className={classes.preference}>
                <div><label htmlFor={id}>{words?.label ?? String(row.name)}</label>{words?.help && <div className={classes.help}>{words.help}</div>}</div>
                <PreferenceInput id={id} words={words} value={String(row.value)} fault={faults.get(row.id)} onValue={value => note(row.id, value === String(row.value) ? undefined : value)} />
              </div>
            )
          })}
        </div>
        {error && <ErrorNote error={error} />}
        <div className={classes.bar}>
          <span className={classes.help}>{changed > 0 ? `Đã sửa ${changed} tùy chọn, chưa lưu.` : ''}</span>
          <Button type="submit" disabled={changed === 0}>Lưu tùy chọn</Button>
        </div>
      </form>
    </Card>
  )
}

/** Preferences with a page of their own. */
const hasOwnPage: ReadonlySet<string> = new Set(['denunciationReaders'])

const order = Object.keys(preferenceNames)
/** In the order of their words, those without words last. */
const inOrder = <R extends Readonly<Record<string, unknown>>>(rows: readonly R[]) => rows.toSorted((a, b) => placeOf(a) - placeOf(b))
const placeOf = (row: Readonly<Record<string, unknown>>) => (order.includes(String(row['name'])) ? order.indexOf(String(row['name'])) : order.length)

type InputProps = { id: string; words: (typeof preferenceNames)[string] | undefined; value: string; fault: string | undefined; onValue(value: string): void }

/** Numbers are shown and typed as they are written here, 66,67 and 10.000, and kept as the register keeps them. */
function PreferenceInput({ id, words, value, fault, onValue }: InputProps) {
  if (words?.of) return <Select id={id} data={Object.entries(words.of).map(([code, label]) => ({ value: code, label }))} defaultValue={value} allowDeselect={false} onChange={code => onValue(code ?? value)} />
  const isNumber = /^-?\d+(\.\d+)?$/.test(value)
  return (
    <TextInput
      id={id} error={fault && `${fault}.`} defaultValue={isNumber ? formatNumber(Number(value)) : value} rightSection={words?.unit ? <span className={classes.help}>{words.unit}</span> : undefined} rightSectionWidth={56}
      onInput={event => {
        const text = event.currentTarget.value
        onValue(isNumber ? String(typedNumber(text) ?? text) : text)
      }}
    />
  )
}
