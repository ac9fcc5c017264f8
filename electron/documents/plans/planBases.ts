import type { Database } from 'better-sqlite3'
import type { Begun } from '../paper/begin.ts'
import { type Cited, basisLine, citation, shortCitation } from '../sentences/citation.ts'
import type { Told } from '../source.ts'

type Directive = Cited & { id: string; topic: string | null }

const columns = 'id, category, number, issuedOn, issuer, subject, topic'
/** Not the plan itself, nor a plan of the agency for the same year. */
const notOwnPlan = "NOT (direction = 'issued' AND category = 'plan')"

/** The documents a plan of a day is based on, in the order the secretary gave them, then by date. */
function bases(db: Database, day: string, year: number): Directive[] {
  return db.prepare<[string, string, string], Directive>(`SELECT ${columns} FROM live_directive WHERE isBase = 1 AND ${notOwnPlan}
    AND coalesce(usedFrom, '') <= ? AND coalesce(usedTo, '9999') >= ? AND coalesce(issuedOn, '') <= ?
    ORDER BY basePosition IS NULL, basePosition, issuedOn, seq`).all(`${year}-12-31`, day, day)
}

/** What came from above for the campaign of a year: plans and letters that name it. */
function campaignBases(db: Database, day: string, year: number): Directive[] {
  return db.prepare<[string, string], Directive>(`SELECT ${columns} FROM live_directive WHERE direction = 'received' AND subject LIKE '%Tháng Dân vận%'
    AND issuedOn BETWEEN ? AND ? ORDER BY issuedOn, seq`).all(`${year}-01-01`, day)
}

/** Kinds of document a plan carries out; letters about one matter are none. */
const carriedOut = [
  'law', 'ordinance', 'decree', 'circular', 'resolution', 'decision', 'directive', 'conclusion', 'regulation', 'rule', 'coordination-regulation',
  'coordination-programme', 'guidance', 'programme', 'scheme',
]
/** More of them make a sentence nobody reads. */
const mostCited = 4

/** Documents of a plan: its bases, and those of a topic where the text speaks of it; the first citation is complete, later ones short. */
export type PlanBases = {
  lines: string[]
  /** The bases once more, in short. */
  cited(): string
  /** What stands in the register on some topics, in force on the plan's day; nothing where there is none. */
  on(...topics: string[]): string
  told: readonly Told[]
}

export function planBases({ source: { db }, day, words }: Begun, year: number, plan: 'annual' | 'campaign'): PlanBases {
  const kindOf = ({ category }: Directive) => words('directive', 'category', category)
  const ofCampaign = plan === 'campaign' ? campaignBases(db, day, year) : []
  const found = ofCampaign.length > 0 ? ofCampaign : bases(db, day, year)
  const known = new Map(found.map(directive => [directive.id, directive]))
  const cite = (directive: Directive) => {
    const again = known.has(directive.id)
    known.set(directive.id, directive)
    return again ? shortCitation(directive, kindOf(directive)) : citation(directive, kindOf(directive))
  }
  const onTopics = db.prepare<[string, string, string, string, string], Directive>(`SELECT ${columns} FROM live_directive WHERE direction = 'received'
    AND topic IN (SELECT value FROM json_each(?)) AND category IN (SELECT value FROM json_each(?))
    AND coalesce(usedFrom, '') <= ? AND coalesce(usedTo, '9999') >= ? AND coalesce(issuedOn, '') <= ?
    ORDER BY category NOT IN ('law', 'ordinance'), isBase DESC, issuedOn DESC, seq`)
  const ofAnotherYear = ({ subject }: Directive) => /năm (20\d\d)$/u.exec(subject.trim())?.[1] !== String(year) && /năm 20\d\d$/u.test(subject.trim())
  return {
    lines: found.map(directive => basisLine(directive, kindOf(directive))),
    cited: () => found.filter(({ category }) => carriedOut.includes(category) || category === 'plan').map(cite).join('; '),
    on: (...topics) => onTopics.all(JSON.stringify(topics), JSON.stringify(carriedOut), day, day, day).filter(directive => !ofAnotherYear(directive)).slice(0, mostCited).map(cite).join('; '),
    get told() { return [...known.keys()].map(id => ({ kind: 'directive', id })) },
  }
}
