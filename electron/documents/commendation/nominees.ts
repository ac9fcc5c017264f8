import type { Database } from 'better-sqlite3'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { type FieldWords, type RecordOf, recordsWith } from '../records.ts'
import { capitalise } from '../../../db/contract/text/format.ts'
import { counted } from '../sentences/number.ts'
import { curly, inside, oneLine } from '../sentences/text.ts'

export type Nominee = RecordOf<'nominee'>

/** Nominees for one award of one sort: how lists and sums of money are set out. */
export type NomineeGroup = { award: string; awardName: string; category: Nominee['category']; nominees: Nominee[] }

/** As a list names them: bodies before persons. */
const categories = ['collective', 'person', 'household'] as const

export const nomineesOf = (db: Database, proposal: string): Nominee[] => recordsWith(db, 'nominee', 'proposal', proposal, 'nameKey, seq')

/** By award in the order of the list of awards, then by sort of receiver, each in the Vietnamese order of names. */
export function grouped(db: Database, nominees: readonly Nominee[], words: FieldWords): NomineeGroup[] {
  const listed = db.prepare<[], string>("SELECT code FROM live_value_entry WHERE list = 'award' ORDER BY position, seq").pluck().all()
  const byAward = Map.groupBy(nominees, ({ award }) => award)
  return [...new Set([...listed, ...byAward.keys()])].flatMap(award => {
    const found = Map.groupBy(byAward.get(award) ?? [], ({ category }) => category)
    return categories.flatMap(category => {
      const same = found.get(category) ?? []
      return same.length === 0 ? [] : [{ award, awardName: awardWords(words, award), category, nominees: same }]
    })
  })
}

export const awardWords = (words: FieldWords, award: string): string => curly(oneLine(words('nominee', 'award', award)))

const categoryNames = anyKind('nominee').fields.category?.options ?? {}
export const categoryWords = (category: Nominee['category']): string => categoryNames[category] ?? category

/** `02 tập thể, 05 cá nhân`. */
export function numbersOf(nominees: readonly Pick<Nominee, 'category'>[]): string {
  return categories.flatMap(category => {
    const count = nominees.filter(nominee => nominee.category === category).length
    return count === 0 ? [] : [`${counted(count)} ${inside(categoryWords(category))}`]
  }).join(', ')
}

export const nameOf = ({ name }: Pick<Nominee, 'name'>): string => curly(oneLine(name))

/** Post and unit, each once, and as far as the name does not say them already, unless there is nothing else to say. */
export function placeOf({ name, position, unit }: Pick<Nominee, 'name' | 'position' | 'unit'>, words: FieldWords): string {
  const parts = [position ?? '', words('nominee', 'unit', unit)].map(text => curly(oneLine(text))).filter(text => text !== '')
  const told = parts.filter((text, place) => !name.includes(text) && !parts.slice(0, place).some(before => before.includes(text)))
  return capitalise(told.length > 0 ? told.join(', ') : parts.find(text => text !== oneLine(name)) ?? '')
}

const namedAtMost = 10

/** Their names in a remark; of many the first. */
export function namesOf(nominees: readonly Nominee[]): string {
  const names = nominees.slice(0, namedAtMost).map(nameOf).join(', ')
  return nominees.length <= namedAtMost ? names : `${names} và ${counted(nominees.length - namedAtMost)} đối tượng khác`
}
