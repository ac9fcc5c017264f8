import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyBeforeMigration } from './backup.ts'
import { changesetWriter } from './changeset.ts'
import { AppError } from './contract/errors.ts'
import { refreshDerived } from './derived.ts'
import { APPLICATION_ID, registerFile, registerFolders } from './identity.ts'
import { lockRegister } from './lock.ts'
import { readMeta, writeMeta } from './meta.ts'
import { type Migration, migrate, schemaVersion } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import { type DriveType, checkPlace } from './place.ts'
import type { Register } from './register.ts'
import { parityFindings } from './schema.ts'
import { asAppError } from './sqliteErrors.ts'

export type OpenOptions = {
  /** What sort of disk the folder lies on. */
  driveType: DriveType
  migrations?: readonly Migration[]
}

/**
 * Opens a register folder for reading and writing and holds it against other programs until `close`.
 * The order matters: identity and version are read from the header, before SQLite may touch the file; a backup is made
 * and checked before a migration; pragmas that write come last. The slow check of every page is not part of opening.
 * @throws AppError missingRegister, notARegister, newerRegister, lockedRegister, readOnlyPlace, networkPlace, removablePlace,
 * syncedPlace, reservedPlace, migrationFailed, backupFailed, damagedRegister, diskFull
 */
export function openRegister(folder: string, options: OpenOptions): Register {
  checkPlace(folder, options.driveType)
  const file = join(folder, registerFile)
  if (!existsSync(file)) {
    throw new AppError('missingRegister', `Không thấy sổ trong thư mục ${folder}. Sổ có thể đã được chuyển đi hoặc ổ đĩa chưa cắm. `
      + 'Không có sổ trống nào được tạo thay. Hãy tìm lại thư mục, hoặc tạo sổ mới ở nơi khác.')
  }
  const migrations = options.migrations ?? shipped
  checkHeader(file, migrations)
  return withWriteAccess(folder, () => connect(folder, migrations))
}

export type CreateOptions = OpenOptions & { program: string; now: string; keys: { publicKey: string; privateKey: string } }

/** Where a register is built until it is whole; one cut off in the middle is thrown away by the next try. */
const unfinished = '.new'

/**
 * Makes a new register in `folder`, which must be missing or empty, and opens it. `fill` writes its first content. The
 * register appears under its name only when all of that is done; when anything fails nothing remains.
 * @throws AppError registerExists, notEmpty, whatever `fill` throws, and all that `openRegister` throws
 */
export function createRegister(folder: string, options: CreateOptions, fill: (register: Register) => void = () => undefined): Register {
  checkPlace(folder, options.driveType)
  const file = join(folder, registerFile)
  if (existsSync(file)) throw new AppError('registerExists', `Thư mục ${folder} đã có sổ. Sổ đó không bị thay đổi. Hãy mở sổ, hoặc chọn thư mục khác.`)
  const migrations = options.migrations ?? shipped
  return withWriteAccess(folder, () => {
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).some(name => name !== unfinished))) {
      throw new AppError('notEmpty', `${folder} đang chứa tệp khác hoặc không phải thư mục. Chưa tạo gì. Hãy chọn một thư mục trống cho sổ.`)
    }
    const scratch = join(folder, unfinished)
    rmSync(scratch, { recursive: true, force: true })
    mkdirSync(scratch, { recursive: true })
    try {
      writeEmptyRegister(join(scratch, registerFile), options)
      const register = connect(scratch, migrations)
      try {
        fill(register)
      } finally {
        register.close()
      }
      for (const name of registerFolders) mkdirSync(join(folder, name))
      renameSync(join(scratch, registerFile), file)
    } catch (error) {
      for (const name of registerFolders) rmSync(join(folder, name), { recursive: true, force: true })
      throw error
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
    return connect(folder, migrations)
  })
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

/** Reads the two numbers SQLite keeps in the first 100 bytes, so that a foreign or newer file stays untouched. */
function checkHeader(file: string, migrations: readonly Migration[]): void {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, 100, 0)
  } finally {
    closeSync(handle)
  }
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new AppError('notARegister', `Tệp ${registerFile} trong thư mục này không phải sổ Dân vận hoặc đã hỏng phần đầu. Tệp không bị thay đổi.`)
  }
  const latest = migrations.at(-1)?.version ?? 0
  const found = header.readUInt32BE(60)
  refuseNewer(found, latest)
}

function refuseNewer(found: number, latest: number): void {
  if (found <= latest) return
  throw new AppError('newerRegister', `Sổ này do bản chương trình mới hơn ghi (sổ bản ${found}, chương trình đọc được đến bản ${latest}). `
    + 'Sổ không bị thay đổi. Hãy cài bản chương trình mới rồi mở lại.')
}

function withWriteAccess<T>(folder: string, work: () => T): T {
  try {
    if (existsSync(folder) && statSync(folder).isDirectory()) {
      const probe = join(folder, `.write-probe-${process.pid}`)
      writeFileSync(probe, '')
      rmSync(probe)
    }
    return work()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
      throw new AppError('readOnlyPlace', `Không ghi được vào thư mục ${folder} vì chỉ được phép đọc. Chưa có gì bị thay đổi. `
        + 'Hãy xin quyền ghi hoặc chuyển sổ sang thư mục khác.', { cause: error })
    }
    if (code === 'ENOSPC') throw new AppError('diskFull', `Ổ đĩa chứa thư mục ${folder} đã đầy. Sổ còn nguyên. Hãy xóa bớt tệp rồi mở lại.`, { cause: error })
    throw asAppError(error)
  }
}

function connect(folder: string, migrations: readonly Migration[]): Register {
  const release = lockRegister(folder)
  let db: Database.Database | undefined
  try {
    db = new Database(join(folder, registerFile), { timeout: 5000 })
    const latest = migrations.at(-1)?.version ?? 0
    // After a crash the version may still lie in the write-ahead log, which the header of the file does not show.
    refuseNewer(schemaVersion(db), latest)
    if (schemaVersion(db) < latest) copyBeforeMigration(db, folder)
    migrate(db, migrations)
    const findings = parityFindings(db)
    if (findings.length > 0) {
      throw new AppError('damagedRegister', 'Các bảng trong sổ không đúng với bản chương trình này. Sổ không bị thay đổi. Hãy báo cho người hỗ trợ.',
        { cause: new Error(findings.join('\n')) })
    }
    configure(db)
    refreshDerived(db)
    const open = db
    const origin = readMeta(open, 'origin') ?? ''
    return { db: open, folder, origin, apply: changesetWriter(open, origin), close: () => (open.close(), release()) }
  } catch (error) {
    db?.close()
    release()
    throw error
  }
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
  const db = new Database(join(folder, registerFile), { readonly: true, timeout: 5000 })
  db.pragma('trusted_schema = OFF')
  db.exec('BEGIN')
  return { db, close: () => db.close() }
}
