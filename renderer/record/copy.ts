import type { Form } from '../form/form.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'

let held: { key: string; values: Record<string, unknown> } | null = null

/** Holds what a form says for a new record; the key goes into the address of the new form. Codes, numbers and hidden values stay behind. */
export function holdCopy(form: Form): string {
  const kind = anyKind(form.kind)
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(kind.fields)) {
    if (name === 'code' || name === 'number' || field.sensitive) continue
    const value = form.value(name)
    if (value == null) continue
    values[name] = value
    if (field.labelled) values[`${name}Label`] = form.label(name)
  }
  return holdValues(values)
}

/** Holds what a new record is to begin with. */
export function holdValues(values: Record<string, unknown>): string {
  held = { key: crypto.randomUUID(), values }
  return held.key
}

/** What was held under a key; nothing after a reload. */
export function takeCopy(key: string | null): Record<string, unknown> {
  return key !== null && held?.key === key ? held.values : {}
}

/** Forgets what was held: it belongs to the register it was taken from. */
export const dropCopy = (): void => { held = null }
