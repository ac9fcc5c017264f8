import { exactWord, findWords, foldWord, stripMarks } from './fold.ts'
import type { FoundWord } from './fold.ts'
import { queryWords, synonymsAt, synonymsOf } from './synonyms.ts'
import type { Abbreviations, Synonym } from './synonyms.ts'
import { decodeTyping } from './typing.ts'

export type TextRange = [start: number, end: number]

/** The end of the first `letters` letters of a word in the text as given, where marks may follow their letter. */
function endOfLetters(text: string, { start, end }: FoundWord, letters: number): number {
  let left = letters + 1
  for (const letter of text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)) {
    left -= 1
    if (left === 0) return start + letter.index
  }
  return end
}

function hitOf(text: string, found: FoundWord, query: string): TextRange | undefined {
  const typed = stripMarks(query)
  if (stripMarks(found.word).startsWith(typed)) return [found.start, endOfLetters(text, found, [...typed].length)]
  return foldWord(found.word) === foldWord(query) ? [found.start, found.end] : undefined
}

/** As in a search: a word that stands nowhere in the text is taken for undecoded Telex or VNI, then for its letters. */
function hitsOf(text: string, found: readonly FoundWord[], query: string): TextRange[] {
  const hits = found.map((word) => hitOf(text, word, query)).filter((hit) => hit !== undefined)
  const decoded = hits.length > 0 ? undefined : decodeTyping(query)
  if (decoded === undefined) return hits
  const meant = found.filter(({ word }) => word.startsWith(decoded) || exactWord(word) === exactWord(decoded))
  return (meant.length > 0 ? meant : found).map((word) => hitOf(text, word, decoded)).filter((hit) => hit !== undefined)
}

function phraseHits(found: readonly FoundWord[], folded: readonly string[], { phrase }: Synonym): TextRange[] {
  const run = phrase.map(foldWord)
  return found.flatMap((first, at): TextRange[] => {
    const last = found[at + run.length - 1]
    return last && run.every((word, index) => word === folded[at + index]) ? [[first.start, last.end]] : []
  })
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/**
 * The parts of a text that a query found, to be shown marked: ranges in UTF-16 units of the text as given (NFC or
 * NFD), in order, not overlapping. A word found by its beginning is marked that far.
 */
export function markHits(text: string, query: string, abbreviations: Abbreviations = new Map()): TextRange[] {
  const found = findWords(text)
  const folded = found.map(({ word }) => foldWord(word))
  const typed = queryWords(query)
  const synonyms = synonymsOf(abbreviations)
  const readings = [typed.map(foldWord), typed.map((word) => foldWord(decodeTyping(word) ?? word))]
  const others = readings.flatMap((reading) => reading.flatMap((_, at) => synonymsAt(reading, at, synonyms)))
  return joined([
    ...typed.flatMap((word) => hitsOf(text, found, word)),
    ...others.flatMap((other) => phraseHits(found, folded, other)),
  ])
}
