import type { Database, Statement } from 'better-sqlite3'
import { contentHash, requireSound, type Row } from './contentHash.ts'
import { AppError } from './contract/errors.ts'
import { type KindName, anyKind } from './contract/kinds/index.ts'
import { keysOf, searchIndex, touchesSearch } from './derived.ts'
import { keyColumn, quote } from './schema.ts'
import { keyedFields } from './contract/kind.ts'

/**
 * Who changes something, when, and what for in words a person reads in the history. `undoes` names the changeset this
 * one takes back; `final` keeps one out of undo (the first content of a new register).
 */
export type Occasion = { at: string; account: string; displayName: string; reason: string; undoes?: number; final?: boolean }

/** One row to create (`create`) or change. `set` holds cells by column; `revision` makes the change optimistic. */
export type RowChange = { kind: KindName; id: string; set: Row; create?: boolean; revision?: number }

export type Applied = { changeset: number; changed: number }

type Writer = {
  fields: string[]
  current: Statement
  insert: Statement
  update: Statement
  index: ReturnType<typeof searchIndex>
}

/**
 * The only function that changes records. In one transaction it checks revisions, writes rows with their content hash
 * and sort keys, keeps the full-text index, and records the changed columns before and after under one changeset.
 * Rows that would stay as they are count for nothing; when no row changes there is no changeset (`changeset` 0).
 */
export type ApplyChangeset = (occasion: Occasion, changes: readonly RowChange[]) => Applied

export function changesetWriter(db: Database, origin: string): ApplyChangeset {
  const writers = new Map<KindName, Writer>()
  const writerOf = (kind: KindName) => {
    const found = writers.get(kind)
    if (found) return found
    const made = prepareWriter(db, kind)
    writers.set(kind, made)
    return made
  }
  const open = db.prepare(`INSERT INTO changeset(at, account, displayName, reason, undoes, final)
    VALUES (@at, @account, @displayName, @reason, @undoes, @final)`)
  // Taking back an undoing makes the change stand again, and so on down the chain.
  const flip = db.prepare(`WITH RECURSIVE chain(seq) AS (SELECT ? UNION ALL SELECT c.undoes FROM changeset c JOIN chain USING (seq) WHERE c.undoes IS NOT NULL)
    UPDATE changeset SET standing = 1 - standing WHERE seq IN chain`)
  const close = db.prepare('DELETE FROM changeset WHERE seq = ?')
  const record = db.prepare(`INSERT INTO change(changeset, kind, record, created, before, after, hashBefore, hashAfter)
    VALUES (@changeset, @kind, @record, @created, @before, @after, @hashBefore, @hashAfter)`)

  const apply = db.transaction((occasion: Occasion, changes: readonly RowChange[]): Applied => {
    const changeset = Number(open.run({ undoes: null, ...occasion, final: occasion.final ? 1 : 0 }).lastInsertRowid)
    let changed = 0
    for (const change of changes) {
      const trace = change.create ? createRow(writerOf(change.kind), change, occasion, origin) : changeRow(writerOf(change.kind), change, occasion)
      if (!trace) continue
      record.run({ changeset, kind: change.kind, record: change.id, ...trace })
      changed += 1
    }
    if (changed === 0) close.run(changeset)
    else if (occasion.undoes !== undefined) flip.run(occasion.undoes)
    return { changeset: changed === 0 ? 0 : changeset, changed }
  })
  return (occasion, changes) => apply.immediate(occasion, changes)
}

function prepareWriter(db: Database, name: KindName): Writer {
  const kind = anyKind(name)
  const fields = Object.keys(kind.fields)
  const changing = ['deletedAt', ...fields, ...keyedFields(kind).map(keyColumn), 'contentHash']
  const all = ['id', 'revision', 'createdAt', 'updatedAt', 'origin', ...changing]
  const table = quote(kind.table)
  return {
    fields,
    current: db.prepare(`SELECT * FROM ${table} WHERE id = ?`),
    insert: db.prepare(`INSERT INTO ${table}(${all.map(quote).join(', ')}) VALUES (${all.map(c => `@${c}`).join(', ')})`),
    update: db.prepare(`UPDATE ${table} SET revision = revision + 1, updatedAt = @updatedAt,
      ${changing.map(c => `${quote(c)} = @${c}`).join(', ')} WHERE seq = @seq`),
    index: searchIndex(db, kind),
  }
}

type Trace = { created: number; before: string | null; after: string | null; hashBefore: string | null; hashAfter: string }

function createRow(writer: Writer, change: RowChange, occasion: Occasion, origin: string): Trace {
  const kind = anyKind(change.kind)
  const empty = Object.fromEntries(writer.fields.map(name => [name, null]))
  const row: Row = { deletedAt: null, ...empty, ...change.set, id: change.id }
  const hashAfter = contentHash(change.kind, writer.fields, row)
  const stamped = { origin, ...row, ...keysOf(kind, row), revision: 1, createdAt: occasion.at, updatedAt: occasion.at, contentHash: hashAfter }
  const { lastInsertRowid } = writer.insert.run(stamped)
  writer.index.update(lastInsertRowid, row)
  return { created: 1, before: null, after: null, hashBefore: null, hashAfter }
}

function changeRow(writer: Writer, change: RowChange, occasion: Occasion): Trace | undefined {
  const kind = anyKind(change.kind)
  const current = writer.current.get(change.id) as (Row & { seq: number; revision: number; contentHash: string }) | undefined
  if (!current) throw new AppError('notFound', `Không tìm thấy ${kind.label.toLowerCase()} này; có thể đã bị xóa hẳn.`)
  if (change.revision !== undefined && change.revision !== current.revision) {
    throw new AppError('conflict', `${kind.label} này vừa được sửa ở nơi khác (bản ${current.revision}, bạn đang sửa bản ${change.revision}). `
      + 'Những gì bạn gõ chưa được ghi. Hãy mở lại bản mới rồi sửa tiếp.')
  }
  const differing = Object.keys(change.set).filter(column => change.set[column] !== current[column])
  if (differing.length === 0) return undefined
  requireSound(change.kind, writer.fields, current, kind.label)
  const row: Row = { ...current, ...change.set }
  const hashAfter = contentHash(change.kind, writer.fields, row)
  writer.update.run({ ...row, ...keysOf(kind, row), updatedAt: occasion.at, contentHash: hashAfter })
  if (touchesSearch(kind, differing)) writer.index.update(current.seq, row)
  const pick = (source: Readonly<Row>) => JSON.stringify(Object.fromEntries(differing.map(column => [column, source[column] ?? null])))
  return { created: 0, before: pick(current), after: pick(row), hashBefore: current.contentHash, hashAfter }
}
