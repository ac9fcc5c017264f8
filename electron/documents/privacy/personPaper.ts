import type { Remark } from '../../../db/contract/remark.ts'
import type { Words } from '../../../db/contract/fieldType.ts'
import { localDay } from '../../../db/contract/calendar.ts'
import { type KindName, anyKind } from '../../../db/contract/kinds/index.ts'
import { type Settings, inForce } from '../../../db/contract/settings.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import { type OwnedRows, type Row, type SentPackage, titleOf } from '../../../db/index.ts'
import type { PackageLevel } from '../../../db/contract/api.ts'
import { levelNames } from '../../usb/levelNames.ts'
import type { Block, DocumentContent, Row as TableRow } from '../content.ts'
import { frameOf } from '../paper/agency.ts'
import { counted } from '../sentences/number.ts'
import { curly } from '../sentences/text.ts'

/** What is told of one record: its row and what it owns. */
export type HeldRecord = { kind: KindName; row: Row; owned: readonly OwnedRows[] }
export type PersonHeld = { person: string; records: readonly HeldRecord[]; packages: readonly Pick<SentPackage, 'sequence' | 'createdAt' | 'deliveredAt' | 'level'>[]; words: Words }

/** What the program writes for itself and tells nobody anything. */
const ofTheProgram: ReadonlySet<string> = new Set(['sha256', 'secret', 'paper', 'record', 'mediaType', 'bytes'])

const line = (key: string, text: string): Block => ({ type: 'paragraph', key, runs: [{ text: curly(text) }] })

/**
 * What the office holds on a person, for him to read and to correct (Luật 91/2025/QH15, Điều 4; Nghị định 356/2025/NĐ-CP,
 * Điều 5): every value in full, what it is kept for, on what ground, for how long, and whom it was sent to.
 */
export function personPaper(settings: Settings, held: PersonHeld, today: string): { content: DocumentContent; warnings: Remark[] } {
  const { agency, addressees: _, recipients, warnings, ...frame } = frameOf(settings, { template: 'person-data', kindSymbol: 'TB', day: today })
  const addressee = `Ông (bà) ${held.person}`
  return {
    content: {
      ...frame, kindTitle: 'Thông báo', subject: 'Dữ liệu cá nhân đang lưu giữ', addressees: [addressee], recipients,
      body: [
        line('opening', `Thực hiện Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP ngày 31/12/2025 của Chính phủ, ${agency.name} thông báo dữ liệu cá nhân của ông (bà) `
          + `đang được lưu giữ tại cơ quan, theo sổ tại ngày ${officialShortDate(today)}, gồm ${counted(held.records.length)} hồ sơ như sau:`),
        { type: 'heading', key: 'held', level: 1, ordinal: 1, text: 'Dữ liệu đang lưu giữ' }, ...held.records.flatMap((record, place) => recordBlocks(record, place + 1, held.words)),
        { type: 'heading', key: 'purpose', level: 1, ordinal: 2, text: 'Mục đích, căn cứ và thời hạn lưu giữ' }, purposes(settings, held.records, today),
        { type: 'heading', key: 'sent', level: 1, ordinal: 3, text: 'Nơi đã nhận dữ liệu' }, sentTo(held.packages),
        { type: 'heading', key: 'rights', level: 1, ordinal: 4, text: 'Quyền của ông (bà)' },
        line('rightsText', `Ông (bà) có quyền yêu cầu xem, sửa, xóa, hạn chế hoặc phản đối việc xử lý dữ liệu của mình. ${terms(settings, today)}`),
      ],
    },
    warnings,
  }
}

