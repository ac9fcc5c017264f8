import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, hasForbidden, toNfc } from '../../../db/contract/text/normalise.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('text as it is stored', () => {
  test('is composed: NFD text from macOS becomes NFC', () => {
    expect(toNfc('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt')
    expect(cleanText('Đối thoại'.normalize('NFD'))).toBe('Đối thoại')
  })

  test('has plain spaces, line feeds and nothing invisible', () => {
    expect(cleanText('dân\u00A0vận\u2009khéo\u3000năm')).toBe('dân vận khéo năm')
    expect(cleanText('\uFEFFdân\u200B \u2060vận\u200D\u200E')).toBe('dân vận')
    expect(cleanText('một\r\nhai\rba\u2028bốn')).toBe('một\nhai\nba\nbốn')
  })

  test('keeps the soft hyphen, which is the letter ư of TCVN3, and inner and outer line feeds', () => {
    expect(cleanText('®Çu t\u00AD')).toBe('®Çu t\u00AD')
    expect(cleanText('\n\ta\n\nb \n')).toBe('\n\ta\n\nb \n')
  })

  test('is not changed by a second cleaning, and any normal form cleans to the same', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(cleanText(text.normalize('NFD'))).toBe(cleanText(text))
    }))
  })
})

describe('what no text may hold', () => {
  test('NUL, control characters and lone surrogates', () => {
    for (const bad of ['\u0000', 'a\u0007', '\u001B[0m', 'a\u007F', '\uD800', 'x\uDC00y', '\r']) {
      expect(hasForbidden(bad)).toBe(true)
    }
  })

  test('while line feed, tab, Vietnamese and emoji may stand', () => {
    for (const good of ['', 'một\n\thai', 'Đặng', '😀', '\u00AD']) expect(hasForbidden(good)).toBe(false)
  })
})
