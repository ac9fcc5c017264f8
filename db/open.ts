import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sweepParts } from './attachments.ts'
import { lastGood } from './backups/list.ts'
import { makeBackup } from './backups/make.ts'
import { changeMark } from './backups/prove.ts'
import { finishSwap, isSwapPending, stagingOf } from './backups/swap.ts'
import { changesetWriter } from './changeset.ts'
import { AppError } from './contract/errors.ts'
import { refreshDerived } from './derived.ts'
import { flushFile, flushFolder, removeQuietly, renameHard } from './disk.ts'
import { checkHeader, refuseNewer } from './header.ts'
import { APPLICATION_ID, lockFile, registerFile, registerFolders } from './identity.ts'
import { lockRegister } from './lock.ts'
import { readMeta, writeMeta } from './meta.ts'
import { type Migration, migrate, schemaVersion } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import { type DriveType, checkPlace } from './place.ts'
import { finishErasing } from './privacy/finishErasing.ts'
import type { Register } from './register.ts'
import { parityFindings } from './schema.ts'
import { isProbe, makeFolder, withWriteAccess } from './writeAccess.ts'

export type OpenOptions = {
  /** What sort of disk the folder lies on. */
  driveType: DriveType
  migrations?: readonly Migration[]
  /** ISO with zone and version of the program, for the backup made before a migration. */
  occasion?: { at: string; program: string }
}

/**
 * Opens a register folder for reading and writing and holds it against other programs until `close`.
 * The order matters: a restoring that a power cut stopped is completed; identity and version are read from the header, before
 * SQLite may touch the file; a backup is made and checked before a migration; pragmas that write come last. The slow check of
 * every page is not part of opening.
 * @throws AppError missingRegister, notARegister, newerRegister, lockedRegister, readOnlyPlace, networkPlace, removablePlace,
 * syncedPlace, reservedPlace, migrationFailed, backupFailed, damagedRegister, diskFull, readFailed
 */
export function openRegister(folder: string, options: OpenOptions): Register {
  checkPlace(folder, options.driveType)
  const file = join(folder, registerFile)
  if (isSwapPending(folder)) withWriteAccess(folder, () => completeSwap(folder))
  if (!existsSync(file)) {
    throw new AppError('missingRegister', `Không thấy sổ trong thư mục ${folder}. Sổ có thể đã được chuyển đi hoặc ổ đĩa chưa cắm. Không có sổ trống nào được tạo thay. `
      + (lastGood(folder) ? 'Thư mục này còn bản sao lưu tốt: hãy khôi phục từ đó, hoặc tìm lại tệp của sổ.' : 'Hãy tìm lại thư mục, hoặc tạo sổ mới ở nơi khác.'))
  }
  const migrations = options.migrations ?? shipped
  checkHeader(file, latestOf(migrations))
  return withWriteAccess(folder, () => {
    const release = lockRegister(folder)
    try {
      return complete(folder, migrations, release, options.occasion)
    } catch (error) {
      release()
      throw error
    }
  })
}

function completeSwap(folder: string): void {
  const release = lockRegister(folder)
  try {
    finishSwap(folder)
  } finally {
    release()
  }
}

export type CreateOptions = OpenOptions & { program: string; now: string; keys: { publicKey: string; privateKey: string } }

/** Where a register is built until it is whole; one cut off in the middle is thrown away by the next try. */
const unfinished = '.new'

/**
 * Makes a new register in `folder`, which must be missing or empty, and opens it. `fill` writes its first content. The
 * register appears under its name only when all of that is done; when anything fails the folder is empty again.
 * @throws AppError registerExists, notEmpty, whatever `fill` throws, and all that `openRegister` throws
 */
export function createRegister(folder: string, options: CreateOptions, fill: (register: Register) => void = () => undefined): Register {
  checkPlace(folder, options.driveType)
  requireEmpty(folder)
  return withWriteAccess(folder, () => {
    makeFolder(folder)
    const release = lockRegister(folder)
    try {
      // Another program may have finished its register here before we held the lock.
      requireEmpty(folder)
      build(folder, options, fill)
      return complete(folder, options.migrations ?? shipped, release, options.occasion)
    } catch (error) {
      release()
      if (!existsSync(join(folder, registerFile))) rmSync(join(folder, lockFile), { force: true })
      throw error
    }
  })
}

