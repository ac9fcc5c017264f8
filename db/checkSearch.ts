import type { Database } from 'better-sqlite3'
import type { Finding } from './check.ts'
import type { Row } from './contentHash.ts'
import type { AnyKind } from './contract/kind.ts'
import { indexText } from './contract/text/fold.ts'
import { anyKind, kindNames } from './contract/kinds/index.ts'
import { derivedVersion, searchTable, searchable } from './derived.ts'
import { readMeta } from './meta.ts'
import { quote } from './schema.ts'

/** The word counts of an index: word → in how many rows, how often in all. */
type Counts = Map<string, string>

/**
 * The full-text rows against the records they were made from: one for each record that is not in the trash, and each word
 * as often as the records have it. Only where this program made them; otherwise they are about to be made anew.
 */
export function searchFindings(db: Database): Finding[] {
  if (readMeta(db, 'derivedVersion') !== derivedVersion()) return []
  return kindNames.flatMap(name => {
    const kind = anyKind(name)
    if (sameRows(db, kind) && sameWords(indexedWords(db, kind), wordsOfRecords(db, kind))) return []
    return [{ code: 'damagedIndex', where: searchTable(kind), message: `Mục lục tìm kiếm của ${kind.label} không đúng với nội dung; tạo lại được từ nội dung` }]
  })
}

function sameRows(db: Database, kind: AnyKind): boolean {
  const indexed = `SELECT id FROM ${quote(`${searchTable(kind)}_docsize`)}`
  const live = `SELECT seq FROM ${quote(`live_${kind.table}`)}`
  return db.prepare(`SELECT EXISTS (${indexed} EXCEPT ${live}) OR EXISTS (${live} EXCEPT ${indexed})`).pluck().get() === 0
}

/** The vocabulary lives in the temporary schema, so that a connection that only reads can ask too. */
function indexedWords(db: Database, kind: AnyKind): Counts {
  db.exec(`CREATE VIRTUAL TABLE temp.checked_words USING fts5vocab(main, ${quote(searchTable(kind))}, 'row')`)
  try {
    const rows = db.prepare('SELECT term, doc, cnt FROM temp.checked_words').all() as { term: string; doc: number; cnt: number }[]
    return new Map(rows.map(({ term, doc, cnt }) => [term, `${doc}/${cnt}`]))
  } finally {
    db.exec('DROP TABLE temp.checked_words')
  }
}

function wordsOfRecords(db: Database, kind: AnyKind): Counts {
  const counts = new Map<string, { rows: number; all: number }>()
  for (const row of db.prepare(`SELECT * FROM ${quote(`live_${kind.table}`)}`).iterate() as IterableIterator<Row>) {
    const { exact, folded } = indexText(searchable(kind, row))
    const words = `${exact} ${folded}`.split(' ').filter(word => word !== '')
    for (const word of words) {
      const count = counts.get(word) ?? { rows: 0, all: 0 }
      counts.set(word, count)
      count.all += 1
    }
    for (const word of new Set(words)) (counts.get(word) as { rows: number }).rows += 1
  }
  return new Map([...counts].map(([word, { rows, all }]) => [word, `${rows}/${all}`]))
}

const sameWords = (indexed: Counts, expected: Counts): boolean =>
  indexed.size === expected.size && [...expected].every(([word, count]) => indexed.get(word) === count)
