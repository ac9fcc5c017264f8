import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupReason, backupReasons } from '../contract/backupApi.ts'
import { localDay } from '../contract/calendar.ts'

/** Where backups of a register lie. */
export const backupsOf = (folder: string) => join(folder, 'backups')

/** Where a register that was replaced or found damaged is kept as it was. */
export const replacedOf = (folder: string) => join(backupsOf(folder), 'replaced')

/** Bytes of attached files, each once for all backups of one place. */
export const storedFilesOf = (place: string) => join(place, 'attachments')

export const databaseEnding = '.sqlite'
const manifestEnding = '.json'
const named = /^(\d{6,})-\d{8}-\d{4}-([a-z-]+)\.sqlite$/

const clock = (time: number) => new Date(time + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '')

/** `000123-20261128-0742-close`: the number orders backups, because clocks of old machines jump. Times are Vietnam's. */
export function backupName(sequence: number, madeAt: string, reason: BackupReason): string {
  const time = Date.parse(madeAt)
  return `${String(sequence).padStart(6, '0')}-${localDay(time).replaceAll('-', '')}-${clock(time)}-${reason}`
}

export const manifestOf = (file: string) => file.slice(0, -databaseEnding.length) + manifestEnding

/** Number and reason in the name of a backup; undefined for any other name. */
export function readBackupName(name: string): { sequence: number; reason: BackupReason } | undefined {
  const [, sequence, reason = ''] = named.exec(name) ?? []
  return sequence === undefined || !Object.hasOwn(backupReasons, reason) ? undefined : { sequence: Number(sequence), reason: reason as BackupReason }
}

/** Whether a name is that of an attached file: its SHA-256. */
export const isFileName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

/** The names in a folder; none where it is not there, is none, or may not be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The highest number in a place, finished or not; 0 where there is none. */
export const highestIn = (place: string): number => namesIn(place).reduce((most, name) => Math.max(most, Number(/^(\d{6,})-/.exec(name)?.[1] ?? 0)), 0)
