import { createHash } from 'node:crypto'
import { Reader, ZipReader } from '@zip.js/zip.js'
import type { FileEntry } from '@zip.js/zip.js'
import { AppError } from '../../db/contract/errors.ts'
import { fileAsSource } from './byteSource.ts'
import type { ByteSource } from './byteSource.ts'
import { cancelled } from './diskErrors.ts'
import { realFiles } from './files.ts'
import type { Files } from './files.ts'
import { PackageFault } from './packageFault.ts'
import {
  attachmentPath, entryNameCheck, isAttachmentPath, isSwollen, manifestPath, packageLimits, readManifest,
} from './packageManifest.ts'
import type { ManifestEntry, PackageManifest } from './packageManifest.ts'
import { checkSeal } from './seal.ts'
import { fingerprint } from './signature.ts'

/** A package whose seal, manifest and list of entries are in order. Close it when done. */
export type OpenedPackage = {
  manifest: PackageManifest
  /** Of the sender's key, to be compared with the one on paper; the caller decides whether it is trusted. */
  fingerprint: string
  /**
   * The bytes of one entry, never more than the manifest states. The SHA-256 is known only at the end: what was read
   * counts only when the loop ends without PackageFault, so keep it aside until then.
   */
  read(path: string): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}

export type OpenOptions = { files?: Files; signal?: AbortSignal }

/**
 * Opens a package for receiving. Reads the whole file once for its seal.
 * Errors: notFound and readFailed for the file, cancelled; PackageFault (an AppError with `where`) notAPackage,
 * damagedPackage, newerPackage, wrongPassword.
 */
export async function openPackage(file: string, password: string, options: OpenOptions = {}): Promise<OpenedPackage> {
  const source = await fileAsSource(options.files ?? realFiles, file)
  try {
    const sealKey = await checkSeal(source, options.signal)
    return await openSealed(source, sealKey, password, options.signal)
  } catch (error) {
    await source.close()
    throw error
  }
}

/** The second half of `openPackage`, for a source whose seal is already checked. Does not close the source on error. */
export async function openSealed(
  source: ByteSource, sealKey: string, password: string, signal?: AbortSignal,
): Promise<OpenedPackage> {
  const entries = await listEntries(source)
  const list = entries.get(manifestPath)
  if (list === undefined || [...entries.keys()].at(-1) !== manifestPath) {
    throw damaged(manifestPath, 'thiếu danh mục hoặc danh mục không nằm cuối gói')
  }
  const manifest = readManifest(await manifestText(list, password, signal), sealKey)
  const stated = new Map(manifest.entries.map((entry) => [entry.path, entry]))
  refuseDifferences(manifest, stated, entries)
  return {
    manifest,
    fingerprint: fingerprint(sealKey),
    read: (path) => {
      const entry = stated.get(path)
      const zipped = entries.get(path)
      if (entry === undefined || zipped === undefined) throw new Error(`the package has no entry ${path}`)
      return inflateChecked(zipped, entry, password, signal)
    },
    close: () => source.close(),
  }
}

/** The zip's own directory, in its order, each entry a plain AES-256 file with a name that may occur. */
async function listEntries(source: ByteSource): Promise<Map<string, FileEntry>> {
  const zip = new ZipReader(asReader(source), {
    useWebWorkers: false, strictness: 'strict', filenameValidation: 'strict',
  })
  const accepts = entryNameCheck()
  const entries = new Map<string, FileEntry>()
  let totalBytes = 0
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      const { filename } = entry
      if (filename !== manifestPath && !accepts(filename)) throw damaged(filename, 'có mục lạ hoặc trùng tên')
      if (entry.directory || !isAes256(entry)) throw damaged(filename, 'có mục không được mã hóa AES-256')
      refuseLargeEntry(entry)
      if (filename !== manifestPath) totalBytes += entry.uncompressedSize
      if (entries.size >= packageLimits.entries || totalBytes > packageLimits.totalBytes) {
        throw damaged('', 'có quá nhiều mục hoặc bung ra quá lớn')
      }
      entries.set(filename, entry)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged('', 'có cấu trúc zip không hợp lệ', error)
  }
  return entries
}

