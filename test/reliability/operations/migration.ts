import { equal } from 'node:assert/strict'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { migrations } from '../../../db/migrations/index.ts'
import { schemaVersion } from '../../../db/migrate.ts'
import type { Operation } from '../harness/operation.ts'
import { places } from '../harness/session.ts'
import { type State, readState, sameState } from '../harness/state.ts'
import { aModel, create, read } from './records.ts'

const fixture = join(import.meta.dirname, '../../fixtures/registers/v1.sqlite.gz')
const latest = migrations.at(-1)?.version ?? 0

type Schema = { type: string; name: string; sql: string | null }[]
const schemaOf = (db: Database.Database) => db.prepare<[], Schema[number]>("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").all()

/** The tables each version has, so that a file that is half one and half the other is told from both. */
const schemas = new Map<number, Schema>()
function schemaOfVersion(version: number): Schema {
  const known = schemas.get(version)
  if (known) return known
  const db = new Database(':memory:')
  for (const migration of migrations.filter(one => one.version <= version)) db.exec(migration.up)
  const made = schemaOf(db)
  db.close()
  schemas.set(version, made)
  return made
}

const pieces = ['register.sqlite', 'register.sqlite-wal', 'register.sqlite-journal']

/** A register is of one version or of the other: tables and number agree. A copy is asked, so that the program finds what was left. */
function lookAtVersion(root: string, template: string): { wrong: string[]; untouched: boolean } {
  const aside = `${root}-nhin`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside)
  for (const name of pieces) if (existsSync(join(places(root).register, name))) copyFileSync(join(places(root).register, name), join(aside, name))
  const db = new Database(join(aside, 'register.sqlite'))
  try {
    const version = schemaVersion(db)
    if (version !== 1 && version !== latest) return { wrong: [`the register is of version ${version}, neither old nor new`], untouched: false }
    const wrong = isDeepStrictEqual(schemaOf(db), schemaOfVersion(version)) ? [] : [`the register says version ${version} and has other tables`]
    return { wrong, untouched: wrong.length === 0 && sameState(readState(db), startOf(template)) }
  } finally {
    db.close()
  }
}

const starts = new Map<string, State>()
function startOf(template: string): State {
  const known = starts.get(template)
  if (known) return known
  const db = new Database(join(places(template).register, 'register.sqlite'), { readonly: true })
  const state = readState(db)
  db.close()
  starts.set(template, state)
  return state
}

export const migration: Operation = {
  id: 'migration',
  own: true,
  name: 'bring an old register up to date',
  start: folder => {
    rmSync(folder, { recursive: true, force: true })
    for (const name of ['', 'attachments', 'backups', 'log']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, 'register.sqlite'), gunzipSync(readFileSync(fixture)))
  },
  steps: [
    {
      act: async session => equal(schemaVersion(session.register.db), latest),
      holds: async session => equal((await session.call<{ total: number }>('record.list', { kind: 'model', limit: 0 })).total > 0, true),
    },
    { act: session => create(session, 'model', [aModel('Sau khi nâng cấp')], 1), holds: async session => equal((await read(session, 'model', 1)).name, 'Sau khi nâng cấp') },
  ],
  before: lookAtVersion,
}
