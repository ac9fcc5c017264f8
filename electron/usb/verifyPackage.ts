import { fileAsSource } from './byteSource.ts'
import type { ByteSource } from './byteSource.ts'
import { realFiles } from './files.ts'
import { readRows } from './ndjson.ts'
import { openSealed } from './openPackage.ts'
import type { OpenedPackage, OpenOptions } from './openPackage.ts'
import { PackageFault } from './packageFault.ts'
import type { Finding } from './packageFault.ts'
import { dataPath, isDataPath, manifestPath } from './packageManifest.ts'
import type { PackageManifest } from './packageManifest.ts'
import { checkSeal } from './seal.ts'
import { fingerprint } from './signature.ts'

/**
 * `ok` without a password means: every byte is as the holder of `fingerprint` sealed it. `opened` tells whether the
 * content was checked too. Whether that sender is the right one is for the reader of the fingerprint to say.
 */
export type Verification = {
  ok: boolean
  opened: boolean
  fingerprint?: string
  manifest?: PackageManifest
  findings: Finding[]
}

export type VerifyOptions = OpenOptions & { password?: string }

/**
 * Checks a package: its seal, then with the password its entries, their hashes, the manifest's signature and every
 * row. A bad package is a result; AppError notFound or readFailed is thrown only when the file cannot be read, and
 * cancelled when asked to stop.
 */
export async function verifyPackage(file: string, options: VerifyOptions = {}): Promise<Verification> {
  const source = await fileAsSource(options.files ?? realFiles, file)
  try {
    return await verifySource(source, options)
  } finally {
    await source.close()
  }
}

/** `verifyPackage` for bytes wherever they lie. Leaves the source open. */
export async function verifySource(
  source: ByteSource, options: Omit<VerifyOptions, 'files'> = {},
): Promise<Verification> {
  const found: Verification = { ok: false, opened: false, findings: [] }
  await collect(found, async () => {
    const sealKey = await checkSeal(source, options.signal)
    found.fingerprint = fingerprint(sealKey)
    if (options.password === undefined) return
    const opened = await openSealed(source, sealKey, options.password, options.signal)
    found.opened = true
    found.manifest = opened.manifest
    await collectEntries(found, opened)
  })
  found.ok = found.findings.length === 0
  return found
}

/** Looks into every entry, so that one report names all that is wrong. */
async function collectEntries(found: Verification, opened: OpenedPackage): Promise<void> {
  const rows = new Map<string, number>()
  for (const { path } of opened.manifest.entries) {
    await collect(found, async () => {
      const bytes = opened.read(path)
      rows.set(path, await countItems(isDataPath(path) ? readRows(path, bytes) : bytes))
    })
  }
  await collect(found, async () => compareCounts(opened.manifest, rows))
}

async function countItems(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0
  for await (const _ of items) count += 1
  return count
}

function compareCounts(manifest: PackageManifest, rows: Map<string, number>): void {
  const expected = new Map(Object.entries(manifest.counts).map(([kind, count]) => [dataPath(kind), count]))
  const paths = new Set([...expected.keys(), ...[...rows.keys()].filter(isDataPath)])
  for (const path of paths) {
    if ((rows.get(path) ?? 0) === expected.get(path)) continue
    throw new PackageFault('damagedPackage', path,
      `Số bản ghi trong ${path} (${rows.get(path) ?? 0}) khác với số ghi trong ${manifestPath} ` +
      `(${expected.get(path) ?? 'không có'}). Chưa nhận gì từ gói. Hãy đề nghị đơn vị gửi lại gói.`)
  }
}

async function collect(found: Verification, check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (error) {
    if (!(error instanceof PackageFault)) throw error
    found.findings.push({ code: error.code, where: error.where, message: error.message })
  }
}
