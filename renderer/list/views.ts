import { dateOf } from '../../db/contract/kinds/dates.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import type { Question } from './question.ts'

/** A way of looking at a list: part of a question under a name. `columns` where the view has its own. */
export type View = { id: string; label: string; find?: string; where?: Question['where']; sort?: string; wholePeriod: boolean; columns?: string[]; figure?: Question['figure']; title?: string }

const open = ['received', 'processing']

/** Ways the program comes with, after the period's own and before "Mọi năm". */
export const shippedViews: Readonly<Partial<Record<KindName, readonly View[]>>> = {
  model: [
    { id: 'awaiting', label: 'Chờ công nhận', where: { status: ['proposed'] }, wholePeriod: false },
    { id: 'exemplary', label: 'Tiêu biểu', where: { status: ['exemplary'] }, wholePeriod: false },
  ],
  petition: [
    { id: 'open', label: 'Chưa xong', where: { status: open }, sort: 'dueOn', wholePeriod: false },
    { id: 'denunciation', label: 'Tố cáo', where: { category: 'denunciation' }, wholePeriod: true },
  ],
  proposal: [{ id: 'open', label: 'Đang làm', where: { status: ['drafting', 'reviewed', 'submitted'] }, wholePeriod: false }],
  directive: [{ id: 'base', label: 'Làm căn cứ', where: { isBase: true }, wholePeriod: false }],
}

/** Every record, whichever year. */
export const allView: View = { id: 'all', label: 'Mọi năm', wholePeriod: false }

/** Records that belong to no period because their date was not given; shown only where there are some. */
export function undatedView(kind: KindName): View[] {
  const date = dateOf[kind]
  return date === undefined ? [] : [{ id: 'undated', label: 'Chưa ghi ngày', where: { [date]: null }, wholePeriod: false }]
}
