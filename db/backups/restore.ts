import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { attachmentPath } from '../attachments.ts'
import { AppError } from '../contract/errors.ts'
import { copyWhole, isSound, removeHard, removeQuietly, renameHard } from '../disk.ts'
import { refuseNewer } from '../header.ts'
import { registerFile } from '../identity.ts'
import { lockRegister } from '../lock.ts'
import type { Migration } from '../migrate.ts'
import { migrations as shipped } from '../migrations/index.ts'
import { type DriveType, checkPlace } from '../place.ts'
import { asAppError, isDiskTrouble } from '../sqliteErrors.ts'
import { makeFolder, withWriteAccess } from '../writeAccess.ts'
import { bringBack } from './heal.ts'
import { makeBackup } from './make.ts'
import { keptIn } from './list.ts'
import { backupName, backupsOf, highestIn, isFileName, namesIn, replacedOf, storedFilesOf } from './names.ts'
import { learnNumber, nextNumber } from './numbers.ts'
import { type Differences, differences, examine, keptAt, noDifferences } from './preview.ts'
import { type Contents, contentsOf } from './prove.ts'
import { bringUp, erasedSoFar, proveReady } from './ready.ts'
import { noteQuietly } from './status.ts'
import { cancelSwap, finishSwap, orderSwap, stagingOf } from './swap.ts'

/** `driveType` is that of the folder restored into, `at` ISO, `program` its version, `account` who asks for it. */
export type RestoreOptions = { driveType: DriveType; at: string; program: string; account?: string; migrations?: readonly Migration[] }

/** `kept`: the backup, or the folder, that holds the register as it was; null where there was none. */
export type Restored = Pick<Differences, 'newer' | 'newerTotal'> & { kept: string | null; again: number; missing: string[] }

/**
 * Puts a backup in the place of the register of `folder`, which nobody may have open; where the folder holds none yet, one is
 * made there. Everything is made ready and proved aside: the backup read whole, brought to this version, with what must not be
 * taken back carried over. The present register gets a verified backup first, or is set aside as it is where it is damaged. Then
 * one flushed decision lets the swap happen, which any later opening completes.
 * @throws AppError notFound, damagedBackup, otherRegister, newerRegister, lockedRegister, diskFull, backupFailed, writeFailed;
 * then the register is what it was
 */
export function restoreRegister(folder: string, file: string, options: RestoreOptions): Restored {
  checkPlace(folder, options.driveType)
  const backup = proved(file, options.migrations ?? shipped)
  makeFolder(folder)
  return withWriteAccess(folder, () => {
    const release = lockRegister(folder)
    try {
      finishSwap(folder)
      return swapIn(folder, backup, options)
    } finally {
      release()
    }
  })
}

type Backup = { file: string; contents: Contents }

function proved(file: string, migrations: readonly Migration[]): Backup {
  const { findings, contents } = examine(keptAt(file))
  if (!contents || findings.length > 0) {
    throw new AppError('damagedBackup', `Bản sao lưu ${basename(file)} bị hỏng (${findings[0]?.message ?? 'không đọc được'}) nên không dùng để khôi phục. Sổ không bị thay đổi. Hãy chọn bản khác.`)
  }
  refuseNewer(contents.schemaVersion, migrations.at(-1)?.version ?? 0)
  return { file, contents }
}

function swapIn(folder: string, backup: Backup, options: RestoreOptions): Restored {
  const staging = stagingOf(folder)
  const ready = join(staging, registerFile)
  try {
    mkdirSync(staging)
    copyWhole(backup.file, ready)
    const present = openPresent(folder)
    let again = 0
    let changes = noDifferences(present !== undefined || isUntouched(folder) ? 0 : null)
    try {
      requireSameOrigin(present, backup)
      again = bringUp(ready, options.migrations ?? shipped, {
        present, erased: erasedSoFar(folder, present), note: { at: options.at, account: options.account ?? '', displayName: options.account ?? '', backup: basename(backup.file) },
      })
      if (present) changes = differences(present, backup.file)
    } finally {
      present?.close()
    }
    const restored = proveReady(ready)
    const missing = bringFiles(folder, dirname(backup.file), restored)
    const kept = keepPresent(folder, options)
    learnNumber(folder, highestIn(dirname(backup.file)))
    take(folder, kept)
    noteQuietly(folder, { damage: null, quick: null, full: null })
    putAwayFiles(folder, restored, kept)
    return { newer: changes.newer, newerTotal: changes.newerTotal, kept: kept.path, again, missing }
  } catch (error) {
    throw failed(error, folder)
  } finally {
    if (!existsSync(join(staging, 'ready.json'))) removeQuietly(staging)
  }
}

