import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkRegister } from '../../db/check.ts'
import { nextToUndo, revert } from '../../db/history.ts'
import { migrations } from '../../db/migrations/index.ts'
import { contentOf } from '../fixtures/writeRegister.ts'
import { emptyFolder, occasion, reopen } from '../support/register.ts'

const fixtures = join(import.meta.dirname, '../fixtures/registers')
const written = readdirSync(fixtures).filter(name => name.endsWith('.sqlite.gz')).map(name => name.slice(0, -'.sqlite.gz'.length))

/** A register as an earlier version wrote it, in a folder of its own. */
function unpack(version: string): string {
  const folder = join(emptyFolder(), version)
  for (const name of ['', 'attachments', 'backups', 'log']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'register.sqlite'), gunzipSync(readFileSync(join(fixtures, `${version}.sqlite.gz`))))
  return folder
}

test('every frozen version has its register', () => {
  expect(written.sort()).toEqual(migrations.map(migration => `v${migration.version}`).sort())
})

describe.each(written)('a register written by %s', version => {
  test('opens, is sound and says what it said', async () => {
    const register = reopen(unpack(version))
    expect(contentOf(register)).toEqual(JSON.parse(readFileSync(join(fixtures, `${version}.json`), 'utf8')))
    expect(await checkRegister(register.db, register.folder)).toEqual([])
  })

  test('its changes can still be taken back', () => {
    const register = reopen(unpack(version))
    const before = Object.keys(contentOf(register).live).length
    expect(revert(register, nextToUndo(register.db) ?? 0, occasion('hoàn tác')).left).toEqual([])
    expect(Object.keys(contentOf(register).live).length).toBeGreaterThan(before)
  })
})
