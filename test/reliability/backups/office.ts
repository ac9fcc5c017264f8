import { join } from 'node:path'
import { toCells } from '../../../db/index.ts'
import type { Register } from '../../../db/index.ts'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { keptIn, isGood, makeBackup } from '../../../db/backups/index.ts'
import type { BackupReason } from '../../../db/contract/backupApi.ts'
import { type Reading, readAll } from '../reading.ts'
import { fileOf } from '../registers.ts'

export const onDisk = { driveType: 'fixed' } as const

let last = 0

/** One more unit in the register, as typed on that day. Returns its id. */
export function oneMoreUnit({ apply }: Register, at: string): string {
  const id = `00000000-0000-7000-8000-${String(last += 1).padStart(12, '0')}`
  const set = toCells(anyKind('unit'), { name: `Phòng ${last}`, category: 'division', position: last })
  apply({ at, account: 'thu', displayName: 'Thư ký', reason: 'thêm' }, [{ kind: 'unit', id, set, create: true }])
  return id
}

export const backUp = ({ db, folder }: Register, at: string, reason: BackupReason = 'daily') => makeBackup(db, folder, { reason, at, program: 'thử' })

export const placeOf = (folder: string) => join(folder, 'backups')

/** Backups of a place that the program itself calls good, the newest first. */
export const goodIn = (place: string) => keptIn(place).filter(isGood)

/** What follows the register of today even when its records go back to an earlier day: facts about itself, looks at it, packages sent. */
const notes: readonly string[] = ['meta', 'access_log', 'package']

/** A reading without those. */
export const withoutNotes = (reading: Reading): Reading => Object.fromEntries(Object.entries(reading).filter(([table]) => !notes.includes(table)))

export const saysOf = (file: string): Reading => withoutNotes(readAll(file))
export const registerSays = (folder: string): Reading => saysOf(fileOf(folder))

/** Whether two readings say the same. What cannot be read is like nothing. */
export const alike = (a: Reading | undefined, b: Reading | undefined): boolean =>
  a !== undefined && !Object.values(a).includes('unreadable') && JSON.stringify(a) === JSON.stringify(b)
