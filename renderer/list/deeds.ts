import type { Input } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { shownValue } from '../words/shown.ts'
import { wordsFor } from '../words/kinds.ts'
import { changeList } from './listState.ts'

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
  const { changeset } = await call('record.trash', { kind, ids: [...ids] })
  changeList(kind, { selected: new Set() })
  notify(`Đã bỏ ${formatNumber(ids.length)} ${wordsFor(kind).one} vào thùng rác.`, { changeset })
})

const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Puts rows on the clipboard as cells with their heads, for Excel. */
export const copyRows = (kind: KindName, columns: readonly string[], question: Omit<Input<'record.list'>, 'limit' | 'offset'>, ids: readonly string[]): Promise<void> => deed(async () => {
  if (ids.length === 0) return
  const described = anyKind(kind)
  const { rows } = await call('record.list', { kind, sort: question.sort, where: { id: [...ids].slice(0, 1000) } })
  const lines = [columns.map(column => described.fields[column]?.label ?? column), ...rows.map(row => columns.map(column => shownValue(described, column, row)))]
  await navigator.clipboard.writeText(lines.map(line => line.map(cell).join('\t')).join('\r\n'))
  notify(`Đã chép ${formatNumber(rows.length)} dòng, dán được vào Excel.`)
})
