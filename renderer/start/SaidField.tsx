import { NativeSelect, TextInput } from '@mantine/core'
import { createContext, useContext, useEffect, useRef } from 'react'
import type { Said, SaidName, Typed } from './said.ts'
import classes from './SetUp.module.css'

export type Asking = { said: Said; typed: Typed; problems: Partial<Record<SaidName, string>>; onType(name: SaidName, value: string): void }
const Context = createContext<Asking | undefined>(undefined)
export const AskingProvider = Context

export function useAsking(): Asking {
  const asking = useContext(Context)
  if (!asking) throw new Error('used outside AskingProvider')
  return asking
}

type Field = { name: SaidName; label: string; help?: string; width?: 'whole' | 'half' | 'third'; focus?: boolean }

/** One answer of the set-up, typed freely. Until it is typed into, it shows what follows from the other answers. */
export function SaidField({ name, label, help, width = 'half', focus = false }: Field) {
  const { said, typed, problems, onType } = useAsking()
  const input = useRef<HTMLInputElement>(null)
  const follows = typed[name] === undefined ? said[name] : undefined
  useEffect(() => {
    // Only ever a field nobody is in: what follows changes while another one is typed into.
    if (input.current && follows !== undefined && document.activeElement !== input.current) input.current.value = follows
  }, [follows])
  return (
    <TextInput
      ref={input} className={classes[width]} label={label} description={help} error={problems[name]} defaultValue={said[name]} data-autofocus={focus || undefined} data-field={name}
      autoComplete="off" spellCheck={false} onFocus={event => event.currentTarget.select()}
      onInput={event => onType(name, event.currentTarget.value)}
    />
  )
}

/** One answer out of a few. */
export function SaidChoice({ name, label, width = 'half', of }: Field & { of: Readonly<Record<string, string>> }) {
  const { said, onType } = useAsking()
  return (
    <NativeSelect
      className={classes[width]} label={label} value={said[name]} data={Object.entries(of).map(([value, words]) => ({ value, label: words }))}
      onChange={event => onType(name, event.currentTarget.value)}
    />
  )
}
