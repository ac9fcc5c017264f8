import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFile } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { call } from '../api/queries.ts'
import { FilePicker } from '../parts/FolderPicker.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { fileName } from './words.ts'
import classes from './Usb.module.css'

type Verdict = Output<'package.verify'> & { file: string; withPassword: boolean }

/** Checks a package somebody brought: the seal without the password, every entry and row with it. */
export function VerifyPackage() {
  const [file, setFile] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const password = useRef<HTMLInputElement>(null)
  const check = async () => {
    if (!file) return
    const typed = password.current?.value.trim() ?? ''
    setBusy(true)
    setError(null)
    setVerdict(null)
    try {
      setVerdict({ ...await call('package.verify', { file, ...(typed === '' ? {} : { password: typed }) }), file, withPassword: typed !== '' })
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa kiểm tra được gói. Gói không bị đụng tới.'))
    }
    setBusy(false)
  }
  return (
    <div className={classes.left}>
      <Card title="Kiểm tra một gói">
        <form onSubmit={event => { event.preventDefault(); void check() }}>
          <div className={classes.body}>
            <div className={classes.row} style={{ alignItems: 'end' }}>
              <TextInput label="Tệp gói (.zip)" readOnly value={file ?? ''} style={{ flex: 1 }} />
              <Button variant="default" leftSection={<IconFile size={16} />} onClick={() => setPicking(true)} autoFocus>Chọn tệp</Button>
            </div>
            <PasswordInput
              ref={password} label="Mật khẩu" description="Để trống thì chỉ kiểm tra gói còn nguyên; có mật khẩu thì đọc từng tệp, từng hồ sơ bên trong." autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
            />
          </div>
          <div className={classes.foot}><Button type="submit" disabled={!file} loading={busy}>Kiểm tra gói</Button></div>
        </form>
      </Card>
      {error && <ErrorNote error={error} />}
      {verdict && <Result verdict={verdict} />}
      <FilePicker opened={picking} title="Chọn gói cần kiểm tra" extensions={['zip']} onClose={() => setPicking(false)} onPick={path => { setPicking(false); setFile(path); setVerdict(null) }} />
    </div>
  )
}

/** What was found, in a few words: a wrong password or a strange file is not a package somebody tampered with. */
function headOf({ ok, findings }: Verdict): string {
  if (ok) return 'Gói nguyên vẹn.'
  const [only] = findings.length === 1 ? findings : []
  if (only?.code === 'wrongPassword') return 'Gói nguyên vẹn nhưng mật khẩu không mở được.'
  if (only?.code === 'notAPackage') return 'Tệp này không phải gói của Sổ Dân vận.'
  if (only?.code === 'newerPackage') return 'Gói do bản phần mềm mới hơn làm.'
  return 'Gói đã bị sửa hoặc hỏng.'
}

function Result({ verdict }: { verdict: Verdict }) {
  return (
    <Card>
      <div className={classes.body} role="status">
        <div className={classes.verdict}>
          <span className={classes.disc} data-bad={!verdict.ok || undefined}>{verdict.ok ? <IconCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}</span>
          <div>
            <h2>{headOf(verdict)}</h2>
            <div>{fileName(verdict.file)}{verdict.ok ? (verdict.withPassword ? ': đã đọc hết bên trong, khớp với mã và chữ ký.' : ': mọi byte đúng như bên gửi đã ký. Gõ mật khẩu để kiểm tra cả bên trong.') : ''}</div>
          </div>
        </div>
        {verdict.findings.length > 0 && <ul className={classes.findings}>{verdict.findings.slice(0, 50).map((finding, index) => <li key={`${index} ${finding.where}`}>{finding.message}</li>)}</ul>}
        {verdict.summary && (
          <dl className={classes.facts}>
            {Object.entries(verdict.summary).map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{String(value)}</dd></div>)}
          </dl>
        )}
      </div>
    </Card>
  )
}
