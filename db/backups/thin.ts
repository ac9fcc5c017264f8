import { join } from 'node:path'
import { localDay } from '../contract/calendar.ts'
import { removeHard } from '../disk.ts'
import { type Kept, isGood, keptIn } from './list.ts'
import { isFileName, manifestOf, namesIn, readBackupName, storedFilesOf } from './names.ts'
import type { BackupStatus } from './status.ts'

/** How long backups stay: the newest of each of so many days, weeks and months that have one, whatever the clock says today. */
export const kept = { newest: 5, days: 7, weeks: 4, months: 12, protective: 2, beforeErasureDays: 14 } as const

export type Dated = { sequence: number; madeAt: string; reason: string }

const DAY_MS = 86_400_000
const dayOf = ({ madeAt }: Dated) => localDay(Date.parse(madeAt))
/** Weeks begin on Monday; 1970-01-05 was one. */
const weekOf = (backup: Dated) => String(Math.floor((Date.parse(`${dayOf(backup)}T00:00:00Z`) / DAY_MS - 4) / 7))
const monthOf = (backup: Dated) => dayOf(backup).slice(0, 7)

/**
 * Which backups to keep, by number. Newest means the highest number, never the latest clock: a machine whose clock fell back
 * to 2010 or ran ahead to 2036 must not make its backups look old or new. One made to be able to take an erasure back is
 * kept for fourteen days only, since what was erased has to go from backups as well.
 */
export function keepers(backups: readonly Dated[], now: string): Set<number> {
  const lasting = backups.filter(backup => backup.reason !== 'erase').toSorted((a, b) => b.sequence - a.sequence)
  const firstOfEach = (groupOf: (backup: Dated) => string, most: number) => [...new Map(lasting.toReversed().map(backup => [groupOf(backup), backup]))]
    .map(([, backup]) => backup).toSorted((a, b) => b.sequence - a.sequence).slice(0, most)
  const before = (reason: string) => lasting.filter(backup => backup.reason === reason).slice(0, kept.protective)
  const passing = backups.filter(({ reason, madeAt }) => reason === 'erase' && Math.abs(Date.parse(now) - Date.parse(madeAt)) < kept.beforeErasureDays * DAY_MS)
  return new Set([
    ...lasting.slice(0, kept.newest), ...firstOfEach(dayOf, kept.days), ...firstOfEach(weekOf, kept.weeks), ...firstOfEach(monthOf, kept.months),
    ...before('migration'), ...before('restore'), ...passing,
  ].map(({ sequence }) => sequence))
}

/**
 * Removes the backups of a place that are no longer to be kept, what was cut off while it was made, and attached files no
 * backup names any more. Only to be called after a backup was proved: then at least that one is good. Files of other
 * programs, and backups that are damaged and may still be of use to a helper, are left.
 * `staying` is one that was just copied, whatever its number; with `origin` only backups of that register. @throws the error of the disk
 */
export function thin(place: string, now: string, { spoilt = {}, staying, origin }: { spoilt?: BackupStatus['spoilt']; staying?: string; origin?: string } = {}): string[] {
  const good = keptIn(place, spoilt).filter(isGood).filter(({ manifest }) => origin === undefined || manifest.origin === origin)
  if (good.length === 0) return []
  const keeping = keepers(good.map(({ manifest, sequence }) => ({ sequence, madeAt: manifest.madeAt, reason: manifest.reason })), now)
  const leaving = good.filter(({ sequence, name }) => !keeping.has(sequence) && name !== staying)
  for (const backup of leaving) forget(backup)
  sweepUnfinished(place)
  sweepFiles(place)
  return leaving.map(({ name }) => name)
}

/** Removes one backup: first its manifest, so that a file cut off halfway never counts as a backup. */
export function forget({ file }: Pick<Kept, 'file'>): void {
  removeHard(manifestOf(file))
  removeHard(file)
}

function sweepUnfinished(place: string): void {
  const names = namesIn(place)
  const whole = new Set(keptIn(place).map(({ name }) => name))
  const ours = names.filter(name => name.startsWith('.making-') || (readBackupName(name) !== undefined && !whole.has(name)))
  for (const name of ours) removeHard(join(place, name))
}

/** Bytes that no manifest names. While any manifest cannot be read, nothing is known to be unneeded. */
export function sweepFiles(place: string): void {
  const backups = keptIn(place)
  if (backups.some(({ sequence, manifest }) => sequence !== undefined && !manifest)) return
  const named = new Set(backups.flatMap(({ manifest }) => manifest?.attachments ?? []))
  const store = storedFilesOf(place)
  for (const name of namesIn(store)) if (isFileName(name) && !named.has(name)) removeHard(join(store, name))
}
