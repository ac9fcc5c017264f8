import { Modal } from '@mantine/core'
import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../api/queries.ts'
import { notifyFailure } from '../app/notify.tsx'
import { chooseTheme } from '../app/theme.ts'
import { lockNow } from '../lock/lockNow.ts'
import { Key } from '../parts/Key.tsx'
import { Marked } from '../parts/Marked.tsx'
import { type Deed, type Goal, fixedGoals } from './goals.ts'
import classes from './GoTo.module.css'
import { useFoundRecords } from './useFoundRecords.ts'
import { useRecentGoals } from './useRecent.ts'

type Asked = { onClose(): void; onKeys(): void; onDrafts(): void }

/** Goes to anything by a few letters: a record, a screen, a deed. */
export function GoTo({ opened, ...asked }: Asked & { opened: boolean }) {
  return (
    <Modal.Root opened={opened} onClose={asked.onClose} returnFocus={false} trapFocus size={640} radius="lg" transitionProps={{ duration: 0 }} padding={0} yOffset={72} closeOnClickOutside>
      <Modal.Overlay />
      <Modal.Content aria-label="Đi tới nhanh">
        <Modal.Body>{opened && <Search {...asked} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** What to show for the typed letters: without any what was opened last, otherwise screens, deeds and records. */
function useGoals(find: string): { goals: Goal[]; recent: number; busy: boolean; type(find: string): void } {
  const { goals: found, busy, type } = useFoundRecords()
  const opened = useRecentGoals()
  if (find.trim() === '') return { goals: [...opened, ...fixedGoals('')], recent: opened.length, busy: false, type }
  return { goals: [...fixedGoals(find), ...found], recent: 0, busy, type }
}

/** The focus while it is open: there before the next key comes, and afterwards back where it was, unless a new screen takes it. */
function useOwnFocus() {
  const input = useRef<HTMLInputElement>(null)
  const leaving = useRef(false)
  useLayoutEffect(() => {
    const before = document.activeElement
    input.current?.focus()
    return () => {
      if (!leaving.current && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return { input, leaving }
}

function Search({ onClose, onKeys, onDrafts }: Asked) {
  const [find, setFind] = useState('')
  const [at, setAt] = useState(0)
  const { goals, recent, busy, type } = useGoals(find)
  const navigate = useNavigate()
  const { input, leaving } = useOwnFocus()
  const chosen = Math.max(0, Math.min(at, goals.length - 1))
  const does = (to: Deed) => {
    if ('theme' in to) void chooseTheme(to.theme)
    else if ('close' in to) void call('program.closeRegister', {}).catch((error: unknown) => notifyFailure(error, 'Chưa đóng được sổ. Sổ vẫn đang mở và còn nguyên.'))
    else if ('lock' in to) void lockNow()
    else if (to.show === 'keys') onKeys()
    else onDrafts()
  }
  const go = (goal: Goal | undefined) => {
    if (!goal) return
    leaving.current = typeof goal.to === 'string'
    onClose()
    if (typeof goal.to === 'string') void navigate(goal.to)
    else does(goal.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step === undefined) go(goals[chosen])
    else setAt(Math.max(0, Math.min(goals.length - 1, chosen + step)))
  }
  const onInput = (typed: string) => {
    setFind(typed)
    setAt(0)
    type(typed)
  }
  return (
    <div className={classes.box}>
      <input
        ref={input} className={classes.input} data-autofocus placeholder="Tên hồ sơ, số văn bản, màn hình, việc cần làm" aria-label="Đi tới nhanh" role="combobox" aria-expanded aria-controls="goto-list"
        aria-autocomplete="list" aria-activedescendant={goals[chosen] ? `goto-${chosen}` : undefined} autoComplete="off" spellCheck={false}
        onInput={event => onInput(event.currentTarget.value)} onKeyDown={onKeyDown}
      />
      {goals.length > 0 && (
        <ul id="goto-list" role="listbox" aria-label="Nơi đi tới" className={classes.list}>
          {goals.map((goal, index) => (
            <li
              key={goal.key} id={`goto-${index}`} role="option" aria-selected={index === chosen} className={classes.goal} data-first={index === recent && recent > 0 || undefined}
              onMouseMove={() => setAt(index)} onClick={() => go(goal)} ref={index === chosen ? node => node?.scrollIntoView({ block: 'nearest' }) : undefined}
            >
              <GoalLine goal={goal} find={find} />
            </li>
          ))}
        </ul>
      )}
      {goals.length === 0 && !busy && <p className={classes.none} role="status">Không có gì khớp “{find.trim()}”. Thử gõ ít chữ hơn, có dấu hay không dấu đều được.</p>}
      <div className={classes.foot} aria-hidden><span><Key>↑</Key> <Key>↓</Key> chọn</span><span><Key>Enter</Key> mở</span><span><Key>Esc</Key> thôi</span></div>
    </div>
  )
}

const GoalLine = memo(function GoalLine({ goal: { icon: Icon, label, excerpt, kind }, find }: { goal: Goal; find: string }) {
  return (
    <>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className={classes.label}><Marked text={label} find={find} />{excerpt && <small className={classes.excerpt}><Marked text={excerpt} find={find} /></small>}</span>
      <span className={classes.kind}>{kind}</span>
    </>
  )
})
