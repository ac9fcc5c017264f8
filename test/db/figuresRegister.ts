import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Figure } from '../../db/contract/figure.ts'
import { type DraftFor, type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { parsePeriod } from '../../db/contract/periods.ts'
import { type FigureOptions, computeFigures } from '../../db/figures/index.ts'
import { type Register, type Row, type RowChange, createRegister, toCells } from '../../db/index.ts'
import { emptyFolder } from '../support/register.ts'

type Lists = Record<string, { code: string; label: string }[]>
export const lists = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/defaults/lists.json'), 'utf8')) as Lists
const occasion = { at: '2026-01-05T01:00:00.000Z', account: 'thu-ky', displayName: 'Thư ký', reason: 'thử' }

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

/** A register in a folder of its own, with the value lists and no records. */
export function newRegister() {
  const register: Register = createRegister(join(emptyFolder(), 'sổ'), {
    driveType: 'fixed', program: 'test', now: occasion.at, keys: { publicKey: 'public', privateKey: 'private' },
  })
  onTestFinished(() => register.close())
  register.apply(occasion, Object.entries(lists).flatMap(([list, entries]) => entries.map(({ code, label }, position) =>
    created('valueEntry', { list, code, label, position, retiredOn: null }))))
  return {
    register,
    /** Adds one record; gives its id. */
    add<K extends KindName>(kind: K, draft: Partial<DraftFor<K>>): string {
      const change = created(kind, draft)
      register.apply(occasion, [change])
      return change.id
    },
    addAll: (changes: RowChange[]) => register.apply(occasion, changes),
    change: (kind: KindName, id: string, set: Row) => register.apply(occasion, [{ kind, id, set }]),
    figures(code: string, options?: FigureOptions): Map<string, Figure> {
      return new Map(computeFigures(register.db, parsePeriod(code), options).map(figure => [figure.id, figure]))
    },
    value(id: string, code: string) {
      const figure = this.figures(code).get(id)
      if (!figure) throw new Error(`no figure ${id}`)
      return figure.value
    },
  }
}

/** A change that creates a complete record; it must pass the schema of its kind. */
export function created<K extends KindName>(kind: K, draft: Partial<DraftFor<K>>): RowChange {
  const described = anyKind(kind)
  const empty = Object.fromEntries(Object.keys(described.fields).map(name => [name, null]))
  return { kind, id: randomUUID(), create: true, set: toCells(described, described.draft.parse({ ...empty, ...needed[kind], ...draft })) }
}
