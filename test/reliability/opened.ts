import { readFileSync } from 'node:fs'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { decoded } from '../support/zipParts.ts'

/** The entries of a zip (workbook, Word file, package) as text, by name. */
export async function entriesOf(file: string, password?: string): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(file)), { useWebWorkers: false, ...(password === undefined ? {} : { password }) })
  const entries = new Map<string, string>()
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    entries.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString('utf8'))
  }
  await reader.close()
  return entries
}

/** What would run when a workbook is opened: formulas in cells, and programs or links to elsewhere inside the file. */
export function runningInWorkbook(entries: ReadonlyMap<string, string>): number {
  const formulas = [...entries].filter(([name]) => name.startsWith('xl/worksheets/')).reduce((sum, [, xml]) => sum + (xml.match(/<f[ >]/g)?.length ?? 0), 0)
  return formulas + outsideRelations(entries)
}

/** Relations of an Office file that point out of it, and programs in it. */
export function outsideRelations(entries: ReadonlyMap<string, string>): number {
  const relations = [...entries].filter(([name]) => name.endsWith('.rels')).reduce((sum, [, xml]) => sum + (xml.match(/TargetMode="External"/g)?.length ?? 0), 0)
  const programs = [...entries.keys()].filter(name => /vba|macro|embeddings|externalLinks/i.test(name)).length
  return relations + programs
}

/** Names in a PDF that run something or lead out of it. */
export const runningInPdf = (file: string): number =>
  readFileSync(file).toString('latin1').match(/\/(JavaScript|JS|Launch|URI|OpenAction|AA|EmbeddedFile|SubmitForm|RichMedia)\b/g)?.length ?? 0

/** Every text a workbook's cells hold. */
export function cellTexts(entries: ReadonlyMap<string, string>): string[] {
  return [...entries].filter(([name]) => /^xl\/(sharedStrings|worksheets\/)/.test(name)).flatMap(([, xml]) =>
    [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => decoded(text)))
}
