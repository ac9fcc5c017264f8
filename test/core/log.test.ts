import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { fileLog, traceOf } from '../../electron/core/log.ts'
import { emptyFolder } from '../support/register.ts'

const now = () => '2025-12-01T01:02:03.000Z'

test('the log keeps names, codes and places of the whole chain of causes, never a word of a record', () => {
  const folder = emptyFolder()
  const root = Object.assign(new TypeError('Phạm Thị Kín'), { code: 'EIO' })
  const error = new AppError('writeFailed', 'không ghi được đơn của\n    at Phạm Thị Kín', { cause: new Error('Kín', { cause: root }) })
  fileLog(folder, now)('record.create', error)
  const text = readFileSync(join(folder, 'log', 'program.log'), 'utf8')
  expect(text).toMatch(/^2025-12-01T01:02:03\.000Z record\.create: AppError writeFailed\n\s+at [^]*\ncaused by Error\n\s+at [^]*\ncaused by TypeError EIO\n\s+at /)
  expect(text).not.toContain('Kín')
})

test('what another thread has written of its fault is passed on as it is', () => {
  expect(traceOf(new AppError('internal', 'x', { cause: 'TypeError\n    at press' }))).toMatch(/^AppError internal\n[^]*\ncaused by TypeError\n {4}at press$/)
  expect(traceOf(undefined)).toBe('undefined')
})

test('a log that has grown large gives way to a new one', () => {
  const folder = emptyFolder()
  const log = fileLog(folder, now)
  log('một', new Error('x'))
  writeFileSync(join(folder, 'log', 'program.log'), 'đầy'.repeat(500_000))
  log('hai', new Error('x'))
  expect(readFileSync(join(folder, 'log', 'program.1.log'), 'utf8')).toMatch(/^đầy/)
  expect(readFileSync(join(folder, 'log', 'program.log'), 'utf8')).toMatch(/ hai: Error/)
})
