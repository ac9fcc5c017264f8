import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { type Entry, newEntry } from './entries.ts'
import classes from './Settings.module.css'

/** One more entry of a value list by its name alone; Enter adds it and the next can be typed. */
export function AddEntry({ list, entries }: { list: string; entries: readonly Entry[] }) {
  const field = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<string | null>(null)
  const add = async () => {
    const typed = field.current
    const label = typed?.value.trim() ?? ''
    const draft = newEntry(list, label, entries)
    if (!typed || typeof draft === 'string') return setError(typeof draft === 'string' ? draft : null)
    // The next name may be typed while this one is being saved.
    typed.value = ''
    try {
      const { changeset } = await call('record.save', { reason: 'thêm vào danh mục', records: [{ ref: crypto.randomUUID(), kind: 'valueEntry', draft }] })
      notify(`Đã thêm “${label}”.`, { changeset })
    } catch (thrown) {
      if (typed.value === '') typed.value = label
      setError(`Chưa thêm được “${label}”. ${thrown instanceof AppError ? thrown.message : 'Danh mục không bị thay đổi.'}`)
    }
  }
  return (
    <form className={classes.add} onSubmit={event => { event.preventDefault(); void add() }}>
      <TextInput ref={field} label="Thêm mục" error={error} maxLength={200} onInput={() => setError(null)} />
      <Button type="submit" leftSection={<IconPlus size={16} />}>Thêm vào danh mục</Button>
    </form>
  )
}
