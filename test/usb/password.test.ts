import { describe, expect, test } from 'vitest'
import { makePassword, passwordAlphabet } from '../../electron/usb/password.ts'
import { canonicalBase64, fingerprint, makeKeys, signBytes, verify } from '../../electron/usb/signature.ts'

describe('the password of a package', () => {
  test('is six groups of four from an alphabet of distinct symbols, at least 100 bits', () => {
    expect(makePassword()).toMatch(new RegExp(`^[${passwordAlphabet}]{4}(-[${passwordAlphabet}]{4}){5}$`))
    expect(new Set(passwordAlphabet).size).toBe(passwordAlphabet.length)
    expect(24 * Math.log2(passwordAlphabet.length)).toBeGreaterThanOrEqual(100)
  })

  test('has no letters that look or sound alike over the telephone', () => {
    for (const symbol of '01oil3asz' + 'bdpvgcnjq') expect(passwordAlphabet).not.toContain(symbol)
  })

  test('draws every symbol about equally often and never repeats', () => {
    const passwords = Array.from({ length: 3000 }, makePassword)
    expect(new Set(passwords).size).toBe(passwords.length)
    const counts = new Map<string, number>()
    for (const symbol of passwords.join('').replaceAll('-', '')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    // 72,000 draws out of 18: 4,000 each, standard deviation about 61; six of those leave chance no say.
    expect(counts.size).toBe(passwordAlphabet.length)
    for (const count of counts.values()) expect(Math.abs(count - 4000)).toBeLessThan(370)
  })
})

describe('the key of a register', () => {
  test('signs what it is given and nothing else', () => {
    const keys = makeKeys()
    const bytes = Buffer.from('Sổ Dân vận')
    const signature = signBytes(bytes, keys.privateKey)
    expect(verify(bytes, signature, keys.publicKey)).toBe(true)
    expect(verify(Buffer.from('Sổ Dân Vận'), signature, keys.publicKey)).toBe(false)
    expect(verify(bytes, signature, makeKeys().publicKey)).toBe(false)
  })

  test('is refused in any but its one spelling', () => {
    const keys = makeKeys()
    const bytes = Buffer.from('x')
    const signature = signBytes(bytes, keys.privateKey)
    // The last letter before == carries four unused bits: both spellings decode to the same bytes.
    const respelled = signature.replace(/.==$/, (end) => `${nextLetter(end.charAt(0))}==`)
    expect(Buffer.from(respelled, 'base64').equals(Buffer.from(signature, 'base64'))).toBe(true)
    expect(verify(bytes, respelled, keys.publicKey)).toBe(false)
    for (const odd of ['', 'abc', `${signature} `, signature.slice(0, -2)]) {
      expect(verify(bytes, odd, keys.publicKey)).toBe(false)
      expect(verify(bytes, signature, odd)).toBe(false)
    }
    expect(canonicalBase64('AAA=', 2)).toEqual(Buffer.alloc(2))
  })

  test('has a fingerprint of eight groups for paper, the same every time', () => {
    const { publicKey } = makeKeys()
    expect(fingerprint(publicKey)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
    expect(fingerprint(publicKey)).toBe(fingerprint(publicKey))
    expect(fingerprint(makeKeys().publicKey)).not.toBe(fingerprint(publicKey))
  })
})

function nextLetter(letter: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return letters.charAt(letters.indexOf(letter) ^ 1)
}
