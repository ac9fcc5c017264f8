import { describe, expect, test } from 'vitest'
import { plainText } from '../../electron/documents/plainText.ts'
import { dateLine, numberLine, symbolFrom } from '../../electron/documents/symbol.ts'
import {
  addresseeLines, annexLabel, annexReference, basisLines, endedBody, headingText, recipientLines, signatureLines,
} from '../../electron/documents/wording.ts'
import { draft, heading, modelRows, modelTable, paragraph, report, signatureForms } from './sampleContent.ts'

describe('number and date', () => {
  test.each([
    ['/BC-{viết tắt}', '/BC-SNV'], ['/KH-STTTT-VP', '/KH-STTTT-VP'], ['SNV-VP', '/SNV-VP'], ['', ''],
    ['/BC-{đơn vị}', '/BC-{đơn vị}'],
  ])('the pattern %s gives the symbol %s', (pattern, symbol) => {
    expect(symbolFrom(pattern, { 'viết tắt': 'SNV' })).toBe(symbol)
  })

  test.each([
    ['5', 'Số: 05/BC-SNV'], ['15', 'Số: 15/BC-SNV'], ['05', 'Số: 05/BC-SNV'], ['7a', 'Số: 7a/BC-SNV'],
    [undefined, 'Số:        /BC-SNV'], [' ', 'Số:        /BC-SNV'],
  ])('number %s prints %s', (number, line) => {
    expect(numberLine({ symbol: '/BC-SNV', ...(number === undefined ? {} : { number }) })).toBe(line)
  })

  test.each([
    ['2020-01-05', 'Hà Nội, ngày 05 tháng 01 năm 2020'], ['2019-06-29', 'Hà Nội, ngày 29 tháng 6 năm 2019'],
    ['2026-11', 'Hà Nội, ngày      tháng 11 năm 2026'], ['2026-02', 'Hà Nội, ngày      tháng 02 năm 2026'],
    ['2026', 'Hà Nội, ngày      tháng      năm 2026'],
  ])('the date %s prints “%s”', (date, line) => {
    expect(dateLine({ place: 'Hà Nội', date })).toBe(line)
  })
})

describe('what the decree adds around the words', () => {
  test('headings are numbered I, 1 and a), with đ as the fifth letter', () => {
    expect(headingText(heading(1, 4, 'Kiến nghị'))).toBe('IV. Kiến nghị')
    expect(headingText(heading(2, 4, 'Kiến nghị'))).toBe('4. Kiến nghị')
    expect([1, 4, 5].map((ordinal) => headingText(heading(3, ordinal, 'x')))).toEqual(['a) x', 'd) x', 'đ) x'])
    expect(headingText({ type: 'heading', key: 'k', level: 1, text: 'Kiến nghị' })).toBe('Kiến nghị')
  })

  test.each(signatureForms)('%o prints its lines', (signature, lines) => {
    expect(signatureLines(signature).map((line) => line.toLocaleUpperCase('vi'))).toEqual(lines)
  })

  test('bases end in semicolons and the last in a full stop, whatever was typed', () => {
    expect(basisLines(['Căn cứ Luật A;', 'Căn cứ Luật B.', 'Căn cứ Luật C']))
      .toEqual(['Căn cứ Luật A;', 'Căn cứ Luật B;', 'Căn cứ Luật C.'])
  })

  test('one addressee has no dash, two have one each', () => {
    expect(addresseeLines(['UBND tỉnh'])).toEqual(['UBND tỉnh'])
    expect(addresseeLines(['UBND tỉnh', '- Sở Nội vụ.'])).toEqual(['- UBND tỉnh;', '- Sở Nội vụ.'])
  })

  test('recipients begin with “Như trên” only under “Kính gửi” and always end with the archive', () => {
    expect(recipientLines(report)).toEqual(
      ['- Như trên;', '- Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c);', '- Lãnh đạo Sở;', '- Lưu: VT, VP.'])
    expect(recipientLines({ ...draft, addressees: [] })).toEqual(['- Lưu: VT.'])
    const named = { ...draft, recipients: { names: ['Như trên'], archive: 'VT' } }
    expect(recipientLines(named)).toEqual(['- Như trên;', '- Lưu: VT.'])
  })

  test('the body ends in ./. once, also after a table', () => {
    const lastText = (body: Parameters<typeof endedBody>[0]) => {
      const last = endedBody(body).at(-1)
      return last?.type === 'paragraph' ? last.runs.map((run) => run.text).join('') : undefined
    }
    expect(lastText([paragraph('a', 'Kính báo cáo.')])).toBe('Kính báo cáo./.')
    expect(lastText([paragraph('a', 'Kính báo cáo./.')])).toBe('Kính báo cáo./.')
    expect(lastText([modelTable(modelRows(1))])).toBe('./.')
    expect(lastText([])).toBe('./.')
  })

  test('only two or more annexes are numbered', () => {
    expect(annexLabel(report, 1)).toBe('Phụ lục II')
    expect(annexLabel({ ...report, annexes: report.annexes?.slice(0, 1) ?? [] }, 0)).toBe('Phụ lục')
  })

  test('the reference of an annex is filled on paper and blank in an electronic copy', () => {
    expect(annexReference(report)).toBe('(Kèm theo Báo cáo số 05/BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)')
    expect(annexReference({ ...report, copy: 'electronic' }))
      .toBe('(Kèm theo Báo cáo số        /BC-SNV ngày      tháng      năm 2026 của Sở Nội vụ)')
  })
})

describe('plain text', () => {
  test('tells the document from top to bottom in composed letters', () => {
    const text = plainText({ ...report, header: { ...report.header, agency: 'Sở Nội vụ'.normalize('NFD') } })
    expect(text).toBe(text.normalize('NFC'))
    const order = ['ỦY BAN NHÂN DÂN TỈNH BẮC NINH', 'SỞ NỘI VỤ', 'Số: 05/BC-SNV', 'BÁO CÁO', 'Kính gửi: Ủy ban', 'Căn cứ Luật',
      'II. KẾT QUẢ THỰC HIỆN', 'đ) Hội nghị quán triệt', 'STT\tTên mô hình', 'Tổng cộng', 'kính báo cáo Ủy ban nhân dân tỉnh./.',
      '- Như trên;', 'KT. GIÁM ĐỐC', 'Nguyễn Thị Hoàng Yến', 'Phụ lục I\nDANH SÁCH MÔ HÌNH\n(Kèm theo', 'Phụ lục II']
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBe(0)
  })

  test('a letter prints what it is about under its number, and an empty table says so', () => {
    const { kindTitle: _, ...letter } = draft
    expect(plainText({ ...letter, body: [modelTable([])] })).toMatch(/\nV\/v đề nghị[^\n]*\nKính gửi:\n[^]*\nKhông phát sinh\n/)
  })
})
