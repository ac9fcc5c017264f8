import { Button, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ShownFigure } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { Period } from '../../db/contract/periods.ts'
import { parseNumber } from '../../db/contract/text/format.ts'
import { call, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import classes from './Reports.module.css'

type Asked = { figure: ShownFigure; period: Period; onDone(): void }

/** A number expected by the end of the period, with the reason, in place of what was counted so far. */
export function EstimateForm({ figure, period, onDone }: Asked) {
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const number = parseNumber(value)
  const save = async () => {
    try {
      const { id } = await call('record.create', { kind: 'estimate', draft: { name: figure.label, figure: figure.id, dateFrom: period.from, dateTo: period.to, value: number, reason } })
      notify('Đã ghi số ước đến hết kỳ.', { action: { label: 'Bỏ số ước', run: () => void drop(id) } })
      onDone()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa ghi được số ước. Số trong sổ còn nguyên. Hãy thử lại.'))
    }
  }
  return (
    <form className={classes.estimate} onSubmit={event => { event.preventDefault(); void save() }}>
      <TextInput data-autofocus autoFocus label={`Số ước đến hết kỳ (${figure.unit})`} inputMode="decimal" value={value} onChange={event => setValue(event.currentTarget.value)} error={value !== '' && number === undefined ? 'Phải là số' : null} />
      <Textarea label="Căn cứ ước" autosize minRows={2} defaultValue="" onInput={event => setReason(event.currentTarget.value)} />
      {error && <p role="alert" className={classes.popError}>{error.message}</p>}
      <div className={classes.popWays}>
        <Button type="submit" size="sm" disabled={number === undefined || reason.trim() === ''}>Ghi số ước</Button>
        <Button size="sm" variant="default" onClick={onDone}>Bỏ</Button>
      </div>
    </form>
  )
}

async function drop(id: string): Promise<void> {
  const { changeset } = await call('record.trash', { kind: 'estimate', id })
  notify('Đã bỏ số ước; báo cáo dùng số trong sổ.', { changeset })
}

/** Back from an estimate to what was counted. */
export function DropEstimate({ figure, period }: Omit<Asked, 'onDone'>) {
  const { data } = useCall('record.list', { kind: 'estimate', where: { figure: figure.id, dateFrom: period.from, dateTo: period.to }, limit: 20 })
  if (!data || data.rows.length === 0) return null
  return <Button size="sm" variant="default" onClick={() => void Promise.all(data.rows.map(({ id }) => drop(id)))}>Bỏ số ước</Button>
}
