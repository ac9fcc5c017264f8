import type { Database } from 'better-sqlite3'
import type { Occasion } from '../changeset.ts'
import { type Row, contentHash } from '../contentHash.ts'
import { keyedFields } from '../contract/kind.ts'
import { type KindName, anyKind } from '../contract/kinds/index.ts'
import { keysOf, rebuildIndex, touchesSearch } from '../derived.ts'
import { writeMeta } from '../meta.ts'
import { keyColumn, quote } from '../schema.ts'
import { keepErasures } from './erasures.ts'
import { type Emptied, type Gone, type One, emptyRow, linksTo, pointersAt, refuseNeeded, rememberingLinks, renamedPapers, withBelongings } from './reach.ts'
import { dropDrafts, forgetWords, tellingWords } from './traces.ts'
import { rewriteHistory } from './rewriteHistory.ts'

/**
 * What is to go: whole records, and cells that take the place of others. `drafts` by their keys. `how`: `corrects` the new cells are
 * right, not empty, and nothing is kept as erased; `again` was erased already and is kept as that: a record another one needs
 * is emptied instead of refused.
 */
export type Erasing = { records: readonly One[]; fields: readonly Emptied[]; drafts?: readonly string[]; reason: string; how?: 'corrects' | 'again' }

/** What an erasure came to. `gone` are all records that are no more; `changeset` tells of it in the history. */
export type Erasure = { changeset: number; gone: Gone; fields: number; files: number; drafts: number; links: number }

/**
 * Beside `applyChangeset` the only function that changes records, and the only one that takes anything away for good. In one
 * transaction rows go with all they own, cells are replaced, links to what is gone are emptied, history forgets and is
 * hashed anew, the index of every kind touched is made anew, drafts and what screens remember go, and the ids are kept
 * as erased. The bytes of files and the free space of the file follow in `finishErasing`, which must be called afterwards.
 * @throws AppError inUse when another record needs one that is to go; then nothing has changed
 */
export function erase(db: Database, occasion: Occasion, erasing: Erasing): Erasure {
  return db.transaction(() => {
    const gone = withBelongings(db, erasing.records)
    const spared = erasing.how === 'again' ? spareNeeded(db, gone) : []
    const { emptied, needed } = linksTo(db, gone)
    refuseNeeded(needed)
    const replaced = byRecord([...erasing.fields, ...spared, ...emptied, ...renamedPapers(db, gone)]).filter(({ id }) => !gone.has(id))
    const words = tellingWords(db, gone, replaced)
    const changeset = openChangeset(db, occasion)
    for (const one of replaced) replaceCells(db, one, changeset, occasion.at)
    forgetInHistory(db, gone, replaced)
    const drafts = dropDrafts(db, [...gone.keys(), ...erasing.fields.map(({ id }) => id)], erasing.drafts ?? [])
    const files = removeRows(db, gone)
    forgetWords(db, words)
    const reworded = replaced.filter(({ kind, set }) => touchesSearch(anyKind(kind), Object.keys(set)))
    for (const kind of new Set([...gone.values(), ...reworded.map(one => one.kind)])) rebuildIndex(db, anyKind(kind))
    if (erasing.how === undefined) keepErasures(db, occasion, erasing.reason, gone, erasing.fields)
    writeMeta(db, 'erasing', 'yes')
    return { changeset, gone, fields: erasing.fields.reduce((sum, { set }) => sum + Object.keys(set).length, 0), files, drafts, links: emptied.length }
  }).immediate()
}

/** Takes records that others need out of what goes; they are emptied instead. */
function spareNeeded(db: Database, gone: Map<string, KindName>): Emptied[] {
  const spared = new Map<string, Emptied>()
  for (let { needed } = linksTo(db, gone); needed.length > 0; { needed } = linksTo(db, gone)) {
    for (const { kind, id } of needed) {
      gone.delete(id)
      spared.set(id, { kind, id, set: emptyRow(kind) })
    }
  }
  return [...spared.values()]
}

