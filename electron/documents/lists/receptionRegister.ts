import { kinds } from '../../../db/contract/kinds/index.ts'
import { capitalise, officialShortDate } from '../../../db/contract/text/format.ts'
import type { Column } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { finish } from '../paper/finish.ts'
import { receptions as told } from '../periodicReport/citizens.ts'
import { type FieldWords, type RecordOf, recordsByLink, recordsOf } from '../records.ts'
import { counted, missing } from '../sentences/number.ts'
import { curly, oneLine } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { asReport, bookEnd, byDay, keptBook } from './keptBook.ts'
import { type Petition, cellLines, readable, resultCell, senderCell } from './petitionCells.ts'

type Reception = RecordOf<'reception'>

/** The columns of Mẫu số 03, Thông tư 04/2021/TT-TTCP. */
const columns: Column[] = [
  { title: 'STT', width: { mm: 11 }, align: 'center' }, { title: 'Ngày tiếp', width: { mm: 22 }, align: 'center' },
  { title: 'Họ tên - Địa chỉ', width: { share: 1.3 } }, { title: 'CMND/Hộ chiếu của công dân', width: { mm: 21 }, align: 'center' },
  { title: 'Nội dung vụ việc', width: { share: 1.9 } }, { title: 'Phân loại đơn/Số người', width: { mm: 20 } },
  { title: 'Cơ quan đã giải quyết', width: { share: 0.9 } },
  { title: 'Thụ lý để giải quyết', group: 'Hướng xử lý', width: { mm: 16 }, align: 'center' },
  { title: 'Trả lại đơn và hướng dẫn', group: 'Hướng xử lý', width: { mm: 16 }, align: 'center' },
  { title: 'Chuyển đơn đến cơ quan, tổ chức, đơn vị có thẩm quyền', group: 'Hướng xử lý', width: { mm: 23 } },
  { title: 'Theo dõi kết quả giải quyết', width: { share: 2.1 } }, { title: 'Ghi chú', width: { share: 1.4 } },
]

/** Sổ tiếp công dân: a line for each petition a session brought, or one for the session where none was written down. */
export function receptionRegister(source: DocumentSource): Composed {
  const { db, period, today } = source
  const begun = begin(source, { template: 'reception-register', kindSymbol: 'ST' })
  const { words, figures } = begun
  const sessions = recordsOf(db, 'reception', [figures.get('receptions.held')]).toSorted(byDay(({ heldOn }) => heldOn))
  const brought = recordsByLink(db, 'petition', 'reception', sessions.map(({ id }) => id), 't.receivedOn, t.seq')
  const lines = sessions.flatMap(session => {
    const petitions = brought.get(session.id) ?? []
    return petitions.length === 0 ? [sessionCells(session)] : petitions.map(petition => petitionCells(session, petition, isSecret(petitions), words))
  })
  return finish(begun, {
    ...keptBook, kindTitle: 'Sổ tiếp công dân', subject: capitalise(oneLine(period.label)),
    body: [
      {
        type: 'table', key: 'receptions.table', columns, numbered: true,
        rows: lines.map((cells, place) => ({ type: 'row', cells: [String(place + 1), ...cells] })),
      },
      ...told(asReport(begun)), ...bookEnd(lines.length, today),
    ],
  }, {
    records: [...sessions.map(({ id }) => ({ kind: 'reception', id })), ...[...brought.values()].flat().map(({ id }) => ({ kind: 'petition', id }))],
  })
}

const line = (text: string | null) => curly(oneLine(text ?? ''))
const people = (count: number | null) => (count === null ? '' : `${counted(count)} người`)

/** What was concluded, until when, and when it was done. */
const conclusion = ({ conclusion, dueOn, doneOn }: Reception): string => cellLines(
  line(conclusion), doneOn === null ? (dueOn === null ? '' : `Hạn thực hiện ${officialShortDate(dueOn)}`) : `Thực hiện xong ngày ${officialShortDate(doneOn)}`)

/** Who received, where it was a leader. */
const host = ({ category, host, hostPosition }: Reception): string => (category === 'regular' ? ''
  : cellLines(kinds.reception.fields.category.options?.[category] ?? '', [line(host), line(hostPosition)].filter(Boolean).join(', ')))

const groups = ({ groups, groupPeople }: Reception) =>
  (groups === null || groups === 0 ? '' : `${counted(groups)} đoàn đông người${groupPeople === null ? '' : ` (${counted(groupPeople)} người)`}`)

/** Nobody's name is kept of a session without a petition: the name is for the hand. */
const sessionCells = (session: Reception): string[] => [
  officialShortDate(session.heldOn), missing, '', line(session.topic), cellLines(people(session.people), groups(session)), line(session.previousAuthority),
  '', '', '', conclusion(session), cellLines(host(session), line(session.note)),
]

/** What was said of a session may tell what a denunciation it brought says. */
const isSecret = (petitions: readonly Petition[]) => petitions.some(({ category }) => category === 'denunciation')

function petitionCells(session: Reception, petition: Petition, secret: boolean, words: FieldWords): string[] {
  const { acceptedOn, forwardedOn, handling, status } = petition
  const [accepted, returned] = [acceptedOn !== null || handling === 'accept', status === 'returned' || handling === 'return' || handling === 'rewrite']
  const forwarded = forwardedOn !== null || handling === 'forward'
  return [
    officialShortDate(session.heldOn), senderCell(petition, words) || missing, readable(petition, 'identityNumber', words), readable(petition, 'summary', words),
    cellLines(kinds.petition.fields.category.options?.[petition.category] ?? '', people(petition.people), groups(session)), line(session.previousAuthority),
    accepted ? 'x' : '', returned ? 'x' : '', forwarded ? readable(petition, 'forwardedTo', words) || 'x' : '',
    cellLines(acceptedOn === null ? '' : `Thụ lý ngày ${officialShortDate(acceptedOn)}`, resultCell(petition, words), secret ? '' : conclusion(session)), cellLines(host(session), secret ? '' : line(session.note)),
  ]
}
