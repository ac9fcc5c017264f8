import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from './contract/errors.ts'
import { schemaVersion } from './migrate.ts'
import { asAppError } from './sqliteErrors.ts'

/**
 * Writes one clean copy of the register as it is before a migration and proves that it can be read.
 * A copy of the same version made earlier is kept: it is the older and therefore the safer one.
 * @throws AppError backupFailed, diskFull: then nothing is migrated
 */
export function copyBeforeMigration(db: Database.Database, folder: string): string | undefined {
  const version = schemaVersion(db)
  if (version === 0) return undefined
  mkdirSync(join(folder, 'backups'), { recursive: true })
  const name = freeName(folder, version)
  const file = join(folder, 'backups', name)
  try {
    db.prepare('VACUUM INTO ?').run(file)
    checkCopy(file, version)
    return file
  } catch (error) {
    rmSync(file, { force: true })
    const told = asAppError(error)
    if (told instanceof AppError && told.code === 'diskFull') throw told
    throw new AppError('backupFailed', 'Không sao lưu được sổ trước khi nâng cấp nên chưa nâng cấp; sổ còn nguyên. Hãy kiểm tra ổ đĩa còn chỗ rồi mở lại.',
      { cause: error })
  }
}

function freeName(folder: string, version: number): string {
  for (let copy = 1; ; copy += 1) {
    const name = `before-upgrade-v${version}${copy === 1 ? '' : `-${copy}`}.sqlite`
    if (!existsSync(join(folder, 'backups', name))) return name
  }
}

function checkCopy(file: string, version: number): void {
  const copy = new Database(file, { readonly: true })
  try {
    const problems = copy.pragma('integrity_check', { simple: true })
    if (problems !== 'ok') throw new Error(`copy is damaged: ${String(problems)}`)
    if (schemaVersion(copy) !== version) throw new Error('copy has another version')
  } finally {
    copy.close()
  }
}
