import { gunzipSync } from 'node:zlib'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { accessChain, listAccess, logAccess } from '../../db/accessLog.ts'
import type { Register } from '../../db/index.ts'
import { emptyFolder, newRegister, reopen } from '../support/register.ts'

const looked = (register: Register, detail: string) =>
  logAccess(register.db, { at: '2026-01-01T00:00:00.000Z', account: 'thu', displayName: 'Thư ký', action: 'unmask', subject: 'petition', detail })

function withEntries(count: number): Register {
  const register = newRegister()
  for (let entry = 1; entry <= count; entry += 1) looked(register, `đơn ${entry}`)
  return register
}

describe('the log of who looked at what', () => {
  test('hangs together as it was written, from an empty one on', () => {
    expect(accessChain(newRegister().db)).toEqual({ ok: true, entries: 0, brokenAt: null })
    const register = withEntries(5)
    expect(accessChain(register.db)).toEqual({ ok: true, entries: 5, brokenAt: null })
    expect(new Set(listAccess(register.db, 10).map(({ hash }) => hash)).size).toBe(5)
  })

  test.each([
    ['an entry reworded', "UPDATE access_log SET detail = 'khác' WHERE seq = 3", 3],
    ['an entry under another name', "UPDATE access_log SET account = 'ai' WHERE seq = 2", 2],
    ['an entry taken out', 'DELETE FROM access_log WHERE seq = 3', 4],
    ['two entries changed about', 'UPDATE access_log SET seq = -seq WHERE seq IN (2, 3); UPDATE access_log SET seq = 5 + seq WHERE seq < 0', 2],
    ['the end cut off', 'DELETE FROM access_log WHERE seq >= 4', 4],
    ['everything thrown away', 'DELETE FROM access_log', 1],
    ['an entry put in beside the program', "INSERT INTO access_log SELECT 6, at, account, displayName, action, subject, detail, hash FROM access_log WHERE seq = 5", 6],
  ])('tells of %s', (_, sql, brokenAt) => {
    const register = withEntries(5)
    register.db.exec(sql)
    expect(accessChain(register.db)).toMatchObject({ ok: false, brokenAt })
  })

  test('of a register from before there was a chain is chained when it is migrated', () => {
    const folder = join(emptyFolder(), 'v3')
    for (const name of ['', 'attachments', 'backups', 'log']) mkdirSync(join(folder, name))
    const file = join(folder, 'register.sqlite')
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/registers/v3.sqlite.gz'))))
    const old = new Database(file)
    for (const detail of ['một', 'hai']) old.prepare("INSERT INTO access_log(at, account, displayName, action, subject, detail) VALUES ('2025-01-01', 'thu', 'Thư', 'unmask', 'petition', ?)").run(detail)
    old.close()
    const register = reopen(folder)
    expect(accessChain(register.db)).toEqual({ ok: true, entries: 2, brokenAt: null })
    looked(register, 'ba')
    expect(accessChain(register.db)).toEqual({ ok: true, entries: 3, brokenAt: null })
    register.db.exec("UPDATE access_log SET detail = 'khác' WHERE seq = 1")
    expect(accessChain(register.db).brokenAt).toBe(1)
  })
})
