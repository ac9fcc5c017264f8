import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { attachmentPath } from '../attachments.ts'
import type { BackupReason } from '../contract/backupApi.ts'
import { AppError } from '../contract/errors.ts'
import { copySound, flushFile, flushFolder, isSound, measureFile, removeHard, removeQuietly, renameHard } from '../disk.ts'
import { asAppError } from '../sqliteErrors.ts'
import { makeFolder } from '../writeAccess.ts'
import { type Kept, keptIn } from './list.ts'
import type { Manifest } from '../contract/backupFiles.ts'
import { writeManifest } from './manifest.ts'
import { backupName, backupsOf, databaseEnding, storedFilesOf } from './names.ts'
import { nextNumber } from './numbers.ts'
import { type Contents, changeMark, liveCounts, proveFile } from './prove.ts'
import { noteDamage, noteQuietly, readStatus, told } from './status.ts'
import { thin } from './thin.ts'

/** What a backup is made for, when (ISO with zone), and by which version of the program. */
export type BackupOccasion = { reason: BackupReason; at: string; program: string }

/**
 * Makes a backup of a register into its folder and proves it: written by SQLite itself from one moment, flushed, opened again,
 * every page, link and record hash read, records counted against the register, attached files it does not hold yet copied and
 * compared. Only then it gets its name and its manifest, and older ones are thinned. `db` is any connection to the register
 * outside a transaction.
 * @throws AppError damagedRegister where the register itself is found damaged (no backup is touched), diskFull, backupFailed
 */
export function makeBackup(db: Database, folder: string, occasion: BackupOccasion): Kept {
  const place = backupsOf(folder)
  try {
    makeFolder(place)
    const file = write(db, folder, place, occasion)
    const status = readStatus(folder)
    if (!status.damage) thin(place, occasion.at, { spoilt: status.spoilt })
    noteQuietly(folder, { attempt: { at: occasion.at, reason: occasion.reason, ok: true, message: null } })
    const made = keptIn(place).find(kept => kept.file === file)
    if (!made) throw new Error('the backup is not in the list')
    return made
  } catch (error) {
    const failure = failed(error, folder, occasion)
    if (failure.code === 'damagedRegister' && !readStatus(folder).damage) noteDamage(folder, occasion.at, [{ code: failure.code, where: 'register.sqlite', message: failure.message }])
    noteQuietly(folder, { attempt: { at: occasion.at, reason: occasion.reason, ok: false, message: told(failure) } })
    throw failure
  }
}

const TRIES = 3

function write(db: Database, folder: string, place: string, occasion: BackupOccasion): string {
  const sequence = nextNumber(folder)
  const name = backupName(sequence, occasion.at, occasion.reason)
  const [part, file] = [join(place, `.making-${name}`), join(place, name + databaseEnding)]
  try {
    const contents = snapshot(db, part)
    requireSound(folder, contents.findings, occasion)
    const { bytes, sha256 } = measureFile(part)
    const { attachments, missing } = keepFiles(folder, place, contents.contents)
    renameHard(part, file)
    flushFolder(place)
    const { counts, lastChangeset, mark, origin, agency, schemaVersion } = contents.contents
    const manifest: Manifest = { format: 1, sequence, reason: occasion.reason, madeAt: occasion.at, program: occasion.program, origin, agency, schemaVersion, bytes, sha256, counts, lastChangeset, mark, attachments, missing }
    writeManifest(file, manifest)
    return file
  } catch (error) {
    for (const path of [part, file]) removeQuietly(path)
    throw error
  }
}

/** One moment of the register in a file of its own, and what that file says. Begun again where somebody wrote meanwhile, so that counts can be compared. */
function snapshot(db: Database, part: string): { findings: ReturnType<typeof proveFile>['findings']; contents: Contents } {
  for (let attempt = 1; ; attempt += 1) {
    removeHard(part)
    const before = [changeMark(db), JSON.stringify(liveCounts(db))]
    db.prepare('VACUUM INTO ?').run(part)
    flushFile(part)
    const { findings, contents } = proveFile(part)
    if (!contents) return damagedCopy(findings)
    const [mark, counts] = [contents.mark, JSON.stringify(contents.counts)]
    if (mark === before[0] && counts === before[1]) return { findings, contents }
    if (changeMark(db) === before[0]) throw new Error('the copy does not hold what the register holds')
    // Somebody keeps writing: it is one whole moment all the same, and was proved.
    if (attempt === TRIES) return { findings, contents }
  }
}

/** SQLite copied rows it could still read into one that cannot be: numbers too large, texts that are none. They lie so in the register. */
function damagedCopy(findings: ReturnType<typeof proveFile>['findings']): never {
  throw new AppError('damagedRegister', 'Không sao lưu vì sổ bị hỏng, bản chép ra không đọc được. Các bản sao lưu trước còn nguyên, không bản nào bị bỏ. '
    + 'Hãy mở mục Sao lưu để khôi phục từ bản tốt gần nhất.', { cause: new Error(findings[0]?.message) })
}

/** A copy that differs from its own hashes comes from a register that does: nothing may be thinned on its account. */
function requireSound(folder: string, findings: ReturnType<typeof proveFile>['findings'], { at }: BackupOccasion): void {
  if (findings.length === 0) return
  noteDamage(folder, at, findings)
  throw new AppError('damagedRegister', `Không sao lưu vì sổ có ${findings.length} chỗ bị hỏng (${findings[0]?.message ?? ''}). Các bản sao lưu trước còn nguyên, không bản nào bị bỏ. `
    + 'Hãy mở mục Sao lưu để xem chỗ hỏng và khôi phục từ bản tốt gần nhất.')
}

/**
 * Copies attached files that this place does not hold yet; those it holds were compared when they came and are left. A file that
 * has rotted in the register never replaces the sound one here, and comes back from here.
 */
function keepFiles(folder: string, place: string, contents: Contents): Pick<Manifest, 'attachments' | 'missing'> {
  const store = storedFilesOf(place)
  mkdirSync(store, { recursive: true })
  const attachments = [...contents.attachments.keys()].toSorted()
  const missing = attachments.filter(sha256 => {
    const [source, target] = [attachmentPath(folder, sha256), join(store, sha256)]
    const bytes = statSync(source, { throwIfNoEntry: false })?.size
    if (bytes !== undefined && statSync(target, { throwIfNoEntry: false })?.size === bytes) return false
    if (isSound(target, sha256)) return !copySound(target, source, sha256)
    return bytes === undefined || !copySound(source, target, sha256)
  })
  return { attachments, missing }
}

function failed(error: unknown, folder: string, { reason }: BackupOccasion): AppError {
  const known = asAppError(error)
  const what = reason === 'migration' ? 'Không sao lưu được sổ trước khi nâng cấp nên chưa nâng cấp; sổ còn nguyên.' : 'Không sao lưu được sổ; sổ và các bản sao lưu trước còn nguyên.'
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC' || (known instanceof AppError && known.code === 'diskFull')) {
    return new AppError('diskFull', `${what} Ổ đĩa chứa thư mục ${folder} đã đầy. Hãy xóa bớt tệp không cần rồi làm lại.`, { cause: error })
  }
  if (known instanceof AppError && known.code === 'damagedRegister') {
    return error instanceof AppError ? error : new AppError('damagedRegister', `${what} Tệp của sổ bị hỏng. Hãy mở mục Sao lưu để khôi phục từ bản tốt gần nhất.`, { cause: error })
  }
  return new AppError('backupFailed', `${what} Hãy kiểm tra ổ đĩa còn chỗ và không bị khóa ghi rồi làm lại.`, { cause: error })
}
