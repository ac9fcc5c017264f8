import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import { readChunks } from './byteSource.ts'
import { alreadyThere, cancelled, diskFull, isHeldByOthers, readError, renameError, writeError } from './diskErrors.ts'
import { clashingName, fileNameProblem, isPathTooLong } from './fileName.ts'
import { closing, realFiles } from './files.ts'
import type { Files, OpenFile } from './files.ts'

/** `copy` while bytes go out, `check` while they are read back; both count bytes of the same total. */
export type CopyProgress = { step: 'copy' | 'check'; done: number; total: number }

export type SafeWriteOptions = {
  files?: Files
  onProgress?: (progress: CopyProgress) => void
  signal?: AbortSignal
  /** Hex SHA-256 the source must have; a copy of anything else is refused. */
  expectedSha256?: string
}

/** A file that was read back whole from where it lies. `sha256` in lower-case hex. */
export type WrittenFile = { path: string; bytes: number; sha256: string }

type Job = SafeWriteOptions & {
  files: Files
  folder: string
  name: string
  bytes: number
  chunks: AsyncIterable<Uint8Array>
}

/** Room left on the target beyond the file itself, so that the stick is not filled to the last byte. */
const spareBytes = 16 * 1024 * 1024
const attempts = 10
const pauseMs = 100

/**
 * Copies a finished local file into `folder` as `name` so that "done" can be trusted: part file, flush, rename to a
 * name that nothing has, flush again, read everything back and compare SHA-256. The source is only read. On failure
 * nothing is left but, where the stick is gone, a `.part`.
 * Errors: fileName, fileExists, diskFull, fileTooLarge, driveGone, readOnlyPlace, fileBusy, writeFailed, cancelled;
 * notFound and readFailed for the source.
 */
export async function copySafely(
  source: string, folder: string, name: string, options: SafeWriteOptions = {},
): Promise<WrittenFile> {
  const files = options.files ?? realFiles
  const bytes = await sourceSize(files, source)
  return placeFile({ ...options, files, folder, name, bytes, chunks: readChunks(files, source) })
}

/** Writes a document that is in memory with the same care as `copySafely`, and the same errors. */
export async function writeSafely(
  bytes: Uint8Array, folder: string, name: string, options: SafeWriteOptions = {},
): Promise<WrittenFile> {
  const files = options.files ?? realFiles
  return placeFile({ ...options, files, folder, name, bytes: bytes.length, chunks: slices(bytes) })
}

async function sourceSize(files: Files, source: string): Promise<number> {
  let bytes: number | undefined
  try {
    bytes = await files.size(source)
  } catch (error) {
    throw readError(error, source)
  }
  if (bytes === undefined) throw new AppError('notFound', `Không tìm thấy tệp “${source}” để chép. Chưa ghi gì.`)
  return bytes
}

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const step = 1024 * 1024
  for (let start = 0; start < bytes.length; start += step) yield bytes.subarray(start, start + step)
}

async function placeFile(job: Job): Promise<WrittenFile> {
  const { files, folder, name } = job
  const target = join(folder, name)
  const part = `${target}.part`
  refuseBadName(name, target)
  let ours: string | undefined
  try {
    await prepare(job, part)
    const out = await files.open(part, 'wx')
    ours = part
    const sha256 = await writeOut(job, out)
    await giveName(job, part, target)
    ours = target
    await flushName(job, target)
    await readBack(job, target, sha256)
    return { path: target, bytes: job.bytes, sha256 }
  } catch (error) {
    if (ours !== undefined) await removeQuietly(files, ours)
    throw writeError(error, { folder, name, neededBytes: job.bytes + spareBytes })
  }
}

