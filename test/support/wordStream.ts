import type { Fragment } from './printed.ts'

/** The words of a PDF in one string, each letter knowing what it was drawn with. A line break stands after each fragment. */
export type WordStream = { text: string; fragmentAt: readonly Fragment[] }
/** Where a text stands in a stream: from a letter up to another. */
type Span = { from: number; to: number }

export function streamOf(fragments: readonly Fragment[]): WordStream {
  const fragmentAt: Fragment[] = []
  const text = fragments.map(fragment => {
    const line = `${fragment.text}\n`
    for (let letter = 0; letter < line.length; letter += 1) fragmentAt.push(fragment)
    return line
  }).join('')
  return { text, fragmentAt }
}

const blank = /\s/
const isBlank = (letter: string | undefined) => letter !== undefined && blank.test(letter)
const same = (a: string, b: string | undefined, anyCase: boolean) => a === b || (anyCase && b !== undefined && a.toLowerCase() === b.toLowerCase())

/** The next place that is not blank. */
export function skipBlanks({ text }: WordStream, at: number): number {
  let place = at
  while (isBlank(text[place])) place += 1
  return place
}

/**
 * Where `wanted` ends when it stands at this place, else undefined. However many blanks count as one; a line may break at a
 * blank, or in a word too long for it, and without a hyphen in both cases.
 */
export function matchAt(stream: WordStream, at: number, wanted: string, anyCase = false): number | undefined {
  const { text } = stream
  let [place, letter] = [at, 0]
  while (letter < wanted.length) {
    if (isBlank(wanted[letter])) {
      if (!isBlank(text[place])) return undefined
      place = skipBlanks(stream, place)
      while (isBlank(wanted[letter])) letter += 1
    } else if (same(wanted[letter] ?? '', text[place], anyCase)) {
      place += 1
      letter += 1
    } else if (text[place] === '\n') place += 1
    else return undefined
  }
  return letter > 0 ? place : undefined
}

/** The first place from `from` on where the text stands as whole words. */
export function find(stream: WordStream, wanted: string, from = 0, anyCase = false): Span | undefined {
  const trimmed = wanted.trim().normalize('NFC')
  for (let place = skipBlanks(stream, from); place < stream.text.length; place = nextWord(stream, place)) {
    const to = matchAt(stream, place, trimmed, anyCase)
    if (to !== undefined && isBlank(stream.text[to])) return { from: place, to }
  }
  return undefined
}

function nextWord(stream: WordStream, at: number): number {
  let place = at
  while (place < stream.text.length && !isBlank(stream.text[place])) place += 1
  return skipBlanks(stream, place)
}

/** What a text is drawn with. */
const fragmentsIn = ({ fragmentAt }: WordStream, { from, to }: Span): Fragment[] => [...new Set(fragmentAt.slice(from, to))]

/** A line of a text: what of it stands on one height. */
type Line = { page: number; left: number; right: number; top: number; bottom: number; fragments: Fragment[] }

export function linesIn(stream: WordStream, span: Span): Line[] {
  const lines: Line[] = []
  for (const fragment of fragmentsIn(stream, span)) {
    const line = lines.at(-1)
    const { page, left, right, top, bottom } = fragment
    if (line && line.page === page && Math.abs(line.bottom - bottom) < fragment.size / 3) {
      line.fragments.push(fragment)
      Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right), top: Math.min(line.top, top), bottom: Math.max(line.bottom, bottom) })
    } else lines.push({ page, left, right, top, bottom, fragments: [fragment] })
  }
  return lines
}
