import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeFonts } from './officeFonts.ts'
import { findTool } from './tools.ts'

export const has7z = findTool('7z') !== undefined
export const soffice = findTool('soffice')

/** Hands the file to `use` under a name on disk, in a folder that is gone afterwards. */
function onDisk<T>(bytes: Uint8Array, name: string, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    return use(join(folder, name), folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What 7z says about the whole file: throws when an entry is damaged. */
export const testArchive = (bytes: Uint8Array): string =>
  onDisk(bytes, 'file.zip', file => execFileSync('7z', ['t', file], { encoding: 'utf8' }))

/** The text of one entry, as 7z unpacks it; empty when there is none. */
export const partOf = (bytes: Uint8Array, name: string): string =>
  onDisk(bytes, 'file.zip', file => execFileSync('7z', ['x', '-so', file, name], { encoding: 'utf8', maxBuffer: 1 << 30 }))

/** Names of all entries. */
export const partNames = (bytes: Uint8Array): string[] => onDisk(bytes, 'file.zip', file =>
  [...execFileSync('7z', ['l', '-slt', file], { encoding: 'utf8' }).matchAll(/^Path = (.*)$/gm)].map(found => found[1] ?? '').slice(1))

/** The PDF LibreOffice makes of a file with this ending (`docx`, `xlsx`). */
export const throughLibreOffice = (bytes: Uint8Array, ending: string): Uint8Array => onDisk(bytes, `file.${ending}`, (file, folder) => {
  // A profile of its own: a running LibreOffice would swallow the call.
  const settings = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000, env: officeFonts(folder) })
  return new Uint8Array(readFileSync(join(folder, 'file.pdf')))
})

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }
/** Text of XML with its entities read. */
export const decoded = (xml: string): string => xml
  .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
  .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
