import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowChange } from '../../db/changeset.ts'
import { listChangesets, nextToRedo, nextToUndo, revert } from '../../db/history.ts'
import type { Register } from '../../db/register.ts'
import { aUnit, newRegister, occasion, reopen } from '../support/register.ts'

/** Live rows by id with what they say: two registers with the same map hold the same records. */
const content = (register: Register) =>
  new Map(register.db.prepare<[], { id: string; contentHash: string }>('SELECT id, contentHash FROM live_unit').all().map(row => [row.id, row.contentHash]))
const rename = (unit: RowChange, name: string): RowChange => ({ kind: 'unit', id: unit.id, set: { name } })
const trash = (unit: RowChange): RowChange => ({ kind: 'unit', id: unit.id, set: { deletedAt: occasion('x').at } })
const undo = (register: Register) => revert(register, nextToUndo(register.db) ?? 0, occasion('hoàn tác'))
const redo = (register: Register) => revert(register, nextToRedo(register.db) ?? 0, occasion('làm lại'))

describe('undo and redo, after closing and opening again', () => {
  const cases: [what: string, change: (units: RowChange[]) => RowChange[]][] = [
    ['an edit', units => units.slice(0, 1).map(unit => rename(unit, 'Phòng mới'))],
    ['a deletion', units => units.slice(0, 1).map(trash)],
    ['a bulk deletion of 500', units => units.map(trash)],
  ]
  test.each(cases)('%s', (_, change) => {
    const units = Array.from({ length: 500 }, (_unused, i) => aUnit(`Phòng ${i}`))
    let register = newRegister()
    const again = () => (register.close(), register = reopen(register.folder))
    register.apply(occasion('thêm'), units)
    const before = content(register)
    register.apply(occasion('đổi'), change(units))
    const after = content(register)
    expect(after).not.toEqual(before)

    again()
    expect(undo(register).left).toEqual([])
    again()
    expect(content(register)).toEqual(before)
    expect(redo(register).left).toEqual([])
    again()
    expect(content(register)).toEqual(after)
    undo(register)
    expect(content(register)).toEqual(before)
  })
})

test('an undone creation goes to the trash and comes back as it was', () => {
  const register = newRegister()
  register.apply(occasion('thêm'), [aUnit('Văn phòng')])
  const before = content(register)
  undo(register)
  expect(content(register).size).toBe(0)
  redo(register)
  expect(content(register)).toEqual(before)
})

test('a row changed since is named and left, the others are restored', () => {
  const register = newRegister()
  const [first, second] = [aUnit('Phòng A'), aUnit('Phòng B')] as const
  register.apply(occasion('thêm'), [first, second])
  const { changeset } = register.apply(occasion('đổi tên'), [rename(first, 'Phòng C'), rename(second, 'Phòng D')])
  register.apply(occasion('sửa tiếp'), [rename(second, 'Phòng E')])
  const done = revert(register, changeset, occasion('hoàn tác'))
  expect(done).toMatchObject({ restored: 1, left: [{ kind: 'unit', id: second.id }] })
  expect(register.db.prepare('SELECT name FROM unit ORDER BY seq').pluck().all()).toEqual(['Phòng A', 'Phòng E'])
})

test('an undo that could restore nothing is refused and leaves no trace', () => {
  const register = newRegister()
  const unit = aUnit('Phòng A')
  const { changeset } = register.apply(occasion('thêm'), [unit])
  register.apply(occasion('sửa'), [rename(unit, 'Phòng B')])
  expect(() => revert(register, changeset, occasion('hoàn tác'))).toThrow(/đã được sửa tiếp/)
  expect(listChangesets(register.db, { limit: 10, offset: 0 })).toHaveLength(2)
})

test('raises the revision like any edit and keeps nothing for a creation', () => {
  const register = newRegister()
  const unit = aUnit('Phòng A')
  register.apply(occasion('thêm'), [unit])
  register.apply(occasion('sửa'), [rename(unit, 'Phòng B')])
  undo(register)
  expect(register.db.prepare('SELECT revision, name FROM unit').get()).toEqual({ revision: 3, name: 'Phòng A' })
  expect(register.db.prepare('SELECT before, after FROM change ORDER BY seq LIMIT 1').get()).toEqual({ before: null, after: null })
  expect(JSON.parse(register.db.prepare<[], string>('SELECT before FROM change ORDER BY seq LIMIT 1 OFFSET 1').pluck().get() ?? '')).toEqual({ name: 'Phòng A' })
})

