import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Register, createRegister, openRegister } from '../../db/index.ts'
import { anyKind, type KindName } from '../../db/contract/kinds/index.ts'
import { toCells } from '../../db/records.ts'
import type { Occasion, RowChange } from '../../db/changeset.ts'

/** An empty folder that is gone after the test. */
export function emptyFolder(name = 'so-dan-van-'): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  // A browser whose program was killed goes a moment later, and writes until then.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

export const keys = { publicKey: 'public', privateKey: 'private' }
export const onDisk = { driveType: 'fixed' } as const

/** A register without any content in a folder of its own; closed after the test. */
export function newRegister(folder = join(emptyFolder(), 'sổ')): Register {
  const register = createRegister(folder, { ...onDisk, program: 'test', now: '2026-01-01T00:00:00.000Z', keys })
  onTestFinished(() => register.close())
  return register
}

export function reopen(folder: string): Register {
  const register = openRegister(folder, onDisk)
  onTestFinished(() => register.close())
  return register
}

let day = 0
/** A different moment each time, so that stamps differ. */
export const occasion = (reason: string): Occasion =>
  ({ at: new Date(Date.UTC(2026, 0, 1) + (day += 1) * 1000).toISOString(), account: 'thu', displayName: 'Thư ký', reason })

let last = 0
export const newId = () => `00000000-0000-7000-8000-${String(last += 1).padStart(12, '0')}`

/** The change that creates one record of a kind from the fields given. */
export function creation(kind: KindName, draft: Record<string, unknown>, id = newId()): RowChange {
  return { kind, id, set: toCells(anyKind(kind), draft), create: true }
}

export const aUnit = (name: string) => creation('unit', { name, category: 'division', position: 1 })

/** An empty folder for a whole suite; whoever made it removes it. */
export function suiteFolder(name = 'so-dan-van-'): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), name))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
