import type { Input } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { quietWork } from '../app/works.ts'
import { shownValue } from '../words/shown.ts'
import { wordsFor } from '../words/kinds.ts'
import { changeList } from './listState.ts'
import type { Row } from './useRows.ts'

/** Runs a deed and tells what went wrong, in the words of the program. */
export async function deed(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    notify(error instanceof AppError ? error.message : 'Chưa làm được. Không có gì bị đổi.')
  }
}

/** Moves records to the bin, with the way back in the notification. */
export const trashRows = (kind: KindName, ids: readonly string[]): Promise<void> => deed(async () => {
  const what = `${formatNumber(ids.length)} ${wordsFor(kind).one} vào thùng rác`
  const { changeset } = await quietWork(`Đang bỏ ${what}`, call('record.trash', { kind, ids: [...ids] }))
  changeList(kind, { selected: new Set() })
  notify(`Đã bỏ ${what}.`, { changeset })
})

const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
/** Rows in one question by their ids, and the most that go to the clipboard: beyond that a workbook is the better way. */
const [ASKED, MOST] = [1000, 20_000]

/** The named records in the order of the list. */
async function rowsOf(kind: KindName, sort: string | undefined, ids: readonly string[]): Promise<Row[]> {
  const wanted = new Set(ids)
  const order = ids.length <= ASKED ? ids : (await call('record.ids', { kind, ...(sort === undefined ? {} : { sort }) })).ids.filter(id => wanted.has(id))
  const rows: Row[] = []
  for (let at = 0; at < Math.min(order.length, MOST); at += ASKED) {
    const asked = order.slice(at, Math.min(at + ASKED, MOST))
    rows.push(...(await call('record.list', { kind, where: { id: asked }, ...(sort === undefined ? {} : { sort }) })).rows)
  }
  return rows
}

/** Puts rows on the clipboard as cells with their heads, for Excel. */
export const copyRows = (kind: KindName, columns: readonly string[], question: Omit<Input<'record.list'>, 'limit' | 'offset'>, ids: readonly string[]): Promise<void> => deed(async () => {
  if (ids.length === 0) return
  const described = anyKind(kind)
  const rows = await quietWork(`Đang chép ${formatNumber(Math.min(ids.length, MOST))} dòng`, rowsOf(kind, question.sort, ids))
  const lines = [columns.map(column => described.fields[column]?.label ?? column), ...rows.map(row => columns.map(column => shownValue(described, column, row)))]
  await navigator.clipboard.writeText(lines.map(line => line.map(cell).join('\t')).join('\r\n'))
  notify(ids.length > MOST
    ? `Mới chép ${formatNumber(rows.length)} dòng đầu trong ${formatNumber(ids.length)} dòng. Muốn đủ cả thì dùng Xuất Excel.`
    : `Đã chép ${formatNumber(rows.length)} dòng, dán được vào Excel.`)
})
