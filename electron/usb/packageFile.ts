import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { ZipWriter } from '@zip.js/zip.js'
import { AppError } from '../../db/contract/errors.ts'
import { readChunks } from './byteSource.ts'
import { cancelled, writeError } from './diskErrors.ts'
import { closing, realFiles } from './files.ts'
import type { Files, OpenFile } from './files.ts'
import {
  attachmentPath, entryNameCheck, isAttachmentPath, isSwollen, manifestPath, packageLimits, signManifest,
} from './packageManifest.ts'
import type { ManifestEntry, ManifestFields } from './packageManifest.ts'
import { blankSeal, makeSeal, sealBytes } from './seal.ts'

/** One entry: bytes in memory, the path of a local file, or a stream. */
export type PackageEntry = { path: string; source: Uint8Array | string | AsyncIterable<Uint8Array> }

export type PackageJob = {
  manifest: ManifestFields
  entries: Iterable<PackageEntry> | AsyncIterable<PackageEntry>
  password: string
  publicKey: string
  privateKey: string
  files?: Files
  /** `done` counts the bytes packed so far, before compression; told about every MiB and after each entry. */
  onProgress?: (progress: { path: string; done: number }) => void
  signal?: AbortSignal
}

/** `sha256` is of the finished file, lower-case hex; `entries` does not count the manifest. */
export type PackedFile = { path: string; bytes: number; sha256: string; entries: number }

type Packing = {
  job: PackageJob
  files: Files
  zip: ZipWriter<unknown>
  accepts: (path: string) => boolean
  listed: ManifestEntry[]
  done: number
  told: number
}

/**
 * Writes a sealed package to `target`, a new file on the local disk, to be handed over with `copySafely`. Every entry
 * is AES-256 (AE-2); memory stays flat whatever the attachments weigh. On failure the file is removed.
 * Errors: fileExists, diskFull, driveGone, readOnlyPlace, writeFailed, notFound and readFailed for a source,
 * fileTooLarge beyond `packageLimits`, cancelled.
 */
export async function writePackage(target: string, job: PackageJob): Promise<PackedFile> {
  const files = job.files ?? realFiles
  let created = false
  try {
    const file = await files.open(target, 'wx')
    created = true
    return await closing(file, () => writeInto(file, target, job, files))
  } catch (error) {
    if (created) await files.unlink(target).catch(() => undefined)
    if (job.signal?.aborted) throw cancelled()
    throw writeError(error, { folder: dirname(target), name: basename(target) })
  }
}

async function writeInto(file: OpenFile, target: string, job: PackageJob, files: Files): Promise<PackedFile> {
  const sink = sealedSink(file)
  const zip = new ZipWriter(sink.stream, {
    password: job.password, encryptionStrength: 3, useWebWorkers: false, lastModDate: new Date(job.manifest.createdAt),
  })
  const packing: Packing = { job, files, zip, accepts: entryNameCheck(), listed: [], done: 0, told: 0 }
  for await (const entry of job.entries) await addEntry(packing, entry)
  const manifest = Buffer.from(signManifest(job.manifest, packing.listed, job))
  await addStream(packing, manifestPath, chunksOf(files, manifest))
  await zip.close(blankSeal())
  return { path: target, ...(await sink.seal(job)), entries: packing.listed.length }
}

/** Takes the zip as it is written, hashing all but the comment at its end, and replaces that comment by the seal. */
function sealedSink(file: OpenFile) {
  const hash = createHash('sha256')
  let tail = Buffer.alloc(0)
  let position = 0
  const stream = new WritableStream<Uint8Array>({
    write: async (chunk) => {
      await file.write(chunk, position)
      position += chunk.length
      const held = Buffer.concat([tail, chunk])
      const settled = Math.max(0, held.length - sealBytes)
      hash.update(held.subarray(0, settled))
      tail = held.subarray(settled)
    },
  })
  const seal = async (keys: { publicKey: string; privateKey: string }) => {
    const comment = makeSeal(hash.copy().digest(), keys)
    await file.write(comment, position - sealBytes)
    await file.fsync()
    return { bytes: position, sha256: hash.update(comment).digest('hex') }
  }
  return { stream, seal }
}

async function addEntry(packing: Packing, entry: PackageEntry): Promise<void> {
  if (!packing.accepts(entry.path)) throw new Error(`a package may not hold the entry ${entry.path}`)
  const hash = createHash('sha256')
  const before = packing.done
  await addStream(packing, entry.path, measured(packing, entry, hash))
  const sha256 = hash.digest('hex')
  if (isAttachmentPath(entry.path) && entry.path !== attachmentPath(sha256)) throw changedAttachment(entry.path)
  packing.listed.push({ path: entry.path, bytes: packing.done - before, sha256 })
  tell(packing, entry.path)
}

/** Attachments are stored as they are: scans and office files hardly shrink, and storing is twice as fast. */
async function addStream(packing: Packing, path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const { signal } = packing.job
  // Node's stream is the web's own, with stricter type parameters than the DOM library gives it.
  const stream = NodeReadableStream.from(chunks) as unknown as ReadableStream<Uint8Array>
  const added = await packing.zip.add(path, stream, {
    level: isAttachmentPath(path) ? 0 : 6,
    // A size that is never exceeded keeps zip64 away, which some unpackers do not read.
    uncompressedSize: packageLimits.entryBytes,
    ...(signal && { signal }),
  })
  if (isSwollen(added)) throw tooMuch(`nội dung lặp đi lặp lại bất thường (${path})`)
}

/** The bytes of an entry as they pass: hashed, counted, and held to what a reader will accept. */
async function* measured(packing: Packing, entry: PackageEntry, hash: Hash): AsyncGenerator<Uint8Array> {
  const { job, listed } = packing
  const end = Math.min(packing.done + packageLimits.entryBytes, packageLimits.totalBytes)
  if (listed.length + 1 >= packageLimits.entries) throw tooMuch(`hơn ${packageLimits.entries} tệp`)
  for await (const chunk of chunksOf(packing.files, entry.source)) {
    if (job.signal?.aborted) throw cancelled()
    packing.done += chunk.length
    if (packing.done > end) throw tooMuch('một tệp trên 200 MB hoặc tổng cộng trên 2 GB')
    hash.update(chunk)
    if (packing.done - packing.told >= 1024 * 1024) tell(packing, entry.path)
    yield chunk
  }
}

function tell(packing: Packing, path: string): void {
  packing.told = packing.done
  packing.job.onProgress?.({ path, done: packing.done })
}

async function* chunksOf(files: Files, source: PackageEntry['source']): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source
  else if (typeof source === 'string') yield* readChunks(files, source)
  else yield* source
}

function tooMuch(what: string): AppError {
  return new AppError('fileTooLarge', `Gói có ${what}, quá mức mà nơi nhận mở được. Chưa tạo gói; dữ liệu trong máy ` +
    'vẫn nguyên. Hãy chọn kỳ ngắn hơn hoặc bớt tệp đính kèm rồi làm lại.')
}

function changedAttachment(path: string): AppError {
  return new AppError('readFailed', `Một tệp đính kèm trong máy đã bị hỏng hoặc bị sửa (${path}). Chưa tạo gói. ` +
    'Hãy chạy kiểm tra sổ và khôi phục tệp này từ bản sao lưu, rồi tạo gói lại.')
}
