import { capitalise, formatNumber, officialShortDate } from '../../../db/contract/text/format.ts'
import type { Column, Row } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { finish } from '../paper/finish.ts'
import { dialogues as told } from '../periodicReport/citizens.ts'
import { type FieldWords, type RecordOf, recordsByLink, recordsOf } from '../records.ts'
import { curly, oneLine } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { asReport, bookEnd, byDay, keptBook } from './keptBook.ts'
import { type Petition, cellLines, readable, settledOn } from './petitionCells.ts'

type Dialogue = RecordOf<'dialogue'>

const opinions = 'Ý kiến, kiến nghị'
const columns: Column[] = [
  { title: 'STT', width: { mm: 11 }, align: 'center' }, { title: 'Ngày', width: { mm: 22 }, align: 'center' },
  { title: 'Hình thức, nội dung', width: { share: 1.7 } }, { title: 'Người chủ trì, chức vụ', width: { share: 1.1 } },
  { title: 'Đối tượng', width: { share: 0.95 } }, { title: 'Địa điểm', width: { share: 1.1 } },
  { title: 'Số người dự', width: { mm: 15 }, align: 'right' },
  { title: 'Tổng số', group: opinions, width: { mm: 13 }, align: 'right' }, { title: 'Trả lời tại chỗ', group: opinions, width: { mm: 13 }, align: 'right' },
  { title: 'Tiếp thu, giao giải quyết (đơn vị, hạn)', group: opinions, width: { share: 1.4 } },
  { title: 'Đã xong', group: opinions, width: { mm: 13 }, align: 'right' }, { title: 'Chuyển cấp trên', group: opinions, width: { mm: 17 }, align: 'right' },
  { title: 'Thông báo kết luận (số, ngày)', width: { mm: 25 } }, { title: 'Ghi chú', width: { mm: 16 } },
]

/** Numbers of opinions of one dialogue; null where nothing is known. */
type Opinions = { all: number | null; onSpot: number | null; settled: number | null; above: number | null; handedOver: string }

/** Sổ theo dõi đối thoại: a line for each dialogue, the opinions counted from their own records where they were written down one by one. */
export function dialogueRegister(source: DocumentSource): Composed {
  const { db, period, today } = source
  const begun = begin(source, { template: 'dialogue-register', kindSymbol: 'ST' })
  const { words, figures } = begun
  const held = recordsOf(db, 'dialogue', [figures.get('dialogues.held')]).toSorted(byDay(({ heldOn }) => heldOn))
  const given = recordsByLink(db, 'petition', 'dialogue', held.map(({ id }) => id), 't.receivedOn, t.seq')
  const lines = held.map(dialogue => ({ dialogue, opinions: opinionsOf(dialogue, given.get(dialogue.id) ?? [], words) }))
  const rows = lines.map(({ dialogue, opinions: numbers }, place): Row => ({ type: 'row', cells: [String(place + 1), ...cellsOf(dialogue, numbers, words)] }))
  return finish(begun, {
    ...keptBook, kindTitle: 'Sổ theo dõi đối thoại', subject: capitalise(oneLine(period.label)),
    body: [
      { type: 'table', key: 'dialogues.table', columns, rows: rows.length === 0 ? [] : [...rows, totals(lines)] },
      ...told(asReport(begun)), ...bookEnd(held.length, today),
    ],
  }, {
    records: [...held.map(({ id }) => ({ kind: 'dialogue', id })), ...[...given.values()].flat().map(({ id }) => ({ kind: 'petition', id }))],
  })
}

const line = (text: string | null) => curly(oneLine(text ?? ''))
const number = (value: number | null) => (value === null ? '' : formatNumber(value))

/**
 * Opinions kept one by one are counted; of those told only by their number what was not answered on the spot was taken along.
 * A dialogue may have both, which are different opinions.
 */
function opinionsOf({ opinions: told, answeredOnSpot }: Dialogue, petitions: readonly Petition[], words: FieldWords): Opinions {
  const ours = petitions.filter(({ answeredOnSpot: onSpot, competent }) => !onSpot && competent)
  const rest = told === null ? 0 : told - (answeredOnSpot ?? 0)
  if (petitions.length === 0 && told === null) return { all: null, onSpot: null, settled: null, above: null, handedOver: '' }
  const later = petitions.filter(petition => !petition.answeredOnSpot)
  return {
    all: petitions.length + (told ?? 0),
    onSpot: petitions.length === 0 ? answeredOnSpot : petitions.length - later.length + (answeredOnSpot ?? 0),
    settled: petitions.length === 0 ? null : later.filter(({ answeredOn }) => answeredOn !== null).length,
    above: petitions.length === 0 ? null : later.filter(({ competent }) => !competent).length,
    handedOver: cellLines(handedOver(ours, words), rest > 0 ? `${formatNumber(rest)} ý kiến giao các đơn vị` : ''),
  }
}

/** `Chi cục Thủy lợi: 03 ý kiến, hạn 15/4/2025`, a unit a line; what is settled has no deadline to keep any more. */
function handedOver(petitions: readonly Petition[], words: FieldWords): string {
  const byUnit = Map.groupBy(petitions, petition => readable(petition, 'unit', words))
  return cellLines(...[...byUnit].map(([unit, found]) => {
    const due = found.filter(petition => settledOn(petition) === null).map(({ dueOn }) => dueOn).filter(day => day !== null).toSorted().at(-1)
    return `${unit === '' ? '' : `${unit}: `}${formatNumber(found.length)} ý kiến${due === undefined ? '' : `, hạn ${officialShortDate(due)}`}`
  }))
}

function cellsOf(dialogue: Dialogue, { all, onSpot, settled, above, handedOver: taken }: Opinions, words: FieldWords): string[] {
  const { heldOn, chair, chairPosition, noticeNumber, noticeOn, byHead } = dialogue
  return [
    officialShortDate(heldOn), cellLines(`${words('dialogue', 'form', dialogue.form)}:`, line(dialogue.topic)),
    cellLines([line(chair), line(chairPosition)].filter(Boolean).join(', '), byHead ? '(người đứng đầu)' : ''), words('dialogue', 'audience', dialogue.audience), line(dialogue.place),
    number(dialogue.people ?? dialogue.attendances), number(all), number(onSpot), taken, number(settled), number(above),
    cellLines(line(noticeNumber), noticeOn === null ? '' : officialShortDate(noticeOn)),
    line(dialogue.note),
  ]
}

/** The sums of what stands above. */
function totals(lines: readonly { dialogue: Dialogue; opinions: Opinions }[]): Row {
  const sum = (of: (one: (typeof lines)[number]) => number | null) => formatNumber(lines.reduce((total, one) => total + (of(one) ?? 0), 0))
  return {
    type: 'total', cells: [
      '', '', 'Tổng cộng', '', '', '', sum(({ dialogue }) => dialogue.people ?? dialogue.attendances), sum(({ opinions: { all } }) => all),
      sum(({ opinions: { onSpot } }) => onSpot), '', sum(({ opinions: { settled } }) => settled), sum(({ opinions: { above } }) => above), '', '',
    ],
  }
}
