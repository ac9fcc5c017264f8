import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { findFaces } from '../../electron/documents/pdf/fonts.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { draft } from './sampleContent.ts'

const folder = mkdtempSync(join(tmpdir(), 'phông-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('Times New Roman is taken only when all four faces are there, else the bundled font', () => {
  for (const name of ['times.ttf', 'timesbd.ttf', 'timesi.ttf']) writeFileSync(join(folder, name), '')
  expect(Object.values(findFaces(folder)).every((path) => path.includes('Tinos'))).toBe(true)
  writeFileSync(join(folder, 'timesbi.ttf'), '')
  expect(Object.values(findFaces(folder)).every((path) => path.startsWith(folder))).toBe(true)
})

test('a font that cannot be read is told as a failed print', async () => {
  const missing = join(folder, 'none.ttf')
  const faces = { normal: missing, bold: missing, italics: missing, bolditalics: missing }
  await expect(writePdf(draft, { faces })).rejects.toThrow(AppError)
  await expect(writePdf(draft, { faces })).rejects.toMatchObject({ code: 'printFailed' })
})
