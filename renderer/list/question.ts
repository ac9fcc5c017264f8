import type { Input } from '../../db/contract/api.ts'
import type { AnyKind } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import type { Period } from '../../db/contract/periods.ts'
import { formatDate, formatNumber } from '../../db/contract/text/format.ts'
import { upperFirst } from '../words/sentence.ts'
import { type Where, inDays } from '../../db/contract/where.ts'
import type { ListQuery } from '../app/places.ts'

export type Filter = Where[string]
/** What a list shows. `wholePeriod`: only records of the period at hand, whichever that is. */
export type Question = { find: string; where: Where; sort: string; wholePeriod: boolean; figure?: ListQuery['figure']; title?: string }

export const defaultQuestion = (kind: KindName): Question => ({ find: '', where: {}, sort: anyKind(kind).sort, wholePeriod: true })

/** A question that came with the address: it says all by itself, so the period adds nothing. */
export function questionFrom(kind: KindName, query: ListQuery): Question {
  return {
    find: query.find ?? '', where: query.where ?? {}, sort: query.sort ?? anyKind(kind).sort, wholePeriod: false,
    ...(query.figure ? { figure: query.figure } : {}), ...(query.title ? { title: query.title } : {}),
  }
}

/** The call a question comes to. Conditions of the person win over the period's. */
export function callOf(kind: KindName, question: Question, period: Period): Omit<Input<'record.list'>, 'limit' | 'offset'> {
  const where = { ...(question.wholePeriod ? inDays(kind, period) : {}), ...question.where }
  return {
    kind, sort: question.sort, ...(question.find.trim() === '' ? {} : { find: question.find }), ...(Object.keys(where).length === 0 ? {} : { where }),
    ...(question.figure ? { figure: question.figure } : {}),
  }
}

/** A condition as a chip says it: "Bắt đầu: từ 01/01/2026". `labels` names codes and linked records. */
export function chipText(kind: AnyKind, name: string, filter: Filter, labels: (name: string, value: unknown) => string | undefined): string {
  const field = kind.fields[name]
  const one = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? 'có' : 'không'
    if (field?.options && typeof value === 'string') return field.options[value] ?? value
    return labels(name, value) ?? shown(field?.control, value)
  }
  const head = name === 'id' ? 'Hồ sơ' : field?.label ?? name
  if (filter === null) return `${head}: chưa ghi`
  if (Array.isArray(filter)) return name === 'id' ? `${head}: ${formatNumber(filter.length)} hồ sơ đã chọn` : `${head}: ${filter.map(one).join(', ')}`
  if (typeof filter === 'object') {
    const { from, to, orEmpty } = filter as { from?: unknown; to?: unknown; orEmpty?: true }
    const parts = [...(from === undefined ? [] : [`từ ${one(from)}`]), ...(to === undefined ? [] : [`đến ${one(to)}`])]
    return `${head}: ${parts.join(' ')}${orEmpty ? ' hoặc chưa ghi' : ''}`
  }
  return `${head}: ${one(filter)}`
}

function shown(control: string | undefined, value: unknown): string {
  if (typeof value === 'number') return control === 'year' ? String(value) : formatNumber(value)
  const text = String(value)
  return /^\d{4}(-\d{2}){1,2}$/.test(text) ? formatDate(text) : text
}

/** Name of the period's own view: "Năm 2026". */
export const periodView = (period: Period): string => upperFirst(period.label)
