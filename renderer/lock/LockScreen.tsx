import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramInput } from '../../db/contract/program.ts'
import { call, queryClient } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { Mark } from '../frame/Mark.tsx'
import { Note } from '../parts/Note.tsx'
import classes from './Lock.module.css'
import { showRecovery } from './recovery.tsx'

/** What covers a locked window: the name of the office, and the way back in. */
export function LockScreen() {
  const { register, lockProblem } = useProgramState()
  const [forgotten, setForgotten] = useState(false)
  return (
    <div className={classes.screen}>
      <main className={classes.box}>
        <div className={classes.brand}><Mark size={36} /><div><h1>Màn hình đang khóa</h1><span>{register?.name}</span></div></div>
        {lockProblem === null && <p className={classes.help}>Chữ đang gõ vẫn còn nguyên. Mở khóa là làm tiếp được.</p>}
        {lockProblem !== null ? <Unreadable problem={lockProblem} /> : forgotten ? <ByRecovery onBack={() => setForgotten(false)} /> : <ByPassword onForgotten={() => setForgotten(true)} />}
      </main>
    </div>
  )
}

/** No password can be asked for: why, and the ways on, trying again or leaving the register. */
function Unreadable({ problem }: { problem: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setFailed(null)
    await work().catch((error: unknown) => setFailed(AppError.of(error, 'Chưa làm được. Dữ liệu còn nguyên.').message))
    await queryClient.invalidateQueries()
    setBusy(false)
  }
  return (
    <div className={classes.form}>
      <Note tone="danger" title="Chưa mở được màn hình." detail={problem} />
      <p className={classes.help}>Từ màn hình mở sổ có thể mở lại sổ này hoặc khôi phục từ bản sao lưu. Chữ đang gõ đã giữ thành bản nháp trong sổ.</p>
      {failed !== null && <Note tone="danger" detail={failed} />}
      <div className={classes.answers}>
        <Button variant="default" loading={busy} onClick={() => void run(() => call('program.lock', {}))}>Thử lại</Button>
        <Button autoFocus loading={busy} onClick={() => void run(() => call('program.closeRegister', {}))}>Về màn hình mở sổ</Button>
      </div>
    </div>
  )
}

/** Tries one way in; what is wrong with it in a sentence, and how long to wait after too many. */
function useUnlocking() {
  const [problem, setProblem] = useState<string | null>(null)
  const [until, setUntil] = useState(0)
  const [busy, setBusy] = useState(false)
  const seconds = useSecondsTo(until)
  const unlock = async (given: ProgramInput<'program.unlock'>): Promise<boolean> => {
    if (busy || seconds > 0) return false
    setBusy(true)
    try {
      const { ok, waitSeconds, recovery } = await call('program.unlock', given)
      if (recovery !== null) showRecovery(recovery)
      setProblem(ok ? null : 'Mật khẩu chưa đúng. Gõ lại, xem phím Caps Lock và bộ gõ tiếng Việt.')
      if (waitSeconds > 0) setUntil(Date.now() + waitSeconds * 1000)
      if (ok) await queryClient.invalidateQueries()
      return ok
    } catch (error) {
      setProblem(AppError.of(error, 'Chưa mở được. Dữ liệu còn nguyên.').message)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { problem, seconds, busy, unlock, say: setProblem }
}

function useSecondsTo(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until <= Date.now()) return undefined
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [until])
  return Math.max(0, Math.ceil((until - Math.max(now, 0)) / 1000))
}

function Told({ problem, seconds }: { problem: string | null; seconds: number }): ReactNode {
  if (seconds > 0) return <Note tone="warn" title={`Sai nhiều lần, chờ ${seconds} giây.`} detail="Dữ liệu còn nguyên. Hết giờ chờ thì gõ lại." />
  return problem === null ? null : <Note tone="danger" detail={problem} />
}

function ByPassword({ onForgotten }: { onForgotten(): void }) {
  const input = useRef<HTMLInputElement>(null)
  const { problem, seconds, busy, unlock } = useUnlocking()
  useEffect(() => input.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = input.current?.value ?? ''
    if (typed === '' || await unlock({ password: typed })) return
    if (input.current) input.current.value = ''
    input.current?.focus()
  }
  return (
    <form className={classes.form} onSubmit={event => void submit(event)}>
      <PasswordInput ref={input} label="Mật khẩu mở màn hình" autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu', tabIndex: 0 }} />
      <Told problem={problem} seconds={seconds} />
      <div className={classes.answers}>
        <Button variant="subtle" mr="auto" onClick={onForgotten}>Quên mật khẩu</Button>
        <Button type="submit" loading={busy} disabled={seconds > 0}>Mở khóa</Button>
      </div>
    </form>
  )
}

function ByRecovery({ onBack }: { onBack(): void }) {
  const [code, first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const { problem, seconds, busy, unlock, say } = useUnlocking()
  useEffect(() => code.current?.focus(), [code])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const password = first.current?.value ?? ''
    if (password.length < 8) return say('Mật khẩu mới có ít nhất 8 ký tự.')
    if (password !== second.current?.value) return say('Hai lần gõ mật khẩu mới chưa giống nhau.')
    return void unlock({ recovery: code.current?.value.trim() ?? '', password })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput ref={code} label="Mã khôi phục" description="Mã đã in hay chép khi đặt mật khẩu." autoComplete="off" spellCheck={false} />
      <PasswordInput ref={first} label="Mật khẩu mới" autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu mới', tabIndex: 0 }} />
      <PasswordInput ref={second} label="Gõ lại mật khẩu mới" autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu gõ lại', tabIndex: 0 }} />
      <Told problem={problem} seconds={seconds} />
      <div className={classes.answers}>
        <Button variant="subtle" mr="auto" onClick={onBack}>Quay lại</Button>
        <Button type="submit" loading={busy} disabled={seconds > 0}>Đặt mật khẩu mới và mở khóa</Button>
      </div>
    </form>
  )
}
