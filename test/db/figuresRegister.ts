import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DraftFor, type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { type FigureId, type FigureOptions, computeFigures } from '../../db/figures/index.ts'
import { type Row, type RowChange, toCells } from '../../db/index.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { newId, newRegister, occasion } from '../support/register.ts'

type Lists = Record<string, { code: string; label: string }[]>
export const lists = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/defaults/lists.json'), 'utf8')) as Lists

/** What a kind needs beside what a test is about. */
const needed: { [K in KindName]?: Partial<DraftFor<K>> } = {
  unit: { name: 'Văn phòng', category: 'office' },
  directive: { direction: 'issued', category: 'plan', issuer: 'Sở Nội vụ', subject: 'Kế hoạch công tác dân vận', isBase: false },
  model: { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'registered' },
  modelResult: { label: 'Hộ được giúp', quantity: 1, unit: 'household' },
  exemplar: { category: 'person', name: 'Thạch Sóc Kha', field: 'economy', status: 'introduced' },
  dialogue: { topic: 'Giải phóng mặt bằng', heldOn: '2025-03-01', form: 'regular', audience: 'people', byHead: false },
  reception: { heldOn: '2025-03-01', category: 'regular', topic: 'Đất đai' },
  petition: {
    receivedOn: '2025-03-01', category: 'recommendation', summary: 'Đề nghị sửa đường', source: 'post', competent: true, answeredOnSpot: false, status: 'received',
  },
  proposal: { name: 'Khen chuyên đề', occasion: 'thematic', status: 'drafting' },
  nominee: { category: 'person', name: 'Lò Văn Páo', award: 'agency-commendation', blocked: false, awarded: false },
  activity: { name: 'Hội nghị quán triệt', category: 'briefing', status: 'done' },
  measure: { indicator: 'on-time-rate', dateFrom: '2025-01-01', dateTo: '2025-12-31', value: 99, basis: 'counted' },
  period: { name: 'Quý I', calendar: 'mass-mobilisation', dateFrom: '2025-01-01', dateTo: '2025-03-31' },
}

/** A register with the value lists and no records. */
export function newBook() {
  const register = newRegister()
  register.apply(occasion('danh mục'), Object.entries(lists).flatMap(([list, entries]) =>
    entries.map(({ code, label }, position) => created('valueEntry', { list, code, label, position, retiredOn: null }))))
  const figures = (code: string, options?: FigureOptions) =>
    new Map(computeFigures(register.db, resolvePeriod(register.db, code), options).map(figure => [figure.id, figure]))
  return {
    register,
    figures,
    value: (id: FigureId, code: string) => figures(code).get(id)?.value,
    /** Adds one record; gives its id. */
    add<K extends KindName>(kind: K, draft: Partial<DraftFor<K>>): string {
      const change = created(kind, draft)
      register.apply(occasion('thêm'), [change])
      return change.id
    },
    change: (kind: KindName, id: string, set: Row) => register.apply(occasion('sửa'), [{ kind, id, set }]),
  }
}

/** A change that creates a complete record; it must pass the schema of its kind. */
export function created<K extends KindName>(kind: K, draft: Partial<DraftFor<K>>): RowChange {
  const described = anyKind(kind)
  const empty = Object.fromEntries(Object.keys(described.fields).map(name => [name, null]))
  return { kind, id: newId(), create: true, set: toCells(described, described.draft.parse({ ...empty, ...needed[kind], ...draft })) }
}
