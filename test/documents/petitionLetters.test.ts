import { describe, expect, test } from 'vitest'
import { type LetterName, letterNames } from '../../db/contract/documentNames.ts'
import type { Register } from '../../db/index.ts'
import { composeDocument, meantOf } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { writeDocx } from '../../electron/documents/docx/write.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { recipientLines } from '../../electron/documents/wording.ts'
import { occasion } from '../support/register.ts'
import { keep, listedRegister, sourceOf } from './reportSource.ts'

const petition = {
  code: '026/2025', receivedOn: '2025-06-03', category: 'complaint', source: 'post', summary: 'Khiếu nại việc không hỗ trợ chuyển đổi nghề',
  senderType: 'person', sender: 'Trịnh Chấn Phong', address: 'ấp Bờ Dừa, xã Tham Đôn', competent: true, answeredOnSpot: false, status: 'processing', phone: '0912345678', identityNumber: '092081000001',
}
const names = Object.keys(letterNames) as LetterName[]

const letter = (register: Register, record: string, variant: LetterName | null = null, today = '2025-06-20') =>
  composeDocument('petition-letters', { ...sourceOf(register, '2025', { today }), record, variant })
const textOf = (composed: ReturnType<typeof letter>) => plainText(composed.content)
const told = (composed: ReturnType<typeof letter>) => composed.warnings.map(({ text }) => text).join('\n')

describe('the letter made where none is asked for', () => {
  const chosen = (given: Record<string, unknown>) => {
    const register = listedRegister()
    return meantOf('petition-letters', { ...sourceOf(register, '2025'), record: keep(register, 'petition', { ...petition, ...given }) }).variant
  }
  test.each<[string, LetterName, Record<string, unknown>]>([
    ['just received', 'receipt', { status: 'received' }],
    ['being settled', 'acceptance', {}],
    ['to be passed on', 'transfer', { status: 'received', competent: false, handling: 'forward' }],
    ['passed on', 'transfer', { status: 'forwarded', competent: false, forwardedOn: '2025-06-09' }],
    ['sent back', 'return', { status: 'returned', competent: false, handling: 'return' }],
    ['to be written anew', 'return', { status: 'received', handling: 'rewrite' }],
    ['settled', 'answer', { status: 'resolved', answeredOn: '2025-06-29' }],
  ])('for one %s is %s', (_, name, given) => {
    expect(chosen(given)).toBe(name)
  })
})

