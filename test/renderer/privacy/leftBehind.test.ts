import { expect, test } from 'vitest'
import type { BackupList, BackupView } from '../../../db/contract/backupApi.ts'
import { leftBehind, leftDetail, leftWords, removable } from '../../../renderer/privacy/leftBehind.ts'

const backup = (place: BackupView['place'], holdsErased: boolean, state: BackupView['state'] = 'verified') => ({ place, holdsErased, state }) as BackupView
const second = { folder: 'E:\\Sao lưu', present: true, sameDisk: false, at: null, message: null }
const after: BackupList = {
  backups: [backup('register', false), backup('register', true), backup('register', true, 'damaged'), backup('second', false), backup('second', true)],
  replaced: [{ folder: 'sổ cũ', name: 'sổ cũ', bytes: 1 }], second,
}

test('what still holds erased data is told place by place, old registers with it, and counts what the button removes', () => {
  const left = leftBehind(after)
  expect(leftWords(left)).toBe('2 bản sao lưu cũ, 1 bản ở nơi thứ hai, 1 sổ cũ giữ khi khôi phục')
  expect(removable(left)).toBe(4)
  expect(leftDetail(left)).toMatch(/bản hỏng và sổ cũ thì không\. Bỏ ngay cũng được/)
})

test('nothing is removed before a sound backup without the erased data is there, a damaged one does not count', () => {
  const left = leftBehind({ ...after, backups: [backup('register', false, 'damaged'), backup('second', false), backup('register', true)] })
  expect(left.renewed).toBe(false)
  expect(leftDetail(left)).toMatch(/hãy sao lưu ngay rồi mới bỏ\.$/)
})

test('a second place that is not plugged in is told, one that is there or was never chosen is not', () => {
  expect(leftBehind({ ...after, second: { ...second, present: false } }).absent).toBe('E:\\Sao lưu')
  expect([leftBehind(after).absent, leftBehind({ ...after, second: null }).absent]).toEqual([null, null])
})

test('once all of it is gone there is nothing to remove', () => {
  expect(removable(leftBehind({ backups: [backup('register', false)], replaced: [], second }))).toBe(0)
})
