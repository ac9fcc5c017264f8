import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Annex, Block, Cell, Column, Row, Table } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { dash, paragraph, plain } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { recordsOf } from '../records.ts'
import { numeral } from '../sentences/number.ts'
import { curly, gist, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type CampaignRow, type CampaignUnit, campaignRows } from './campaignRows.ts'

/** A column of the form: a unit, what belongs to none, or the whole. */
type Part = { title: string; cell: (row: CampaignRow) => Cell }

const numberOf = (value: number) => (value === 0 ? '-' : numeral(value))
const total: Part = { title: 'Tổng cộng', cell: ({ figure }) => ({ text: numeral(figure.value ?? 0), bold: true, source: { figure: figure.id } }) }
const rest: Part = { title: 'Khác, chưa gắn đơn vị', cell: ({ rest: value }) => (value === null ? '' : numberOf(value)) }
const ofUnit = ({ id, name }: CampaignUnit): Part => ({ title: curly(oneLine(name)), cell: ({ units }) => numberOf(units.get(id) ?? 0) })

/** Millimetres of a landscape sheet, and of the columns that every table of the form has. */
const sheet = 257
const fixed = { number: 11, text: 58, unit: 22, note: 28 }

/**
 * Biểu tổng hợp kết quả Tháng Dân vận of the days of the period: a column for each unit that has something where they all fit on
 * the sheet, otherwise the totals alone and the units in an annex. Every total is the figure of the report.
 */
export function campaignForm(source: DocumentSource): Composed {
  const { period } = source
  const begun = begin(source, { template: 'campaign-form', kindSymbol: 'B' })
  const { rows, units } = campaignRows(source, begun.figures)
  const parts = [...units.map(ofUnit), ...(rows.some(row => (row.rest ?? 0) !== 0) ? [rest] : [])]
  const width = widthOf(rows, [...parts, total])
  const fits = fixed.number + fixed.text + fixed.unit + fixed.note + (parts.length + 1) * width <= sheet
  return finish(begun, {
    kindTitle: 'Biểu tổng hợp', subject: subjectOf(source), ...(fits ? { orientation: 'landscape' } as const : {}), addressees: [], unnumbered: true,
    leftSignature: { form: 'head', post: 'Người lập biểu' },
    body: [
      plain('campaign.days', `Thời gian thực hiện: từ ngày ${officialShortDate(period.from)} đến ngày ${officialShortDate(period.to)}.`),
      tableOf('campaign.table', rows, fits ? [...parts, total] : [{ ...total, title: 'Kết quả' }], width, true), ...movements(source, begun.figures.get('movements.held')),
      ...paragraph('campaign.end', sentence(`Số liệu tổng hợp theo sổ đến ngày ${officialShortDate(source.today)}`)),
    ],
    annexes: fits ? [] : [byUnit(rows, parts, width)], mentions: { units: ['campaign.days'] },
  }, {
    remarks: rows.some(({ figure }) => (figure.value ?? 0) !== 0) ? [] : [{
      text: 'Những ngày này chưa có hoạt động nào trong sổ nên biểu đều bằng 0. Hãy xem lại ngày của kỳ, hoặc nhập hồ sơ rồi in lại.',
    }],
  })
}

/** A period record goes by the name it was given. */
function subjectOf({ period }: DocumentSource): string {
  const name = curly(oneLine(period.label)).replace(/[.;,]+$/, '')
  return `Kết quả thực hiện ${/tháng dân vận/iu.test(name) ? name.replace(/tháng dân vận/iu, 'Tháng Dân vận') : `Tháng Dân vận năm ${period.from.slice(0, 4)}`}`
}

const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)
/** Wide enough that no amount of money breaks. */
const widthOf = (rows: readonly CampaignRow[], parts: readonly Part[]) =>
  Math.max(21, ...rows.flatMap(row => parts.map(({ cell }) => Math.ceil(4 + 2.2 * textOf(cell(row)).length))))

function tableOf(key: string, rows: readonly CampaignRow[], parts: readonly Part[], width: number, noted: boolean): Table {
  const columns: Column[] = [
    { title: 'TT', width: { mm: fixed.number }, align: 'center' }, { title: 'Nội dung', width: { share: 1 } }, { title: 'ĐVT', width: { mm: fixed.unit }, align: 'center' },
    ...parts.map(({ title }): Column => ({ title, width: { mm: width }, align: 'right' })), ...(noted ? [{ title: 'Ghi chú', width: { mm: fixed.note } }] : []),
  ]
  return {
    type: 'table', key, columns, rows: rows.map((row): Row => ({
      type: 'row', cells: [row.number, row.text, row.unit, ...parts.map(({ cell }) => cell(row)), ...(noted ? [row.figure.estimated ? 'Ước đến hết kỳ' : ''] : [])],
    })),
  }
}

/** The units in as many tables as the sheet needs, of about the same width; the last one sums up. */
function byUnit(rows: readonly CampaignRow[], parts: readonly Part[], width: number): Annex {
  const all = [...parts, total]
  const most = Math.max(1, Math.floor((sheet - fixed.number - fixed.text - fixed.unit) / width))
  const tables = Math.ceil(all.length / most)
  const each = Math.ceil(all.length / tables)
  return {
    key: 'units', title: 'Kết quả theo từng đơn vị', orientation: 'landscape',
    blocks: Array.from({ length: tables }, (_, place) => place).flatMap((place): Block[] => [
      ...(tables === 1 ? [] : [{ type: 'note', key: `campaign.units.${place + 1}.note`, text: `Biểu ${place + 1}/${tables}` } as const]),
      tableOf(`campaign.units.${place + 1}`, rows, all.slice(place * each, (place + 1) * each), width, false),
    ]),
  }
}

/** Letters told of a movement's outcome, and how many movements are named. */
const outcomeLength = 200
const named = 10

/** The movements behind their number, which go by names of their own. */
function movements({ db }: DocumentSource, figure: Parameters<typeof recordsOf>[2][number]): Block[] {
  const found = recordsOf(db, 'activity', [figure]).slice(0, named)
  if (found.length === 0) return []
  return [
    ...paragraph('movements', sentence('Các phong trào đã tổ chức:')),
    ...found.flatMap(({ id, name, outcome }) => dash(`movements.${id}`, sentence(
      curly(oneLine(name)).replace(/[.;,]+$/, ''), outcome === null ? '' : [': ', gist(outcome, outcomeLength)]))),
  ]
}
