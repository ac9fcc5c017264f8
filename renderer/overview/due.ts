import type { Output } from '../../db/contract/api.ts'
import { addDays } from '../../db/contract/calendar.ts'
import { formatDate } from '../../db/contract/text/format.ts'
import { listPlace, recordPlace } from '../app/places.ts'

export type Due = Output<'overview.get'>['due']
export type DueItem = Due['items'][number]
export type DueState = { tone: 'danger' | 'warn' | 'plain'; word: string }

const SOON_DAYS = 7

/** How near a deadline is; `days` is negative when it has passed. */
export function dueState(days: number): DueState {
  if (days < 0) return { tone: 'danger', word: `Quá hạn ${-days} ngày` }
  if (days === 0) return { tone: 'warn', word: 'Hạn hôm nay' }
  return { tone: days <= SOON_DAYS ? 'warn' : 'plain', word: `Còn ${days} ngày` }
}

/** Where a deed is done: a report on the reports screen with its period, records kept too long on the screen that lists them, all else in its record. */
export function duePlace(item: DueItem): string {
  if (item.what === 'report') return item.id === null ? '/reports' : `/reports?period=period:${item.id}`
  if (item.what === 'retention') return '/privacy/overdue'
  return item.id === null ? listPlace(item.kind) : recordPlace(item.kind, item.id)
}

const nouns = { petition: 'Kiến nghị, đơn thư', report: 'Báo cáo phải gửi', conclusion: 'Kết luận tiếp công dân', unitReturn: 'Báo cáo của đơn vị', planTask: 'Nhiệm vụ trong kế hoạch',
  dataRequest: 'Yêu cầu về dữ liệu cá nhân', retention: 'Hết thời hạn lưu giữ' } as const

/** What is to be done, in the words of a note: a report by its period, all else by its own title. */
export function dueTitle({ what, title, unit }: DueItem): string {
  if (what === 'report') return `Báo cáo ${small(title)}`
  if (what === 'unitReturn') return `Báo cáo ${small(unit !== null && title.startsWith(`${unit} - `) ? title.slice(unit.length + 3) : title)}`
  return title
}

const small = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLocaleLowerCase('vi')).replace(/^báo cáo /u, '')

/** The day of a deadline, with its year where that is not this year's. */
export function dueDay(dueOn: string, today: string): string {
  const day = formatDate(dueOn)
  return dueOn.slice(0, 4) === today.slice(0, 4) ? day.slice(0, 5) : day
}

/** What kind of deed a line is. */
export const dueNoun = (what: DueItem['what']): string => nouns[what]

export type DueSide = 'all' | 'overdue' | 'soon'
export const onSide = (items: readonly DueItem[], side: DueSide): DueItem[] =>
  items.filter(({ days }) => side === 'all' || (side === 'overdue') === days < 0)

/** The list of all open petitions that are due on or before the last day looked at; for what does not fit a dialog. */
export const openPetitionsPlace = (today: string): string => listPlace('petition', {
  where: { status: ['received', 'processing'], dueOn: { to: addDays(today, SOON_DAYS) } }, sort: 'dueOn', title: 'Kiến nghị, đơn thư quá hạn và sắp đến hạn',
})