/** The present register, with what its write-ahead log holds; undefined where there is none or it is damaged. @throws SqliteError where the disk failed */
function openPresent(folder: string): Database.Database | undefined {
  if (!existsSync(join(folder, registerFile))) return undefined
  let db: Database.Database | undefined
  try {
    // Reading alone: a damaged register is kept as it is, with its write-ahead log beside it.
    db = new Database(join(folder, registerFile), { readonly: true, timeout: 0 })
    contentsOf(db)
    return db
  } catch (error) {
    db?.close()
    if (isDiskTrouble(error)) throw error
    return undefined
  }
}

/** Whether nothing of a register was ever here, so that nothing can be newer than the backup. */
const isUntouched = (folder: string) => !existsSync(join(folder, registerFile)) && keptIn(backupsOf(folder)).length === 0

function requireSameOrigin(present: Database.Database | undefined, { contents }: Backup): void {
  if (!present || contentsOf(present).origin === contents.origin) return
  throw new AppError('otherRegister', `Bản sao lưu này là của một sổ khác (${contents.agency ?? 'không rõ cơ quan'}), nên không đưa vào thay sổ đang có. Sổ không bị thay đổi. `
    + 'Hãy khôi phục nó vào một thư mục trống.')
}

/** Brings back attached files the register lacks or holds damaged; answers the names of those that lie nowhere. */
function bringFiles(folder: string, place: string, { attachments }: Contents): string[] {
  bringBack(folder, [...attachments.keys()], [place, backupsOf(folder)])
  return [...attachments].filter(([sha256]) => !isSound(attachmentPath(folder, sha256), sha256)).map(([, { name }]) => name)
}

/**
 * Files that only the replaced register names leave the restored one, where nobody could find or erase them: they lie with its
 * backup, and otherwise go where it went.
 */
function putAwayFiles(folder: string, { attachments }: Contents, { aside }: Keeping): void {
  const place = join(folder, 'attachments')
  for (const name of namesIn(place).filter(sha256 => isFileName(sha256) && !attachments.has(sha256))) {
    try {
      if (isSound(join(storedFilesOf(backupsOf(folder)), name), name)) removeHard(join(place, name))
      else moveInto(join(replacedOf(folder), aside, 'attachments'), place, name)
    } catch {
      // Held by another program: checking the register names it.
    }
  }
}

function moveInto(target: string, place: string, name: string): void {
  makeFolder(target)
  renameHard(join(place, name), join(target, name))
}

type Keeping = { path: string | null; aside: string; keep: boolean }

/** A verified backup of the register as it is; where it is too damaged for that, it is set aside as it is and stays. */
function keepPresent(folder: string, { at, program }: RestoreOptions): Keeping {
  const aside = backupName(nextNumber(folder), at, 'restore')
  if (!existsSync(join(folder, registerFile))) return { path: null, aside, keep: true }
  const present = openPresent(folder)
  const asItIs = { path: join(backupsOf(folder), 'replaced', aside), aside, keep: true }
  if (!present) return asItIs
  try {
    return { path: makeBackup(present, folder, { reason: 'restore', at, program }).file, aside, keep: false }
  } catch (error) {
    if (error instanceof AppError && error.code === 'damagedRegister') return asItIs
    throw error
  } finally {
    present.close()
  }
}

function take(folder: string, { aside, keep }: Keeping): void {
  try {
    orderSwap(folder, { aside, keep })
    finishSwap(folder)
  } catch (error) {
    if (cancelSwap(folder)) throw error
    throw new AppError('writeFailed', 'Ổ đĩa báo lỗi giữa lúc đưa bản sao lưu vào thay. Cả sổ cũ và bản sao lưu đều còn nguyên; việc khôi phục sẽ tự làm nốt khi mở sổ lần tới. '
      + 'Hãy kiểm tra ổ đĩa rồi mở lại sổ.', { cause: error })
  }
}

function failed(error: unknown, folder: string): unknown {
  const known = asAppError(error)
  if (known instanceof AppError && known.code !== 'readOnlyPlace' && known.code !== 'writeFailed' && known.code !== 'diskFull') return known
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC' || (known instanceof AppError && known.code === 'diskFull')) {
    return new AppError('diskFull', `Ổ đĩa chứa thư mục ${folder} không đủ chỗ để khôi phục. Sổ không bị thay đổi. Hãy xóa bớt tệp không cần rồi làm lại.`, { cause: error })
  }
  return known
}