describe('the letters about a petition', () => {
  test('a receipt has no number, both sign it, and numbers of identity are for the hand', () => {
    const register = listedRegister()
    const { content } = letter(register, keep(register, 'petition', { ...petition, status: 'received' }))
    expect(content).toMatchObject({
      kindTitle: 'Giấy biên nhận', subject: 'Đơn khiếu nại và tài liệu kèm theo', addressees: [], leftSignature: { post: 'Người gửi', name: 'Trịnh Chấn Phong' }, signature: { post: 'Người nhận' },
    })
    expect(content.header.symbol).toBeUndefined()
    expect(content.recipients).toBeUndefined()
    expect(plainText(content)).toMatch(/Ngày 03 tháng 6 năm 2025, tại …+, Sở Nông nghiệp và Môi trường đã nhận của:/)
    expect(plainText(content)).toMatch(/Số định danh cá nhân, hộ chiếu: …/)
    expect(plainText(content)).toContain('lập thành 02 bản')
  })

  test('an acceptance tells from which day, by when, and which unit sees to it', () => {
    const register = listedRegister()
    const unit = keep(register, 'unit', { name: 'Phòng Quản lý đất đai', category: 'department' })
    const accepted = letter(register, keep(register, 'petition', { ...petition, handling: 'accept', acceptedOn: '2025-06-09', dueOn: '2025-07-09', unit }))
    expect(accepted.content).toMatchObject({
      kindTitle: 'Thông báo', subject: 'Về việc thụ lý đơn khiếu nại', addressees: ['Ông/bà Trịnh Chấn Phong'], bases: ['Căn cứ Luật Khiếu nại'], header: { symbol: '/TB-SNNMT' },
    })
    expect(textOf(accepted)).toContain('nhận được đơn khiếu nại (số đến 026/2025) của ông/bà Trịnh Chấn Phong; địa chỉ: ấp Bờ Dừa, xã Tham Đôn.')
    expect(textOf(accepted)).toContain('thụ lý giải quyết kể từ ngày 09 tháng 6 năm 2025')
    expect(textOf(accepted)).toContain('Thời hạn giải quyết: chậm nhất ngày 09 tháng 7 năm 2025.')
    expect(recipientLines(accepted.content).slice(0, 2)).toEqual(['- Như trên;', '- Phòng Quản lý đất đai (để thực hiện);'])
    expect(told(accepted)).toBe('')
  })

  test('a deadline nobody typed comes from the table of deadlines; days not known leave room', () => {
    const register = listedRegister()
    const id = keep(register, 'petition', { ...petition, category: 'recommendation' })
    const accepted = letter(register, id, 'acceptance')
    expect(textOf(accepted)).toContain('Thời hạn giải quyết: chậm nhất ngày 18 tháng 6 năm 2025.')
    expect(textOf(accepted)).toContain('kể từ ngày …… tháng …… năm ………')
    expect(told(accepted)).toMatch(/chưa ghi ngày thụ lý/)
  })

  test('a petition is passed on to who is competent, the sender reads along', () => {
    const register = listedRegister()
    const away = letter(register, keep(register, 'petition', { ...petition, category: 'recommendation', competent: false, status: 'forwarded', forwardedOn: '2025-06-09', forwardedTo: 'Công an tỉnh' }))
    expect(away.content).toMatchObject({ kindTitle: 'Phiếu chuyển đơn', subject: 'Kiến nghị, phản ánh của ông/bà Trịnh Chấn Phong', addressees: ['Công an tỉnh'], header: { symbol: '/PC-SNNMT' } })
    expect(recipientLines(away.content)[1]).toBe('- Ông/bà Trịnh Chấn Phong (để biết);')
    const nowhere = letter(register, keep(register, 'petition', { ...petition, status: 'received' }), 'transfer')
    expect(nowhere.warnings.filter(({ wrong }) => wrong).map(({ text }) => text).join('\n')).toMatch(/chưa ghi nơi chuyển đơn[\s\S]*thuộc thẩm quyền/)
    expect(nowhere.content.addressees?.[0]).toMatch(/^…+$/)
  })

  test('an answer is a letter (công văn) by its symbol, whose words are hers to write', () => {
    const register = listedRegister()
    const answer = letter(register, keep(register, 'petition', { ...petition, status: 'resolved', answeredOn: '2025-06-29', outcome: 'wrong' }))
    expect(answer.content.kindTitle).toBeUndefined()
    expect(answer.content).toMatchObject({ subject: 'trả lời đơn khiếu nại của ông/bà Trịnh Chấn Phong', header: { symbol: '/SNNMT-VP' } })
    expect(textOf(answer)).toContain('V/v trả lời đơn khiếu nại của ông/bà Trịnh Chấn Phong')
    expect(textOf(answer)).toContain('Kết luận: sai toàn bộ.')
    expect(told(answer)).toMatch(/soạn nội dung trả lời/)
  })

  test('what is not ours goes back with advice where to send it; what is unclear is to be written anew; a refusal gives its reason', () => {
    const register = listedRegister()
    const back = (given: Record<string, unknown>) => letter(register, keep(register, 'petition', { ...petition, ...given }), 'return')
    const away = back({ competent: false, status: 'returned', handling: 'return', forwardedTo: 'Sở Xây dựng' })
    expect(away.content.subject).toBe('Về việc trả lại đơn khiếu nại và hướng dẫn')
    expect(textOf(away)).toContain('lý do: nội dung nêu trên không thuộc thẩm quyền giải quyết của Sở.')
    expect(textOf(away)).toContain('gửi đơn khiếu nại đến Sở Xây dựng là cơ quan có thẩm quyền giải quyết')
    expect(textOf(back({ handling: 'rewrite' }))).toContain('viết lại đơn, ghi rõ họ tên, địa chỉ, nội dung và yêu cầu')
    expect(textOf(back({ handling: 'reject' }))).toMatch(/Về việc không thụ lý đơn khiếu nại[\s\S]*lý do: …+/)
  })

  test('what was said at a dialogue is no đơn to give back; bodies and groups are called as they are', () => {
    const register = listedRegister()
    const spoken = letter(register, keep(register, 'petition', { ...petition, category: 'recommendation', source: 'dialogue', competent: false, status: 'returned' }))
    expect(spoken.content.subject).toBe('Về việc hướng dẫn gửi ý kiến, kiến nghị đến cơ quan có thẩm quyền')
    expect(textOf(spoken)).not.toContain('trả lại')
    const body = letter(register, keep(register, 'petition', { ...petition, senderType: 'organisation', sender: 'Hợp tác xã Tân Bình' }))
    expect(body.content.addressees).toEqual(['Hợp tác xã Tân Bình'])
    const group = letter(register, keep(register, 'petition', { ...petition, senderType: 'group' }))
    expect(group.content.addressees).toEqual(['Ông/bà Trịnh Chấn Phong và những người cùng đứng đơn'])
  })
})

