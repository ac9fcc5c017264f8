import { join } from 'node:path'
import { type KindName, workKinds } from '../../db/contract/kinds/index.ts'
import { attachmentPath as storedFile, openReader, readMeta, readSettings, registerWords, schemaVersion, snapshot, travellingFiles } from '../../db/index.ts'
import { computeFigures } from '../../db/figures/index.ts'
import { agencyOn } from '../documents/agency.ts'
import { registerWorkbook } from '../documents/xlsx/registerWorkbook.ts'
import { composeDocument } from '../documents/index.ts'
import { writePdf } from '../documents/pdf/write.ts'
import { asciiSlug, packageFileName } from '../usb/fileName.ts'
import { type PackageEntry, writePackage } from '../usb/packageFile.ts'
import { attachmentPath, dataPath } from '../usb/packageManifest.ts'
import { copySafely } from '../usb/safeWrite.ts'
import { fingerprint } from '../usb/signature.ts'
import type { DeliverInput, DeliverOutput, JobWatch, PackInput, PackOutput } from './jobs.ts'

const travelling = ['valueEntry', 'agency', ...Object.keys(workKinds)] as KindName[]

/** Builds a package on the local disk from one moment of the register. */
export async function pack(input: PackInput, watch: JobWatch): Promise<PackOutput> {
  const reader = openReader(input.folder)
  try {
    const { db } = reader
    const settings = readSettings(db)
    const agency = agencyOn(settings, input.period.to)
    const figures = computeFigures(db, input.period)
    watch.progress(0.05, 'Lập báo cáo tóm tắt')
    const pdf = await writePdf(composeDocument('periodic-report', { db, settings, figures, period: input.period, today: input.today }).content)
    watch.signal.throwIfAborted()
    watch.progress(0.3, 'Lập bảng tính')
    const name = `tom-tat-${asciiSlug(input.period.code)}`
    const kinds = input.level === 'figures' ? [] : travelling
    const records = Object.fromEntries(kinds.map(kind => [kind, [...snapshot(db, kind, input.level)]]))
    const workbook = await registerWorkbook({ figures, records, words: registerWords(db), period: input.period, agency: agency.name })
    const entries: PackageEntry[] = [
      { path: dataPath('figure'), source: ndjson(figures.map(({ records: _, ...figure }) => figure)) },
      ...kinds.map(kind => ({ path: dataPath(kind), source: ndjson(records[kind] ?? []) })),
      ...travellingFiles(db, input.level).map(sha256 => ({ path: attachmentPath(sha256), source: storedFile(input.folder, sha256) })),
      { path: `${name}.xlsx`, source: workbook },
      { path: `${name}.pdf`, source: pdf },
    ]
    const file = packageFileName({ agencyCode: agency.code, from: input.period.from, to: input.period.to, sequence: input.sequence, periodCode: input.period.code })
    const publicKey = readMeta(db, 'publicKey') ?? ''
    const written = await writePackage(join(input.scratch, file), {
      manifest: {
        packageId: input.packageId, sequence: input.sequence, previous: input.previous, createdAt: input.createdAt,
        program: { version: input.program, schemaVersion: schemaVersion(db) },
        agency: { id: readMeta(db, 'origin') ?? '', code: agency.code, name: agency.name, parentName: agency.parentName },
        period: { code: input.period.code, label: input.period.label, from: input.period.from, to: input.period.to },
        level: input.level,
        counts: { figure: figures.length, ...Object.fromEntries(kinds.map(kind => [kind, records[kind]?.length ?? 0])) },
      },
      entries, password: input.password, publicKey, privateKey: readMeta(db, 'privateKey') ?? '',
      onProgress: ({ path }) => watch.progress(0.5, `Đóng gói ${path}`), signal: watch.signal,
    })
    return { path: written.path, name: file, bytes: written.bytes, sha256: written.sha256, entries: written.entries, fingerprint: fingerprint(publicKey) }
  } finally {
    reader.close()
  }
}

async function* ndjson(rows: readonly object[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const row of rows) yield encoder.encode(`${JSON.stringify(row)}\n`)
}

/** Copies a finished package to the stick; returns only after it was read back and is the same. */
export async function deliver(input: DeliverInput, watch: JobWatch): Promise<DeliverOutput> {
  return copySafely(input.source, input.to, input.name, {
    signal: watch.signal, onProgress: ({ done, total }) => watch.progress(total === 0 ? 1 : done / total, 'Chép và đọc lại'),
  })
}
