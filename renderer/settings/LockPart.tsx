import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { typedNumber } from '../../db/contract/text/typed.ts'
import { call, queryClient, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { lockNow } from '../lock/lockNow.ts'
import { showRecovery } from '../lock/recovery.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import classes from './Settings.module.css'

const [LEAST, MOST, SHORTEST] = [1, 240, 8]
const eye = (what: string) => ({ 'aria-label': `Hiện hoặc ẩn ${what}`, tabIndex: 0 })

/** The password that covers the screens: set, changed, taken away, and after how many minutes they are covered by themselves. */
export function LockPart() {
  const { data, error } = useCall('lock.state', {})
  const [removing, setRemoving] = useState(false)
  if (error && !data) return <ErrorNote error={error} />
  if (!data) return null
  return (
    <>
      <Note
        title="Khóa này che màn hình, không mã hóa sổ."
        detail="Nó giữ cho người đi ngang không đọc, không sửa được. Tệp của sổ trên ổ cứng do quyền của Windows và BitLocker bảo vệ: nên bật BitLocker và không dùng chung tài khoản Windows."
      />
      <Card title={data.set ? 'Đang có mật khẩu' : 'Chưa đặt mật khẩu'} aside={data.set && <Button ml="auto" size="xs" variant="default" onClick={() => void lockNow()}>Khóa ngay</Button>}>
        <PasswordForm key={String(data.set)} isSet={data.set} minutes={data.minutes} onRemove={() => setRemoving(true)} />
      </Card>
      <RemoveDialog opened={removing} onClose={() => setRemoving(false)} />
    </>
  )
}

const refresh = () => queryClient.invalidateQueries({ queryKey: ['lock.state'] })

function PasswordForm({ isSet, minutes, onRemove }: { isSet: boolean; minutes: number; onRemove(): void }) {
  const [current, first, second, idle] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const [faults, setFaults] = useState<{ first?: string; second?: string; idle?: string }>({})
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const [password, wait] = [first.current?.value ?? '', typedNumber(idle.current?.value ?? '') ?? 0]
    const found = {
      ...(password.length < SHORTEST ? { first: `Mật khẩu có ít nhất ${SHORTEST} ký tự.` } : {}),
      ...(password === second.current?.value ? {} : { second: 'Hai lần gõ chưa giống nhau.' }),
      ...(Number.isInteger(wait) && wait >= LEAST && wait <= MOST ? {} : { idle: `Gõ số phút từ ${LEAST} đến ${MOST}.` }),
    }
    setFaults(found)
    if (found.first) return first.current?.focus()
    if (found.second) return second.current?.focus()
    if (found.idle) return idle.current?.focus()
    setBusy(true)
    setError(null)
    try {
      const { recovery } = await call('lock.set', { password, minutes: wait, ...(isSet ? { current: current.current?.value ?? '' } : {}) })
      for (const field of [current, first, second]) if (field.current) field.current.value = ''
      showRecovery(recovery)
      await refresh()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa đặt được mật khẩu. Không có gì bị đổi.'))
      current.current?.focus()
    }
    setBusy(false)
  }
  return (
    <form className={classes.body} onSubmit={event => void save(event)} noValidate>
      <div className={classes.narrow}>
        {isSet && <PasswordInput ref={current} label="Mật khẩu hiện tại" autoComplete="off" visibilityToggleButtonProps={eye('mật khẩu hiện tại')} />}
        <PasswordInput ref={first} label={isSet ? 'Mật khẩu mới' : 'Mật khẩu'} description="Ít nhất 8 ký tự. Quên thì dùng mã khôi phục." error={faults.first} autoComplete="new-password" visibilityToggleButtonProps={eye('mật khẩu mới')} />
        <PasswordInput ref={second} label="Gõ lại" error={faults.second} autoComplete="new-password" visibilityToggleButtonProps={eye('mật khẩu gõ lại')} />
        <TextInput ref={idle} label="Tự khóa sau" defaultValue={String(minutes)} error={faults.idle} rightSection={<span className={classes.help}>phút</span>} rightSectionWidth={56} />
      </div>
      {error && <ErrorNote error={error} />}
      <div className={classes.bar}>
        <Button type="submit" loading={busy}>{isSet ? 'Đổi mật khẩu' : 'Đặt mật khẩu'}</Button>
        {isSet && <Button variant="subtle" color="gach" onClick={onRemove}>Bỏ mật khẩu</Button>}
      </div>
    </form>
  )
}

function RemoveDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<AppError | null>(null)
  const remove = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await call('lock.remove', { current: input.current?.value ?? '' })
      await refresh()
      setError(null)
      onClose()
      notify('Đã bỏ mật khẩu mở màn hình.')
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa bỏ được mật khẩu. Không có gì bị đổi.'))
      input.current?.focus()
    }
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Bỏ mật khẩu mở màn hình?" size={480}>
      <form className={classes.narrow} onSubmit={event => void remove(event)}>
        <p>Từ nay màn hình không tự khóa nữa. Sổ không bị thay đổi.</p>
        <PasswordInput ref={input} data-autofocus label="Mật khẩu hiện tại" autoComplete="off" visibilityToggleButtonProps={eye('mật khẩu hiện tại')} />
        {error && <ErrorNote error={error} />}
        <div className={classes.answers}>
          <Button variant="default" onClick={onClose}>Giữ mật khẩu</Button>
          <Button type="submit" color="gach">Bỏ mật khẩu</Button>
        </div>
      </form>
    </Modal>
  )
}
