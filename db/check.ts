import Database from 'better-sqlite3'
import { accessChain } from './accessLog.ts'
import { fileFindings } from './checkFiles.ts'
import { historyFindings } from './checkHistory.ts'
import { recordFindings } from './checkRecords.ts'
import { searchFindings } from './checkSearch.ts'
import { erasureFindings } from './privacy/erasures.ts'
import { parityFindings } from './schema.ts'
import { lostPapers } from './signedPapers.ts'

/**
 * `damagedIndex` is damage to what can be made anew from the records (sort keys, search rows); every other code means that
 * something a person wrote, or the trace of it, is not what it was. neither `where` nor `message` tells what a
 * record says or what a file is called.
 */
export type Finding = { code: string; where: string; message: string }

/**
 * `quick` reads every page and every record and is meant for each start: SQLite's quick check, the tables against their kinds,
 * and each record against its hash, its history's dates and its sort keys. `full` is everything that can be proved:
 * indexes, links, the history change by change, the chain of the access log, search rows, signed papers, attached files.
 */
export type CheckDepth = 'quick' | 'full'

/**
 * What is wrong with a register; nothing when it is sound. Only reads, and may run on a read-only connection inside a
 * transaction. `attachments` is the folder of the attached files where it is not the register's own.
 * @throws AppError readFailed when the disk refuses an attached file; damage is a finding, never an error
 */
export async function checkRegister(db: Database.Database, folder: string, options: { depth?: CheckDepth; attachments?: string } = {}): Promise<Finding[]> {
  if (options.depth === 'quick') return [pages('quick_check'), tables, recordFindings].flatMap(part => readable(part, db))
  const parts = [pages('integrity_check'), links, tables, (asked: Database.Database) => recordFindings(asked), historyFindings, accesses, erasureFindings, searchFindings, papers]
  return [...parts.flatMap(part => readable(part, db)), ...await readableFiles(db, folder, options.attachments)]
}

const damage = (where: string, message: string): Finding => ({ code: 'damagedRegister', where, message })

/** A page so damaged that SQLite stops reading is a finding like any other. */
function readable(part: (db: Database.Database) => Finding[], db: Database.Database): Finding[] {
  try {
    return part(db)
  } catch (error) {
    return [unreadable(error)]
  }
}

async function readableFiles(db: Database.Database, folder: string, attachments: string | undefined): Promise<Finding[]> {
  try {
    return await fileFindings(db, folder, attachments)
  } catch (error) {
    return [unreadable(error)]
  }
}

function unreadable(error: unknown): Finding {
  const damaged = error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|ERROR)/.test(error.code)
  if (!damaged) throw error
  return damage('register.sqlite', `Tệp của sổ hỏng, không đọc tiếp được: ${error.message}`)
}

const pages = (check: 'quick_check' | 'integrity_check') => (db: Database.Database): Finding[] =>
  (db.pragma(check) as Record<string, string>[]).flatMap(line => Object.values(line)).filter(line => line !== 'ok')
    .map(line => damage('register.sqlite', `Tệp của sổ hỏng: ${line}`))

function links(db: Database.Database): Finding[] {
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return broken.map(row => damage(`${row.table}/${row.rowid}`, `Liên kết tới ${row.parent} không còn`))
}

function tables(db: Database.Database): Finding[] {
  return parityFindings(db).map(line => damage(line.split(':')[0] ?? line, `Cột không đúng: ${line}`))
}

function accesses(db: Database.Database): Finding[] {
  const { brokenAt } = accessChain(db)
  // A log that was meddled with takes nothing from the records: it is told, and work and backups go on.
  return brokenAt === null ? [] : [{ code: 'brokenLog', where: `access_log/${brokenAt}`, message: `Nhật ký truy cập không còn nguyên như lúc ghi, từ dòng ${brokenAt}` }]
}

function papers(db: Database.Database): Finding[] {
  return lostPapers(db).map(id => damage(`document/${id}`, 'Bản đã ký không còn hoặc đã bị thay đổi; in lại sẽ không ra bản đã ký'))
}
