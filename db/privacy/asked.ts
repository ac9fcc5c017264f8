import { exactWord, foldWord, words } from '../contract/text/fold.ts'

/** How a text answers a question: with exactly the accents or the number asked for, with the same words otherwise accented, or not at all. */
export type Match = 'exact' | 'folded' | null

const FEWEST_DIGITS = 6

/**
 * What a person is looked for by: a name as words in their order, or, where nothing but digits was typed, a number however
 * it is grouped. Returns how a text of the register answers.
 */
export function askedFor(text: string): (held: string) => Match {
  const digits = text.replaceAll(/\D/g, '')
  if (/^[\d\s.+()-]+$/.test(text) && digits.length >= FEWEST_DIGITS) return held => (held.replaceAll(/\D/g, '').includes(digits) ? 'exact' : null)
  const wanted = words(text)
  const [exact, folded] = [wanted.map(exactWord), wanted.map(foldWord)]
  const first = folded[0]
  if (first === undefined) return () => null
  return held => {
    const found = words(held)
    if (found.length < wanted.length || !stands(found.map(foldWord), folded)) return null
    return stands(found.map(exactWord), exact) ? 'exact' : 'folded'
  }
}

/** Whether the words stand one after the other somewhere in the others. */
const stands = (held: readonly string[], wanted: readonly string[]): boolean =>
  held.some((word, start) => word === wanted[0] && wanted.every((other, place) => held[start + place] === other))

/** Every text in a value JSON can say, names of members left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
