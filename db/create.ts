import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type OpenOptions, complete, connect } from './connect.ts'
import { AppError } from './contract/errors.ts'
import { flushFile, flushFolder, renameHard } from './disk.ts'
import { APPLICATION_ID, lockFile, registerFile } from './identity.ts'
import { lockRegister } from './lock.ts'
import { writeMeta } from './meta.ts'
import { migrate } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import { checkPlace } from './place.ts'
import type { Register } from './register.ts'
import { isProbe, makeFolder, withWriteAccess } from './writeAccess.ts'

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
      return complete(folder, options, release)
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
    const register = connect(scratch, options, () => undefined)
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

