import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../db/contract/errors.ts'
import type { Figure } from '../../db/contract/figure.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { packageStages } from '../../db/contract/packageStages.ts'
import { asciiSlug } from '../../db/contract/text/slug.ts'
import { type KindName, anyKind, isKind } from '../../db/contract/kinds/index.ts'
import { computeFigures } from '../../db/figures/index.ts'
import {
  type TravellingRecord, attachmentPath as attachedPath, openReader, readMeta, readSettings, registerWords, schemaVersion, snapshot, travellingFiles,
  travellingKinds,
} from '../../db/index.ts'
import { type Agency, agencyOn } from '../documents/paper/agency.ts'
import type { Block, DocumentContent } from '../documents/content.ts'
import { composeDocument } from '../documents/index.ts'
import { writePdf } from '../documents/pdf/write.ts'
import { registerWorkbook } from '../documents/xlsx/registerWorkbook.ts'
import { packageFileName } from '../usb/fileName.ts'
import { type PackageEntry, writePackage } from '../usb/packageFile.ts'
import { type ManifestFields, attachmentPath, dataPath } from '../usb/packageManifest.ts'
import { copySafely } from '../usb/safeWrite.ts'
import { fingerprint } from '../usb/signature.ts'
import type { DeliverInput, DeliverOutput, JobWatch, PackInput, PackOutput } from './jobs.ts'

/** The workbook is for reading; a kind with more rows than anybody reads is complete in its data entry alone. */
const READABLE_ROWS = 20_000
const LISTED_ROWS = 500

type Travelling = Partial<Record<KindName, TravellingRecord[]>>
type Moment = { db: Database; agency: Agency; figures: Figure[]; records: Travelling }

/** Builds a package on the local disk from one moment of the register. */
export async function pack(input: PackInput, watch: JobWatch): Promise<PackOutput> {
  const reader = openReader(input.folder)
  try {
    const { db } = reader
    const kinds = input.level === 'figures' ? [] : travellingKinds
    const moment: Moment = {
      db, agency: agencyOn(readSettings(db), input.period.to), figures: computeFigures(db, input.period),
      records: Object.fromEntries(kinds.map(kind => [kind, [...snapshot(db, kind, input.level)]])),
    }
    const entries = await entriesOf(input, moment, watch)
    const name = packageFileName({
      agencyCode: moment.agency.code, from: input.period.from, to: input.period.to, sequence: input.sequence, periodCode: input.period.code,
    })
    const publicKey = readMeta(db, 'publicKey') ?? ''
    let packed = 0
    const written = await writePackage(join(input.scratch, name), {
      manifest: manifestOf(input, moment), entries, password: input.password, publicKey, privateKey: readMeta(db, 'privateKey') ?? '', signal: watch.signal,
      onProgress: () => watch.progress(0.4 + 0.6 * Math.min((packed += 1) / (entries.length + 1), 1), packageStages[2]),
    })
    return { path: written.path, name, bytes: written.bytes, sha256: written.sha256, entries: written.entries, fingerprint: fingerprint(publicKey) }
  } finally {
    reader.close()
  }
}

async function entriesOf(input: PackInput, { db, agency, figures, records }: Moment, watch: JobWatch): Promise<PackageEntry[]> {
  watch.progress(0.1, packageStages[1])
  const { content } = composeDocument('periodic-report', { db, settings: readSettings(db), figures, period: input.period, today: input.today })
  const pdf = await writePdf(input.level === 'figures' ? figuresOnly(content) : summary(content))
  watch.signal.throwIfAborted()
  watch.progress(0.3, packageStages[1])
  const words = registerWords(db)
  const workbook = await registerWorkbook({ figures, records, words, period: input.period, agency: agency.name, mostRows: READABLE_ROWS })
  watch.signal.throwIfAborted()
  const name = `tom-tat-${asciiSlug(input.period.code)}`
  return [
    { path: dataPath('figure'), source: ndjson(figures.map(figure => ({ ...figure, records: undefined }))) },
    ...Object.entries(records).map(([kind, rows]) => ({ path: dataPath(kind), source: ndjson(rows) })),
    ...travellingFiles(db, input.level).map(sha256 => ({ path: attachmentPath(sha256), source: attachedBytes(db, input.folder, sha256) })),
    { path: `${name}.xlsx`, source: workbook },
    { path: `${name}.pdf`, source: pdf },
  ]
}

