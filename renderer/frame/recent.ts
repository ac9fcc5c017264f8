import type { KindName } from '../../db/contract/kinds/index.ts'

/** A record that was opened. Only its place is remembered: its words stay in the register, behind its own rules. */
export type Opened = { kind: KindName; id: string }

const KEPT = 8

/** The records opened last, the newest first, each once. */
export function withOpened(before: readonly Opened[], opened: Opened): Opened[] {
  return [opened, ...before.filter(({ kind, id }) => kind !== opened.kind || id !== opened.id)].slice(0, KEPT)
}
