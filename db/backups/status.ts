import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Finding } from '../check.ts'
import { AppError } from '../contract/errors.ts'
import { backupReasonNames } from '../contract/backupApi.ts'
import { writeWhole } from '../disk.ts'
import { backupsOf } from './names.ts'

const finding = z.object({ code: z.string(), where: z.string(), message: z.string() })
const look = z.object({ at: z.string(), ok: z.boolean() })

const shape = z.object({
  /** The newest try to make a backup. */
  attempt: z.object({ at: z.string(), reason: z.enum(backupReasonNames), ok: z.boolean(), message: z.string().nullable() }).nullable().default(null),
  quick: look.nullable().default(null),
  full: look.nullable().default(null),
  /** What is wrong with the register; while this stands no backup is removed. */
  damage: z.object({ at: z.string(), findings: z.array(finding), total: z.int() }).nullable().default(null),
  /** Where second copies go on this machine; `id` stands in a file there, so that another stick is not taken for it. */
  second: z.object({ folder: z.string(), id: z.string() }).nullable().default(null),
  secondCopy: z.object({ at: z.string(), ok: z.boolean(), message: z.string().nullable() }).nullable().default(null),
  /** Backups found damaged when they were read again, name to why. */
  spoilt: z.record(z.string(), z.string()).default({}),
  /** The newest backup made before somebody's data was erased. */
  erasedUpTo: z.int().nullable().default(null),
})
export type BackupStatus = z.infer<typeof shape>

const file = (folder: string) => join(backupsOf(folder), 'status.json')

/** What is known about the backups of a register beside the backups themselves. Lost, it is learned anew. */
export function readStatus(folder: string): BackupStatus {
  try {
    return shape.parse(JSON.parse(readFileSync(file(folder), 'utf8')))
  } catch {
    return shape.parse({})
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
