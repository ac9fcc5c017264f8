import { PackageFault } from './packageFault.ts'
import { dataPath, packageLimits } from './packageManifest.ts'
import { parseStrictJson } from './strictJson.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const newline = 0x0a

/** Figures are named, not numbered: 'models.recognised.field:economy'. */
const figureName = /^[A-Za-z][A-Za-z0-9.:_-]{0,149}$/

/** One row of a data entry: an object with an id of its own. */
export type DataRow = { id: string } & Record<string, unknown>

/**
 * The rows of one NDJSON entry, held to what a register writes: valid UTF-8, one JSON object a line, lines up to
 * 1 MiB, ids that are UUIDs (names for figures) and occur once. Throws PackageFault damagedPackage with `where` = entry and line.
 */
export async function* readRows(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<DataRow> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const idForm = path === dataPath('figure') ? figureName : uuid
  const seen = new Set<string>()
  let line = 0
  for await (const bytes of splitLines(path, chunks)) {
    line += 1
    const where = `${path}:${line}`
    const row = parseRow(where, decoder, bytes)
    if (!idForm.test(row.id)) throw damaged(where, 'có mã định danh sai dạng')
    if (seen.has(row.id)) throw damaged(where, `trùng mã định danh ${row.id}`)
    if (seen.size >= packageLimits.rows) throw damaged(where, 'quá nhiều dòng')
    seen.add(row.id)
    yield row
  }
}

function parseRow(where: string, decoder: TextDecoder, bytes: Uint8Array): DataRow {
  let row: unknown
  try {
    row = parseStrictJson(decoder.decode(bytes))
  } catch (error) {
    throw damaged(where, 'không đọc được (sai UTF-8, sai JSON hoặc có khóa bị cấm)', error)
  }
  if (!isDataRow(row)) throw damaged(where, 'không phải một bản ghi có mã định danh')
  return row
}

function isDataRow(value: unknown): value is DataRow {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

async function* splitLines(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let held = 0
  const hold = (part: Uint8Array): void => {
    held += part.length
    if (held > packageLimits.lineBytes) throw damaged(path, 'có dòng dài quá 1 MB')
    parts.push(part)
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      hold(chunk.subarray(start, end))
      yield Buffer.concat(parts)
      parts = []
      held = 0
      start = end + 1
    }
    if (start < chunk.length) hold(chunk.subarray(start))
  }
  if (held > 0) yield Buffer.concat(parts)
}

function damaged(where: string, what: string, cause?: unknown): PackageFault {
  return new PackageFault('damagedPackage', where,
    `Dữ liệu trong gói ${what} (${where}): gói bị hỏng hoặc đã bị sửa. Chưa nhận gì từ gói. ` +
    'Hãy đề nghị đơn vị gửi lại gói.', { cause })
}