/** What a try that was cut off, or one that runs now, leaves beside the register it is making. */
const ours = (name: string) => name === unfinished || name === lockFile || isProbe(name)

function requireEmpty(folder: string): void {
  if (!existsSync(folder)) return
  const names = statSync(folder).isDirectory() ? readdirSync(folder) : undefined
  if (names?.includes(registerFile)) {
    throw new AppError('registerExists', `Thư mục ${folder} đã có sổ. Sổ đó không bị thay đổi. Hãy mở sổ, hoặc chọn thư mục khác.`)
  }
  if (!names?.every(ours)) {
    throw new AppError('notEmpty', `${folder} đang chứa tệp khác hoặc không phải thư mục. Chưa tạo gì. Hãy chọn một thư mục trống cho sổ.`)
  }
}

/** Builds a register aside and gives it its name when it is whole. */
function build(folder: string, options: CreateOptions, fill: (register: Register) => void): void {
  const scratch = join(folder, unfinished)
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch)
  try {
    writeEmptyRegister(join(scratch, registerFile), options)
    const register = connect(scratch, options.migrations ?? shipped, () => undefined, undefined)
    try {
      fill(register)
    } finally {
      register.close()
    }
    flushFile(join(scratch, registerFile))
    renameHard(join(scratch, registerFile), join(folder, registerFile))
    flushFolder(folder)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function writeEmptyRegister(file: string, options: CreateOptions): void {
  const db = new Database(file)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, options.migrations ?? shipped)
    writeMeta(db, 'origin', randomUUID())
    writeMeta(db, 'createdAt', options.now)
    writeMeta(db, 'createdBy', options.program)
    writeMeta(db, 'publicKey', options.keys.publicKey)
    writeMeta(db, 'privateKey', options.keys.privateKey)
  } finally {
    db.close()
  }
}

const latestOf = (migrations: readonly Migration[]) => migrations.at(-1)?.version ?? 0

/** Opens a register whose lock is held, and sees to what lies around it. */
function complete(folder: string, migrations: readonly Migration[], release: () => void, occasion: OpenOptions['occasion']): Register {
  for (const name of registerFolders) mkdirSync(join(folder, name), { recursive: true })
  sweepParts(folder)
  // What a restoring left that was stopped before it was decided.
  removeQuietly(stagingOf(folder))
  return connect(folder, migrations, release, occasion)
}

function connect(folder: string, migrations: readonly Migration[], release: () => void, occasion: OpenOptions['occasion']): Register {
  const db = new Database(join(folder, registerFile), { timeout: 5000 })
  try {
    // After a crash the version may still lie in the write-ahead log, which the header of the file does not show.
    refuseNewer(schemaVersion(db), latestOf(migrations))
    if (schemaVersion(db) > 0 && schemaVersion(db) < latestOf(migrations)) backUpBeforeMigration(db, folder, occasion)
    migrate(db, migrations, requireParity)
    configure(db)
    refreshDerived(db)
    // What an erasure could not overwrite because somebody read, or because the machine stopped.
    finishErasing({ db, folder })
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
  db.pragma('cache_size = -65536')
}

/** A reading connection beside the one that writes, for the press. Everything read through it belongs to one moment. */
export function openReader(folder: string): { db: Database.Database; close(): void } {
  const reader = openForBackup(folder)
  reader.db.exec('BEGIN')
  return reader
}

/** A reading connection outside a transaction, as a backup needs it; what it writes aside is flushed. */
export function openForBackup(folder: string): { db: Database.Database; close(): void } {
  const db = new Database(join(folder, registerFile), { readonly: true, timeout: 5000 })
  db.pragma('synchronous = FULL')
  db.pragma('trusted_schema = OFF')
  return { db, close: () => db.close() }
}
