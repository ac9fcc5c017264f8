import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { longWork } from '../app/progress.tsx'
import { SavePicker } from '../parts/FolderPicker.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { fileName } from '../usb/words.ts'
import { type Held, partsOf } from './held.ts'
import classes from './Privacy.module.css'

/** The paper that hands a person what is held on him, with values in full. */
export function ReportDialog({ person, chosen, onClose }: { person: string; chosen: readonly Held[]; onClose(): void }) {
  const [name, setName] = useState(/\d/.test(person) ? '' : person)
  const [as, setAs] = useState<'pdf' | 'docx' | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const ask = (kind: 'pdf' | 'docx') => {
    setFault(name.trim().length < 2 ? 'Ghi họ tên người nhận bản kê.' : null)
    if (name.trim().length >= 2) setAs(kind)
  }
  const save = async (out: string) => {
    if (as === null) return
    setAs(null)
    setError(null)
    try {
      const made = await longWork('Đang lập bản kê', 'privacy.report', { records: partsOf(chosen).records, person: name.trim(), out, as })
      if (!made) return
      const left = made.leftOut > 0 ? ` ${made.leftOut} đơn tố cáo của người khác không in.` : ''
      notify(`Đã lưu ${fileName(made.file)}.${left}`, { action: { label: 'Mở thư mục', run: () => void call('program.show', { path: made.file }).catch(() => undefined) } })
      onClose()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa lập được bản kê. Sổ không bị thay đổi.'))
    }
  }
  return (
    <>
      <Modal opened={as === null} onClose={onClose} title="In bản kê dữ liệu cá nhân" size={560}>
        <form className={classes.dialog} onSubmit={event => { event.preventDefault(); ask('pdf') }}>
          <p>Bản kê ghi đủ giá trị, không che, của {chosen.length} hồ sơ đã chọn, để trao cho chính người ấy. Việc lập bản kê được ghi vào nhật ký truy cập.</p>
          <TextInput data-autofocus label="Họ tên trên bản kê" value={name} onChange={event => setName(event.currentTarget.value)} error={fault} autoComplete="off" />
          {error && <ErrorNote error={error} />}
          <div className={classes.answers}>
            <Button variant="default" onClick={onClose}>Bỏ qua</Button>
            <Button variant="default" onClick={() => ask('docx')}>Lưu Word</Button>
            <Button type="submit">Lưu PDF</Button>
          </div>
        </form>
      </Modal>
      <SavePicker opened={as !== null} title="Lưu bản kê dữ liệu cá nhân" name={`Ban-ke-du-lieu-ca-nhan.${as ?? 'pdf'}`} extension={as ?? 'pdf'} onClose={() => setAs(null)} onPick={out => void save(out)} />
    </>
  )
}
