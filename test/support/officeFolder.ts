import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeFonts } from './officeFonts.ts'

/**
 * The PDFs LibreOffice makes of many Word files, by their names, in one call: to start it takes longer than most of the files. What
 * it cannot convert is not among them.
 */
export function allThroughLibreOffice(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const places = [...files].map(([name, bytes], index) => {
      const place = join(folder, `${index}.docx`)
      writeFileSync(place, bytes)
      return [name, place] as const
    })
    const settings = `-env:UserInstallation=file://${folder}/profile`
    execFileSync('soffice', [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...places.map(([, place]) => place)],
      { stdio: 'ignore', timeout: 300_000, env: officeFonts(folder) })
    return new Map(places.flatMap(([name, place]): [string, Uint8Array][] => {
      try {
        return [[name, new Uint8Array(readFileSync(place.replace(/docx$/, 'pdf')))]]
      } catch {
        return []
      }
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
