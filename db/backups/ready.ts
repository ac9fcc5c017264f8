import Database from 'better-sqlite3'
import { logAccess } from '../accessLog.ts'
import { refreshDerived } from '../derived.ts'
import { type Migration, migrate } from '../migrate.ts'
import { eraseAgain } from '../privacy/eraseAgain.ts'
import { type ErasureRow, erasures } from '../privacy/erasures.ts'
import { parityFindings } from '../schema.ts'
import { isDiskTrouble } from '../sqliteErrors.ts'
import { carryOver } from './carry.ts'
import { lastGood } from './list.ts'
import { type Contents, proveFile } from './prove.ts'

/** Who restores, when, and which backup, for the log of access. */
export type RestoreNote = { at: string; account: string; displayName: string; backup: string }

/**
 * Brings the copy to this program's version, so that a migration that fails does so before anything is swapped; carries over
 * what is not taken back; erases again what was erased since. Answers how many records and fields that were.
 */
export function bringUp(ready: string, migrations: readonly Migration[], around: { present: Database.Database | undefined; erased: readonly ErasureRow[]; note: RestoreNote }): number {
  const db = new Database(ready)
  try {
    db.pragma('synchronous = FULL')
    db.pragma('secure_delete = ON')
    migrate(db, migrations, staged => {
      const findings = parityFindings(staged)
      if (findings.length > 0) throw new Error(findings.join('\n'))
    })
    refreshDerived(db)
    const { present, erased, note: { backup, ...who } } = around
    if (present) carryOver(present, db)
    const again = eraseAgain(db, erased)
    logAccess(db, { ...who, action: 'restore', subject: 'register', detail: backup })
    return again.records + again.fields
  } finally {
    db.close()
  }
}

/** What was erased so far, by the present register or, where that cannot be read, by the newest backup. */
export function erasedSoFar(folder: string, present: Database.Database | undefined): ErasureRow[] {
  const known = present && whereReadable(() => erasures(present))
  const newest = known ? undefined : lastGood(folder)
  if (!newest) return known ?? []
  const db = new Database(newest.file, { readonly: true })
  try {
    return whereReadable(() => erasures(db)) ?? []
  } finally {
    db.close()
  }
}

/** What damage keeps from being read is left out; it must not stand in the way of restoring. @throws SqliteError where the disk failed */
function whereReadable<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (isDiskTrouble(error)) throw error
    return undefined
  }
}

/** Reads what was made ready once more, whole. @throws Error where it is damaged */
export function proveReady(ready: string): Contents {
  const { findings, contents } = proveFile(ready)
  if (!contents || findings.length > 0) throw new Error(`what was made ready is damaged: ${findings[0]?.message ?? ''}`)
  return contents
}
