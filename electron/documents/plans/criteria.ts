import type { Database } from 'better-sqlite3'
import type { RecordOf } from '../records.ts'
import { recordsWith } from '../records.ts'

export type Criterion = RecordOf<'criterion'>
type Score = RecordOf<'assessmentScore'>
export type Points = { self: number | null; verified: number | null }

/** One line of a score sheet: a criterion with its points, its own or the sum of those below it. */
export type ScoreLine = Points & { criterion: Criterion; depth: number; isGroup: boolean; score: Score | undefined; /** What the lines below it come to at most. */ below: number | null }

const sum = (values: readonly (number | null)[]): number | null => {
  const given = values.filter(value => value !== null)
  return given.length === 0 ? null : Math.round(given.reduce((total, value) => total + value, 0) * 100) / 100
}

/** The lines of a sheet in the order of its tree. A criterion whose parent is gone stands at the top; a circle is cut where it closes. */
export function scoreLines(db: Database, sheet: string, assessment: string): ScoreLine[] {
  const criteria = recordsWith(db, 'criterion', 'sheet', sheet, 'position, seq')
  const scores = new Map(recordsWith(db, 'assessmentScore', 'assessment', assessment, 'seq').map(score => [score.criterion, score]))
  const known = new Set(criteria.map(({ id }) => id))
  const children = Map.groupBy(criteria, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const placed = new Set<string>()
  const walk = (criterion: Criterion, depth: number): ScoreLine[] => {
    if (placed.has(criterion.id)) return []
    placed.add(criterion.id)
    const under = (children.get(criterion.id) ?? []).flatMap(child => walk(child, depth + 1))
    const direct = under.filter(line => line.depth === depth + 1)
    const score = scores.get(criterion.id)
    const isGroup = direct.length > 0
    return [{
      criterion, depth, isGroup, score, below: isGroup ? sum(direct.map(line => line.criterion.maximum)) : null,
      self: isGroup ? sum(direct.map(line => line.self)) : score?.selfScore ?? null, verified: isGroup ? sum(direct.map(line => line.verified)) : score?.verifiedScore ?? null,
    }, ...under]
  }
  return [...children.get('') ?? [], ...criteria].flatMap(criterion => walk(criterion, 0))
}

/** What the whole sheet comes to: the lines at its top. */
export function totalOf(lines: readonly ScoreLine[]): Points & { maximum: number } {
  const top = lines.filter(({ depth }) => depth === 0)
  return { maximum: sum(top.map(({ criterion }) => criterion.maximum)) ?? 0, self: sum(top.map(({ self }) => self)), verified: sum(top.map(({ verified }) => verified)) }
}
