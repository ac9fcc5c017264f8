import { exactWord, foldWord, stripMarks } from './fold.ts'
import { parseUnfinished, toneVariants } from './syllable.ts'
import { queryWords, synonymsAt, synonymsOf } from './synonyms.ts'
import type { Abbreviations, Synonym } from './synonyms.ts'
import { decodeTyping } from './typing.ts'

export { markHits } from './highlight.ts'

export type SearchOptions = {
  abbreviations: Abbreviations
  /** Whether any row matches an FTS5 expression. Asked only for words that could be undecoded Telex or VNI. */
  hasHit: (match: string) => boolean
}

/** Two FTS5 expressions for a table with the columns `exact` and `folded`; what `exact` matches, `folded` matches. */
export type SearchPlan = { folded: string; exact: string }

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

const anyOf = (choices: readonly string[]): string =>
  (choices.length > 1 ? `(${choices.join(' OR ')})` : choices.join(''))

// The index holds the canonical spelling, so a word is looked for as the beginning of a word as it was typed, or as
// the whole canonical word: kỹ finds kĩ and not kiến, ki finds both.
const beginningOrWord = (typed: string, canonical: string): string[] =>
  (typed === canonical ? [`${quote(typed)}*`] : [`${quote(typed)}*`, quote(canonical)])

const inFolded = (word: string): string => `folded : ${anyOf(beginningOrWord(stripMarks(word), foldWord(word)))}`

function inExact(...spellings: string[]): string {
  return `exact : ${anyOf(spellings.flatMap((word) => beginningOrWord(word, exactWord(word))))}`
}

/** One word of the query as it is looked for, in place of undecoded keys what they were meant to be. */
type Term = { folded: string; plan: SearchPlan }

function termOf(word: string, hasHit: SearchOptions['hasHit'], synonyms: readonly Synonym[]): Term {
  const asTyped = { folded: inFolded(word), exact: inExact(word) }
  // CAX is công an xã and not cã.
  const isAbbreviation = synonymsAt([foldWord(word)], 0, synonyms).length > 0
  const decoded = isAbbreviation ? undefined : decodeTyping(word)
  if (decoded === undefined || hasHit(asTyped.folded)) return { folded: foldWord(word), plan: asTyped }
  return { folded: foldWord(decoded), plan: decodedPlan(decoded, hasHit) }
}

/**
 * Who typed the keys of accents meant them, so they count; but a tone that was not typed may be yet to come.
 * Only when that leads nowhere is the word taken without accents.
 */
function decodedPlan(decoded: string, hasHit: SearchOptions['hasHit']): SearchPlan {
  const variants = parseUnfinished(decoded)?.tone === 'level' ? toneVariants(decoded) : []
  const [folded, exact] = [inExact(decoded, ...variants.filter((word) => word !== decoded)), inExact(decoded)]
  if (hasHit(folded)) return { folded, exact }
  return { folded: inFolded(decoded), exact: inFolded(decoded) }
}

/** The clause of a run of words, or of any other way to write it. */
function clauseOf(terms: readonly Term[], synonyms: readonly Synonym[]): SearchPlan {
  const phrases = synonyms.map(({ phrase }) => phrase)
  const all = (matches: string[]): string => (matches.length > 1 ? `(${matches.join(' AND ')})` : matches.join(''))
  return {
    folded: anyOf([
      all(terms.map(({ plan }) => plan.folded)),
      ...phrases.map((phrase) => `folded : ${quote(phrase.map(foldWord).join(' '))}`),
    ]),
    exact: anyOf([
      all(terms.map(({ plan }) => plan.exact)),
      ...phrases.map((phrase) => `exact : ${quote(phrase.map(exactWord).join(' '))}`),
    ]),
  }
}

/**
 * How a text typed into the search box is looked for: every word must be found, each as the beginning of a word, with
 * or without accents, in any spelling, abbreviated or written out. Words that find nothing are tried as undecoded
 * Telex or VNI. Undefined if the text holds no word.
 */
export function planSearch(text: string, options: SearchOptions): SearchPlan | undefined {
  const synonyms = synonymsOf(options.abbreviations)
  const terms = queryWords(text).map((word) => termOf(word, options.hasHit, synonyms))
  const folded = terms.map((term) => term.folded)
  const clauses: SearchPlan[] = []
  for (let at = 0; at < terms.length;) {
    const others = synonymsAt(folded, at, synonyms)
    const length = others[0]?.run.length ?? 1
    clauses.push(clauseOf(terms.slice(at, at + length), others))
    at += length
  }
  if (clauses.length === 0) return undefined
  return {
    folded: clauses.map((clause) => clause.folded).join(' AND '),
    exact: clauses.map((clause) => clause.exact).join(' AND '),
  }
}
