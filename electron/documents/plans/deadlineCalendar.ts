import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Block, Row, Table } from '../content.ts'
import { begin } from '../paper/begin.ts'
import { finish } from '../paper/finish.ts'
import { inside } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type DaysOff, type Entry, type YearEntries, yearEntries } from './yearEntries.ts'

/** Letters of a task on a sheet that is read from across the room. */
const taskLength = 46

/** The first words of a task, up to where its sense may end. */
function brief(text: string): string {
  const [first = text] = text.split(/[,;(]/u)
  const words = first.length > taskLength / 2 ? first : text
  return words.length <= taskLength + 6 ? words.trim() : `${words.slice(0, taskLength).replace(/\s+\S*$/u, '').replace(/[\s,;]+$/u, '')}…`
}

/** Lịch báo cáo và thời hạn: a year on one sheet for the wall. */
export function deadlineCalendar(source: DocumentSource): Composed {
  const { db, settings, period, today } = source
  const year = Number(period.to.slice(0, 4))
  const begun = begin(source, { template: 'deadline-calendar', kindSymbol: '', day: today <= `${year}-12-31` ? today : `${year}-01-01` })
  const entries = yearEntries(db, settings, begun.words, year)
  const empty = [entries.reports, entries.returns, entries.tasks].every(list => list.length === 0)
  return finish(begun, {
    kindTitle: 'Lịch báo cáo, thời hạn công tác dân vận', subject: `Năm ${year}`, orientation: 'landscape', unnumbered: true, undated: true, unsent: true, unsigned: true, addressees: [],
    body: [calendarTable(entries), ...legend(entries, begun.agency.province)],
  }, {
    records: [...entries.reports, ...entries.returns, ...entries.tasks].flatMap(({ kind, id }) => (id === null ? [] : [{ kind, id }])),
    remarks: [
      ...(empty ? [{ text: `Năm ${year} chưa có kỳ báo cáo, lịch báo cáo hay nhiệm vụ nào nên lịch chỉ có ngày nghỉ. Hãy thêm lịch báo cáo ở Thiết lập rồi in lại.`, mend: { at: 'setting' as const, kind: 'reportRule' } }] : []),
      ...(entries.holidays.length === 0 ? [{ text: `Bảng ngày nghỉ lễ chưa có ngày nào của năm ${year} nên hạn rơi vào ngày lễ chưa được dời. Hãy thêm ở Thiết lập.`, mend: { at: 'setting' as const, kind: 'holiday' } }] : []),
    ],
  })
}

const monthOf = (day: string) => Number(day.slice(5, 7))
const dayMonth = (day: string) => officialShortDate(day).slice(0, -5)

/** What falls on one day stands behind it once: `10/6 quý II, 6 tháng`. */
function byDays(entries: readonly Entry[]): string {
  const groups = Map.groupBy(entries, ({ day, asked, of }) => JSON.stringify([day, asked, of]))
  return [...groups.values()].map(group => {
    const [{ day = '', asked = null, of = '' } = {}] = group
    const moved = asked === null ? '' : ` (hạn ${dayMonth(asked)} là ngày nghỉ)`
    return `${dayMonth(day)}${moved}${of === '' ? '' : ` ${of}`} ${[...new Set(group.map(({ text }) => text))].join(', ')}`.trim()
  }).join('; ')
}

const stretch = ({ from, to, name }: DaysOff) => `${from === to ? dayMonth(from) : from.slice(0, 7) === to.slice(0, 7) ? `${from.slice(8)}-${dayMonth(to)}` : `${dayMonth(from)}-${dayMonth(to)}`} ${name}`

/** What a month holds, each sort on lines of its own. */
function monthText({ reports, returns, tasks, holidays }: YearEntries, month: number): string {
  const inMonth = <T extends { day: string }>(list: readonly T[]) => list.filter(({ day }) => monthOf(day) === month)
  const part = (title: string, text: string) => (text === '' ? [] : [`${title}: ${text}${text.endsWith('…') ? '' : '.'}`])
  return [
    [...part('Báo cáo', byDays(inMonth(reports))), ...part('Đơn vị gửi', byDays(inMonth(returns)))].join(' '),
    ...part('Nhiệm vụ', inMonth(tasks).map(({ day, text }) => `${dayMonth(day)} ${inside(brief(text))}`).join('; ')),
    ...part('Nghỉ', holidays.filter(({ from }) => monthOf(from) === month).map(stretch).join('; ')),
  ].filter(line => line !== '').join('\n')
}

/** The year in two halves side by side, a month to a line. */
function calendarTable(entries: YearEntries): Table {
  return {
    type: 'table', key: 'calendar',
    columns: [
      { title: 'Tháng', width: { mm: 16 }, align: 'center' }, { title: 'Việc và thời hạn', width: { share: 1 } },
      { title: 'Tháng', width: { mm: 16 }, align: 'center' }, { title: 'Việc và thời hạn', width: { share: 1 } },
    ],
    rows: Array.from({ length: 6 }, (_, place): Row => ({
      type: 'row', cells: [place + 1, place + 7].flatMap(month => [{ text: String(month), bold: true as const }, monthText(entries, month)]),
    })),
  }
}

/** `Sở Nội vụ tỉnh Sông Hậu` as people in the province call it; what is named after the province's rank keeps that: `Thanh tra tỉnh`. */
const nearby = (name: string, province: string) => name.replace(` ${province}`, name.startsWith('Sở ') ? '' : ` ${province.split(' ')[0] ?? ''}`)

/** To whom the reports of each calendar go, and how long the campaign lasts. */
function legend({ reports, campaigns }: YearEntries, province: string): Block[] {
  const to = new Map(reports.flatMap(({ of, to: addressee }) => (addressee === null ? [] : [[of, nearby(addressee, province)] as const])))
  const words = [
    ...[...to].map(([of, addressee]) => `${of} gửi ${addressee}`), ...campaigns.map(({ from, to: end, name }) => `${name} từ ${dayMonth(from)} đến ${dayMonth(end)}`),
  ]
  return words.length === 0 ? [] : [{ type: 'note', key: 'legend', text: `Báo cáo ${words.join('; ')}. Hạn rơi vào ngày nghỉ ghi theo ngày làm việc phải gửi.` }]
}
