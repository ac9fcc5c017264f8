import type { Database } from 'better-sqlite3'
import { addWorkingDays } from '../../../db/contract/deadlines.ts'
import type { Period } from '../../../db/contract/periods.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Block, Table } from '../content.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { dash, dotted, paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { counted, numeral } from '../sentences/number.ts'
import { curly, inside, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'

type Return = { id: string; unit: string; period: string; dueOn: string | null; receivedOn: string | null }
type Missing = Return & { days: number }
type Returns = { all: Return[]; missing: Missing[]; late: Missing[] }

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The returns asked for a period record, or for all whose data end in the dates, in the order of the units. */
function returnsOf(db: Database, { code, from, to }: Period, day: string): Returns {
  const select = `SELECT r.id, u.name AS unit, p.name AS period, r.dueOn, r.receivedOn FROM live_unit_return r
    JOIN unit u ON u.id = r.unit JOIN live_period p ON p.id = r.period`
  const order = 'ORDER BY p.dateTo, p.seq, u.position IS NULL, u.position, u.nameKey, r.seq'
  const all = code.startsWith('period:')
    ? db.prepare<[string], Return>(`${select} WHERE p.id = ? ${order}`).all(code.slice('period:'.length))
    : db.prepare<[string, string], Return>(`${select} WHERE p.dateTo BETWEEN ? AND ? ${order}`).all(from, to)
  return {
    all,
    missing: all.filter(({ dueOn, receivedOn }) => receivedOn === null && (dueOn === null || dueOn < day))
      .map(one => ({ ...one, days: one.dueOn === null ? 0 : daysBetween(one.dueOn, day) })),
    late: all.flatMap(one => (one.receivedOn !== null && one.dueOn !== null && one.receivedOn > one.dueOn ? [{ ...one, days: daysBetween(one.dueOn, one.receivedOn) }] : [])),
  }
}

/** More of them stand in a list behind the letter rather than in it. */
const mostInLetter = 8
/** Working days a unit gets to make up for it. */
const daysOfGrace = 3
const names = (some: readonly Return[]) => [...new Set(some.map(({ unit }) => curly(oneLine(unit))))]

/** Công văn đôn đốc: which units have not sent their report, since when it is due, and by when it has to come now. */
export function returnReminder(source: DocumentSource): Composed {
  const { db, period, today } = source
  const begun = begin(source, { template: 'return-reminder', kindSymbol: '', day: today })
  const { self, day } = begun
  const returns = returnsOf(db, period, day)
  const about = aboutOf(returns, period)
  const missing = names(returns.missing)
  const everybody = `Các phòng, đơn vị thuộc ${self}`
  const listed = returns.missing.length + returns.late.length > mostInLetter
  const tables = [...(missing.length === 0 ? [] : [missingTable(returns.missing)]), ...(returns.late.length === 0 ? [] : [lateTable(returns.late)])]
  return finish(begun, {
    subject: `đôn đốc gửi báo cáo ${about}`,
    addressees: missing.length === 0 ? [everybody] : missing.length <= mostInLetter ? missing : [`${everybody} (danh sách kèm theo)`],
    body: returns.all.length === 0 ? reminder(begun, about) : [
      ...(missing.length === 0 ? nobodyMissing(begun, returns, about) : letter(begun, returns, about)), ...(listed ? [] : tables),
      ...paragraph('closing', sentence('Đề nghị các phòng, đơn vị nghiêm túc thực hiện')),
    ],
    annexes: listed ? [{ key: 'units', title: 'Danh sách đơn vị chưa gửi, gửi chậm báo cáo', blocks: tables }] : [],
    mentions: { units: ['opening'] },
  }, { remarks: remarks(returns, period), records: returns.all.map(({ id }) => ({ kind: 'unitReturn', id })) })
}

/** What the reports are on: the one period, or the dates of several. */
function aboutOf({ all }: Returns, period: Period): string {
  const [only, ...others] = [...new Set(all.map(one => one.period))]
  const name = only !== undefined && others.length === 0 ? only : period.label
  const plain = curly(oneLine(name)).replace(/^Báo cáo\s+/iu, '').replace(/\s*\([^)]*\)$/u, '')
  return inside(plain).replace(/^(Quý)/u, 'quý').replace(/^(Năm) (?=\d)/u, 'năm ')
}

const office = (self: string) => `${self} (qua Văn phòng ${self === 'Sở' ? 'Sở' : 'cơ quan'})`

function letter({ self, agency, day, source: { settings } }: Begun, { all, missing, late }: Returns, about: string): Block[] {
  const until = addWorkingDays(day, daysOfGrace, new Set(settings.holidays.map(holiday => holiday.day)))
  const received = all.filter(({ receivedOn }) => receivedOn !== null).length
  return [
    ...paragraph('opening', sentence(
      `Theo chế độ báo cáo, các phòng, đơn vị thuộc ${self} phải gửi báo cáo ${about}. Đến ngày ${officialShortDate(day)}, ${self} đã nhận ${received === 0 ? '0' : counted(received)}/${counted(all.length)} báo cáo; `
      + `còn ${counted(missing.length)} báo cáo của ${counted(names(missing).length)} đơn vị quá hạn chưa gửi${late.length === 0 ? '' : `, ${counted(late.length)} báo cáo gửi chậm`}`)),
    ...paragraph('request', sentence(`Để bảo đảm tiến độ tổng hợp, báo cáo cấp trên, ${oneLine(agency.name)} yêu cầu:`)),
    ...dash('request.missing', sentence(`Thủ trưởng các đơn vị chưa gửi khẩn trương hoàn thành, gửi báo cáo về ${office(self)} chậm nhất ngày ${officialShortDate(until)}; nêu rõ lý do chậm`)),
    ...dash('request.late', late.length === 0 ? [] : sentence('Các đơn vị gửi chậm rút kinh nghiệm, chấp hành đúng thời hạn ở các kỳ sau')),
    ...dash('request.office', sentence(`Văn phòng ${self === 'Sở' ? 'Sở' : 'cơ quan'} theo dõi, tổng hợp, báo cáo lãnh đạo ${self}; kết quả chấp hành là căn cứ đánh giá, xếp loại công tác dân vận năm của đơn vị`)),
  ]
}

function nobodyMissing({ self, day }: Begun, { all, late }: Returns, about: string): Block[] {
  return paragraph('opening', sentence(
    `Đến ngày ${officialShortDate(day)}, ${self} đã nhận đủ ${counted(all.filter(({ receivedOn }) => receivedOn !== null).length)} báo cáo đến hạn ${about} của các phòng, đơn vị${late.length === 0 ? '' : `, trong đó ${counted(late.length)} báo cáo gửi chậm`}. `
    + `${self} thông báo để các phòng, đơn vị biết và tiếp tục chấp hành đúng chế độ báo cáo`))
}

/** Nobody is followed yet: the letter asks everybody. */
function reminder({ self, agency, source: { period } }: Begun, about: string): Block[] {
  return paragraph('opening', sentence(
    `Thực hiện chế độ báo cáo công tác dân vận, ${oneLine(agency.name)} đề nghị các phòng, đơn vị thuộc ${self} gửi báo cáo ${about} về ${office(self)} trước ngày ${period.dueOn === null ? dotted : officialShortDate(period.dueOn)} để tổng hợp, báo cáo theo quy định`))
}

const dateOr = (day: string | null) => (day === null ? '…' : officialShortDate(day))

const missingTable = (missing: readonly Missing[]): Table => ({
  type: 'table', key: 'missing',
  columns: [
    { title: 'TT', width: { mm: 11 }, align: 'center' }, { title: 'Đơn vị chưa gửi', width: { share: 1.4 } }, { title: 'Kỳ báo cáo', width: { share: 1 } },
    { title: 'Hạn gửi', width: { mm: 26 }, align: 'center' }, { title: 'Số ngày quá hạn', width: { mm: 24 }, align: 'center' },
  ],
  rows: missing.map(({ unit, period, dueOn, days }, place) => ({
    type: 'row', cells: [String(place + 1), curly(oneLine(unit)), curly(oneLine(period)), dateOr(dueOn), dueOn === null ? '…' : numeral(days)],
  })),
})

const lateTable = (late: readonly Missing[]): Table => ({
  type: 'table', key: 'late',
  columns: [
    { title: 'TT', width: { mm: 11 }, align: 'center' }, { title: 'Đơn vị gửi chậm', width: { share: 1.4 } }, { title: 'Kỳ báo cáo', width: { share: 1 } },
    { title: 'Hạn gửi', width: { mm: 26 }, align: 'center' }, { title: 'Ngày nhận', width: { mm: 26 }, align: 'center' }, { title: 'Số ngày chậm', width: { mm: 20 }, align: 'center' },
  ],
  rows: late.map(({ unit, period, dueOn, receivedOn, days }, place) => ({
    type: 'row', cells: [String(place + 1), curly(oneLine(unit)), curly(oneLine(period)), dateOr(dueOn), dateOr(receivedOn), numeral(days)],
  })),
})

function remarks({ all, missing }: Returns, period: Period): Remark[] {
  if (all.length === 0) {
    return [{ text: `Sổ chưa theo dõi báo cáo của đơn vị nào cho ${period.label} nên công văn nhắc chung các phòng, đơn vị. Hãy nhập báo cáo phải gửi của từng đơn vị rồi in lại.`, mend: { at: 'list', kind: 'unitReturn' } }]
  }
  return missing.length > 0 ? [] : [{ text: 'Không có đơn vị nào quá hạn chưa gửi báo cáo nên không phải đôn đốc; công văn chỉ thông báo kết quả.', mend: { at: 'list', kind: 'unitReturn' } }]
}
