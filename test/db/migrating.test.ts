import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openRegister } from '../../db/open.ts'
import { keptIn } from '../../db/backups/index.ts'
import { migrations } from '../../db/migrations/index.ts'
import { aUnit, newRegister, occasion, onDisk, reopen } from '../support/register.ts'
import { refusal } from '../support/failure.ts'

const asFirstVersion = { version: 1, up: 'CREATE TABLE a(x TEXT) STRICT' }

describe('migrating', () => {
  const nextVersion = { version: (migrations.at(-1)?.version ?? 0) + 1, up: 'CREATE TABLE later(x TEXT) STRICT' }

  test('keeps a checked copy of the older version first', () => {
    const { folder, apply, close, db } = newRegister()
    apply(occasion('thêm'), [aUnit('Văn phòng')])
    const version = db.pragma('user_version', { simple: true })
    close()
    openRegister(folder, { ...onDisk, migrations: [...migrations, nextVersion] }).close()
    const [backup] = keptIn(join(folder, 'backups'))
    expect(backup).toMatchObject({ fault: null, manifest: { reason: 'migration', schemaVersion: version, counts: { unit: 1 } } })
    const copy = new Database(backup?.file ?? '', { readonly: true })
    expect(copy.prepare('SELECT name FROM unit').pluck().all()).toEqual(['Văn phòng'])
    expect(copy.pragma('user_version', { simple: true })).toBe(version)
    copy.close()
  })

  test('a failing migration leaves version and data as they were', () => {
    const { folder, apply, close } = newRegister()
    apply(occasion('thêm'), [aUnit('Văn phòng')])
    close()
    const broken = { ...nextVersion, up: 'CREATE TABLE later(x TEXT) STRICT; UPDATE unit SET name = NULL; NONSENSE' }
    const error = refusal(() => openRegister(folder, { ...onDisk, migrations: [...migrations, broken] }))
    expect(error.code).toBe('migrationFailed')
    const { db } = reopen(folder)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version)
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get()).toBe(0)
    expect(db.prepare('SELECT name FROM unit').pluck().all()).toEqual(['Văn phòng'])
  })

  test('a migration that breaks a link is undone', () => {
    const { folder, close } = newRegister()
    close()
    const broken = { ...nextVersion, up: "INSERT INTO change(changeset, kind, record, created, hashAfter) VALUES (12345, 'unit', 'x', 1, 'x')" }
    expect(refusal(() => openRegister(folder, { ...onDisk, migrations: [...migrations, broken] })).code).toBe('migrationFailed')
  })

  test('a migration whose tables do not fit the kinds is undone, and the first difference is named', () => {
    const { folder, close } = newRegister()
    close()
    const unfit = { ...nextVersion, up: 'ALTER TABLE unit ADD COLUMN ghost TEXT' }
    const error = refusal(() => openRegister(folder, { ...onDisk, migrations: [...migrations, unfit] }))
    expect(error.code).toBe('damagedRegister')
    expect(error.message).toContain('unit.ghost')
    expect(reopen(folder).db.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version)
  })

  test('every shipped migration stands in the list, in rising order', () => {
    const files = readdirSync(join(import.meta.dirname, '../../db/migrations')).filter(name => /^\d{4}-/.test(name)).map(name => Number(name.slice(0, 4)))
    expect(migrations.map(m => m.version)).toEqual(files.toSorted((a, b) => a - b))
    expect(asFirstVersion.version).toBe(migrations[0]?.version)
  })
})

describe('a full disk', () => {
  /** SQLite reports SQLITE_FULL when a file may not grow, exactly as for a disk without room. */
  const fill = (db: Database.Database) => db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)

  test('while saving: said in words, nothing half written, and it works again with room', () => {
    const { folder, db, apply } = newRegister()
    apply(occasion('thêm'), [aUnit('Văn phòng')])
    fill(db)
    const many = Array.from({ length: 500 }, (_, i) => aUnit(`Phòng ${i} ${'dài '.repeat(50)}`))
    expect(() => apply(occasion('thêm nhiều'), many)).toThrow(/full/)
    expect(db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(1)
    expect(db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(1)
    db.pragma('max_page_count = 1000000')
    expect(apply(occasion('thêm nhiều'), many).changed).toBe(500)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(existsSync(folder)).toBe(true)
  })
})
