import type { Database } from 'better-sqlite3'
import { attachmentPath, hashFile } from './attachments.ts'
import { type Row, contentHash } from './contentHash.ts'
import { anyKind, kindNames } from './contract/kinds/index.ts'
import { parityFindings, quote } from './schema.ts'

export type Finding = { code: string; where: string; message: string }

/**
 * Everything that can be proved about a register: SQLite's own pages and indexes, links, tables against kinds, every
 * record against the hash written with it, every attached file against its name.
 */
export async function checkRegister(db: Database, folder: string): Promise<Finding[]> {
  return [...pages(db), ...links(db), ...tables(db), ...records(db), ...await files(db, folder)]
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

async function files(db: Database, folder: string): Promise<Finding[]> {
  const known = db.prepare('SELECT DISTINCT sha256, name FROM attachment').all() as { sha256: string; name: string }[]
  const findings: Finding[] = []
  for (const { sha256, name } of known) {
    const found = await hashFile(attachmentPath(folder, sha256))
    if (found === sha256) continue
    findings.push({ code: found === undefined ? 'readFailed' : 'damagedRegister', where: `attachments/${sha256}`, message: found === undefined ? `Thiếu tệp đính kèm "${name}"` : `Tệp đính kèm "${name}" đã bị thay đổi` })
  }
  return findings
}
