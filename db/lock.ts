import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from './contract/errors.ts'
import { lockFile } from './identity.ts'
import { asAppError } from './sqliteErrors.ts'
import { requireWritable } from './writeAccess.ts'

/** Long enough for one of two to give way, and too short to be noticed. */
const WAIT_MS = 300

/**
 * Holds a register for one program: an exclusive transaction on a second SQLite file. The system frees it when the
 * process ends, however it ends, and it holds between two Windows users, which a lock of the desktop session does not.
 * @throws AppError lockedRegister, readOnlyPlace
 */
export function lockRegister(folder: string): () => void {
  requireWritable(join(folder, lockFile))
  let db: Database.Database | undefined
  try {
    // Two that ask in the same instant would otherwise refuse each other, and nobody would get in.
    db = new Database(join(folder, lockFile), { timeout: WAIT_MS })
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db?.close()
    const told = asAppError(error)
    if (told instanceof AppError && told.code === 'lockedRegister') {
      throw new AppError('lockedRegister', 'Sổ này đang được mở bởi một chương trình khác (hoặc một người dùng khác trên máy này). '
        + 'Chưa có gì bị thay đổi. Hãy đóng nơi kia rồi mở lại.', { cause: error })
    }
    throw told
  }
  const held = db
  return () => held.close()
}
