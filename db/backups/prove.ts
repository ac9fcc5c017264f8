import Database from 'better-sqlite3'
import type { Finding } from '../check.ts'
import { historyFindings } from '../checkHistory.ts'
import { recordFindings } from '../checkRecords.ts'
import { APPLICATION_ID } from '../identity.ts'
import { readMeta } from '../meta.ts'
import { schemaVersion } from '../migrate.ts'
import { storedFields } from '../recordHashes.ts'
import { actualColumns, quote } from '../schema.ts'
import { anyKind } from '../contract/kinds/index.ts'
import { erasureFindings } from '../privacy/erasures.ts'
import { lostPapers } from '../signedPapers.ts'
import { isDiskTrouble } from '../sqliteErrors.ts'

/** What one look at a register file shows, of whatever version it is. */
export type Contents = {
  schemaVersion: number; origin: string; agency: string | null; counts: Record<string, number>; lastChangeset: number; mark: string
  /** SHA-256 → name and bytes of every file that records name, the trash included. */
  attachments: Map<string, { name: string; bytes: number }>
}

const number = (db: Database.Database, sql: string) => db.prepare<[], number | null>(sql).pluck().get() ?? 0

/** Says the same as long as nothing was written that a backup should hold. */
export function changeMark(db: Database.Database): string {
  const kept = ['ifnull(max(seq), 0) FROM changeset', 'ifnull(max(seq), 0) FROM access_log', "count(*) || '-' || count(deliveredAt) FROM package"]
  const drafts = Object.keys(actualColumns(db, 'draft')).length > 0 ? ["count(*) || '-' || ifnull(max(at), '') FROM draft"] : []
  return [...kept, ...drafts].map(sql => String(db.prepare(`SELECT ${sql}`).pluck().get())).join(' ')
}

/** Records outside the trash, by kind. */
export const liveCounts = (db: Database.Database): Record<string, number> =>
  Object.fromEntries([...storedFields(db).keys()].map(kind => [kind, number(db, `SELECT count(*) FROM ${quote(anyKind(kind).table)} WHERE deletedAt IS NULL`)]))

/** Reads what a register file holds. @throws SqliteError where it cannot be read */
export function contentsOf(db: Database.Database): Contents {
  // Of files of a denunciation not even the name is told.
  const files = db.prepare(`SELECT sha256, CASE WHEN max(secret) THEN 'Tệp của đơn tố cáo' ELSE min(name) END AS name, max(bytes) AS bytes
    FROM attachment GROUP BY sha256`).all() as { sha256: string; name: string; bytes: number }[]
  return {
    schemaVersion: schemaVersion(db), origin: readMeta(db, 'origin') ?? '', counts: liveCounts(db), mark: changeMark(db),
    agency: db.prepare<[], string>('SELECT name FROM agency WHERE deletedAt IS NULL ORDER BY validFrom DESC LIMIT 1').pluck().get() ?? null,
    lastChangeset: number(db, 'SELECT max(seq) FROM changeset'), attachments: new Map(files.map(({ sha256, name, bytes }) => [sha256, { name, bytes }])),
  }
}

/** What speaks against a register file of any version: its pages, its links, every record and every change of the history against what was kept with it. */
export function faultsOf(db: Database.Database): Finding[] {
  const damaged = (where: string, message: string): Finding => ({ code: 'damagedRegister', where, message })
  const pages = (db.pragma('integrity_check') as { integrity_check: string }[]).filter(line => line.integrity_check !== 'ok')
    .map(line => damaged('register.sqlite', `Tệp hỏng: ${line.integrity_check}`))
  const links = (db.pragma('foreign_key_check') as { table: string; rowid: number }[]).map(row => damaged(`${row.table}/${row.rowid}`, 'Liên kết tới hồ sơ không còn'))
  // Sort keys are made anew from the records wherever they are wrong; they are no reason to refuse a backup.
  const records = recordFindings(db, { keys: false })
  const named = new Set(records.map(({ where }) => where))
  const history = historyFindings(db).filter(({ where }) => !named.has(where))
  const papers = Object.keys(actualColumns(db, 'signed_paper')).length === 0 ? [] : lostPapers(db).map(id => damaged(`document/${id}`, 'Bản đã ký không còn hoặc đã bị thay đổi'))
  return [...pages, ...links, ...records, ...history, ...papers, ...erasureFindings(db)]
}

export type Proof = { findings: Finding[]; contents: Contents | undefined }

/** Opens a register file that nobody writes to, and reads all of it. What cannot even be opened is a finding like the others. @throws SqliteError where the disk failed */
export function proveFile(file: string): Proof {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return unreadable('Tệp này không phải sổ Dân vận')
    return { findings: faultsOf(db), contents: contentsOf(db) }
  } catch (error) {
    if (isDiskTrouble(error)) throw error
    // Damaged pages fail in many ways: as SQLite's own errors, as numbers too large, as texts that are none.
    return unreadable('Tệp hỏng nặng, không đọc hết được')
  } finally {
    db?.close()
  }
}

const unreadable = (message: string): Proof => ({ findings: [{ code: 'damagedRegister', where: 'register.sqlite', message }], contents: undefined })