/** The report as a summary: a list too long for anybody to read on paper is left to the workbook beside it. */
function summary(content: DocumentContent): DocumentContent {
  const shortened = (block: Block): Block => (block.type !== 'table' || block.rows.length <= LISTED_ROWS ? block
    : { type: 'note', key: block.key, text: `Danh sách có ${formatNumber(block.rows.length)} dòng, xem bảng tính trong cùng gói.` })
  return { ...content, annexes: (content.annexes ?? []).map(annex => ({ ...annex, blocks: annex.blocks.map(shortened) })) }
}

/** The report without a word about anybody: its table of figures alone. */
function figuresOnly(content: DocumentContent): DocumentContent {
  const table = content.annexes?.find(annex => annex.key === 'figures')
  return { ...content, subject: `Số liệu: ${content.subject}`, bases: [], body: table?.blocks ?? [], annexes: [] }
}

function manifestOf(input: PackInput, { db, agency, figures, records }: Moment): ManifestFields {
  const { code, label, from, to } = input.period
  return {
    packageId: input.packageId, sequence: input.sequence, previous: input.previous, createdAt: input.createdAt, level: input.level,
    program: { version: input.program, schemaVersion: schemaVersion(db) },
    agency: { id: readMeta(db, 'origin') ?? '', code: agency.code, name: agency.name, parentName: agency.parentName },
    period: { code, label, from, to },
    counts: { figure: figures.length, ...Object.fromEntries(Object.entries(records).map(([kind, rows]) => [kind, rows.length])) },
  }
}

/** The bytes of an attached file as they pass, with a failure that names the record it belongs to. */
async function* attachedBytes(db: Database, folder: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(attachedPath(folder, sha256))) {
      hash.update(chunk as Buffer)
      yield chunk as Buffer
    }
  } catch (error) {
    throw unusable(db, sha256, 'không còn hoặc không đọc được', error)
  }
  if (hash.digest('hex') !== sha256) throw unusable(db, sha256, 'đã bị hỏng hoặc bị sửa')
}

function unusable(db: Database, sha256: string, what: string, cause?: unknown): AppError {
  const { name, record } = db.prepare('SELECT name, record FROM live_attachment WHERE sha256 = ?').get(sha256) as { name: string; record: string }
  const [kind = '', id = ''] = record.split(':')
  const owner = isKind(kind) ? `${anyKind(kind).label} “${registerWords(db).title(kind, id) ?? id}”` : record
  return new AppError('readFailed', `Tệp đính kèm “${name}” của ${owner} ${what} trong máy. Chưa tạo gói; hồ sơ vẫn nguyên. `
    + `Hãy đính kèm lại đúng tệp đó vào hồ sơ, hoặc chép tệp attachments/${sha256} từ bản sao lưu vào sổ, rồi tạo gói lại.`, { cause })
}

async function* ndjson(rows: readonly object[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const row of rows) yield encoder.encode(`${JSON.stringify(row)}\n`)
}

/** Copies a finished package to the stick; returns only after it was read back and is the same. */
export async function deliver(input: DeliverInput, watch: JobWatch): Promise<DeliverOutput> {
  return copySafely(input.source, input.to, input.name, {
    signal: watch.signal, onProgress: ({ step, done, total }) => watch.progress((step === 'copy' ? 0 : 0.5) + (total === 0 ? 0.5 : done / total / 2), packageStages[step === 'copy' ? 3 : 4]),
  })
}
