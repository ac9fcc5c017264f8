import { Button, Modal, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Input } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { Erased } from '../../db/contract/privacyApi.ts'
import { stripMarks } from '../../db/contract/text/fold.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { quietWork } from '../app/works.ts'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { wordsFor } from '../words/kinds.ts'
import { ErasedResult } from './ErasedResult.tsx'
import { type Held, partsOf } from './held.ts'
import classes from './Privacy.module.css'

const SIGN = 'xóa hẳn'
const folded = (text: string) => stripMarks(text.normalize('NFC').trim().toLowerCase()).replaceAll(/\s+/g, ' ')

/** Erases for good: first why and how much, then what else goes with it, in words, and a second yes that has to be typed. */
export function EraseDialog({ chosen, onClose, onDone }: { chosen: readonly Held[]; onClose(): void; onDone(): void }) {
  const { records, drafts, fields } = partsOf(chosen)
  const [whole, setWhole] = useState(true)
  const [reason, setReason] = useState('')
  const [goes, setGoes] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [erased, setErased] = useState<Erased | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const what = (): Input<'privacy.erase'> => ({ reason: reason.trim(), ...(whole ? { records } : { fields }), ...(drafts.length > 0 ? { drafts } : {}) })
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa xóa được. Sổ giữ nguyên như cũ.'))
    }
    setBusy(false)
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    void run(async () => {
      const told = await call('privacy.erase', what()).then(() => null, (thrown: unknown) => AppError.of(thrown, ''))
      // It is always refused at first, with a sentence on what would go.
      if (told?.code === 'erases') return setGoes(told.message)
      if (told) throw told
    })
  }
  const erase = (event: FormEvent) => {
    event.preventDefault()
    if (folded(typed) !== folded(SIGN)) return
    void run(async () => setErased(await quietWork('Đang xóa khỏi sổ, lịch sử, tìm kiếm và tệp', call('privacy.erase', { ...what(), evenIf: true }))))
  }
  const leave = () => {
    onClose()
    if (erased) onDone()
  }
  if (erased) return <ErasedResult erased={erased} onClose={leave} />
  const count = whole ? `${formatNumber(records.length + drafts.length)} hồ sơ` : `${formatNumber(fields.length)} ô`
  return (
    <Modal opened onClose={onClose} title="Xóa theo yêu cầu" size={640}>
      {goes === null
        ? (
          <form className={classes.dialog} onSubmit={look}>
            <p>Xóa hẳn khỏi sổ, lịch sử sửa, tìm kiếm, bản nháp và tệp đính kèm. Không hoàn tác được. Trước khi xóa, phần mềm tự sao lưu.</p>
            <ul className={classes.titles}>{chosen.map(({ key, kind, title, draft }) => <li key={key}>{wordsFor(kind).menu}{draft === null ? '' : ', bản nháp'}: {title.trim() === '' ? 'không có tên' : title}</li>)}</ul>
            {records.length > 0 && fields.length > 0 && (
              <Radio.Group label="Xóa đến đâu" value={whole ? 'records' : 'fields'} onChange={value => setWhole(value === 'records')}>
                <Radio mt={6} value="records" label={`Cả ${formatNumber(records.length)} hồ sơ, cùng những gì thuộc về chúng`} />
                <Radio mt={6} value="fields" label={`Chỉ ${formatNumber(fields.length)} ô có người này, hồ sơ còn lại để thống kê`} />
              </Radio.Group>
            )}
            <TextInput data-autofocus label="Lý do, số của yêu cầu" value={reason} onChange={event => setReason(event.currentTarget.value)} autoComplete="off" description="Chỉ ghi lý do, đừng ghi lại điều cần xóa." />
            {error && <ErrorNote error={error} />}
            <div className={classes.answers}>
              <Button variant="default" onClick={onClose}>Bỏ qua</Button>
              <Button type="submit" loading={busy} disabled={reason.trim() === ''}>Xem trước khi xóa</Button>
            </div>
          </form>
        )
        : (
          <form className={classes.dialog} onSubmit={erase}>
            <Note tone="warn" title={`Sắp xóa hẳn ${count}.`} detail={goes} />
            <TextInput data-autofocus label={`Gõ “${SIGN}” để xác nhận`} value={typed} onChange={event => setTyped(event.currentTarget.value)} autoComplete="off" spellCheck={false} />
            {error && <ErrorNote error={error} />}
            <div className={classes.answers}>
              <Button variant="default" onClick={() => { setGoes(null); setTyped('') }}>Quay lại</Button>
              <Button type="submit" color="gach" loading={busy} disabled={folded(typed) !== folded(SIGN)}>Xóa hẳn {count}</Button>
            </div>
          </form>
        )}
    </Modal>
  )
}