function refuseBadName(name: string, target: string): void {
  const problem = fileNameProblem(`${name}.part`) ?? fileNameProblem(name)
  if (problem !== undefined) {
    throw new AppError('fileName', `Tên tệp “${name}” ${problem}. Chưa ghi gì. Hãy đặt tên khác.`)
  }
  if (isPathTooLong(`${target}.part`)) {
    throw new AppError('fileName', `Đường dẫn “${target}” quá dài đối với Windows. Chưa ghi gì. ` +
      'Hãy chọn thư mục gần gốc ổ đĩa hơn hoặc đặt tên ngắn hơn.')
  }
}

/** Refuses a taken name, clears an unfinished copy of an earlier try, and makes sure there is room. */
async function prepare(job: Job, part: string): Promise<void> {
  const { files, folder, name } = job
  stopIfCancelled(job.signal)
  const existing = await files.readdir(folder)
  const taken = clashingName(name, existing)
  if (taken !== undefined) throw alreadyThere(folder, taken)
  if (existing.includes(`${name}.part`)) await files.unlink(part)
  const freeBytes = await files.freeBytes(folder)
  const neededBytes = job.bytes + spareBytes
  if (freeBytes < neededBytes) throw diskFull({ folder, name, neededBytes, freeBytes })
}

/** Writes every chunk and flushes before closing: on Windows nothing else makes the bytes leave the machine. */
async function writeOut(job: Job, out: OpenFile): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  await closing(out, async () => {
    for await (const chunk of job.chunks) {
      stopIfCancelled(job.signal)
      await out.write(chunk, done)
      hash.update(chunk)
      done += chunk.length
      job.onProgress?.({ step: 'copy', done, total: job.bytes })
    }
    await out.fsync()
  })
  const sha256 = hash.digest('hex')
  if (done !== job.bytes || (job.expectedSha256 !== undefined && job.expectedSha256 !== sha256)) {
    throw new AppError('readFailed', `Tệp nguồn của “${job.name}” đã thay đổi hoặc bị hỏng trong lúc chép. ` +
      'Bản chép dở đã được bỏ. Hãy tạo lại tệp rồi chép lần nữa.')
  }
  return sha256
}

/** Looks once more just before, since renaming replaces an existing file without asking. */
async function giveName(job: Job, part: string, target: string): Promise<void> {
  await onceFree(job, async () => {
    if (await job.files.size(target) !== undefined) throw alreadyThere(job.folder, job.name)
    await job.files.rename(part, target)
  })
}

/** Windows cannot flush a folder; flushing the file under its new name stands in for it. */
async function flushName(job: Job, target: string): Promise<void> {
  const file = await onceFree(job, () => job.files.open(target, 'r+'))
  await closing(file, () => file.fsync())
  await job.files.fsyncFolder(job.folder)
}

/** Tries again for a second while an antivirus, which opens every new file, holds this one. */
async function onceFree<T>(job: Job, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    stopIfCancelled(job.signal)
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isHeldByOthers(error)) throw renameError(error, job)
      await job.files.wait(pauseMs)
    }
  }
}

async function readBack(job: Job, target: string, sha256: string): Promise<void> {
  const hash = createHash('sha256')
  let done = 0
  for await (const chunk of readChunks(job.files, target, (error) => writeError(error, job))) {
    stopIfCancelled(job.signal)
    hash.update(chunk)
    done += chunk.length
    job.onProgress?.({ step: 'check', done, total: job.bytes })
  }
  if (done === job.bytes && hash.digest('hex') === sha256) return
  throw new AppError('writeFailed', `Đã ghi tệp “${job.name}” vào “${job.folder}” nhưng đọc lại thấy không khớp: ` +
    'USB có thể đã hỏng hoặc khai sai dung lượng. Bản ghi sai không dùng được và đã bị bỏ nếu USB còn cho phép; ' +
    'dữ liệu trong máy vẫn nguyên. Hãy dùng USB khác.')
}

async function removeQuietly(files: Files, path: string): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await files.unlink(path)
    } catch (error) {
      // The error being reported matters more than a leftover part file.
      if (!isHeldByOthers(error)) return
      await files.wait(pauseMs)
    }
  }
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled()
}
