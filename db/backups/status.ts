import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../check.ts'
import { AppError } from '../contract/errors.ts'
import { type BackupStatus, statusShape } from '../contract/backupFiles.ts'
import { writeWhole } from '../disk.ts'
import { backupsOf } from './names.ts'

export type { BackupStatus }

const file = (folder: string) => join(backupsOf(folder), 'status.json')

/** What is known about the backups of a register beside the backups themselves. Lost, it is learned anew. */
export function readStatus(folder: string): BackupStatus {
  try {
    return statusShape.parse(JSON.parse(readFileSync(file(folder), 'utf8')))
  } catch {
    return statusShape.parse({})
  }
}

/** @throws the error of the disk; what was noted before stays */
export function noteStatus(folder: string, news: Partial<BackupStatus>): BackupStatus {
  const after = { ...readStatus(folder), ...news }
  writeWhole(file(folder), `${JSON.stringify(after, null, 1)}\n`)
  return after
}

/** Notes what may get lost: that it could not be noted is no reason to fail. */
export function noteQuietly(folder: string, news: Partial<BackupStatus>): void {
  try {
    noteStatus(folder, news)
  } catch {
    // A full or read-only disk; the next look at the register finds the same again.
  }
}

/** Most findings that are kept in words; a file that is damaged all over says the same thousands of times. */
const MOST_FINDINGS = 50

/** Notes that the register is damaged, by everything that was found. From here on no backup is removed. */
export const noteDamage = (folder: string, at: string, findings: readonly Finding[]): void =>
  noteQuietly(folder, { damage: { at, findings: findings.slice(0, MOST_FINDINGS), total: findings.length } })

/** The sentence of a failure, for the light. */
export const told = (error: unknown): string => (error instanceof AppError ? error.message : 'Không sao lưu được vì lỗi không lường trước.')
