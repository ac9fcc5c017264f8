import type { Figure } from '../../../db/contract/figure.ts'
import { figureDefinitions } from '../../../db/figures/index.ts'
import type { Block, Cell, Column, Row } from '../content.ts'
import { cellText } from '../plainText.ts'
import { missing, numeral, rounded } from '../sentences/number.ts'
import { curly } from '../sentences/text.ts'

/** Subjects of the table with the beginnings of the ids they take, in the order of the report. */
const subjects: readonly (readonly [string, readonly string[]])[] = [
  ['Lãnh đạo, chỉ đạo, triển khai', ['directives']],
  ['Hoạt động dân vận', [
    'activities', 'briefings', 'publicity', 'training', 'coordination', 'democracy', 'staffConferences',
    'administrativeReform',
    'inspections', 'reviews',
  ]],
  ['Tiếp công dân', ['receptions']],
  ['Đơn thư, ý kiến, kiến nghị', ['petitions']],
  ['Đối thoại', ['dialogues']],
  ['Mô hình “Dân vận khéo”, điểm sáng', ['models']],
  ['Gương điển hình', ['exemplars']],
  ['Khen thưởng', ['proposals', 'nominees']],
  ['Chế độ báo cáo của các đơn vị', ['unitReturns']],
  ['Chỉ số cải cách hành chính và chỉ số khác', ['measures']],
]

/** Shown even when nothing happened: what a superior looks for first. */
const chief = new Set([
  'directives.issued', 'briefings.held', 'publicity.held', 'coordination.held', 'democracy.held', 'inspections.held',
  'receptions.held',
  'receptions.attendances', 'petitions.received', 'petitions.resolved', 'dialogues.held', 'dialogues.attendances',
  'models.registered',
  'models.recognised', 'models.replicated', 'exemplars.praised', 'nominees.proposed', 'nominees.awarded',
])

const says = (value: number | null) => value !== null && rounded(value) !== 0
const isPart = ({ id }: Figure) => id.includes(':') && !id.startsWith('measures.')
/** What a figure and its siblings share: `models.recognised.field:` of a part, the whole id of any other. */
const familyOf = (id: string) => (id.startsWith('measures.') ? id : id.replace(/:.*/u, ':'))

/** The definition a part was split from. */
function wholeOf(part: Figure) {
  const family = familyOf(part.id)
  return figureDefinitions.find(definition =>
    'by' in definition && Object.keys(definition.by).some(by => family === `${definition.id}.${by}:`))
}

/** What leads to a value that speaks for itself: `loại Khiếu nại`, `cấp Cấp tỉnh`. */
const plainBy = /^(tên loại|loại tiếp|loại|đối tượng|chủ thể thực hiện|cấp|hình thức) (?=\p{Lu})/u

/** A part stands below its whole, whose words it does not repeat. */
function partLabel(part: Figure): string {
  const label = wholeOf(part)?.label ?? ''
  const rest = part.label.startsWith(`${label}, `) ? part.label.slice(label.length + 2).replace(plainBy, '') : part.label
  return `- ${curly(rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1))}`
}

/** Persons and collectives are counted together as cases: a column has no room for more. */
const unitOf = ({ unit }: Figure) => (unit === 'tập thể, cá nhân, hộ' ? 'trường hợp' : unit)

function cellOf(value: number | null, type: Figure['type']): string {
  if (value !== null) return numeral(value)
  return type === 'manual' ? missing : '-'
}

function cells(figure: Figure, number: string, label: string): Cell[] {
  const { id, type, value, previous } = figure
  const difference = value === null || previous === null ? '-' : numeral(rounded(value) - rounded(previous))
  return [
    number, label, unitOf(figure), { text: cellOf(value, type), source: { figure: id } }, cellOf(previous, 'count'),
    difference,
  ]
}

/** How a number came about where it was not counted; the annex of grounds tells more. */
const mark = ({ estimated, type, value }: Figure) => (value === null ? '' : estimated ? ' (số ước)' : type === 'manual' ? ' (số nhập tay)' : '')

function rowsOf(figures: readonly Figure[]): Row[] {
  let number = 0
  let whole: string | undefined
  return figures.flatMap((figure): Row[] => {
    if (!isPart(figure)) {
      whole = figure.id
      return [{ type: 'row', cells: cells(figure, String(number += 1), `${curly(figure.label)}${mark(figure)}`) }]
    }
    const definition = wholeOf(figure)
    const row: Row = { type: 'row', cells: cells(figure, '', partLabel(figure)) }
    if (!definition || definition.id === whole) return [row]
    // A figure that exists only in parts has no number of its own.
    whole = definition.id
    return [{ type: 'row', cells: [String(number += 1), curly(definition.label), '', '', '', ''] }, row]
  })
}

const longest = (rows: readonly Row[], place: number) =>
  Math.max(0, ...rows.map(row => (row.type === 'group' ? 0 : cellText(row.cells[place]).length)))

/** As wide as its longest number, so that no amount of money breaks, and the words beside it have the rest. */
const numberColumn = (rows: readonly Row[], place: number, title: string): Column =>
  ({ title, width: { mm: Math.max(20, 4 + 2 * longest(rows, place)) }, align: 'right' })

/**
 * Biểu số liệu: every figure the text tells of (`told`, ids) with its siblings, by subject, beside the same dates of the
 * year before. What was 0 in both years is left out, but for the chief figures.
 */
export function figureTable(figures: readonly Figure[], told: ReadonlySet<string>): Block[] {
  const families = new Set([...told].map(familyOf))
  const shown = figures.filter(({ id, type, value, previous }) => {
    const awaited = type === 'manual' && told.has(id)
    return chief.has(id) || (families.has(familyOf(id)) && (awaited || says(value) || says(previous)))
  })
  const rows = subjects.flatMap(([title, beginnings]): Row[] => {
    const found = rowsOf(shown.filter(({ id }) => beginnings.includes(id.split('.')[0] ?? '')))
    return found.length === 0 ? [] : [{ type: 'group', text: title }, ...found]
  })
  return [
    {
      type: 'table', key: 'figures.table', rows,
      columns: [
        { title: 'STT', width: { mm: 12 }, align: 'center' }, { title: 'Nội dung' },
        { title: 'ĐVT', width: { mm: 24 }, align: 'center' },
        numberColumn(rows, 3, 'Kỳ này'), numberColumn(rows, 4, 'Cùng kỳ năm trước'),
        numberColumn(rows, 5, 'Tăng, giảm (-)'),
      ],
    },
    ...(figures.every(({ previous }) => previous === null)
      ? [{
        type: 'note', key: 'figures.alone', text: 'Sổ chưa có số liệu cùng kỳ năm trước để so sánh.',
      } as const] : []),
  ]
}
