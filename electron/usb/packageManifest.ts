import { z } from 'zod'
import { snakeCase } from '../../db/contract/kind.ts'
import { fileNameProblem } from './fileName.ts'
import { PackageFault } from './packageFault.ts'
import { canonicalBase64, signBytes, verify } from './signature.ts'
import { parseStrictJson } from './strictJson.ts'

/** What a reader accepts, so that no package can fill a disk or the memory. The writer keeps to the same figures. */
export const packageLimits = {
  entries: 20_000,
  entryBytes: 200 * 1024 * 1024,
  totalBytes: 2 * 1024 * 1024 * 1024,
  manifestBytes: 16 * 1024 * 1024,
  /** The zip's own list of entries, read into memory before anything in it can be judged. */
  directoryBytes: 16 * 1024 * 1024,
  /** Uncompressed to compressed; only asked of entries above `ratioFromBytes`, since small ones can do no harm. */
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
  lineBytes: 1024 * 1024,
  rows: 500_000,
} as const

export const manifestPath = 'manifest.json'
export const packageFormatVersion = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const entrySchema = z.object({ path: z.string(), bytes: z.int().min(0), sha256 })

/** What the sender states; the writer adds format, public key, entries and signature. Dates are ISO. */
export const manifestFieldsSchema = z.object({
  packageId: z.uuid(),
  sequence: z.int().min(1),
  previous: z.object({ sequence: z.int().min(1), sha256 }).nullable(),
  createdAt: z.iso.datetime({ offset: true }),
  program: z.object({ version: z.string(), schemaVersion: z.int().min(1) }),
  agency: z.object({ id: z.string().min(1), code: z.string(), name: z.string(), parentName: z.string() }),
  period: z.object({ code: z.string(), label: z.string(), from: z.iso.date(), to: z.iso.date() }),
  level: z.enum(['full', 'initials', 'figures']),
  /** Rows by kind or table; those of `unitReturn` (or `unit_return`) lie in data/unit_return.ndjson. */
  counts: z.record(z.string().regex(/^[a-z][A-Za-z0-9_]*$/), z.int().min(0)),
})

export const manifestSchema = z.object({
  format: z.literal('so-dan-van'),
  formatVersion: z.int().min(1),
  minReader: z.int().min(1),
  ...manifestFieldsSchema.shape,
  publicKey: z.string(),
  entries: z.array(entrySchema),
})

export type ManifestFields = z.infer<typeof manifestFieldsSchema>
export type ManifestEntry = z.infer<typeof entrySchema>
export type PackageManifest = z.infer<typeof manifestSchema>

/** The entry that holds the rows of a kind: 'unitReturn' → 'data/unit_return.ndjson'. */
export function dataPath(kind: string): string {
  return `data/${snakeCase(kind)}.ndjson`
}

/** The entry that holds an attachment, named by the SHA-256 of its bytes. */
export function attachmentPath(contentSha256: string): string {
  return `attachments/${contentSha256}`
}

const dataName = /^data\/[a-z][a-z0-9]*(_[a-z0-9]+)*\.ndjson$/
const attachmentName = /^attachments\/[0-9a-f]{64}$/
const readableName = /^[A-Za-z0-9][A-Za-z0-9_-]*\.(xlsx|pdf)$/

export const isDataPath = (path: string): boolean => dataName.test(path)
export const isAttachmentPath = (path: string): boolean => attachmentName.test(path)

/**
 * A check to be asked about each entry of one package in turn (the manifest left out): whether the name is allowed and
 * new. One readable .xlsx and one .pdf at most; every other name is made of what it holds.
 */
export function entryNameCheck(): (path: string) => boolean {
  const seen = new Set<string>()
  return (path) => {
    const extension = readableName.exec(path)?.[1]
    const allowed = isDataPath(path) || isAttachmentPath(path) ||
      (extension !== undefined && fileNameProblem(path) === undefined)
    const key = extension ?? path
    if (!allowed || seen.has(key)) return false
    seen.add(key)
    return true
  }
}

/** Whether an entry grows out of proportion when inflated. Rows never do: each has an id that does not compress. */
export function isSwollen(entry: { uncompressedSize: number; compressedSize: number }): boolean {
  return entry.uncompressedSize > packageLimits.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * packageLimits.ratio
}

/** The JSON text of the manifest, its last member `signature` signing the text of the same object without it. */
export function signManifest(fields: ManifestFields, entries: ManifestEntry[], keys: {
  publicKey: string; privateKey: string
}): string {
  const manifest: PackageManifest = {
    format: 'so-dan-van', formatVersion: packageFormatVersion, minReader: packageFormatVersion,
    ...manifestFieldsSchema.parse(fields), publicKey: keys.publicKey, entries,
  }
  const signature = signBytes(Buffer.from(JSON.stringify(manifest)), keys.privateKey)
  return JSON.stringify({ ...manifest, signature })
}

/**
 * Reads a manifest: signature first, by the key of the file's seal, then its format, then its shape.
 * Throws PackageFault damagedPackage or newerPackage.
 */
export function readManifest(text: string, sealKey: string): PackageManifest {
  const { signature, ...unsigned } = parseObject(text)
  // Only the exact text this program writes is accepted, so that one object cannot be read in two ways.
  if (JSON.stringify({ ...unsigned, signature }) !== text) throw damaged('không đúng cách viết của chương trình')
  if (typeof signature !== 'string' || !verify(Buffer.from(JSON.stringify(unsigned)), signature, sealKey)) {
    throw damaged('chữ ký không khớp')
  }
  refuseNewer(unsigned)
  const parsed = manifestSchema.safeParse(unsigned)
  if (!parsed.success) throw damaged(`thiếu hoặc sai mục ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
  if (parsed.data.publicKey !== sealKey || canonicalBase64(sealKey, 32) === undefined) {
    throw damaged('khóa công khai khác với khóa niêm phong gói')
  }
  return parsed.data
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parseStrictJson(text)
  } catch (error) {
    throw damaged('không đọc được', error)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged('không phải danh mục của gói')
  return { ...value }
}

function refuseNewer(manifest: Record<string, unknown>): void {
  if (typeof manifest['minReader'] !== 'number' || manifest['minReader'] <= packageFormatVersion) return
  throw new PackageFault('newerPackage', manifestPath,
    'Gói do phiên bản chương trình mới hơn tạo ra, bản đang dùng chưa đọc được. Chưa nhận gì từ gói. ' +
    'Hãy cập nhật chương trình rồi mở lại gói.')
}

function damaged(detail: string, cause?: unknown): PackageFault {
  return new PackageFault('damagedPackage', manifestPath,
    `Danh mục của gói (manifest.json) ${detail}: gói bị hỏng hoặc đã bị sửa. Hãy đề nghị đơn vị gửi lại gói.`,
    { cause })
}
