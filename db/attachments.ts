import { createHash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from './contract/errors.ts'
import { mediaTypeOf } from './mediaTypes.ts'

export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024

export type StoredFile = { name: string; mediaType: string; bytes: number; sha256: string }

/** Where the bytes of an attachment lie. */
export const attachmentPath = (folder: string, sha256: string) => join(folder, 'attachments', sha256)

/**
 * Copies a file into the register under the SHA-256 of its bytes: written aside, flushed, then renamed. A file that is
 * there already is kept as it is.
 * @throws AppError readFailed, fileTooLarge, fileType, diskFull, writeFailed; then nothing was added
 */
export function storeFile(folder: string, path: string): StoredFile {
  const name = basename(path).normalize('NFC')
  const source = openSource(path, name)
  const part = join(folder, 'attachments', `.part-${process.pid}-${Date.now()}`)
  mkdirSync(join(folder, 'attachments'), { recursive: true })
  try {
    const head = Buffer.alloc(4096)
    const mediaType = mediaTypeOf(name, head.subarray(0, readSync(source, head, 0, head.length, 0)))
    const { bytes, sha256 } = copyAndHash(source, part)
    const target = attachmentPath(folder, sha256)
    if (existsSync(target)) rmSync(part)
    else renameSync(part, target)
    return { name, mediaType, bytes, sha256 }
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof AppError) throw error
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new AppError(full ? 'diskFull' : 'writeFailed', full
      ? `Ổ đĩa chứa sổ đã đầy nên chưa đính kèm được "${name}". Hồ sơ còn nguyên. Hãy xóa bớt tệp không cần rồi làm lại.`
      : `Không chép được "${name}" vào sổ. Hồ sơ còn nguyên. Hãy kiểm tra ổ đĩa rồi làm lại.`, { cause: error })
  } finally {
    closeSync(source)
  }
}

function openSource(path: string, name: string): number {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new Error('not a file')
    if (found.size > MAX_ATTACHMENT_BYTES) {
      throw new AppError('fileTooLarge', `Tệp "${name}" lớn hơn 200 MB nên không đính kèm được. Hãy quét lại ở độ phân giải thấp hơn hoặc chia nhỏ.`)
    }
    return openSync(path, 'r')
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('readFailed', `Không đọc được tệp "${name}". Chưa có gì được ghi. Hãy kiểm tra tệp còn đó và không bị chương trình khác giữ.`, { cause: error })
  }
}

function copyAndHash(source: number, part: string): { bytes: number; sha256: string } {
  const target = openSync(part, 'wx')
  try {
    const hash = createHash('sha256')
    const chunk = Buffer.alloc(1 << 20)
    let bytes = 0
    for (let read; (read = readSync(source, chunk, 0, chunk.length, bytes)) > 0; bytes += read) {
      hash.update(chunk.subarray(0, read))
      for (let written = 0; written < read;) written += writeSync(target, chunk, written, read - written)
    }
    fsyncSync(target)
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(target)
  }
}

/** SHA-256 of a file, read in pieces; undefined when it is not there. */
export async function hashFile(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
