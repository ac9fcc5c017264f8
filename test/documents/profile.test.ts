import { describe, expect, test } from 'vitest'
import { decree30, inStyle } from '../../electron/documents/profile.ts'
import type { ComponentName } from '../../electron/documents/profile.ts'

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, III and V: smallest and largest size, face, capitals. */
const rules: [ComponentName, number, number, face: string, capitals: boolean][] = [
  ['nationalName', 12, 13, 'bold', true], ['motto', 13, 14, 'bold', false],
  ['parentAgency', 12, 13, 'upright', true], ['agency', 12, 13, 'bold', true],
  ['number', 13, 13, 'upright', false], ['date', 13, 14, 'italic', false],
  ['letterSubject', 12, 13, 'upright', false], ['kindTitle', 13, 14, 'bold', true], ['subject', 13, 14, 'bold', false],
  ['addressee', 13, 14, 'upright', false], ['basis', 13, 14, 'italic', false], ['paragraph', 13, 14, 'upright', false],
  ['heading1', 13, 14, 'bold', true], ['heading2', 13, 14, 'bold', false], ['heading3', 13, 14, 'upright', false],
  ['post', 13, 14, 'bold', true], ['signer', 13, 14, 'bold', false],
  ['recipientsTitle', 12, 12, 'bold italic', false], ['recipients', 11, 11, 'upright', false],
  ['annexLabel', 14, 14, 'bold', false], ['annexTitle', 13, 14, 'bold', true], ['annexReference', 13, 14, 'italic', false],
  ['pageNumber', 13, 14, 'upright', false],
]

describe('the profile of Nghị định 30/2020/NĐ-CP', () => {
  test.each(rules)('%s is set between %d and %d pt, %s', (name, smallest, largest, face, capitals) => {
    const style = decree30.styles[name]
    expect(style.size).toBeGreaterThanOrEqual(smallest)
    expect(style.size).toBeLessThanOrEqual(largest)
    expect([style.bold && 'bold', style.italic && 'italic'].filter(Boolean).join(' ') || 'upright').toBe(face)
    expect(style.capitals ?? false).toBe(capitals)
  })

  test('page, margins, indent and spacing lie in the ranges of the decree', () => {
    const { page, body, styles, rules: lines } = decree30
    expect([page.width, page.height]).toEqual([210, 297])
    const within = (value: number, low: number, high: number) => value >= low && value <= high
    expect(within(page.margins.top, 20, 25) && within(page.margins.bottom, 20, 25)).toBe(true)
    expect(within(page.margins.left, 30, 35) && within(page.margins.right, 15, 20)).toBe(true)
    expect([10, 12.7]).toContain(body.indent)
    expect(within(body.lineSpacing, 1, 1.5)).toBe(true)
    expect(styles.paragraph.after).toBeGreaterThanOrEqual(6)
    expect(lines.motto.share).toBe(1)
    expect(within(lines.agency.share, 1 / 3, 1 / 2) && within(lines.subject.share, 1 / 3, 1 / 2)).toBe(true)
  })

  test('capitals are Vietnamese and composed', () => {
    expect(inStyle('Sở Tài chính tỉnh Đắk Lắk'.normalize('NFD'), decree30.styles.agency)).toBe('SỞ TÀI CHÍNH TỈNH ĐẮK LẮK')
  })
})
