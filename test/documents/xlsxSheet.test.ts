import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { cellText } from '../../electron/documents/xlsx/cellText.ts'
import { writeWorkbook } from '../../electron/documents/xlsx/sheet.ts'
import type { SheetRow, SheetTable } from '../../electron/documents/xlsx/sheet.ts'
import { sheetNames } from '../../electron/documents/xlsx/sheetName.ts'
import { has7z, partNames, partOf, testArchive } from '../support/zipParts.ts'

const about = { title: 'Sổ', creator: 'Sở Nội vụ', createdAt: new Date('2026-01-05T00:00:00Z') }
const table = (rows: SheetRow[], more: Partial<SheetTable> = {}): SheetTable =>
  ({ name: 'Ý kiến, kiến nghị', columns: [{ title: 'Nội dung' }], rows, ...more })
const written = (rows: SheetRow[], more: Partial<SheetTable> = {}) => writeWorkbook([table(rows, more)], about)

/** What the cells of the first column hold, head left out. */
async function firstColumn(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes)
  return sheets.flatMap(sheet => sheet.rows.slice(1).map(row => row[0] ?? null))
}

const starts = [
  '=', '+', '-', '@', '\t=', '\r=', '\n=', '  =', '＝', '＋', '－', '＠', '\u00a0=', '\u200b=', '|', '%', '\'=', '#N/A', '#REF!', '_x003D_',
]
const tails = [
  '1+1', 'cmd|\' /C calc\'!A0', 'HYPERLINK("http://a.vn";"x")', 'IMPORTXML("http://a.vn")', 'SUM(A1:A9)',
  '<f>1</f>', '&lt;f&gt;', '', 'Nguyễn Văn An',
]
const hostile = fc.sample(
  fc.tuple(fc.constantFrom(...starts), fc.oneof(fc.constantFrom(...tails), fc.string({ unit: 'binary', maxLength: 20 })))
    .map(parts => parts.join('')),
  { numRuns: 2_000, seed: 30 },
)

describe.skipIf(!has7z)('2.000 texts that look like formulas (read with 7z)', async () => {
  const bytes = has7z ? await written(hostile.map(text => [text])) : new Uint8Array()
  const xml = has7z ? partOf(bytes, 'xl/worksheets/sheet1.xml') : ''

  test('stay texts: no formula, no error, no link, no part but the plain ones', () => {
    expect(xml).not.toMatch(/<f[ >/]/)
    expect(xml).not.toMatch(/hyperlink/i)
    const types = [...xml.matchAll(/<c r="A\d+" t="(\w+)"/g)].map(found => found[1])
    expect(types).toHaveLength(hostile.filter(text => cellText(text) !== '').length + 1)
    expect(new Set(types)).toEqual(new Set(['s', 'inlineStr']))
    expect(partNames(bytes).filter(name => /external|calcChain|vba|hyperlink|connections/i.test(name))).toEqual([])
  })

  test('read back word for word', async () => {
    const read = await firstColumn(bytes)
    expect(hostile.map((_, row) => read[row] ?? null)).toEqual(hostile.map(text => cellText(text) || null))
  })

  test('are kept as text by the format of their column when somebody edits them', () => {
    const styles = partOf(bytes, 'xl/styles.xml')
    const format = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1]
    const cells = styles.slice(styles.indexOf('<cellXfs')).split('<xf ').slice(1)
    const used = new Set([...xml.matchAll(/<c r="A(?!1")\d+" t="\w+" s="(\d+)"/g)].map(found => Number(found[1])))
    expect(used.size).toBeGreaterThan(0)
    for (const style of used) expect(cells[style]).toContain(`numFmtId="${format}"`)
  })
})

describe('a cell', () => {
  test('holds text in composed letters without control characters', () => {
    expect(cellText('To\u0302\u0309 da\u0302n vận\u0000\u0007\r\nkhu\tphố\u202e')).toBe('Tổ dân vận\nkhu phố')
  })

  test('is cut at the limit of Excel with a mark that can be seen, never through a letter', () => {
    const long = cellText('a' + '😀'.repeat(20_000))
    expect(long.length).toBeLessThanOrEqual(32_767)
    expect(long.endsWith('😀… (còn nữa)')).toBe(true)
    expect(long.isWellFormed()).toBe(true)
    expect(cellText('ă'.repeat(32_767))).toBe('ă'.repeat(32_767))
  })

  test('never breaks whatever is typed into it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 30 }), async texts => {
      const read = await firstColumn(await written(texts.map(text => [text])))
      expect(texts.map((_, row) => read[row] ?? null)).toEqual(texts.map(text => cellText(text) || null))
    }), { numRuns: 60 })
  })

  test('shows a day as day, month, year and is a day to Excel', async () => {
    const bytes = await written([[{ day: '2026-01-05' }], [{ day: '1899-12-31' }]], { columns: [{ title: 'Ngày', format: 'date' }] })
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    expect(sheets[0]?.rows[1]?.[0]).toEqual(new Date('2026-01-05T00:00:00Z'))
    expect(sheets[0]?.cells?.get('1,0')?.style?.numFmt).toBe('dd/mm/yyyy')
    expect(sheets[0]?.rows[2]?.[0]).toBe('31/12/1899') // Excel knows no day before 1900
  })

  test('keeps numbers as numbers', async () => {
    const bytes = await written([[1_245_000], [97.674], [0], [-3], [null]], { columns: [{ title: 'Kinh phí', format: 'money' }] })
    expect(await firstColumn(bytes)).toEqual([1_245_000, 97.674, 0, -3, null])
  })
})

