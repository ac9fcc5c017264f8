import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import type { PaperState } from '../../db/contract/paperState.ts'
import { formatDate, parseDate } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { useProgramState } from '../app/programState.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { lowerFirst } from '../words/sentence.ts'
import { meantBy } from './usePaperEdits.ts'
import type { PreviewOf } from './usePreview.ts'
import classes from './Words.module.css'

type Asked = { state: PaperState; input: PreviewOf; document: string; wrong: number; onRemarks(): void }

const asAppError = (error: unknown) => AppError.of(error, 'Chưa ghi được. Văn bản vẫn là dự thảo. Hãy thử lại.')

/** Number and day as the registry gave them; from then on the paper prints as it was signed. */
export function SignForm({ state, input, document, wrong, onRemarks }: Asked) {
  const { today } = useProgramState()
  const { issue } = state
  const [number, setNumber] = useState<number | null>(null)
  const [day, setDay] = useState(formatDate(today))
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const signedOn = parseDate(day)
  const sign = async (evenIf: boolean) => {
    if (signedOn === undefined) return
    setBusy(true)
    setError(null)
    try {
      const { changeset } = await call('document.sign', { ...meantBy(input, state), number: issue.numbered ? number : null, signedOn, ...(evenIf ? { evenIf: true } : {}) })
      notify(`Đã ghi ${lowerFirst(document)} là đã ký.`, { changeset })
    } catch (thrown) {
      setError(asAppError(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={event => { event.preventDefault(); void sign(false) }}>
      <h2>Đã ký, ban hành</h2>
      <p className={classes.hint}>Ghi sau khi văn bản đã ký và được cấp số. Từ đó in lại luôn ra đúng bản đã ký.</p>
      {wrong > 0 && <Note tone="warn" title={`Còn ${wrong} điều nên sửa trước khi ký.`} detail={<button type="button" className={classes.link} onClick={onRemarks}>Xem các điều đó</button>} />}
      <div className={classes.sign}>
        {issue.numbered && (
          <NumberInput label={`Số, trước ${issue.symbol}`} min={1} max={999_999} allowDecimal={false} allowNegative={false} hideControls value={number ?? ''} onChange={value => setNumber(typeof value === 'number' ? value : null)} />
        )}
        <TextInput label="Ngày ký" value={day} onChange={event => setDay(event.currentTarget.value)} error={signedOn === undefined ? 'Ghi ngày/tháng/năm' : null} />
      </div>
      {error && (
        <ErrorNote error={error}>
          {error.code === 'numberUsed' && <Button size="xs" variant="default" onClick={() => void sign(true)}>Vẫn dùng số này</Button>}
        </ErrorNote>
      )}
      <Button type="submit" size="sm" mt={10} loading={busy} disabled={signedOn === undefined || (issue.numbered && number === null)}>Ghi là đã ký</Button>
    </form>
  )
}
