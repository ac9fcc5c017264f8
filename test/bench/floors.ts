import type { Database } from 'better-sqlite3'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { keyedFields } from '../../db/contract/kind.ts'
import { foldWord, indexText, words } from '../../db/contract/text/fold.ts'
import { searchable } from '../../db/derived.ts'
import { keyColumn } from '../../db/schema.ts'

/** The page and the total a list shows, as plain prepared statements. */
export function barePage(db: Database): (run: number) => unknown {
  const count = db.prepare('SELECT count(*) AS n FROM petition t WHERE t.deletedAt IS NULL')
  const page = db.prepare('SELECT t.* FROM petition t WHERE t.deletedAt IS NULL ORDER BY t.receivedOn desc, t.seq desc LIMIT ? OFFSET ?')
  return run => [count.get(), page.all(50, Math.abs(run) % 40 * 50)]
}

const matchOf = (query: string) => words(query).map(word => `"${foldWord(word)}"*`).join(' ')

/** One full-text question without order or total, as the engine answers it at its quickest. */
export function bareSearch(db: Database, query: string): unknown {
  const match = matchOf(query)
  if (match === '') return []
  return db.prepare('SELECT t.* FROM petition_search JOIN petition t ON t.seq = petition_search.rowid WHERE petition_search MATCH ? LIMIT 50').all(match)
}

/** What a list, a search and a record ask for, as a bare host answers them. */
export function bareQuestions(db: Database) {
  const page = barePage(db)
  const count = db.prepare('SELECT count(*) FROM petition_search WHERE petition_search MATCH ?').pluck()
  const record = db.prepare('SELECT * FROM petition WHERE id = ?')
  const rows = () => {
    const [total, shown] = page(0) as [{ n: number }, unknown[]]
    return { total: total.n, rows: shown }
  }
  return {
    rows,
    search: (query: string) => (matchOf(query) === '' ? rows() : { total: count.get(matchOf(query)), rows: bareSearch(db, query) }),
    record: (id: string) => record.get(id),
  }
}

/**
 * The statements one saved edit comes to, with nothing computed in between: no hash fits what they write. `takeBack` makes the
 * register sound again.
 */
export function bareSave(db: Database): { save(run: number): unknown; takeBack(): void } {
  const kind = anyKind('petition')
  const columns = ['deletedAt', ...Object.keys(kind.fields), ...keyedFields(kind).map(keyColumn), 'contentHash']
  const rows = db.prepare("SELECT * FROM petition WHERE category <> 'recommendation' AND deletedAt IS NULL LIMIT 400").all() as (Record<string, unknown> & { seq: number; id: string })[]
  const texts = new Map(rows.map(row => [row.seq, indexText(searchable(kind, row as never))]))
  const changeset = db.prepare("INSERT INTO changeset(at, account, displayName, reason, undoes, final) VALUES ('2026-01-01', 'bare', 'a', 'sửa', NULL, 0)")
  const read = db.prepare('SELECT * FROM petition WHERE id = ?')
  const write = db.prepare(`UPDATE petition SET revision = revision + 1, updatedAt = @updatedAt, ${columns.map(c => `"${c}" = @${c}`).join(', ')} WHERE seq = @seq`)
  const index = db.prepare('INSERT OR REPLACE INTO petition_search(rowid, exact, folded) VALUES (?, ?, ?)')
  const change = db.prepare(`INSERT INTO change(changeset, kind, record, created, before, after, hashBefore, hashAfter) VALUES (?, 'petition', ?, 0, '{"address":"a"}', '{"address":"b"}', ?, ?)`)
  const save = db.transaction((run: number) => {
    const row = rows[Math.abs(run) % rows.length]
    if (!row) return
    const { lastInsertRowid } = changeset.run()
    read.get(row.id)
    write.run({ ...row, address: `Thôn ${run}`, updatedAt: '2026-01-01' })
    const { exact, folded } = texts.get(row.seq) ?? { exact: '', folded: '' }
    index.run(row.seq, `${exact} ${run}`, `${folded} ${run}`)
    change.run(lastInsertRowid, row.id, row.contentHash, row.contentHash)
    read.get(row.id)
  })
  const whole = db.prepare(`UPDATE petition SET revision = @revision, updatedAt = @updatedAt, ${columns.map(c => `"${c}" = @${c}`).join(', ')} WHERE seq = @seq`)
  const takeBack = db.transaction(() => {
    for (const row of rows) {
      whole.run(row)
      const { exact, folded } = texts.get(row.seq) ?? { exact: '', folded: '' }
      index.run(row.seq, exact, folded)
    }
    db.exec("DELETE FROM change WHERE changeset IN (SELECT seq FROM changeset WHERE account = 'bare'); DELETE FROM changeset WHERE account = 'bare'")
  })
  return { save: run => save.immediate(run), takeBack }
}

/** Dates and ids of everything that happened in two years, read and nothing else. */
export function bareFigures(db: Database): unknown {
  const dated = {
    model: ['registeredOn', 'recognisedOn', 'exemplaryOn', 'replicatedOn'], exemplar: ['praisedOn'], dialogue: ['heldOn'], reception: ['heldOn'],
    petition: ['receivedOn', 'answeredOn', 'dueOn'], proposal: ['submittedOn'], nominee: ['awardedOn'], activity: ['heldOn'], directive: ['issuedOn'],
  }
  return Object.entries(dated).flatMap(([table, columns]) => columns.map(column =>
    db.prepare(`SELECT id, ${column} FROM live_${table} WHERE ${column} BETWEEN '2024-01-01' AND '2025-12-31'`).all().length))
}
