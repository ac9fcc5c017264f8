import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { attachmentPath, hashFile, isPart } from './attachments.ts'
import { type Row, contentHash } from './contentHash.ts'
import { anyKind, kindNames } from './contract/kinds/index.ts'
import { lostPapers } from './signedPapers.ts'
import { parityFindings, quote } from './schema.ts'

export type Finding = { code: string; where: string; message: string }

/**
 * Everything that can be proved about a register: SQLite's own pages and indexes, links, tables against kinds, every
 * record against the hash written with it, every signed paper and attached file against its name, and files that belong to no record.
 */
export async function checkRegister(db: Database, folder: string): Promise<Finding[]> {
  return [...pages(db), ...links(db), ...tables(db), ...records(db), ...papers(db), ...await files(db, folder)]
}

function pages(db: Database): Finding[] {
  const lines = db.pragma('integrity_check') as { integrity_check: string }[]
  return lines.filter(line => line.integrity_check !== 'ok')
    .map(line => ({ code: 'damagedRegister', where: 'register.sqlite', message: `Tệp của sổ hỏng: ${line.integrity_check}` }))
}

function links(db: Database): Finding[] {
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return broken.map(row => ({ code: 'damagedRegister', where: `${row.table}/${row.rowid}`, message: `Liên kết tới ${row.parent} không còn` }))
}

function tables(db: Database): Finding[] {
  return parityFindings(db).map(line => ({ code: 'damagedRegister', where: line.split(':')[0] ?? line, message: `Cột không đúng: ${line}` }))
}

function records(db: Database): Finding[] {
  return kindNames.flatMap(name => {
    const kind = anyKind(name)
    const fields = Object.keys(kind.fields)
    const rows = db.prepare(`SELECT * FROM ${quote(kind.table)}`).iterate() as IterableIterator<Row>
    const findings: Finding[] = []
    for (const row of rows) {
      if (contentHash(name, fields, row) === row.contentHash) continue
      findings.push({ code: 'damagedRegister', where: `${name}/${row.id}`, message: `Nội dung ${kind.label} không khớp với dấu vết lúc ghi` })
    }
    return findings
  })
}

function papers(db: Database): Finding[] {
  return lostPapers(db).map(({ id, name }) => ({
    code: 'damagedRegister', where: `document/${id}`, message: `Bản đã ký của "${name}" không còn hoặc đã bị thay đổi; in lại sẽ không ra bản đã ký`,
  }))
}

async function files(db: Database, folder: string): Promise<Finding[]> {
  const known = db.prepare('SELECT sha256, min(name) AS name, max(secret) AS secret FROM attachment GROUP BY sha256').all() as
    { sha256: string; name: string; secret: number }[]
  // Before anything is waited for: a file attached meanwhile would look like a stray one.
  const findings = strays(folder, new Set(known.map(file => file.sha256)))
  for (const { sha256, name, secret } of known) {
    const found = await hashFile(attachmentPath(folder, sha256))
    if (found === sha256) continue
    const file = secret === 1 ? 'Tệp đính kèm của đơn tố cáo' : `Tệp đính kèm "${name}"`
    const where = `attachments/${sha256}`
    findings.push(found === undefined ? { code: 'readFailed', where, message: `${file} không còn trong sổ` }
      : { code: 'damagedRegister', where, message: `${file} đã bị thay đổi` })
  }
  return findings
}

/** Files no record names, one in the trash included, which could still be restored. */
function strays(folder: string, known: ReadonlySet<string>): Finding[] {
  const attachments = join(folder, 'attachments')
  const names = existsSync(attachments) ? readdirSync(attachments) : []
  return names.filter(name => !known.has(name)).map(name => ({
    code: 'strayFile', where: `attachments/${name}`,
    message: isPart(name) ? 'Bản chép dở của một tệp đính kèm, xóa được' : 'Tệp không thuộc hồ sơ nào',
  }))
}
