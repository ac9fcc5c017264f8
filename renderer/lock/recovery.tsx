import { Button, CopyButton, Modal } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { printText } from '../parts/printText.ts'
import classes from './Lock.module.css'

let code: string | null = null
const listeners = new Set<() => void>()

function become(next: string | null): void {
  code = next
  for (const listener of listeners) listener()
}

/** Shows a recovery code, which is kept nowhere in the clear and never seen again. */
export const showRecovery = (next: string): void => become(next)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The recovery code that was just given, until it has been printed, copied or written down. */
export function RecoveryDialog() {
  const shown = useSyncExternalStore(subscribe, () => code)
  const [kept, setKept] = useState(false)
  if (shown === null) return null
  const close = () => {
    setKept(false)
    become(null)
  }
  const lines = ['Sổ Dân vận', 'Mã khôi phục mật khẩu mở màn hình', shown, 'Cất nơi có khóa, đừng để cạnh máy. Đổi mật khẩu thì mã này hết dùng.']
  return (
    <Modal opened onClose={() => { if (kept) close() }} withCloseButton={kept} title="Cất mã khôi phục" size={560}>
      <p>Quên mật khẩu thì mã này mở được màn hình. Mã chỉ hiện một lần: hãy in ra hoặc chép lại rồi cất nơi có khóa.</p>
      <output className={classes.code} aria-label="Mã khôi phục">{shown}</output>
      <div className={classes.answers}>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => { printText(lines); setKept(true) }}>In mã</Button>
        <CopyButton value={shown}>{({ copied, copy }) => <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => { copy(); setKept(true) }}>{copied ? 'Đã chép' : 'Chép mã'}</Button>}</CopyButton>
        <Button data-autofocus onClick={close}>Đã cất mã</Button>
      </div>
    </Modal>
  )
}