test('names of sheets are ones Excel accepts, all different', () => {
  const awkward = fc.constantFrom('Đối tượng đề nghị khen thưởng năm 2025', 'History', '\'', 'a/b:c', 'A', 'a')
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), awkward), { maxLength: 40 }), names => {
    const made = sheetNames(names)
    expect(made).toHaveLength(names.length)
    expect(new Set(made.map(name => name.toLowerCase())).size).toBe(names.length)
    for (const name of made) {
      expect(name).toMatch(/^(?!').{1,31}(?<!')$/s)
      expect(name).not.toMatch(/[\\/?*[\]:\n]|^history$/i)
      expect(name.isWellFormed()).toBe(true)
    }
  }))
  expect(sheetNames(['Phụ lục I', 'Phụ lục I'])).toEqual(['Phụ lục I', 'Phụ lục I (2)'])
})

test('rows a sheet cannot hold go on in a second one under the same heads', async () => {
  const rows = Array.from({ length: 25 }, (_, row) => [`dòng ${row}`])
  const { sheets } = await readXlsx(await writeWorkbook([table(rows)], { ...about, rowsPerSheet: 11 }))
  expect(sheets.map(sheet => [sheet.name, sheet.rows.length, sheet.rows[0]?.[0]])).toEqual([
    ['Ý kiến, kiến nghị', 11, 'Nội dung'], ['Ý kiến, kiến nghị (2)', 11, 'Nội dung'], ['Ý kiến, kiến nghị (3)', 6, 'Nội dung'],
  ])
})

describe.skipIf(!has7z)('a list as a workbook (read with 7z)', async () => {
  const heads: Partial<SheetTable> = { list: true, above: [{ text: 'Sở Nội vụ', bold: true }] }
  const bytes = has7z ? await written([['một'], ['hai']], heads) : new Uint8Array()
  const part = (name: string) => partOf(bytes, name)

  test('is a sound archive', () => expect(testArchive(bytes)).toContain('Everything is Ok'))

  test('prints on A4 across, as wide as the page, with the heads on each page', () => {
    const xml = part('xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/)
    expect(part('xl/workbook.xml')).toContain('\'Ý kiến, kiến nghị\'!$2:$2</definedName>')
  })

  test('keeps its heads on the screen and filters below the title', () => {
    const xml = part('xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"')
    expect(xml).toContain('<autoFilter ref="A2:A4"/>')
  })

  test('is set in Times New Roman, heads bold with fill and border, texts wrapped', () => {
    const styles = part('xl/styles.xml')
    const fonts = [...styles.matchAll(/<name val="([^"]+)"/g)].map(found => found[1])
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']))
    expect(styles).toMatch(/applyFill="true" applyBorder="true" applyAlignment="true"><alignment horizontal="center" vertical="center" wrapText="true"/)
  })
})
