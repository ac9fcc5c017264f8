import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiSlug } from '../../db/contract/text/slug.ts'
import { clashingName, fileNameProblem, isPathTooLong, packageFileName } from '../../electron/usb/fileName.ts'

describe('names Windows accepts', () => {
  test.each([
    'bao-cao.pdf', 'Báo cáo quý III.docx', 'COM.pdf', 'COM10.pdf', 'console.txt', 'NULL', 'a.b.c', '.gitignore',
    'x'.repeat(255),
  ])('%s is fine', (name) => {
    expect(fileNameProblem(name)).toBeUndefined()
  })

  test.each([
    ['', 'để trống'], ['a<b', '<'], ['a>b', '>'], ['a:b', ':'], ['a"b', '"'], ['a/b', '/'], ['a\\b', '\\'],
    ['a|b', '|'], ['a?b', '?'], ['a*b', '*'], ['a\u0000b', 'điều khiển'], ['a\tb', 'điều khiển'],
    ['tên.', 'dấu chấm'], ['tên ', 'dấu cách'], ['..', 'dấu chấm'],
    ['CON', 'dành riêng'], ['con.txt', 'dành riêng'], ['Aux.pdf', 'dành riêng'], ['nul.tar.gz', 'dành riêng'],
    ['PRN', 'dành riêng'], ['COM0', 'dành riêng'], ['com9.zip', 'dành riêng'], ['LPT1', 'dành riêng'],
    ['lpt0.x', 'dành riêng'], ['COM¹', 'dành riêng'], ['x'.repeat(256), '255'],
  ])('%j is refused and the reason named', (name, reason) => {
    expect(fileNameProblem(name)).toContain(reason)
  })

  test('a name of 255 letters outside the basic plane is counted as Windows counts it', () => {
    expect(fileNameProblem('𝒂'.repeat(128))).toContain('255')
    expect(fileNameProblem('𝒂'.repeat(127))).toBeUndefined()
  })

  test('two names that differ only in case or in composition of accents clash', () => {
    expect(clashingName('BÁO CÁO.PDF', ['khác.pdf', 'báo cáo.pdf'])).toBe('báo cáo.pdf')
    expect(clashingName('Sở.zip'.normalize('NFD'), ['sở.ZIP'])).toBe('sở.ZIP')
    expect(clashingName('a.zip', ['a.zip.part'])).toBeUndefined()
  })

  test('a path close to the limit of Windows is too long', () => {
    expect(isPathTooLong(`E:\\${'a'.repeat(237)}`)).toBe(false)
    expect(isPathTooLong(`E:\\${'a'.repeat(238)}`)).toBe(true)
  })
})

describe('names of packages', () => {
  test.each([
    ['Sở Nội vụ', 'so-noi-vu'], ['SỞ ĐẤT ĐAI', 'so-dat-dai'], ['  UBND — tỉnh  ', 'ubnd-tinh'],
    ['Trần Thị Hường'.normalize('NFD'), 'tran-thi-huong'], ['***', ''],
  ])('%s becomes %s', (text, slug) => {
    expect(asciiSlug(text)).toBe(slug)
  })

  test('a package is named by agency, period and a sequence number of four digits', () => {
    const parts = { agencyCode: 'SNV', from: '2025-01-01', to: '2025-06-30', sequence: 7 }
    expect(packageFileName({ ...parts, periodCode: '2025-H1' })).toBe('SDV-SNV-2025-H1-0007.zip')
    expect(packageFileName({ ...parts, periodCode: 'period:0198' })).toBe('SDV-SNV-20250101-20250630-0007.zip')
    expect(packageFileName({ ...parts, agencyCode: '' })).toBe('SDV-DON-VI-20250101-20250630-0007.zip')
    expect(packageFileName({ ...parts, sequence: 12345 })).toBe('SDV-SNV-20250101-20250630-12345.zip')
  })

  test('whatever the agency is called, the name is ASCII and Windows takes it', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 99999 }), text, (agencyCode, sequence, periodCode) => {
      const name = packageFileName({ agencyCode, from: '2025-01-01', to: '2025-12-31', sequence, periodCode })
      expect(name).toMatch(/^SDV-[A-Z0-9-]+-\d{4}[A-Z0-9-]*-\d{4,}\.zip$/)
      expect(fileNameProblem(name)).toBeUndefined()
    }))
  })

  test('a slug is stable and its own slug', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = asciiSlug(text)
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(asciiSlug(slug)).toBe(slug)
      expect(asciiSlug(text.normalize('NFD'))).toBe(asciiSlug(text.normalize('NFC')))
    }))
  })
})
