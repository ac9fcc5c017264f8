import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sweepParts } from './attachments.ts'
import { lastGood } from './backups/list.ts'
import { makeBackup } from './backups/make.ts'
import { changeMark } from './backups/prove.ts'
import { stagingOf } from './backups/swap.ts'
import { changesetWriter } from './changeset.ts'
import { AppError } from './contract/errors.ts'
import { refreshDerived } from './derived.ts'
import { removeQuietly } from './disk.ts'
import { refuseNewer } from './header.ts'
import { registerFile, registerFolders } from './identity.ts'
import { readMeta } from './meta.ts'
import { type Migration, migrate, schemaVersion } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import type { DriveType } from './place.ts'
import { finishErasing } from './privacy/finishErasing.ts'
import type { Register } from './register.ts'
import { parityFindings } from './schema.ts'

export type OpenOptions = {
  /** What sort of disk the folder lies on. */
  driveType: DriveType
  migrations?: readonly Migration[]
  /** ISO with zone and version of the program, for the backup made before a migration. */
  occasion?: { at: string; program: string }
}

export const latestOf = (migrations: readonly Migration[]) => migrations.at(-1)?.version ?? 0

/** Opens a register whose lock is held, and sees to what lies around it. */
export function complete(folder: string, options: OpenOptions, release: () => void): Register {
  for (const name of registerFolders) mkdirSync(join(folder, name), { recursive: true })
  sweepParts(folder)
  // What a restoring left that was stopped before it was decided.
  removeQuietly(stagingOf(folder))
  return connect(folder, options, release)
}

/** Opens the file of a register, brought to the newest version, as the one connection that writes. @throws AppError as `openRegister` */
export function connect(folder: string, options: OpenOptions, release: () => void): Register {
  const migrations = options.migrations ?? shipped
  const db = new Database(join(folder, registerFile), { timeout: 5000 })
  try {
    // After a crash the version may still lie in the write-ahead log, which the header of the file does not show.
    refuseNewer(schemaVersion(db), latestOf(migrations))
    if (schemaVersion(db) > 0 && schemaVersion(db) < latestOf(migrations)) backUpBeforeMigration(db, folder, options.occasion)
    migrate(db, migrations, requireParity)
    configure(db)
    refreshDerived(db)
    finishQuietly(db, folder)
    const origin = readMeta(db, 'origin') ?? ''
    return { db, folder, origin, apply: changesetWriter(db, origin), close: () => (db.close(), release()) }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Nothing where the newest good backup is of this very state, as when a migration failed before. */
function backUpBeforeMigration(db: Database.Database, folder: string, occasion: OpenOptions['occasion']): void {
  const newest = lastGood(folder)?.manifest
  if (newest?.mark === changeMark(db) && newest.schemaVersion === schemaVersion(db)) return
  makeBackup(db, folder, { reason: 'migration', at: new Date().toISOString(), program: '', ...occasion })
}

/** What an erasure could not overwrite, because somebody read or the machine stopped. Where the disk refuses, the register opens all the same. */
function finishQuietly(db: Database.Database, folder: string): void {
  try {
    finishErasing({ db, folder })
  } catch {
    // The mark stays, so that the next opening tries again.
  }
}

function requireParity(db: Database.Database): void {
  const findings = parityFindings(db)
  if (findings.length === 0) return
  throw new AppError('damagedRegister', `Các bảng trong sổ không đúng với bản chương trình này (${findings.length} chỗ, đầu tiên là ${findings[0]}). `
    + 'Sổ không bị thay đổi. Hãy báo cho người hỗ trợ.', { cause: new Error(findings.join('\n')) })
}

/**
 * WAL with FULL: with the library's own default a power cut loses records already reported as saved.
 * The second connection of the press needs normal locking, so exclusiveness comes from the lock file.
 */
function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('secure_delete = ON')
  // What an import or a long report made it grow to is given back at the next checkpoint.
  db.pragma(`journal_size_limit = ${8 * 1024 * 1024}`)
  db.pragma('cache_size = -65536')
}

