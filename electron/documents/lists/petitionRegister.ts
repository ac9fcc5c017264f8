import type { Database } from 'better-sqlite3'
import { anyKind, kinds } from '../../../db/contract/kinds/index.ts'
import { capitalise, formatNumber, officialShortDate } from '../../../db/contract/text/format.ts'
import { type Row as Cells, toDraft } from '../../../db/index.ts'
import type { Cell, Column, Row } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { petitions as told } from '../periodicReport/citizens.ts'
import { type FieldWords, recordsOf } from '../records.ts'
import { counted } from '../sentences/number.ts'
import { oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { asReport, bookEnd, byDay, keptBook } from './keptBook.ts'
import { type Petition, againstDeadline, cellLines, readable, resultCell, senderCell, settledOn } from './petitionCells.ts'

const columns: Column[] = [
  { title: 'STT', width: { mm: 11 }, align: 'center' }, { title: 'Số đến, ngày nhận', width: { mm: 24 }, align: 'center' },
  { title: 'Người gửi, địa chỉ', width: { share: 1.2 } }, { title: 'Loại, nguồn', width: { mm: 26 } },
  { title: 'Nội dung', width: { share: 1.9 } }, { title: 'Đơn vị được giao, nơi chuyển đến', width: { share: 1.2 } },
  { title: 'Hạn giải quyết', width: { mm: 22 }, align: 'center' }, { title: 'Tình trạng thời hạn', width: { mm: 24 }, align: 'center' },
  { title: 'Kết quả giải quyết', width: { share: 1.4 } }, { title: 'Ghi chú', width: { share: 0.6 } },
]

/**
 * Sổ theo dõi kiến nghị, đơn thư: those left over from before the period, then those received in it, each with its deadline. A
 * denunciation keeps its line, masked.
 */
export function petitionRegister(source: DocumentSource): Composed {
  const { db, period, today } = source
  const begun = begin(source, { template: 'petition-register', kindSymbol: 'ST' })
  const { words, figures } = begun
  const order = byDay<Petition>(({ receivedOn }) => receivedOn, ({ code }) => code)
  const [earlier, received] = [leftOver(db, period.from).toSorted(order), recordsOf(db, 'petition', [figures.get('petitions.received')]).toSorted(order)]
  const all = [...earlier, ...received]
  let number = 0
  const rowOf = (petition: Petition): Row => ({ type: 'row', cells: [String(number += 1), ...cellsOf(petition, words, today)] })
  const group = (title: string, found: readonly Petition[]): Row[] =>
    (found.length === 0 ? [] : [{ type: 'group', text: `${title} (${formatNumber(found.length)})` }, ...found.map(rowOf)])
  return finish(begun, {
    ...keptBook, kindTitle: 'Sổ theo dõi kiến nghị, đơn thư', subject: capitalise(oneLine(period.label)),
    body: [
      {
        type: 'table', key: 'petitions.table', columns,
        rows: [...group('Kỳ trước chuyển sang', earlier), ...group('Tiếp nhận trong kỳ', received)],
      },
      ...told(asReport(begun)), ...paragraph('petitions.open', sentence(openWords(all, today))), ...bookEnd(all.length, today),
    ],
  }, { records: all.map(({ id }) => ({ kind: 'petition', id })) })
}

/** Those received before a day and not settled before it. */
function leftOver(db: Database, day: string): Petition[] {
  const rows = db.prepare<{ day: string }, Cells>(`SELECT * FROM live_petition WHERE receivedOn < @day
    AND coalesce(answeredOn, '9999') >= @day AND coalesce(forwardedOn, '9999') >= @day AND coalesce(closedOn, '9999') >= @day`).all({ day })
  return rows.map(row => ({ ...toDraft(anyKind('petition'), row), id: row.id }) as unknown as Petition)
}

function openWords(all: readonly Petition[], today: string): string {
  const open = all.filter(petition => settledOn(petition) === null)
  const overdue = open.filter(petition => againstDeadline(petition, today).overdue)
  const day = `Đến ngày ${officialShortDate(today)}`
  if (all.length === 0) return ''
  if (open.length === 0) return `${day}, các kiến nghị, đơn thư trong sổ đều đã được giải quyết, chuyển hoặc trả lại`
  return `${day} còn ${counted(open.length)} đơn đang giải quyết${overdueWords(overdue.length, open.length)}`
}

function overdueWords(overdue: number, open: number): string {
  if (overdue === 0) return ', không có đơn quá hạn'
  return overdue === open ? ', đã quá hạn' : `, trong đó ${counted(overdue)} đơn đã quá hạn`
}

function cellsOf(petition: Petition, words: FieldWords, today: string): Cell[] {
  const { dueOn, competent, forwardedTo } = petition
  const standing = againstDeadline(petition, today)
  const taker = cellLines(readable(petition, 'unit', words), forwardedTo === null ? '' : `Chuyển ${readable(petition, 'forwardedTo', words)}`)
  return [
    cellLines(petition.code ?? '', officialShortDate(petition.receivedOn)), senderCell(petition, words),
    cellLines(kinds.petition.fields.category.options?.[petition.category] ?? '', words('petition', 'source', petition.source)),
    readable(petition, 'summary', words), cellLines(taker, competent ? '' : 'Không thuộc thẩm quyền'),
    dueOn === null ? '' : officialShortDate(dueOn), standing.overdue ? { text: standing.text, bold: true } : standing.text,
    resultCell(petition, words), readable(petition, 'note', words),
  ]
}
