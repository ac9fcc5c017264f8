import type { Figure } from '../../../db/contract/figure.ts'
import type { Block, Cell, Row } from '../content.ts'
import { missing, numeral, rounded } from '../sentences/number.ts'
import { curly } from '../sentences/text.ts'

/** Subjects of the table with the beginnings of the ids they take, in the order of the figures. */
const subjects: readonly (readonly [string, readonly string[]])[] = [
  ['Lãnh đạo, chỉ đạo, triển khai', ['directives']],
  ['Hoạt động dân vận', [
    'activities', 'briefings', 'publicity', 'training', 'coordination', 'democracy', 'staffConferences', 'administrativeReform', 'inspections',
    'reviews', 'movements', 'welfare',
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
  'directives.issued', 'briefings.held', 'publicity.held', 'coordination.held', 'democracy.held', 'inspections.held', 'receptions.held',
  'receptions.attendances', 'petitions.received', 'petitions.resolved', 'dialogues.held', 'dialogues.attendances', 'models.registered',
  'models.recognised', 'models.replicated', 'exemplars.praised', 'nominees.proposed', 'nominees.awarded',
])

/** The splits worth a row of their own; the others can be looked up in the register. */
const splits = [
  'directives.issued.category', 'coordination.withPartner.partner', 'receptions.held.category', 'petitions.received.category',
  'petitions.received.source', 'petitions.resolved.category', 'dialogues.held.audience', 'models.registered.category',
  'models.registered.field', 'models.recognised.category', 'models.recognised.actorType', 'models.recognised.field', 'models.recognised.level',
  'models.results.unit', 'exemplars.praised.category', 'nominees.proposed.category', 'nominees.proposed.award', 'nominees.awarded.category',
  'nominees.awarded.awardedForm',
]

const isPart = ({ id }: Figure) => id.includes(':') && !id.startsWith('measures.')
const says = (value: number | null) => value !== null && rounded(value) !== 0

function isShown(figure: Figure): boolean {
  if (isPart(figure) && !splits.some(split => figure.id.startsWith(`${split}:`))) return false
  return chief.has(figure.id) || says(figure.value) || says(figure.previous)
}

/** What leads to a value that speaks for itself: `loại Khiếu nại`, `cấp Cấp tỉnh`. */
const plainBy = /^(tên loại|loại tiếp|loại|đối tượng|chủ thể thực hiện|cấp|hình thức) (?=\p{Lu})/u

/** The parts of a figure have its label and then their own: only that is told below it. */
function ownLabel(part: Figure, whole: Figure | undefined): string {
  if (!whole || !part.label.startsWith(`${whole.label}, `)) return curly(part.label)
  const rest = part.label.slice(whole.label.length + 2).replace(plainBy, '')
  return `- ${curly(rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1))}`
}

const cellOf = (value: number | null, type: Figure['type']) => (value === null ? (type === 'manual' ? missing : '-') : numeral(value))
const difference = ({ value, previous }: Figure) => (value === null || previous === null ? '-' : numeral(rounded(value) - rounded(previous)))

const unitOf = ({ id, unit }: Figure) => (id.startsWith('nominees.') && unit !== 'đồng' && unit !== '%' ? 'trường hợp' : unit)

function rowsOf(figures: readonly Figure[]): Row[] {
  let whole: Figure | undefined
  let number = 0
  return figures.flatMap((figure): Row[] => {
    const part = isPart(figure) && whole !== undefined && figure.id.startsWith(`${whole.id}.`)
    if (!isPart(figure)) whole = figure
    if (!isShown(figure)) return []
    if (!part) number += 1
    const value: Cell = { text: cellOf(figure.value, figure.type), source: { figure: figure.id } }
    return [{
      type: 'row',
      cells: [part ? '' : String(number), ownLabel(figure, part ? whole : undefined), unitOf(figure), value, cellOf(figure.previous, 'count'), difference(figure)],
    }]
  })
}

/** Biểu số liệu: every figure that says something, by subject, with the same dates of the year before. */
export function figureTable(figures: readonly Figure[]): Block[] {
  const rows = subjects.flatMap(([title, beginnings]): Row[] => {
    const shown = rowsOf(figures.filter(({ id }) => beginnings.includes(id.split('.')[0] ?? '')))
    return shown.length === 0 ? [] : [{ type: 'group', text: title }, ...shown]
  })
  const notes = figures.filter(figure => figure.note !== undefined && isShown(figure))
  return [
    {
      type: 'table', key: 'figures.table', rows,
      columns: [
        { title: 'STT', width: { mm: 11 }, align: 'center' }, { title: 'Nội dung', width: { share: 1 } }, { title: 'ĐVT', width: { mm: 21 }, align: 'center' },
        { title: 'Kỳ này', width: { mm: 28 }, align: 'right' }, { title: 'Cùng kỳ năm trước', width: { mm: 28 }, align: 'right' },
        { title: 'Tăng, giảm (-)', width: { mm: 27 }, align: 'right' },
      ],
    },
    ...notes.map(({ id, label, note }): Block => ({ type: 'note', key: `figures.note.${id}`, text: `${curly(label)}: ${(note ?? '').charAt(0).toLocaleLowerCase('vi')}${(note ?? '').slice(1)}.` })),
    ...(figures.every(({ previous }) => previous === null)
      ? [{ type: 'note', key: 'figures.alone', text: 'Sổ chưa có số liệu cùng kỳ năm trước để so sánh.' } as const] : []),
  ]
}
