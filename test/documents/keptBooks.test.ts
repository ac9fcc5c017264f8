import { describe, expect, test } from 'vitest'
import type { Table } from '../../electron/documents/content.ts'
import { type Composed, composeDocument } from '../../electron/documents/index.ts'
import { cellText, plainText } from '../../electron/documents/plainText.ts'
import { filledRegister, keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

type Options = Parameters<typeof sourceOf>[2]
const book = (id: string) => (register: ReturnType<typeof listedRegister>, code = '2025', options?: Options) => composeDocument(id, sourceOf(register, code, options))
const tableOf = ({ content }: Composed) => content.body.find((block): block is Table => block.type === 'table')
const rows = (composed: Composed) => tableOf(composed)?.rows.flatMap(row => (row.type === 'row' ? [row.cells.map(cellText)] : [])) ?? []
const petition = { receivedOn: '2025-03-03', category: 'recommendation', summary: 'Đề nghị nạo vét kênh', source: 'post', competent: true, answeredOnSpot: false, status: 'received' }

describe('kept books', () => {
  test.each(['dialogue-register', 'reception-register', 'petition-register'])('%s is neither numbered nor sent, is signed twice, and closes with the figures', id => {
    const { content, warnings } = composeDocument(id, sourceOf(filledRegister(), '2025'))
    expect(content.header.symbol).toBeUndefined()
    expect(content.recipients).toBeUndefined()
    expect(content).toMatchObject({ subject: 'Năm 2025', orientation: 'landscape', leftSignature: { post: 'Người lập sổ' } })
    expect(warnings.filter(({ wrong }) => wrong)).toEqual([])
    expect(content.body.some(block => 'runs' in block && block.runs.some(run => run.source))).toBe(true)
    const keys = content.body.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(plainText(content)).not.toMatch(/NaN|undefined|\bnull\b|"/)
  })

  test.each(['dialogue-register', 'reception-register', 'petition-register'])('%s without a line says so', id => {
    const { content } = composeDocument(id, sourceOf(listedRegister(), '2025-Q1', { today: '2025-04-02' }))
    expect(wordsAt(content.body, 'book.end')).toBe('Trong kỳ sổ không có dòng nào, theo dữ liệu đến ngày 02/4/2025.')
    expect(content.subject).toBe('Quý I năm 2025')
  })
})

describe('the book of dialogues', () => {
  const dialogue = { topic: 'Nước sạch nông thôn', form: 'regular', audience: 'people', byHead: true, chair: 'Lê Hoàng Dũng', chairPosition: 'Giám đốc Sở', people: 60 }

  test('takes opinions from their own records, otherwise from the number of the dialogue, and sums them up', () => {
    const register = listedRegister()
    const unit = keep(register, 'unit', { name: 'Chi cục Thủy lợi', category: 'branch' })
    keep(register, 'dialogue', { ...dialogue, heldOn: '2025-05-01', opinions: 12, answeredOnSpot: 9 })
    const one = keep(register, 'dialogue', { ...dialogue, heldOn: '2025-04-01', noticeNumber: '40/TB-SNNMT', noticeOn: '2025-04-10' })
    const opinion = { ...petition, receivedOn: '2025-04-01', source: 'dialogue', dialogue: one }
    keep(register, 'petition', { ...opinion, answeredOnSpot: true, answeredOn: '2025-04-01', status: 'resolved' })
    keep(register, 'petition', { ...opinion, unit, dueOn: '2025-04-20' })
    keep(register, 'petition', { ...opinion, unit, answeredOn: '2025-04-15', dueOn: '2025-04-20', status: 'resolved' })
    keep(register, 'petition', { ...opinion, competent: false, forwardedOn: '2025-04-05', forwardedTo: 'UBND tỉnh', status: 'forwarded' })
    const composed = book('dialogue-register')(register)
    expect(rows(composed).map(cells => cells.slice(6, 13))).toEqual([
      ['60', '4', '1', 'Chi cục Thủy lợi: 2 ý kiến, hạn 20/4/2025', '1', '1', '40/TB-SNNMT\n10/4/2025'],
      ['60', '12', '9', '3 ý kiến giao các đơn vị', '', '', ''],
    ])
    expect(rows(composed)[0]?.slice(1, 4)).toEqual(['01/4/2025', 'Định kỳ:\nNước sạch nông thôn', 'Lê Hoàng Dũng, Giám đốc Sở\n(người đứng đầu)'])
    expect(tableOf(composed)?.rows.at(-1)).toMatchObject({ type: 'total', cells: ['', '', 'Tổng cộng', '', '', '', '120', '16', '10', '', '1', '1', '', ''] })
    expect(composed.records).toHaveLength(6)
  })
})

describe('the book of receptions', () => {
  const session = { heldOn: '2025-03-03', category: 'regular', topic: 'Hỏi về bồi thường', people: 2 }

  test('has the twelve numbered columns of its form, three of them under one head', () => {
    const table = tableOf(book('reception-register')(listedRegister()))
    expect(table?.columns.map(({ title }) => title)).toEqual([
      'STT', 'Ngày tiếp', 'Họ tên - Địa chỉ', 'CMND/Hộ chiếu của công dân', 'Nội dung vụ việc', 'Phân loại đơn/Số người', 'Cơ quan đã giải quyết', 'Thụ lý để giải quyết',
      'Trả lại đơn và hướng dẫn', 'Chuyển đơn đến cơ quan, tổ chức, đơn vị có thẩm quyền', 'Theo dõi kết quả giải quyết', 'Ghi chú',
    ])
    expect(table?.columns.map(({ group }) => group)).toEqual([...Array<undefined>(7), ...Array<string>(3).fill('Hướng xử lý'), undefined, undefined])
    expect(table?.numbered).toBe(true)
  })

  test('has a line for each petition a session brought, in the order of days, the identity number masked', () => {
    const register = listedRegister()
    keep(register, 'reception', { ...session, heldOn: '2025-05-05', category: 'leader', host: 'Lê Hoàng Dũng', hostPosition: 'Giám đốc Sở' })
    const reception = keep(register, 'reception', session)
    keep(register, 'petition', { ...petition, source: 'reception', reception, sender: 'Lê Minh Cường', address: 'xã Ngọc Tố', identityNumber: '094085001234', people: 1, acceptedOn: '2025-03-05' })
    keep(register, 'petition', { ...petition, source: 'reception', reception, category: 'complaint', summary: 'Khiếu nại quyết định', competent: false, forwardedOn: '2025-03-06', forwardedTo: 'UBND xã Ngọc Tố', status: 'forwarded' })
    const [first, second, third] = rows(book('reception-register')(register))
    expect(first?.slice(0, 8)).toEqual(['1', '03/3/2025', 'Lê Minh Cường\nxã Ngọc Tố', '0940******34', 'Đề nghị nạo vét kênh', 'Kiến nghị, phản ánh\n01 người', '', 'x'])
    expect(first?.[10]).toBe('Thụ lý ngày 05/3/2025\nMới nhận')
    expect(second?.slice(4, 11)).toEqual(['Khiếu nại quyết định', 'Khiếu nại', '', '', '', 'UBND xã Ngọc Tố', 'Đã chuyển đơn ngày 06/3/2025'])
    expect(third?.slice(1, 6)).toEqual(['05/5/2025', '…', '', 'Hỏi về bồi thường', '02 người'])
    expect(third?.[11]).toBe('Định kỳ của lãnh đạo\nLê Hoàng Dũng, Giám đốc Sở')
  })

  test('keeps the line of a denunciation and tells nothing of it, nor what was concluded about it', () => {
    const register = listedRegister()
    const reception = keep(register, 'reception', { ...session, topic: 'Vụ việc kín', conclusion: 'Kết luận kín', note: 'Ghi chú kín' })
    keep(register, 'petition', { ...petition, source: 'reception', reception, category: 'denunciation', summary: 'Tố cáo kín', sender: 'Nguyễn Văn Kín', address: 'Ấp Kín', identityNumber: '094085001234' })
    const composed = book('reception-register')(register)
    expect(rows(composed)).toHaveLength(1)
    expect(rows(composed)[0]?.slice(2, 6)).toEqual(['[đã che]', '[đã che]', '[đã che]', 'Tố cáo'])
    expect(plainText(composed.content)).not.toMatch(/[Kk]ín|1234/)
  })
})

describe('the book of petitions', () => {
  const standing = (given: Record<string, unknown>, today = '2025-04-20') => {
    const register = listedRegister()
    keep(register, 'petition', { ...petition, ...given })
    return rows(book('petition-register')(register, '2025', { today }))[0]?.[7]
  }

  test.each([
    [{ dueOn: '2025-04-08' }, 'Quá hạn 12 ngày'], [{ dueOn: '2025-04-20' }, 'Đến hạn trong ngày'], [{ dueOn: '2025-04-25' }, 'Còn 5 ngày'], [{}, ''],
    [{ dueOn: '2025-04-08', answeredOn: '2025-04-08', status: 'resolved' }, 'Đúng hạn'],
    [{ dueOn: '2025-04-08', answeredOn: '2025-04-11', status: 'resolved' }, 'Giải quyết quá hạn 3 ngày'],
    [{ dueOn: '2025-04-08', forwardedOn: '2025-04-02', status: 'forwarded' }, 'Đúng hạn'],
    [{ dueOn: '2025-04-08', closedOn: '2025-04-09', status: 'suspended' }, 'Giải quyết quá hạn 1 ngày'],
  ])('%o stands as "%s"', (given, words) => expect(standing(given)).toBe(words))

  test('goes by day and number, after those left over from before the period', () => {
    const register = listedRegister()
    const add = (code: string, receivedOn: string, more: Record<string, unknown> = {}) => keep(register, 'petition', { ...petition, code, receivedOn, ...more })
    add('10/2025', '2025-02-03')
    add('9/2025', '2025-02-03')
    add('90/2024', '2024-12-20', { answeredOn: '2024-12-28', status: 'resolved' })
    add('91/2024', '2024-12-21', { answeredOn: '2025-01-05', status: 'resolved' })
    add('92/2024', '2024-12-22')
    add('1/2026', '2026-01-05')
    const composed = book('petition-register')(register)
    expect(tableOf(composed)?.rows.map(row => (row.type === 'group' ? row.text : cellText(row.cells[1]).split('\n')[0]))).toEqual([
      'Kỳ trước chuyển sang (2)', '91/2024', '92/2024', 'Tiếp nhận trong kỳ (2)', '9/2025', '10/2025',
    ])
    expect(wordsAt(composed.content.body, 'petitions.open')).toBe('Đến ngày 20/11/2026 còn 03 đơn đang giải quyết, không có đơn quá hạn.')
    expect(wordsAt(composed.content.body, 'petitions.received')).toContain('02 đơn thư, ý kiến, kiến nghị')
  })

  test('counts a denunciation, shows its line and neither sender nor content', () => {
    const register = listedRegister()
    keep(register, 'petition', { ...petition, category: 'denunciation', summary: 'Tố cáo kín', sender: 'Nguyễn Văn Kín', address: 'Ấp Kín', note: 'Kín', answer: '12/KL-kín', answeredOn: '2025-03-20', status: 'resolved' })
    const composed = book('petition-register')(register)
    expect(rows(composed)[0]?.slice(2, 5)).toEqual(['[đã che]', 'Tố cáo\nBưu chính', '[đã che]'])
    expect(rows(composed)[0]?.[8]).toBe('Trả lời ngày 20/3/2025')
    expect(plainText(composed.content)).not.toMatch(/[Kk]ín/)
    expect(wordsAt(composed.content.body, 'petitions.received')).toContain('tố cáo 01 đơn')
    expect(composed.records).toHaveLength(1)
  })
})