describe.each(names)('as %s', (name) => {
  test('a denunciation shows neither who denounced nor what, leaves room for the hand and says so', () => {
    const register = listedRegister()
    const composed = letter(register, keep(register, 'petition', {
      ...petition, category: 'denunciation', summary: 'Tố cáo ông K nhận tiền', sender: 'Nguyễn Văn Kín', address: 'ấp Bí Mật', forwardedTo: 'Cơ quan Điều tra', note: 'Gặp riêng',
    }), name)
    expect(JSON.stringify(composed)).not.toMatch(/Nguyễn Văn Kín|Bí Mật|nhận tiền|Cơ quan Điều tra|Gặp riêng|0912345678|092081000001/)
    expect(textOf(composed)).toMatch(/…………/)
    expect(told(composed)).toMatch(/Đơn tố cáo nên họ tên, địa chỉ người gửi và nội dung không in ra/)
  })

  test('numbers of identity and telephones never stand on paper', () => {
    const register = listedRegister()
    expect(JSON.stringify(letter(register, keep(register, 'petition', petition), name))).not.toMatch(/0912345678|092081000001/)
  })

  test('an anonymous one leaves room; long words still make pages in both formats', async () => {
    const register = listedRegister()
    const nobody = letter(register, keep(register, 'petition', { ...petition, sender: null, senderType: null, address: null }), name)
    expect(told(nobody)).toMatch(/chưa ghi họ tên người gửi/)
    const { content } = letter(register, keep(register, 'petition', { ...petition, summary: 'x'.repeat(500) + ' dài '.repeat(120), sender: 'Lê '.repeat(60).trim() }), name)
    expect((await writePdf(content)).length).toBeGreaterThan(10_000)
    expect((await writeDocx(content)).length).toBeGreaterThan(3_000)
  })
})

test('a petition in the trash gives no letter, in words', () => {
  const register = listedRegister()
  const id = keep(register, 'petition', petition)
  register.apply(occasion('bỏ'), [{ kind: 'petition', id, set: { deletedAt: '2026-01-01T00:00:00.000Z' } }])
  expect(() => letter(register, id)).toThrow(/đang ở thùng rác/)
  expect(() => meantOf('petition-letters', { ...sourceOf(register, '2025'), record: 'không-có' })).toThrow(/không có trong sổ/)
})