function recordBlocks({ kind: name, row, owned }: HeldRecord, ordinal: number, words: Words): Block[] {
  const kind = anyKind(name)
  const times = `Ghi vào sổ ngày ${dayOf(row.createdAt)}, sửa lần cuối ngày ${dayOf(row.updatedAt)}${row.deletedAt == null ? '' : `, đã bỏ vào thùng rác ngày ${dayOf(row.deletedAt)}`}.`
  const key = `${name}-${String(row.id)}`
  return [
    { type: 'heading', key, level: 2, ordinal, text: curly(`${kind.label}: ${titleOf(kind, row, words)}`) },
    { type: 'table', key: `${key}-fields`, columns: [{ title: 'Mục', width: { mm: 55 } }, { title: 'Nội dung', width: { share: 1 } }], rows: fieldRows(name, row, words) },
    ...owned.flatMap(({ kind: child, rows }): Block[] => [
      { type: 'note', key: `${key}-${child}`, text: curly(`${anyKind(child).label}:`), align: 'left' },
      { type: 'table', key: `${key}-${child}-rows`, columns: [{ title: 'Mục', width: { mm: 55 } }, { title: 'Nội dung', width: { share: 1 } }], rows: rows.flatMap(one => fieldRows(child, one, words)) },
    ]),
    line(`${key}-times`, times),
  ]
}

const dayOf = (time: unknown) => officialShortDate(localDay(Date.parse(String(time))))

/** Every field that is given, in full: the person it is about is who reads it. */
function fieldRows(name: KindName, row: Readonly<Row>, words: Words): TableRow[] {
  const kind = anyKind(name)
  return Object.entries(kind.fields).flatMap(([field, described]): TableRow[] => {
    const cell = row[field]
    if (cell == null || ofTheProgram.has(field) || field === kind.owner) return []
    return [{ type: 'row', cells: [curly(described.label), curly(described.toText(described.fromCell(cell), words))] }]
  })
}

function purposes(settings: Settings, records: readonly HeldRecord[], today: string): Block {
  const rules = inForce(settings.retentionRules, today)
  const rows = [...new Set(records.map(({ kind }) => kind))].map((kind): TableRow => {
    const rule = rules.find(({ of }) => of === kind)
    const cells = rule ? [rule.purpose, rule.ground ?? '', `${counted(rule.years)} năm`] : ['Thực hiện nhiệm vụ của cơ quan theo quy định của pháp luật', '', 'Theo quy định về lưu trữ']
    return { type: 'row', cells: [anyKind(kind).label, ...cells].map(curly) }
  })
  return { type: 'table', key: 'purposes', columns: [{ title: 'Loại hồ sơ' }, { title: 'Mục đích' }, { title: 'Căn cứ' }, { title: 'Thời hạn', width: { mm: 28 } }], rows }
}

function sentTo(packages: PersonHeld['packages']): Block {
  if (packages.length === 0) return line('notSent', 'Dữ liệu chưa gửi cho cơ quan, tổ chức nào.')
  return {
    type: 'table', key: 'packages', columns: [{ title: 'Gói số', width: { mm: 20 }, align: 'center' }, { title: 'Ngày lập', width: { mm: 30 } }, { title: 'Ngày giao', width: { mm: 30 } }, { title: 'Mức dữ liệu' }],
    rows: packages.map(({ sequence, createdAt, deliveredAt, level }) => ({
      type: 'row', cells: [String(sequence), dayOf(createdAt), deliveredAt === null ? '' : dayOf(deliveredAt), curly(levelNames[level as PackageLevel] ?? level)],
    })),
  }
}

/** The terms of the table of deadlines, as far as it has them. */
function terms(settings: Settings, today: string): string {
  const deadlines = inForce(settings.deadlines, today)
  const said = ([['answerRequest', 'phản hồi'], ['viewData', 'cung cấp'], ['correctData', 'sửa'], ['eraseData', 'xóa']] as const).flatMap(([step, verb]) => {
    const rule = deadlines.find(one => one.step === step)
    return rule ? [`${verb} trong ${counted(rule.days)} ngày${rule.calendar === 'working' ? ' làm việc' : ''}`] : []
  })
  return said.length === 0 ? '' : `Kể từ khi nhận yêu cầu, cơ quan ${said.join(', ')}.`
}
