import type { AnyKind } from '../../db/contract/kind.ts'
import { stripMarks, words } from '../../db/contract/text/fold.ts'
import { markHits } from '../../db/contract/text/highlight.ts'
import { shownValue } from '../words/shown.ts'

type Row = Readonly<Record<string, unknown>>
/**
 * A found record: its name, and where the letters stand that its name does not hold. `rank` tells how well its name fits:
 * 0 it holds the words as typed, 1 all of them, 2 some, 3 none.
 */
export type Hit = { title: string; excerpt: string; rank: 0 | 1 | 2 | 3 }

const [BEFORE, LENGTH] = [24, 90]

/** The words around the first hit, cut between words. */
function around(text: string, start: number): string {
  const from = start <= BEFORE ? 0 : text.indexOf(' ', start - BEFORE) + 1
  const piece = text.slice(from, from + LENGTH)
  const whole = from + LENGTH >= text.length ? piece : `${piece.slice(0, Math.max(piece.lastIndexOf(' '), start - from + 1))}…`
  return `${from > 0 ? '…' : ''}${whole.replaceAll(/\s+/g, ' ')}`
}

const plain = (text: string) => words(text).map(stripMarks)

/** How well a name fits what was typed, marks or not. */
function rankOf(title: string, find: string): Hit['rank'] {
  const [known, typed] = [plain(title), plain(find)]
  if (` ${known.join(' ')}`.includes(` ${typed.join(' ')}`)) return 0
  if (typed.every(word => known.some(other => other.startsWith(word)))) return 1
  return markHits(title, find).length > 0 ? 2 : 3
}

/** What to show of a record that `find` found. Masked values stay masked. */
export function hitOf(kind: AnyKind, row: Row, find: string): Hit {
  const title = kind.title.map(name => shownValue(kind, name, row)).filter(Boolean).join(' - ')
  const rank = rankOf(title, find)
  if (rank < 3) return { title, excerpt: '', rank }
  for (const name of kind.search.filter(each => !kind.title.includes(each))) {
    const text = shownValue(kind, name, row)
    const [first] = markHits(text, find)
    if (first) return { title, excerpt: `${kind.fields[name]?.label ?? name}: ${around(text, first[0])}`, rank }
  }
  return { title, excerpt: '', rank }
}
