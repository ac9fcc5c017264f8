import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type CheckDepth, checkRegister } from '../../db/check.ts'
import { type Register, logAccess } from '../../db/index.ts'
import { aModel } from '../support/records.ts'
import { aUnit, creation, newRegister, occasion } from '../support/register.ts'

/** A unit renamed twice and a model, as the office would have them after a morning. */
function aMorning(): { register: Register; unit: string; model: string } {
  const register = newRegister()
  const [unit, model] = [aUnit('Phòng Một'), creation('model', aModel)]
  register.apply(occasion('thêm'), [unit, model])
  for (const name of ['Phòng Hai', 'Phòng Ba']) register.apply(occasion('sửa'), [{ kind: 'unit', id: unit.id, set: { name } }])
  return { register, unit: unit.id, model: model.id }
}

const found = async ({ db, folder }: Register, depth: CheckDepth) => (await checkRegister(db, folder, { depth })).map(({ code, where }) => `${code} ${where}`)

test('a sound register is sound at both depths, on the connection that writes and on one that only reads one moment', async () => {
  const { register } = aMorning()
  const reader = new Database(join(register.folder, 'register.sqlite'), { readonly: true })
  reader.exec('BEGIN')
  for (const db of [register.db, reader]) {
    expect(await found({ ...register, db }, 'quick')).toEqual([])
    expect(await found({ ...register, db }, 'full')).toEqual([])
  }
  reader.close()
})

test.each(['name', 'note', 'updatedAt', 'createdAt', 'revision', 'origin'])('the quick check sees that %s of a unit is not what was written', async column => {
  const { register, unit } = aMorning()
  register.db.prepare(`UPDATE unit SET "${column}" = 7 WHERE id = ?`).run(unit)
  expect(await found(register, 'quick')).toContain(`damagedRegister unit/${unit}`)
})

test('the quick check sees a record that is gone', async () => {
  const { register, model } = aMorning()
  register.db.prepare('DELETE FROM model WHERE id = ?').run(model)
  expect(await found(register, 'quick')).toEqual([`damagedRegister model/${model}`])
})

test('a sort key that does not belong to its record is told apart, because it can be made anew', async () => {
  const { register, model } = aMorning()
  register.db.prepare(`UPDATE model SET nameKey = 'a' WHERE id = ?`).run(model)
  expect(await found(register, 'quick')).toEqual([`damagedIndex model/${model}`])
})

test.each([
  ['what stood there before', `UPDATE change SET before = replace(before, 'Hai', 'Hoa') WHERE record = ?`],
  ['what was written', `UPDATE change SET after = replace(after, 'Hai', 'Hoa') WHERE record = ?`],
  ['the hash of a state', `UPDATE change SET hashBefore = hashAfter WHERE record = ? AND before IS NOT NULL`],
  ['broken JSON', `UPDATE change SET before = substr(before, 2) WHERE record = ?`],
])('the full check follows the history back to the creation: %s', async (_, damage) => {
  const { register, unit } = aMorning()
  register.db.prepare(damage).run(unit)
  expect(await found(register, 'quick')).toEqual([])
  expect(await found(register, 'full')).toEqual([`damagedRegister unit/${unit}`])
})

test('the full check sees that the access log was altered', async () => {
  const { register } = aMorning()
  for (const subject of ['petition', 'model']) logAccess(register.db, { at: '2026-01-02T00:00:00.000Z', account: 'thu', displayName: 'Thư ký', action: 'unmask', subject, detail: 'x' })
  register.db.exec(`UPDATE access_log SET detail = 'y' WHERE seq = 2`)
  expect(await found(register, 'full')).toEqual(['brokenLog access_log/2'])
})

test.each([
  ['a record not in the index', `DELETE FROM model_search WHERE rowid = 1`],
  ['another word in the index', `INSERT OR REPLACE INTO model_search(rowid, exact, folded) VALUES (1, 'nụ khóc', 'nu khoc')`],
  ['a record too many in the index', `INSERT INTO model_search(rowid, exact, folded) VALUES (99, 'nụ', 'nu')`],
])('the full check compares the search rows with the records: %s', async (_, damage) => {
  const { register } = aMorning()
  register.db.exec(damage)
  expect(await found(register, 'full')).toEqual(['damagedIndex model_search'])
})
