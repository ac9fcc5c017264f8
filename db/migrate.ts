import type { Database } from 'better-sqlite3'
import { chainAccess } from './accessLog.ts'
import { AppError } from './contract/errors.ts'
import type { KindName } from './contract/kinds/index.ts'
import { rehash } from './rehash.ts'
import { asAppError } from './sqliteErrors.ts'

/**
 * `rehash`: kinds whose records say something else afterwards, so that their hashes are to be made anew. `chainAccess`: the log
 * of accesses becomes a chain.
 */
export type Migration = { version: number; up: string; rehash?: readonly KindName[]; chainAccess?: true }

export const schemaVersion = (db: Database) => db.pragma('user_version', { simple: true }) as number

/**
 * Runs what is pending in one immediate transaction and checks foreign keys, then whatever `prove` insists on, before it
 * commits: afterwards the file is at the last version or exactly as it was. Foreign keys are switched off around it,
 * because inside a transaction the pragma would be ignored without a word.
 * @throws AppError migrationFailed, diskFull, and those of `prove`
 */
export function migrate(db: Database, migrations: readonly Migration[], prove: (db: Database) => void = () => undefined): void {
  const found = schemaVersion(db)
  const pending = migrations.filter(m => m.version > found)
  if (pending.length === 0) return prove(db)
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const migration of pending) {
        db.exec(migration.up)
        for (const kind of migration.rehash ?? []) rehash(db, kind)
        if (migration.chainAccess) chainAccess(db)
        db.pragma(`user_version = ${migration.version}`)
      }
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`${broken.length} rows point nowhere`)
      prove(db)
    }).immediate()
  } catch (error) {
    const told = asAppError(error)
    if (error instanceof AppError || (told instanceof AppError && told.code === 'diskFull')) throw told
    throw new AppError('migrationFailed', 'Không nâng cấp được sổ lên bản mới; sổ vẫn nguyên như cũ, bản sao lưu trước nâng cấp nằm trong '
      + 'thư mục backups. Hãy dùng tiếp bản chương trình cũ và báo cho người hỗ trợ.', { cause: error })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
