import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { lastGood } from './backups/list.ts'
import { finishSwap, isSwapPending } from './backups/swap.ts'
import { type OpenOptions, complete, latestOf } from './connect.ts'
import { AppError } from './contract/errors.ts'
import { checkHeader } from './header.ts'
import { registerFile } from './identity.ts'
import { lockRegister } from './lock.ts'
import { migrations as shipped } from './migrations/index.ts'
import { checkPlace } from './place.ts'
import type { Register } from './register.ts'
import { requireWritable, withWriteAccess } from './writeAccess.ts'

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
    requireWritable(file)
    const release = lockRegister(folder)
    try {
      return complete(folder, options, release)
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
