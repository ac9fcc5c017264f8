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

const lacking = (manifest: Manifest | undefined) => (manifest && manifest.missing.length > 0 ? `Thiếu ${manifest.missing.length} tệp đính kèm, lúc sao lưu không còn trong máy` : null)

/** What tells which backups may still hold erased data: a number noted when it was erased, and the change it was erased in. */
export type Erasures = { upTo: number | null; changeset: number | null }

/** Whether a backup was made before the last erasure. By either trace: numbers are lost with the note, changes part after a restore. */
export const holdsErased = ({ sequence, manifest }: Kept, { upTo, changeset }: Erasures): boolean =>
  (upTo !== null && (sequence ?? 0) <= upTo) || (changeset !== null && (manifest?.lastChangeset ?? 0) < changeset)

/** How a screen sees a backup. */
export function viewOf(kept: Kept, place: BackupView['place'], erased: Erasures): BackupView {
  const { file, name, manifest, fault, sequence, stats } = kept
  return {
    file, name, sequence: sequence ?? null, bytes: stats.size, place, message: fault ?? lacking(manifest),
    state: fault !== null ? 'damaged' : manifest ? 'verified' : 'unknown',
    madeAt: manifest?.madeAt ?? (sequence === undefined ? stats.mtime.toISOString() : null), reason: manifest?.reason ?? readBackupName(name)?.reason ?? null,
    records: manifest ? recordsOf(manifest.counts) : null, attachments: manifest?.attachments.length ?? null, missing: manifest?.missing.length ?? null,
    schemaVersion: manifest?.schemaVersion ?? null, sha256: manifest?.sha256 ?? null,
    holdsErased: holdsErased(kept, erased),
  }
}

/** What a person calls records: value lists and settings come with every register. */
const recordsOf = (counts: Readonly<Record<string, number>>): number => Object.keys(workKinds).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

/** Registers that were replaced or found damaged, the newest first. */
export function replacedRegisters(folder: string): { folder: string; name: string; bytes: number }[] {
  const place = replacedOf(folder)
  return namesIn(place).toSorted().toReversed().flatMap(name => {
    const bytes = bytesIn(join(place, name))
    return bytes === 0 ? [] : [{ folder: join(place, name), name: basename(name), bytes }]
  })
}

const bytesIn = (folder: string): number => namesIn(folder).reduce((sum, name) => {
  const stats = statSync(join(folder, name), { throwIfNoEntry: false })
  return sum + (stats?.isDirectory() ? bytesIn(join(folder, name)) : stats?.size ?? 0)
}, 0)
