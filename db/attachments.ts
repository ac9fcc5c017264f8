import { createHash, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, readSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MAX_ATTACHMENT_BYTES, attachmentTooLarge } from './contract/attachmentSize.ts'
import { AppError } from './contract/errors.ts'
import { copyFlushed, flushFolder, isSound, renameHard } from './disk.ts'
import { mediaTypeOf } from './mediaTypes.ts'

export type StoredFile = { name: string; mediaType: string; bytes: number; sha256: string }

const partPrefix = '.part-'

/** Whether a name in `attachments/` is that of a copy which was cut off before it was whole. */
export const isPart = (name: string) => name.startsWith(partPrefix)

/** Where the bytes of an attachment lie. */
export const attachmentPath = (folder: string, sha256: string) => join(folder, 'attachments', sha256)

/** What stored files take together, in bytes; one that is gone takes nothing. */
export const attachmentBytes = (folder: string, hashes: readonly string[]): number =>
  hashes.reduce((sum, sha256) => sum + (statSync(attachmentPath(folder, sha256), { throwIfNoEntry: false })?.size ?? 0), 0)

/**
 * Copies files into the register, each under the SHA-256 of its bytes: written aside, flushed, then renamed. Every file
 * is looked at before the first is copied. A sound file that is there already is kept; a damaged one is replaced.
 * @throws AppError readFailed, fileTooLarge, fileType, diskFull, writeFailed; then nothing was added
 */
export function storeFiles(folder: string, paths: readonly string[]): { stored: StoredFile[]; discard(): void } {
  for (const path of paths) reading(path, source => typeOf(source, path))
  mkdirSync(join(folder, 'attachments'), { recursive: true })
  const added: string[] = []
  const discard = () => added.forEach(path => rmSync(path, { force: true }))
  try {
    const stored = paths.map(path => reading(path, source => storeOne(folder, path, source, added)))
    flushFolder(join(folder, 'attachments'))
    return { stored, discard }
  } catch (error) {
    discard()
    throw notStored(error, nameOf(paths[0] ?? ''))
  }
}

/** Throws away what a copying left behind that was cut off. */
export function sweepParts(folder: string): void {
  for (const name of readdirSync(join(folder, 'attachments')).filter(isPart)) {
    try {
      rmSync(join(folder, 'attachments', name), { force: true })
    } catch {
      // Held by an antivirus or foreign: the next opening tries again, and checking the register names it.
    }
  }
}

function storeOne(folder: string, path: string, source: number, added: string[]): StoredFile {
  const name = nameOf(path)
  const mediaType = typeOf(source, path)
  const part = join(folder, 'attachments', partPrefix + randomUUID())
  try {
    const { bytes, sha256 } = copyFlushed(source, part)
    const target = attachmentPath(folder, sha256)
    if (!existsSync(target)) added.push(target)
    if (isSound(target, sha256)) rmSync(part)
    else renameHard(part, target)
    return { name, mediaType, bytes, sha256 }
  } catch (error) {
    rmSync(part, { force: true })
    throw notStored(error, name)
  }
}

function notStored(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error
  const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
  return new AppError(full ? 'diskFull' : 'writeFailed', full
    ? `Ổ đĩa chứa sổ đã đầy nên chưa đính kèm được "${name}". Hồ sơ còn nguyên. Hãy xóa bớt tệp không cần rồi làm lại.`
    : `Không chép được "${name}" vào sổ. Hồ sơ còn nguyên. Hãy kiểm tra ổ đĩa rồi làm lại.`, { cause: error })
}

const nameOf = (path: string) => basename(path).normalize('NFC')

/** Opens a file the person chose, refuses what cannot be attached, and closes it again after `work`. */
function reading<T>(path: string, work: (source: number) => T): T {
  let source: number | undefined
  try {
    checkSize(path)
    source = openSync(path, 'r')
    return work(source)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('readFailed', `Không đọc được tệp "${nameOf(path)}". Chưa có gì được ghi. Hãy kiểm tra tệp còn đó và không bị chương trình khác giữ.`, { cause: error })
  } finally {
    if (source !== undefined) closeSync(source)
  }
}

function checkSize(path: string): void {
  const found = statSync(path)
  if (!found.isFile()) throw new Error('not a file')
  if (found.size > MAX_ATTACHMENT_BYTES) {
    throw attachmentTooLarge(nameOf(path))
  }
}

function typeOf(source: number, path: string): string {
  const head = Buffer.alloc(4096)
  return mediaTypeOf(nameOf(path), head.subarray(0, readSync(source, head, 0, head.length, 0)))
}

/** SHA-256 of a file, read in pieces; undefined when it is not there. */
export async function hashFile(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
