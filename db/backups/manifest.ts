import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { type Manifest, manifestShape } from '../contract/backupFiles.ts'
import { measureFile, writeWhole } from '../disk.ts'
import { manifestOf } from './names.ts'

const seal = (manifest: Manifest) => createHash('sha256').update(JSON.stringify(manifest)).digest('hex')

const textOf = (manifest: Manifest) => `${JSON.stringify({ ...manifest, seal: seal(manifest) }, null, 1)}\n`

/** Writes the manifest of a finished backup; from here on the backup counts. @throws the error of the disk */
export function writeManifest(file: string, manifest: Manifest): void {
  writeWhole(manifestOf(file), textOf(manifest))
}

/** The manifest beside a backup; undefined where there is none, `null` where it does not say what was written. */
export function readManifest(file: string): Manifest | null | undefined {
  const path = manifestOf(file)
  if (!existsSync(path)) return undefined
  try {
    const text = readFileSync(path, 'utf8')
    const { seal: kept, ...rest } = JSON.parse(text) as Record<string, unknown>
    const manifest = manifestShape.parse(rest)
    // Letter by letter: where a blank has rotted, more may have.
    return kept === seal(manifest) && text === textOf(manifest) ? manifest : null
  } catch {
    return null
  }
}

/** Manifests read before, by path: with thousands of attached files they are long, and the light asks for them all the time. */
const known = new Map<string, { stamp: string; manifest: Manifest | null | undefined }>()

function readOnce(file: string): Manifest | null | undefined {
  const stats = statSync(manifestOf(file), { throwIfNoEntry: false })
  const stamp = stats ? `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}` : ''
  const found = known.get(file)
  if (found?.stamp === stamp) return found.manifest
  const manifest = readManifest(file)
  known.set(file, { stamp, manifest })
  return manifest
}

export type Beside = { manifest: Manifest | undefined; fault: string | null }

/** What can be told of a backup without reading all of it: its manifest, and whether the file is as long as that says. */
export function lookBeside(file: string): Beside {
  const manifest = readOnce(file)
  if (manifest === undefined) return { manifest, fault: null }
  if (manifest === null) return { manifest: undefined, fault: 'Tệp ghi dấu kiểm tra bên cạnh bản sao lưu đã bị hỏng hoặc bị sửa' }
  const bytes = statSync(file, { throwIfNoEntry: false })?.size
  return { manifest, fault: bytes === manifest.bytes ? null : bytes === undefined ? 'Tệp sao lưu không còn' : 'Tệp sao lưu không còn đủ dài' }
}

/** Whether every byte of a backup is as it was when it was checked. Reads the whole file. @throws the error of the disk */
export function isUnchanged(file: string, manifest: Manifest): boolean {
  const { bytes, sha256 } = measureFile(file)
  return bytes === manifest.bytes && sha256 === manifest.sha256
}
