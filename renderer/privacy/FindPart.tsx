import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconSearch, IconUserSearch } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { FoundHits } from './FoundHits.tsx'
import { gathered } from './held.ts'
import classes from './Privacy.module.css'
import { ReportDialog } from './ReportDialog.tsx'
import { SentIn } from './SentIn.tsx'

type Found = { text: string; answer: Output<'privacy.find'> }
type Asking = 'report' | 'correct' | 'erase' | null
const LEAST = 2

/** Everything held on a person, and what he may ask: a list of it, a correction, an erasure. Each search is written down. */
export function FindPart() {
  const input = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<Asking>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const find = async (text: string) => {
    setBusy(true)
    setError(null)
    try {
      setFound({ text, answer: await call('privacy.find', { text }) })
      setChosen(new Set())
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa tìm được. Sổ không bị thay đổi.'))
    }
    setBusy(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = input.current?.value.trim() ?? ''
    setFault(text.length < LEAST ? `Gõ ít nhất ${LEAST} chữ.` : null)
    if (text.length < LEAST) return input.current?.focus()
    return void find(text)
  }
  const held = gathered(found?.answer.hits ?? [])
  const picked = held.filter(({ key }) => chosen.has(key))
  const [only] = picked
  const close = () => setAsking(null)
  const done = () => { if (found) void find(found.text) }
  return (
    <div className={classes.part}>
      <form className={classes.find} onSubmit={submit}>
        <TextInput ref={input} label="Họ tên, số định danh hoặc điện thoại" error={fault} autoComplete="off" spellCheck={false} autoFocus />
        <Button type="submit" loading={busy} leftSection={<IconSearch size={16} stroke={1.75} />}>Tìm người này</Button>
      </form>
      {error && <ErrorNote error={error} />}
      {!found && !error && <EmptyState icon={IconUserSearch} title="Tìm xem sổ đang giữ gì về một người." detail="Tìm cả trong thùng rác, lịch sử sửa, bản nháp, tên tệp và văn bản đã ký. Từ đó in bản kê cho người ấy, sửa, hoặc xóa theo yêu cầu. Mỗi lần tìm được ghi vào nhật ký truy cập." />}
      {found && held.length === 0 && <EmptyState icon={IconUserSearch} title={`Sổ không giữ gì về “${found.text}”.`} detail="Thử chỉ gõ tên, hoặc gõ số định danh, số điện thoại." />}
      {found?.answer.hidden.map(words => <Note key={words} tone="warn" detail={words} />)}
      {found && held.length > 0 && (
        <>
          <div className={classes.bar}>
            <span>
              <Checkbox
                label={picked.length === 0 ? `Thấy ${formatNumber(held.length)} hồ sơ, chưa chọn hồ sơ nào` : `Đã chọn ${formatNumber(picked.length)} trong ${formatNumber(held.length)} hồ sơ`}
                checked={picked.length === held.length} indeterminate={picked.length > 0 && picked.length < held.length}
                onChange={event => setChosen(new Set(event.currentTarget.checked ? held.map(({ key }) => key) : []))}
              />
            </span>
            <Button variant="default" disabled={picked.every(({ draft }) => draft !== null)} onClick={() => setAsking('report')}>In bản kê</Button>
            <Button variant="default" disabled={picked.length !== 1 || only?.draft !== null} title="Chọn đúng một hồ sơ để sửa" onClick={() => setAsking('correct')}>Sửa cho đúng</Button>
            <Button variant="default" color="gach" disabled={picked.length === 0} onClick={() => setAsking('erase')}>Xóa theo yêu cầu</Button>
          </div>
          {found.answer.total > found.answer.hits.length && <Note tone="warn" title={`Mới hiện ${formatNumber(found.answer.hits.length)} trong ${formatNumber(found.answer.total)} chỗ.`} detail="Gõ đủ họ tên hoặc số định danh để thu hẹp." />}
          <FoundHits held={held} chosen={chosen} onChoose={(key, on) => setChosen(new Set(on ? [...chosen, key] : [...chosen].filter(other => other !== key)))} />
          <SentIn packages={found.answer.packages} />
        </>
      )}
      {asking === 'report' && found && <ReportDialog person={found.text} chosen={picked} onClose={close} />}
      {asking === 'correct' && only && <CorrectDialog held={only} onClose={close} onDone={done} />}
      {asking === 'erase' && found && <EraseDialog chosen={picked} onClose={close} onDone={done} />}
    </div>
  )
}
