import type { Reading } from './wordBlocks.ts'
import { type WordStream, matchAt, skipBlanks } from './wordStream.ts'

const excerpt = (text: string) => text.slice(0, 100).replace(/\s+/g, ' ').trim()
const endsWord = (stream: WordStream, at: number) => at >= stream.text.length || /\s/.test(stream.text[at] ?? '')

function take(stream: WordStream, at: number, text: string): number | undefined {
  const to = matchAt(stream, skipBlanks(stream, at), text.trim())
  return to !== undefined && endsWord(stream, to) ? to : undefined
}

/** All of these, in whatever order, the longest first where one begins like another. */
function takeAll(stream: WordStream, at: number, texts: readonly string[]): number | undefined {
  const left = texts.toSorted((a, b) => b.length - a.length)
  let place = at
  while (left.length > 0) {
    const next = left.findIndex(text => take(stream, place, text) !== undefined)
    if (next < 0) return undefined
    place = take(stream, place, left[next] ?? '') ?? place
    left.splice(next, 1)
  }
  return place
}

const beginsPage = ({ fragmentAt }: WordStream, at: number) => at > 0 && fragmentAt[at]?.page !== fragmentAt[at - 1]?.page

/**
 * Reads a stream block by block, and tells the first block it does not hold in its place or what it holds beyond the last one.
 * The heads of a table may come again where a page begins.
 */
export function firstDifference(stream: WordStream, readings: readonly Reading[]): string | undefined {
  let place = 0
  let heads: readonly string[] = []
  for (const { what, texts, isHead, isRow } of readings) {
    if (!isRow) heads = []
    if (isHead) {
      heads = texts
      const to = takeAll(stream, place, texts)
      if (to === undefined) return `heads “${texts.join(' | ')}”: there stands “${excerpt(stream.text.slice(place))}”`
      place = to
      continue
    }
    for (const text of texts) {
      const at = skipBlanks(stream, place)
      const again = heads.length > 0 && beginsPage(stream, at) ? takeAll(stream, at, heads) : undefined
      const to = (again === undefined ? undefined : take(stream, again, text)) ?? take(stream, at, text)
      if (to === undefined) return `${what} “${excerpt(text)}”: there stands “${excerpt(stream.text.slice(at))}”`
      place = to
    }
  }
  const rest = excerpt(stream.text.slice(place))
  return rest === '' ? undefined : `beyond the last block stands “${rest}”`
}
