import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { hashFile, isPart } from './attachments.ts'
import type { Finding } from './check.ts'

/**
 * Every attached file against its name, and files that belong to no record. Where `elsewhere` is given the files are looked
 * for there; such a folder is shared by several copies of the register, so that files of others in it are no finding. No finding
 * says what a file is called: findings are kept beside the register, where an erasure does not reach them.
 */
export async function fileFindings(db: Database, folder: string, elsewhere?: string): Promise<Finding[]> {
  const attachments = elsewhere ?? join(folder, 'attachments')
  const known = db.prepare<[], string>('SELECT DISTINCT sha256 FROM attachment ORDER BY sha256').pluck().all()
  // Before anything is waited for: a file attached meanwhile would look like a stray one.
  const findings = elsewhere === undefined ? strays(attachments, new Set(known)) : []
  for (const sha256 of known) {
    const found = await hashFile(join(attachments, sha256))
    if (found === sha256) continue
    const where = `attachments/${sha256}`
    findings.push(found === undefined ? { code: 'readFailed', where, message: 'Một tệp đính kèm không còn trong sổ' }
      : { code: 'damagedRegister', where, message: 'Một tệp đính kèm đã bị thay đổi' })
  }
  return findings
}

/** Files no record names, one in the trash included, which could still be restored. */
function strays(attachments: string, known: ReadonlySet<string>): Finding[] {
  const names = existsSync(attachments) ? readdirSync(attachments) : []
  return names.filter(name => !known.has(name)).map(name => ({
    code: 'strayFile', where: `attachments/${name}`,
    message: isPart(name) ? 'Bản chép dở của một tệp đính kèm, xóa được' : 'Tệp không thuộc hồ sơ nào',
  }))
}
