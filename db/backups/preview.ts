import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupPreview } from '../contract/backupApi.ts'
import { AppError } from '../contract/errors.ts'
import { anyKind, isKind } from '../contract/kinds/index.ts'
import { attachmentPath } from '../attachments.ts'
import type { Finding } from '../check.ts'
import { registerFile } from '../identity.ts'
import { type Kept, keptIn, viewOf } from './list.ts'
import { isUnchanged } from './manifest.ts'
import { backupsOf, storedFilesOf } from './names.ts'
import { type Contents, contentsOf, proveFile } from './prove.ts'
import { readStatus } from './status.ts'
import { isDiskTrouble } from '../sqliteErrors.ts'

const MOST_CHANGES = 500

/** A backup by its file, wherever it lies. @throws AppError notFound */
export function keptAt(file: string): Kept {
  const found = keptIn(dirname(file)).find(kept => kept.file === file)
  if (!found) throw new AppError('notFound', `Không có bản sao lưu ${file}. Sổ không bị thay đổi. Hãy chọn bản khác, hoặc cắm ổ đĩa chứa bản này.`)
  return found
}

/** Reads every byte and every record of a backup. What speaks against it comes first. */
export function examine(kept: Kept): { findings: Finding[]; contents: Contents | undefined } {
  const changed = kept.fault ?? (kept.manifest && !isUnchanged(kept.file, kept.manifest) ? 'Tệp sao lưu đã khác lúc được kiểm tra' : null)
  const { findings, contents } = proveFile(kept.file)
  return { contents, findings: [...(changed === null ? [] : [{ code: 'damagedBackup', where: kept.name, message: changed }]), ...findings] }
}

/** What restoring a backup into a register's folder would mean; neither is changed. @throws AppError notFound */
export function previewBackup(folder: string, file: string): BackupPreview {
  const kept = keptAt(file)
  const { findings, contents } = examine(kept)
  const present = readPresent(folder)
  const status = readStatus(folder)
  const differing = present && contents ? differences(present.db, file) : noDifferences(existsSync(join(folder, registerFile)) ? null : 0)
  try {
    return {
      backup: viewOf(kept, dirname(file) === backupsOf(folder) ? 'register' : 'second', { upTo: status.erasedUpTo, changeset: null }), ok: findings.length === 0, findings: findings.slice(0, 200),
      counts: compared(contents?.counts, present?.contents.counts), ...differing,
      attachments: { total: contents?.attachments.size ?? 0, missing: [...contents?.attachments ?? []].filter(([sha256, { bytes }]) => !isAtHand(folder, dirname(file), sha256, bytes)).length },
      sameRegister: present && contents ? present.contents.origin === contents.origin : null, agency: contents?.agency ?? null,
    }
  } finally {
    present?.db.close()
  }
}

/** By its length alone: reading all files would take minutes, and restoring reads them. */
const isAtHand = (folder: string, place: string, sha256: string, bytes: number) =>
  [attachmentPath(folder, sha256), join(storedFilesOf(place), sha256)].some(path => statSync(path, { throwIfNoEntry: false })?.size === bytes)

/** The register in a folder as far as it can be read; a damaged one often still tells what was done last. */
function readPresent(folder: string): { db: Database.Database; contents: Contents } | undefined {
  if (!existsSync(join(folder, registerFile))) return undefined
  let db: Database.Database | undefined
  try {
    db = new Database(join(folder, registerFile), { readonly: true, timeout: 2000 })
    return { db, contents: contentsOf(db) }
  } catch {
    db?.close()
    return undefined
  }
}

function compared(held: Readonly<Record<string, number>> = {}, now: Readonly<Record<string, number>> | undefined): BackupPreview['counts'] {
  const kinds = [...new Set([...Object.keys(held), ...Object.keys(now ?? {})])].filter(isKind)
  const rows = kinds.map(kind => ({ kind, label: anyKind(kind).label, held: held[kind] ?? 0, now: now ? now[kind] ?? 0 : null }))
  return rows.filter(row => row.held > 0 || (row.now ?? 0) > 0)
}

export type Differences = Pick<BackupPreview, 'newer' | 'newerTotal' | 'back' | 'backTotal'>

/** Nothing known to differ; `total` null where it could not be read what was done. */
export const noDifferences = (total: 0 | null): Differences => ({ newer: [], newerTotal: total, back: [], backTotal: 0 })

/** What each of two registers did that the other did not: their histories run together up to one change, and apart from there. */
export function differences(present: Database.Database, file: string): Differences {
  const backup = new Database(file, { readonly: true })
  try {
    const shared = lastShared(present, backup)
    const [newer, back] = [since(present, shared), since(backup, shared)]
    return { newer: newer.rows, newerTotal: newer.total, back: back.rows, backTotal: back.total }
  } catch (error) {
    if (isDiskTrouble(error)) throw error
    return noDifferences(null)
  } finally {
    backup.close()
  }
}

/** The newest change both histories have. Once they differ they never meet again, so the place is found by halving. */
function lastShared(a: Database.Database, b: Database.Database): number {
  const trace = (db: Database.Database) => {
    const at = db.prepare<[number], { at: string; account: string; reason: string }>('SELECT at, account, reason FROM changeset WHERE seq = ?')
    return (seq: number) => JSON.stringify(at.get(seq) ?? null)
  }
  const newest = (db: Database.Database) => db.prepare<[], number>('SELECT ifnull(max(seq), 0) FROM changeset').pluck().get() ?? 0
  const [inA, inB] = [trace(a), trace(b)]
  let [low, high] = [0, Math.min(newest(a), newest(b))]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (inA(middle) === inB(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function since(db: Database.Database, shared: number) {
  const total = db.prepare<[number], number>('SELECT count(*) FROM changeset WHERE seq > ?').pluck().get(shared) ?? 0
  const rows = db.prepare(`SELECT seq AS changeset, at, displayName, reason, (SELECT count(*) FROM change d WHERE d.changeset = c.seq) AS count
    FROM changeset c WHERE seq > ? ORDER BY seq DESC LIMIT ${MOST_CHANGES}`).all(shared) as BackupPreview['newer']
  return { total, rows }
}
