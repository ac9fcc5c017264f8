import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Register } from '../../db/index.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { contentHash } from '../../db/contentHash.ts'
import { renamedDocuments } from '../../db/migrations/0003-papers.ts'
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

const formerly = new Map(Object.entries(renamedDocuments).map(([before, after]) => [after, before]))

/** The hash that records of renamed documents would have under the name the earlier version gave them. */
function asItWasCalled({ db }: Register): Record<string, string> {
  return Object.fromEntries((['document', 'recipient'] as const).flatMap(kind =>
    (db.prepare(`SELECT * FROM live_${kind}`).all() as { id: string; template: string }[])
      .filter(({ template }) => formerly.has(template))
      .map(row => [row.id, contentHash(kind, Object.keys(anyKind(kind).fields), { ...row, template: formerly.get(row.template) ?? '' })])))
}

test('every frozen version has its register', () => {
  expect(written.sort()).toEqual(migrations.map(migration => `v${migration.version}`).sort())
})

describe.each(written)('a register written by %s', version => {
  test('opens, is sound and says what it said', async () => {
    const register = reopen(unpack(version))
    const { live, figures } = contentOf(register)
    const said = JSON.parse(readFileSync(join(fixtures, `${version}.json`), 'utf8')) as ReturnType<typeof contentOf>
    expect(version < 'v3' ? { ...live, ...asItWasCalled(register) } : live).toEqual(said.live)
    // Figures that were defined since say something new; those of that time say the same.
    expect(figures).toMatchObject(said.figures)
    expect(await checkRegister(register.db, register.folder)).toEqual([])
  })

  test('its changes can still be taken back', () => {
    const register = reopen(unpack(version))
    const before = Object.keys(contentOf(register).live).length
    expect(revert(register, nextToUndo(register.db) ?? 0, occasion('hoàn tác')).left).toEqual([])
    expect(Object.keys(contentOf(register).live).length).toBeGreaterThan(before)
  })
})