function isAes256(entry: FileEntry): boolean {
  const aes = entry.extraFieldAES
  return entry.encrypted && !entry.zipCrypto && aes?.strength === 3 && aes.vendorVersion === 2
}

/** Refuses what would fill the memory or the disk before a byte of it is inflated. */
function refuseLargeEntry(entry: FileEntry): void {
  const limit = entry.filename === manifestPath ? packageLimits.manifestBytes : packageLimits.entryBytes
  if (entry.uncompressedSize > limit || isSwollen(entry)) throw damaged(entry.filename, 'có mục bung ra lớn bất thường')
}

async function manifestText(entry: FileEntry, password: string, signal?: AbortSignal): Promise<string> {
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of inflate(entry, password, signal)) chunks.push(chunk)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    if (error instanceof AppError && error.code !== 'damagedPackage') throw error
    // The password's own check value is 16 bits, so a wrong one may also show up as data that cannot be read.
    throw new PackageFault('wrongPassword', '',
      'Sai mật khẩu hoặc gói bị hỏng. Chưa nhận gì từ gói. Hãy nhập lại mật khẩu ghi trên phiếu bàn giao; ' +
      'nếu vẫn vậy thì hỏi lại đơn vị gửi.', { cause: error })
  }
}

function refuseDifferences(
  manifest: PackageManifest, stated: Map<string, ManifestEntry>, entries: Map<string, FileEntry>,
): void {
  if (stated.size !== manifest.entries.length) throw damaged(manifestPath, 'có danh mục ghi trùng tên')
  for (const [path, entry] of stated) {
    if (entries.get(path)?.uncompressedSize !== entry.bytes || path === manifestPath) {
      throw damaged(path, 'thiếu mục hoặc sai kích thước so với danh mục')
    }
  }
  const extra = [...entries.keys()].find((path) => path !== manifestPath && !stated.has(path))
  if (extra !== undefined) throw damaged(extra, 'có mục không ghi trong danh mục')
}

async function* inflateChecked(
  zipped: FileEntry, entry: ManifestEntry, password: string, signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of inflate(zipped, password, signal)) {
    hash.update(chunk)
    yield chunk
  }
  const sha256 = hash.digest('hex')
  const misnamed = isAttachmentPath(entry.path) && entry.path !== attachmentPath(sha256)
  if (sha256 !== entry.sha256 || misnamed) throw damaged(entry.path, 'có mục khác với mã kiểm tra trong danh mục')
}

/** The plain bytes of an entry; stops at once when more comes out than its header states. */
async function* inflate(entry: FileEntry, password: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const stop = new AbortController()
  let fail: (reason: unknown) => void = () => undefined
  const pipe = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => { fail = (reason) => controller.error(reason) },
  })
  const done = entry.getData(pipe.writable, {
    password, useWebWorkers: false, checkOverlappingEntry: true, signal: stop.signal,
  })
  done.catch(fail)
  let bytes = 0
  try {
    for await (const chunk of pipe.readable) {
      if (signal?.aborted) throw cancelled()
      bytes += chunk.length
      if (bytes > entry.uncompressedSize) throw damaged(entry.filename, 'có mục bung ra lớn hơn kích thước đã ghi')
      yield chunk
    }
    await done
  } catch (error) {
    throw error instanceof AppError ? error : damaged(entry.filename, 'có mục không giải mã được', error)
  } finally {
    stop.abort()
  }
}

/** zip.js builds its streams on two members of a reader: the size and a way to read a range. */
function asReader(source: ByteSource): Reader<undefined> {
  return Object.assign(new Reader(undefined), {
    size: source.size,
    readUint8Array: (offset: number, length: number) => source.read(offset, length),
  })
}

function damaged(where: string, what: string, cause?: unknown): PackageFault {
  return new PackageFault('damagedPackage', where,
    `Gói ${what}: gói bị hỏng hoặc đã bị sửa. Chưa nhận gì từ gói. Hãy đề nghị đơn vị gửi lại gói.`, { cause })
}
