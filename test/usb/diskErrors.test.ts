import { expect, test } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { readError, renameError, writeError } from '../../electron/usb/diskErrors.ts'

const context = { folder: 'E:\\Báo cáo', name: 'SDV-SNV-2025-0001.zip' }
const nodeError = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['ENOSPC', 'diskFull'], ['EDQUOT', 'diskFull'], ['EFBIG', 'fileTooLarge'], ['EEXIST', 'fileExists'],
  ['EIO', 'driveGone'], ['ENXIO', 'driveGone'], ['ENOENT', 'driveGone'], ['ENODEV', 'driveGone'], ['EBUSY', 'driveGone'],
  ['UNKNOWN', 'driveGone'], ['ECONNABORTED', 'driveGone'], ['ENOTCONN', 'driveGone'],
  ['EPERM', 'readOnlyPlace'], ['EACCES', 'readOnlyPlace'], ['EROFS', 'readOnlyPlace'], ['EMFILE', 'writeFailed'],
])('%s while writing is %s: the place, what was kept and what to do', (code, expected) => {
  const cause = nodeError(code)
  const error = writeError(cause, context)
  expect(error).toMatchObject({ code: expected, cause })
  const { message } = error as AppError
  expect(message).toContain(context.folder)
  expect(message).toContain(context.name)
  expect(message).toMatch(/(vẫn nguyên|không ghi đè).*Hãy /s)
})

test('a refusal while the name is given means that another program holds the file', () => {
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    expect(renameError(nodeError(code), context)).toMatchObject({ code: 'fileBusy' })
  }
  expect(renameError(nodeError('EIO'), context)).toMatchObject({ code: 'driveGone' })
})

test('a stick of FAT32 is named where a file is too large for it, with the remedy', () => {
  expect((writeError(nodeError('EFBIG'), context) as AppError).message).toMatch(/FAT32.*4 GB.*exFAT/s)
})

test('reading tells a missing file from one that cannot be read', () => {
  expect(readError(nodeError('ENOENT'), 'E:\\a.zip')).toMatchObject({ code: 'notFound' })
  expect(readError(nodeError('EIO'), 'E:\\a.zip')).toMatchObject({ code: 'readFailed' })
})

test('what is no failure of a disk keeps its own name', () => {
  const known = new AppError('cancelled', 'Đã dừng.')
  const fault = new TypeError('x is not a function')
  for (const error of [known, fault]) {
    expect(writeError(error, context)).toBe(error)
    expect(renameError(error, context)).toBe(error)
    expect(readError(error, 'a')).toBe(error)
  }
})
