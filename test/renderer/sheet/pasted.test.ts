import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOfHead, headNames, readCells } from '../../../renderer/sheet/pasted.ts'

/** A cell in quotes, its own doubled, where it holds one of the signs. */
const inQuotes = (cell: string, signs: RegExp) => (signs.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
/** Excel minds tabs and line ends, other programs quotes as well. */
const [excel, others] = [(cell: string) => inQuotes(cell, /[\t\r\n]/), (cell: string) => inQuotes(cell, /["\t\r\n]/)]
const copied = (block: readonly (readonly string[])[], cellOf: (cell: string) => string, lineEnd: string) => block.map(row => row.map(cellOf).join('\t') + lineEnd).join('')

const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', 'đ', ' ') }), fc.constantFrom('', 'Mô hình "Dân vận khéo"', '"Dân vận khéo"', 'Dòng một\r\nDòng hai'))
const blockOf = (cells: fc.Arbitrary<string>) => fc.integer({ min: 1, max: 5 }).chain(width => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 6 }))
const lineEnds = fc.constantFrom('\r\n', '\n', '\r')

test('a copied block is read as it stood there, whatever its cells hold', () => {
  fc.assert(fc.property(blockOf(cell), lineEnds, (cells, lineEnd) => {
    expect(readCells(copied(cells, others, lineEnd))).toEqual(cells)
  }), { numRuns: 1000 })
})

test('Excel leaves quotes within a cell as they are, and so are they read', () => {
  fc.assert(fc.property(blockOf(cell.map(text => text.replace(/^"+/, ''))), lineEnds, (cells, lineEnd) => {
    expect(readCells(copied(cells, excel, lineEnd))).toEqual(cells)
  }), { numRuns: 1000 })
})

test('the last line may do without its end', () => {
  fc.assert(fc.property(blockOf(cell), cells => {
    const whole = cells.map(row => ['.', ...row])
    expect(readCells(copied(whole, others, '\n').slice(0, -1))).toEqual(whole)
  }))
})

test('whatever lies on the clipboard, no letter of it is lost but tabs, line ends and quotes', () => {
  const letters = (text: string) => text.replaceAll(/["\t\r\n]/g, '')
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', 'b', 'ộ') }), text => {
    expect(letters(readCells(text).flat().join(''))).toBe(letters(text))
  }), { numRuns: 1000 })
})

test('quotes within a cell, or never closed, are letters like others', () => {
  expect(readCells('"Dân vận khéo" năm 2025\t12"\n"Đường hoa\tấp 3')).toEqual([['"Dân vận khéo" năm 2025', '12"'], ['"Đường hoa', 'ấp 3']])
})

test('an empty cell at an edge is a cell, an empty clipboard is no row', () => {
  expect([readCells('\t\n'), readCells('a\t'), readCells('\n'), readCells('')]).toEqual([[['', '']], [['a', '']], [['']], []])
})

test('5,000 rows with long quoted cells are read as they stood there', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`${at}`, `Kết quả "${at}"\n${'vận động nhân dân '.repeat(20)}`, '"chưa đóng'])
  const text = copied(rows, excel, '\r\n')
  const read = readCells(text)
  expect(read).toEqual(rows)
})

const labels = ['Kết quả', 'Số lượng', 'Đơn vị tính', 'Ghi chú']
const heads = headNames(labels.map(label => [label, label]))
const isHead = (row: readonly string[]) => fieldsOfHead(row, heads) !== undefined

test('the names of columns are known in any order and case, among foreign ones, and alone', () => {
  fc.assert(fc.property(fc.shuffledSubarray(labels, { minLength: 2 }), fc.array(fc.constantFrom('', 'STT', 'Năm')), fc.func(fc.boolean()), (known, foreign, loud) => {
    expect(isHead([...foreign, ...known.map(label => (loud(label) ? ` ${label.toLocaleUpperCase('vi')} ` : label))])).toBe(true)
  }))
  expect([isHead(['', 'Ghi chú', '']), isHead(['STT', 'Ghi chú'])]).toEqual([true, false])
  expect(fieldsOfHead(['STT', 'ghi  chú', ' SỐ LƯỢNG '], heads)).toEqual([undefined, 'Ghi chú', 'Số lượng'])
})

test('a row of values is no head', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('Dừa giống', '1.200', 'cây', '', ' ', 'Số')), row => {
    expect(isHead(row)).toBe(false)
  }))
})