/** The cells to replace, each record once. */
function byRecord(all: readonly Emptied[]): Emptied[] {
  const found = new Map<string, Emptied>()
  for (const { kind, id, set } of all) found.set(`${kind}:${id}`, { kind, id, set: { ...found.get(`${kind}:${id}`)?.set, ...set } })
  return [...found.values()]
}

/** An erasure stands in the history under its reason, is never taken back, and says of no cell what it was. */
function openChangeset(db: Database, occasion: Occasion): number {
  return Number(db.prepare(`INSERT INTO changeset(at, account, displayName, reason, undoes, final) VALUES (@at, @account, @displayName, @reason, NULL, 1)`)
    .run({ at: occasion.at, account: occasion.account, displayName: occasion.displayName, reason: occasion.reason }).lastInsertRowid)
}

/** Writes a record anew with other cells. It counts as one change, of which only the moment is told. */
function replaceCells(db: Database, { kind, id, set }: Emptied, changeset: number, at: string): void {
  const described = anyKind(kind)
  const row = db.prepare<[string], Row>(`SELECT * FROM ${quote(described.table)} WHERE id = ?`).get(id)
  if (!row) return
  const next: Row = { ...row, ...set }
  const hash = contentHash(kind, Object.keys(described.fields), next)
  const columns = [...Object.keys(set), ...keyedFields(described).map(keyColumn)]
  db.prepare(`UPDATE ${quote(described.table)} SET revision = revision + 1, updatedAt = @updatedAt, contentHash = @contentHash,
    ${columns.map(column => `${quote(column)} = @${column}`).join(', ')} WHERE id = @id`).run({ ...next, ...keysOf(described, next), updatedAt: at, contentHash: hash })
  db.prepare(`INSERT INTO change(changeset, kind, record, created, before, after, hashBefore, hashAfter) VALUES (?, ?, ?, 0, '{}', '{}', ?, ?)`).run(changeset, kind, id, hash, hash)
}

function forgetInHistory(db: Database, gone: Gone, replaced: readonly Emptied[]): void {
  const pointers = pointersAt(gone)
  const remembering = gone.size === 0 ? [] : rememberingLinks(db, gone)
  for (const { kind, id, set } of byRecord([...replaced, ...remembering.map(one => ({ ...one, set: {} }))])) {
    const row = db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id) ?? {}
    rewriteHistory(db, kind, id, (column, cell) => {
      if (Object.hasOwn(set, column)) return set[column] ?? null
      const { to, required } = anyKind(kind).fields[column] ?? {}
      if (to === undefined || !pointers.has(String(cell))) return cell
      // Where something must be pointed at, what the record points at today stands for what is gone.
      return required ? row[column] ?? null : null
    })
  }
}

/** Takes rows and their history away; says how many files lost their last record. */
function removeRows(db: Database, gone: Gone): number {
  const files = filesOf(db, gone)
  const forget = db.prepare('DELETE FROM change WHERE kind = ? AND record = ?')
  for (const [id, kind] of gone) {
    db.prepare(`DELETE FROM ${quote(anyKind(kind).table)} WHERE id = ?`).run(id)
    forget.run(kind, id)
  }
  const used = db.prepare<[string], number>('SELECT 1 FROM attachment WHERE sha256 = ? LIMIT 1').pluck()
  const note = db.prepare('INSERT INTO erased_file(sha256) VALUES (?) ON CONFLICT DO NOTHING')
  const unused = files.filter(sha256 => used.get(sha256) === undefined)
  unused.forEach(sha256 => note.run(sha256))
  return unused.length
}

const filesOf = (db: Database, gone: Gone): string[] => [...new Set([...gone].filter(([, kind]) => kind === 'attachment')
  .flatMap(([id]) => db.prepare<[string], string>('SELECT sha256 FROM attachment WHERE id = ?').pluck().all(id)))]
