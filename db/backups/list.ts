import { type Stats, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupView } from '../contract/backupApi.ts'
import { workKinds } from '../contract/kinds/index.ts'
import type { Manifest } from '../contract/backupFiles.ts'
import { lookBeside } from './manifest.ts'
import { backupsOf, databaseEnding, namesIn, readBackupName, replacedOf } from './names.ts'
import { type BackupStatus, readStatus } from './status.ts'

/** A backup with what stands beside it. */
export type Kept = { file: string; name: string; stats: Stats; sequence: number | undefined; manifest: Manifest | undefined; fault: string | null }

/** Backups in one place, the newest first by number; files of earlier programs, which have none, last. */
export function keptIn(place: string, spoilt: BackupStatus['spoilt'] = {}): Kept[] {
  const kept = namesIn(place).filter(name => name.endsWith(databaseEnding)).flatMap((name): Kept[] => {
    const file = join(place, name)
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats?.isFile()) return []
    const { manifest, fault } = lookBeside(file)
    const sequence = readBackupName(name)?.sequence
    // A numbered one without a manifest was cut off before it was proved.
    return sequence !== undefined && manifest === undefined && fault === null ? [] : [{ file, name, stats, sequence, manifest, fault: spoilt[name] ?? fault }]
  })
  return kept.toSorted((a, b) => (b.sequence ?? 0) - (a.sequence ?? 0) || b.name.localeCompare(a.name))
}

/** Whether a backup was proved and nothing is known against it. */
export const isGood = (kept: Kept): kept is Kept & { manifest: Manifest; sequence: number } => kept.manifest !== undefined && kept.sequence !== undefined && kept.fault === null

/** The newest backup of a register that was proved and is not known to be damaged. */
export const lastGood = (folder: string): (Kept & { manifest: Manifest }) | undefined => keptIn(backupsOf(folder), readStatus(folder).spoilt).find(isGood)

/** How a screen sees a backup. */
export function viewOf(kept: Kept, place: BackupView['place'], erasedUpTo: number | null): BackupView {
  const { file, name, manifest, fault, sequence, stats } = kept
  return {
    file, name, sequence: sequence ?? null, bytes: stats.size, place, message: fault,
    state: fault !== null ? 'damaged' : manifest ? 'verified' : 'unknown',
    madeAt: manifest?.madeAt ?? (sequence === undefined ? stats.mtime.toISOString() : null), reason: manifest?.reason ?? readBackupName(name)?.reason ?? null,
    records: manifest ? recordsOf(manifest.counts) : null, attachments: manifest?.attachments.length ?? null,
    schemaVersion: manifest?.schemaVersion ?? null, sha256: manifest?.sha256 ?? null,
    holdsErased: erasedUpTo !== null && (sequence ?? 0) <= erasedUpTo,
  }
}

/** What a person calls records: value lists and settings come with every register. */
const recordsOf = (counts: Readonly<Record<string, number>>): number => Object.keys(workKinds).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

/** Registers that were replaced or found damaged, the newest first. */
export function replacedRegisters(folder: string): { folder: string; name: string; bytes: number }[] {
  const place = replacedOf(folder)
  return namesIn(place).toSorted().toReversed().flatMap(name => {
    const bytes = namesIn(join(place, name)).reduce((sum, file) => sum + (statSync(join(place, name, file), { throwIfNoEntry: false })?.size ?? 0), 0)
    return bytes === 0 ? [] : [{ folder: join(place, name), name: basename(name), bytes }]
  })
}
