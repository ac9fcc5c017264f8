import { type TargetState, computeFigures, targetStates } from '../../../db/figures/index.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import type { Annex, Block, Cell, Column, Row } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { counted, missing, numeral, rounded } from '../sentences/number.ts'
import { oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { amountWords, levelWords, standingWords, targetName } from './targetWords.ts'

/** More names than these make a cell nobody reads; all of them stand in the annex. */
const mostNamed = 4
/** More columns than these leave no room on a sheet. */
const mostColumns = 8

/** Biểu theo dõi chỉ tiêu: what is asked, what is reached by now, what is missing and where. */
export function targetScorecard(source: DocumentSource): Composed {
  const { db, period, today } = source
  const begun = begin(source, { template: 'target-scorecard', kindSymbol: '' })
  const states = targetStates(db, period, today, (days, only) => computeFigures(db, days, { only }))
  const year = Number(period.to.slice(0, 4))
  const until = today < period.to ? today : period.to
  return finish(begun, {
    kindTitle: 'Biểu theo dõi', subject: `Kết quả thực hiện chỉ tiêu công tác dân vận chính quyền ${oneLine(period.label)}`, orientation: 'landscape', unnumbered: true, addressees: [],
    body: [
      ...paragraph('summary', summary(states, until)),
      { type: 'table', key: 'targets', columns: columns(until), rows: states.map((state, place): Row => ({ type: 'row', cells: [String(place + 1), ...cells(state, year, source)] })) },
      ...paragraph('closing', sentence(states.length === 0 ? 'Chưa có chỉ tiêu nào được giao trong kỳ' : `Biểu gồm ${counted(states.length)} chỉ tiêu; chỉ tiêu cộng dồn được tính theo số tháng đã qua của thời gian giao`)),
    ],
    annexes: [byUnits(states, year)], mentions: { units: ['summary'] },
  }, { remarks: remarks(states), records: states.map(({ id }) => ({ kind: 'target', id })) })
}

function summary(states: readonly TargetState[], until: string) {
  const many = (wanted: (state: TargetState) => boolean) => states.filter(wanted).length
  const parts = [
    [many(({ met }) => met === true), 'chỉ tiêu đạt'], [many(({ met, onTrack }) => met === false && onTrack === true), 'chỉ tiêu đúng tiến độ'],
    [many(({ met, onTrack }) => met === false && onTrack !== true), 'chỉ tiêu chưa đạt'], [many(({ met }) => met === null), 'chỉ tiêu chưa có số liệu'],
  ] as const
  return sentence(states.length === 0 ? '' : `Đến ngày ${officialShortDate(until)}, trong ${counted(states.length)} chỉ tiêu có ${parts.filter(([n]) => n > 0).map(([n, what]) => `${counted(n)} ${what}`).join(', ')}`)
}

const columns = (until: string): Column[] => [
  { title: 'TT', width: { mm: 11 }, align: 'center' }, { title: 'Chỉ tiêu', width: { share: 1.5 } }, { title: 'Mức giao', width: { share: 0.9 } },
  { title: `Cần đạt đến ${officialShortDate(until)}`, width: { mm: 26 }, align: 'center' }, { title: 'Kết quả', width: { mm: 25 }, align: 'center' },
  { title: 'So với tiến độ', width: { mm: 20 }, align: 'center' }, { title: 'Đánh giá', width: { mm: 27 }, align: 'center' }, { title: 'Còn thiếu', width: { share: 2 } },
]

function cells(state: TargetState, year: number, { figures, period }: DocumentSource): Cell[] {
  const { value, expected, relation, unit } = state
  const known = state.from === period.from && state.to === period.to && figures.some(({ id }) => id === state.figure)
  const pace = value === null || relation === 'atMost' || expected === 0 ? '-' : `${numeral(rounded(value / expected * 100))}%`
  return [
    targetName(state.name, year), levelWords(state), amountWords(state, expected),
    { text: value === null ? missing : state.each ? `${counted(value)}/${counted(state.threshold)} ${unit}` : amountWords(state, value), ...(known ? { source: { figure: state.figure } } : {}) },
    pace, standingWords(state), lacking(state),
  ]
}

function lacking(state: TargetState): string {
  const { missing: short, missingUnits, relation, met } = state
  if (missingUnits && missingUnits.length > 0) {
    const named = missingUnits.slice(0, mostNamed).map(oneLine).join('; ')
    const others = missingUnits.length - mostNamed
    return `${counted(missingUnits.length)} đơn vị: ${named}${others > 0 ? ` và ${counted(others)} đơn vị khác` : ''}`
  }
  if (met !== false || short === null) return ''
  if (short === 0) return 'Bằng mức, phải vượt mức'
  return relation === 'atMost' ? `Vượt ${amountWords(state, short, true)}` : amountWords(state, short, true)
}

/** What each unit came to, for the targets whose figure can be split; left out where none can. */
function byUnits(states: readonly TargetState[], year: number): Annex {
  const split = states.filter(({ units }) => units !== null && units.length > 0).slice(0, mostColumns)
  const units = split[0]?.units ?? []
  const valueOf = (state: TargetState, id: string) => state.units?.find(unit => unit.id === id)?.value ?? 0
  return {
    key: 'units', title: 'Kết quả theo đơn vị', orientation: 'landscape',
    blocks: split.length === 0 ? [] : [{
      type: 'table', key: 'units.table', numbered: true,
      columns: [
        { title: 'TT', width: { mm: 11 }, align: 'center' }, { title: 'Đơn vị', width: { share: 2.4 } },
        ...split.map((state): Column => ({ title: targetName(state.name, year), width: { share: 1 }, align: 'center' })),
      ],
      rows: [
        ...units.map(({ id, name }, place): Row => ({ type: 'row', cells: [String(place + 1), oneLine(name), ...split.map(state => numeral(valueOf(state, id)))] })),
        { type: 'total', cells: ['', 'Tổng cộng', ...split.map(state => numeral((state.units ?? []).reduce((sum, { value }) => sum + value, 0)))] },
      ],
    } satisfies Block],
  }
}

function remarks(states: readonly TargetState[]): Remark[] {
  return [
    ...(states.length > 0 ? [] : [{ text: 'Kỳ này chưa có chỉ tiêu nào trong sổ nên biểu trống. Hãy thêm chỉ tiêu, hoặc dùng bộ chỉ tiêu mẫu ở màn hình Chỉ tiêu, rồi in lại.', mend: { at: 'list' as const, kind: 'target' } }]),
    ...states.filter(({ value }) => value === null).map(({ id, name }) => ({ text: `Chỉ tiêu "${oneLine(name)}" chưa có số liệu. Hãy nhập số liệu, hoặc xem lại mã con số của chỉ tiêu.`, mend: { at: 'record' as const, kind: 'target', id } })),
  ]
}
