import { foldWord, words } from './fold.ts'

/**
 * Abbreviation to expansion: 'ubnd' to 'ủy ban nhân dân'. Case and accents of both sides do not matter.
 * One map is one set: to change the set, make a new map.
 */
export type Abbreviations = ReadonlyMap<string, string>

/** A run of folded words and another way to write it. */
export type Synonym = { run: string[]; phrase: string[] }

const mostWords = 12
const longestWord = 64

/** The words of a query that are looked for: the first 12, each cut to 64 letters. */
export function queryWords(text: string): string[] {
  return words(text).slice(0, mostWords).map((word) => [...word].slice(0, longestWord).join(''))
}

function bothWays(abbreviations: Abbreviations): Synonym[] {
  return [...abbreviations].flatMap(([short, long]) => {
    const [few, many] = [words(short), words(long)]
    if (few.length === 0 || many.length === 0) return []
    return [{ run: few.map(foldWord), phrase: many }, { run: many.map(foldWord), phrase: few }]
  })
}

// Highlighting asks for the same set for every text on the screen.
const prepared = new WeakMap<Abbreviations, readonly Synonym[]>()

/** Every abbreviation in both directions. */
export function synonymsOf(abbreviations: Abbreviations): readonly Synonym[] {
  const synonyms = prepared.get(abbreviations) ?? bothWays(abbreviations)
  prepared.set(abbreviations, synonyms)
  return synonyms
}

/** The synonyms for the longest run that begins at a place of the (folded) words; none if there is no such run. */
export function synonymsAt(folded: readonly string[], at: number, synonyms: readonly Synonym[]): Synonym[] {
  const matching = synonyms.filter(({ run }) => run.every((word, index) => word === folded[at + index]))
  const longest = Math.max(...matching.map(({ run }) => run.length))
  return matching.filter(({ run }) => run.length === longest)
}
