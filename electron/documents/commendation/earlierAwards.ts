import type { Database } from 'better-sqlite3'
import type { FieldWords } from '../records.ts'
import { decisionWords } from '../sentences/citation.ts'
import { curly, oneLine } from '../sentences/text.ts'
import type { Told } from '../source.ts'
import { type Nominee, awardWords } from './nominees.ts'

export type EarlierAward = { day: string; form: string; decision: string }

type Found = { id: string; day: string; award: string; exemplar: string | null; born: string | null; decision: string | null; decidedBy: string | null }
type Praised = { id: string; day: string; praise: string | null; decision: string | null; praisedBy: string | null }

const namesake = 'nameKey = (SELECT nameKey FROM nominee WHERE id = @id)'
const awardedBefore = `SELECT n.id, n.awardedOn AS day, coalesce(n.awardedForm, n.award) AS award, n.exemplar, n.born, p.decision, p.decidedBy
  FROM live_nominee n JOIN proposal p ON p.id = n.proposal
  WHERE n.awarded = 1 AND n.awardedOn < @day AND n.id <> @id AND n.category = @category AND (n.exemplar = @exemplar OR n.${namesake})`
const praisedBefore = `SELECT id, praisedOn AS day, praise, decision, praisedBy FROM live_exemplar
  WHERE praisedOn < @day AND category = @category AND (id = @exemplar OR ${namesake})`

/** Somebody of the same name born in another year is somebody else. */
const differs = (one: string | null, other: string | null) => one !== null && other !== null && one.slice(0, 4) !== other.slice(0, 4)

/**
 * What the register knows a nominee got before a day, the latest first: awards of nominees and praise of exemplars that are the same
 * exemplar or bear the same name. `byName` where a name alone told.
 */
export function earlierAwards(db: Database, nominee: Nominee, day: string, words: FieldWords): { awards: EarlierAward[]; records: Told[]; byName: boolean } {
  const asked = { id: nominee.id, day, category: nominee.category, exemplar: nominee.exemplar }
  const awarded = db.prepare<[typeof asked], Found>(awardedBefore).all(asked).filter(({ born }) => !differs(born, nominee.born))
  const praised = db.prepare<[typeof asked], Praised>(praisedBefore).all(asked)
  const awards = [
    ...awarded.map(one => ({ day: one.day, form: awardWords(words, one.award), decision: decisionWords(one.decision, one.day, one.decidedBy) })),
    ...praised.map(one => ({ day: one.day, form: curly(oneLine(one.praise ?? '')) || 'Biểu dương gương điển hình', decision: decisionWords(one.decision, one.day, one.praisedBy) })),
  ]
  return {
    awards: [...new Map(awards.map(award => [`${award.form} ${award.decision}`, award])).values()].toSorted((a, b) => b.day.localeCompare(a.day)),
    records: [...awarded.map(({ id }) => ({ kind: 'nominee', id })), ...praised.map(({ id }) => ({ kind: 'exemplar', id }))],
    byName: awarded.some(({ exemplar }) => exemplar === null || exemplar !== nominee.exemplar) || praised.some(({ id }) => id !== nominee.exemplar),
  }
}
