import { describe, expect, test } from 'vitest'
import type { Register } from '../../db/index.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { recipientLines } from '../../electron/documents/wording.ts'
import { occasion } from '../support/register.ts'
import { keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

const dialogue = {
  topic: 'Đối thoại với hội viên phụ nữ xã Thạnh Phú về nước sạch', heldOn: '2025-05-12', form: 'regular', audience: 'women', chair: 'Lê Hoàng Dũng',
  chairPosition: 'Giám đốc Sở', byHead: true, place: 'Nhà văn hóa ấp Cây Sộp', people: 86, conclusion: 'Tiếp thu các ý kiến.\n- Niêm yết lại hướng dẫn.',
}
const opinion = { receivedOn: '2025-05-12', category: 'recommendation', source: 'dialogue', competent: true, answeredOnSpot: false, status: 'processing' }

/** A dialogue with three opinions: answered there, taken over, and one that denounces somebody. */
function heldDialogue(register: Register): string {
  const unit = keep(register, 'unit', { name: 'Trung tâm Nước sạch', category: 'centre' })
  const id = keep(register, 'dialogue', dialogue)
  keep(register, 'petition', { ...opinion, dialogue: id, summary: 'Đề nghị kéo thêm ống nước', sender: 'Trần Quốc Quý', address: 'ấp Cây Sộp', unit, dueOn: '2025-06-02' })
  keep(register, 'petition', {
    ...opinion, dialogue: id, summary: 'Hỏi giá nước', sender: 'Chàm Sa Lây', answeredOnSpot: true, answeredOn: '2025-05-12', status: 'resolved', outcome: 'explained',
  })
  keep(register, 'petition', { ...opinion, category: 'denunciation', dialogue: id, summary: 'Tố cáo cán bộ thủy nông', sender: 'Nguyễn Văn Kín', address: 'ấp Bí Mật', unit })
  return id
}

const compose = (register: Register, template: string, record: string, today = '2025-05-20') =>
  composeDocument(template, { ...sourceOf(register, '2025', { today }), record })
const told = (composed: ReturnType<typeof compose>) => composed.warnings.map(({ text }) => text).join('\n')

describe('the minutes of a dialogue', () => {
  test('have a number but no place and date, the secretary at the left and the chair at the right, and are filed', () => {
    const register = listedRegister()
    const { content, records } = compose(register, 'dialogue-minutes', heldDialogue(register))
    expect(content).toMatchObject({
      kindTitle: 'Biên bản', subject: 'Cuộc đối thoại với hội viên phụ nữ xã Thạnh Phú về nước sạch', addressees: [], header: { symbol: '/BB-SNNMT' },
      leftSignature: { post: 'Thư ký' }, signature: { post: 'Chủ trì', name: 'Lê Hoàng Dũng' },
    })
    expect(content.header.date).toBeUndefined()
    expect(recipientLines(content).at(-1)).toBe('- Lưu: VT, Hồ sơ.')
    expect(records).toHaveLength(4)
  })

  test('tell who takes each opinion over and by when, and leave room for answers given there', () => {
    const register = listedRegister()
    const text = plainText(compose(register, 'dialogue-minutes', heldDialogue(register)).content)
    expect(text).toContain('ngày 12 tháng 5 năm 2025')
    expect(text).toContain('Chủ trì: Giám đốc Sở Lê Hoàng Dũng')
    expect(text).toContain('Tại cuộc đối thoại có 03 ý kiến, kiến nghị, trong đó 01 ý kiến được trả lời tại chỗ.')
    expect(text).toContain('1. Ý kiến của ông/bà Trần Quốc Quý, ấp Cây Sộp\nĐề nghị kéo thêm ống nước.\n- Giao Trung tâm Nước sạch giải quyết, trả lời chậm nhất ngày 02/6/2025.')
    expect(text).toMatch(/2\. Ý kiến của ông\/bà Chàm Sa Lây\nHỏi giá nước\.\n- Trả lời tại chỗ \(giải thích, hướng dẫn\): …/)
    expect(text).toMatch(/Tiếp thu các ý kiến\.\n- Niêm yết lại hướng dẫn\.\nBiên bản kết thúc vào hồi ……… giờ ……… cùng ngày.*\.\/\./)
  })

  test('without opinions leave room and say so; numbers alone are told as numbers', () => {
    const register = listedRegister()
    const empty = compose(register, 'dialogue-minutes', keep(register, 'dialogue', { ...dialogue, people: null, chair: null, chairPosition: null, conclusion: null }))
    expect(told(empty)).toMatch(/chưa ghi người chủ trì[\s\S]*chưa có ý kiến nào[\s\S]*chưa ghi kết luận/)
    expect(plainText(empty.content)).toMatch(/- Ý kiến: ……+\n- Trả lời: ……+/)
    const counted = compose(register, 'dialogue-minutes', keep(register, 'dialogue', { ...dialogue, opinions: 12, answeredOnSpot: 12 }))
    expect(wordsAt(counted.content.body, 'opinions.number')).toBe('Tại cuộc đối thoại có 12 ý kiến, kiến nghị, đều được trả lời tại chỗ.')
  })

  test('keep the names of their own day', () => {
    const register = listedRegister()
    const source = sourceOf(register, '2025', {
      today: '2026-11-20', settings: profile => ({
        ...profile, agency: profile.agency.flatMap(agency => [
          { ...agency, name: 'Sở Tài nguyên và Môi trường', validTo: '2025-06-30' }, { ...agency, validFrom: '2025-07-01' },
        ]),
      }),
    })
    expect(composeDocument('dialogue-minutes', { ...source, record: heldDialogue(register) }).content.header.agency).toBe('Sở Tài nguyên và Môi trường')
  })
})

describe('the conclusion of a dialogue', () => {
  test('is a notice with the conclusion, a table of opinions with unit and deadline, and who sees to it', () => {
    const register = listedRegister()
    const { content } = compose(register, 'dialogue-conclusion', heldDialogue(register))
    expect(content).toMatchObject({
      kindTitle: 'Thông báo', header: { symbol: '/TB-SNNMT', date: '2025-05' },
      subject: 'Kết luận của Giám đốc Sở Lê Hoàng Dũng tại cuộc đối thoại với hội viên phụ nữ xã Thạnh Phú về nước sạch',
    })
    expect(wordsAt(content.body, 'opening')).toMatch(/^Ngày 12 tháng 5 năm 2025, tại Nhà văn hóa ấp Cây Sộp, Giám đốc Sở Lê Hoàng Dũng đã chủ trì cuộc đối thoại.*kết luận như sau:$/)
    const table = content.body.find(block => block.type === 'table')
    expect(table?.type === 'table' && table.rows.map(row => (row.type === 'row' ? row.cells : []))).toEqual([
      ['1', 'Đề nghị kéo thêm ống nước', 'Trần Quốc Quý,\nấp Cây Sộp', 'Giải quyết, trả lời người nêu ý kiến', 'Trung tâm Nước sạch', '02/6/2025'],
      ['2', 'Hỏi giá nước', 'Chàm Sa Lây', 'Đã trả lời tại chỗ: Giải thích, hướng dẫn', '', ''],
      ['3', '[đã che]', '[đã che]', 'Giải quyết, trả lời người nêu ý kiến', 'Trung tâm Nước sạch', expect.stringMatching(/^…+$/)],
    ])
    expect(wordsAt(content.body, 'implementation.units')).toMatch(/^Giao Trung tâm Nước sạch giải quyết/)
  })

  test('without a conclusion must not go out', () => {
    const register = listedRegister()
    const { warnings } = compose(register, 'dialogue-conclusion', keep(register, 'dialogue', { ...dialogue, conclusion: null }))
    expect(warnings.filter(({ wrong }) => wrong).map(({ text }) => text).join()).toMatch(/chưa ghi kết luận/)
  })
})

test.each(['dialogue-minutes', 'dialogue-conclusion'])('%s never says who denounced whom, and counts the opinion', (template) => {
  const register = listedRegister()
  const composed = compose(register, template, heldDialogue(register))
  expect(plainText(composed.content)).not.toMatch(/Tố cáo cán bộ|Nguyễn Văn Kín|Bí Mật/)
  expect(JSON.stringify(composed)).not.toMatch(/Tố cáo cán bộ|Nguyễn Văn Kín|Bí Mật/)
  expect(told(composed)).toMatch(/tố cáo/)
  expect(composed.records).toHaveLength(4)
})

test('a dialogue in the trash or unknown gives no paper, in words', () => {
  const register = listedRegister()
  const id = heldDialogue(register)
  register.apply(occasion('bỏ'), [{ kind: 'dialogue', id, set: { deletedAt: '2026-01-01T00:00:00.000Z' } }])
  expect(() => compose(register, 'dialogue-minutes', id)).toThrow(/đang ở thùng rác/)
  expect(() => compose(register, 'dialogue-conclusion', 'không-có')).toThrow(/không có trong sổ/)
})

test('a topic of 40 lines and a word of 500 letters still make pages', async () => {
  const register = listedRegister()
  const id = keep(register, 'dialogue', { ...dialogue, topic: 'x'.repeat(500), place: 'Địa điểm rất dài '.repeat(17) })
  keep(register, 'petition', { ...opinion, dialogue: id, summary: 'ý kiến nhiều dòng '.repeat(50), sender: 'Lê '.repeat(60).trim() })
  for (const template of ['dialogue-minutes', 'dialogue-conclusion']) {
    expect((await writePdf(compose(register, template, id).content)).length).toBeGreaterThan(10_000)
  }
})