test('a change that changes nothing leaves no trace', () => {
  const register = newRegister()
  const unit = aUnit('Phòng A')
  register.apply(occasion('thêm'), [unit])
  expect(register.apply(occasion('sửa'), [rename(unit, 'Phòng A')])).toEqual({ changeset: 0, changed: 0 })
  expect(register.db.prepare('SELECT count(*) FROM changeset').pluck().get()).toBe(1)
})

test('something new after an undo ends redo', () => {
  const register = newRegister()
  const unit = aUnit('Phòng A')
  register.apply(occasion('thêm'), [unit])
  register.apply(occasion('sửa'), [rename(unit, 'Phòng B')])
  undo(register)
  register.apply(occasion('sửa'), [rename(unit, 'Phòng C')])
  expect(nextToRedo(register.db)).toBeUndefined()
})

test('of two windows on one record the second is told, and loses nothing of the first', () => {
  const register = newRegister()
  const unit = aUnit('Phòng A')
  register.apply(occasion('thêm'), [unit])
  register.apply(occasion('sửa'), [{ ...rename(unit, 'Phòng B'), revision: 1 }])
  expect(() => register.apply(occasion('sửa'), [{ ...rename(unit, 'Phòng C'), revision: 1 }])).toThrow(/vừa được sửa ở nơi khác/)
  expect(register.db.prepare('SELECT name FROM unit').pluck().get()).toBe('Phòng B')
})

test('any story of edits, undone step by step, leads back through the same contents; redone, forward again', () => {
  const register = newRegister()
  const units = [aUnit('Phòng A'), aUnit('Phòng B'), aUnit('Phòng C')]
  register.apply(occasion('thêm'), units)
  const step = fc.record({ unit: fc.nat(2), what: fc.constantFrom('rename', 'trash', 'restore'), name: fc.string({ minLength: 1, maxLength: 8 }) })
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), story => {
    const past = [content(register)]
    for (const { unit, what, name } of story) {
      const chosen = units[unit]
      if (!chosen) continue
      const change = what === 'rename' ? rename(chosen, `Phòng ${name}`) : what === 'trash' ? trash(chosen) : { ...chosen, create: false, set: { deletedAt: null } }
      if (register.apply(occasion(what), [change]).changed > 0) past.push(content(register))
    }
    for (const expected of past.slice(0, -1).toReversed()) {
      undo(register)
      expect(content(register)).toEqual(expected)
    }
    for (const expected of past.slice(1)) {
      redo(register)
      expect(content(register)).toEqual(expected)
    }
  }), { numRuns: 40, seed: 7 })
})

test('the first content of a register may not be taken back, nor what was taken back already', () => {
  const register = newRegister()
  const { changeset } = register.apply({ ...occasion('tạo'), final: true }, [aUnit('Văn phòng')])
  expect(() => revert(register, changeset, occasion('hoàn tác'))).toThrow(/Nội dung ban đầu/)
  const other = register.apply(occasion('thêm'), [aUnit('Phòng A')])
  revert(register, other.changeset, occasion('hoàn tác'))
  expect(() => revert(register, other.changeset, occasion('hoàn tác'))).toThrow(/đã được hoàn tác rồi/)
})

test('a change that can no longer be taken back does not stand in the way of older ones', () => {
  const register = newRegister()
  const [first, second] = [aUnit('Phòng A'), aUnit('Phòng B')] as const
  register.apply(occasion('thêm'), [first])
  register.apply(occasion('thêm'), [second])
  const renamed = register.apply(occasion('sửa'), [rename(first, 'Phòng C')])
  register.apply(occasion('sửa'), [rename(first, 'Phòng A')])
  register.apply(occasion('sửa'), [rename(first, 'Phòng C')])
  revert(register, renamed.changeset, occasion('hoàn tác'))
  for (let step = 0; nextToUndo(register.db) !== undefined; step += 1) {
    undo(register)
    expect(step).toBeLessThan(10)
  }
  expect(content(register).size).toBe(0)
})
