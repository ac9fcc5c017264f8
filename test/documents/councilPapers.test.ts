import { describe, expect, test } from 'vitest'
import type { Register } from '../../db/index.ts'
import type { Table } from '../../electron/documents/content.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { recipientLines } from '../../electron/documents/wording.ts'
import { occasion } from '../support/register.ts'
import { keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

const proposal = {
  name: 'Đề nghị tặng danh hiệu thi đua năm 2025', occasion: 'merit', status: 'reviewed', councilMetOn: '2025-11-18', councilMinutes: '37/BB-HĐTĐKT',
  councilMembers: 9, councilPresent: 7, councilWritten: 2, chair: 'Lê Hoàng Dũng', secretary: 'Quách Minh An',
}
const nominee = { category: 'person', award: 'base-emulator', achievement: 'Có sáng kiến được áp dụng.', blocked: false, awarded: false }

const compose = (register: Register, template: string, record: string, options: Parameters<typeof sourceOf>[2] = {}) =>
  composeDocument(template, { ...sourceOf(register, '2025', { today: '2025-11-20', ...options }), record })
const told = (composed: ReturnType<typeof compose>) => composed.warnings.map(({ text }) => text).join('\n')
const tableOf = ({ content }: ReturnType<typeof compose>) => content.body.find((block): block is Table => block.type === 'table')
const rowsOf = (table: Table | undefined) => (table?.rows ?? []).flatMap(row => (row.type === 'row' ? [row.cells] : []))

describe('the minutes of the council', () => {
  test('say who sat, that they were enough, and are signed by secretary and chair', () => {
    const register = listedRegister()
    const id = keep(register, 'proposal', proposal)
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Trần Văn An', votes: 9 })
    const made = compose(register, 'selection-minutes', id)
    expect(made.content).toMatchObject({
      kindTitle: 'Biên bản', subject: 'Họp Hội đồng Thi đua - Khen thưởng Sở Nông nghiệp và Môi trường: Đề nghị tặng danh hiệu thi đua năm 2025',
      addressees: [], header: { symbol: '/BB-SNNMT' }, leftSignature: { post: 'Thư ký', name: 'Quách Minh An' }, signature: { post: 'Chủ tịch Hội đồng', name: 'Lê Hoàng Dũng' },
    })
    expect(made.content.header.date).toBeUndefined()
    expect(recipientLines(made.content).at(-1)).toBe('- Lưu: VT, Hồ sơ.')
    expect(plainText(made.content)).toContain('Tổng số thành viên Hội đồng: 09 người; có mặt: 07 người; cho ý kiến bằng văn bản: 02 người.')
    expect(wordsAt(made.content.body, 'attending.quorum')).toBe('Số thành viên có mặt đạt 77,78% tổng số thành viên, đủ điều kiện họp (từ 66,67% trở lên).')
    expect(made.warnings).toEqual([])
  })

  test('count shares of all members, against 80% or for high titles 90%, and who may not be considered is not voted on', () => {
    const register = listedRegister()
    const id = keep(register, 'proposal', proposal)
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Bùi Đủ', award: 'province-emulator', votes: 9 })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Cao Thiếu', award: 'province-emulator', votes: 8 })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Đinh Đạt', votes: 8 })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Hồ Trượt', votes: 7 })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Kim Chờ', votes: 0, blocked: true })
    const made = compose(register, 'selection-minutes', id)
    expect(rowsOf(tableOf(made)).map(cells => [cells[1], ...cells.slice(4)])).toEqual([
      ['Bùi Đủ', '9', '100', 'Đạt'], ['Cao Thiếu', '8', '88,89', 'Không đạt'], ['Kim Chờ', '', '', 'Chưa xét'], ['Đinh Đạt', '8', '88,89', 'Đạt'], ['Hồ Trượt', '7', '77,78', 'Không đạt'],
    ])
    expect(wordsAt(made.content.body, 'votes.thresholds')).toBe(
      'Tỷ lệ phiếu tính trên tổng số thành viên Hội đồng; đạt khi có tỷ lệ từ 90% trở lên đối với Chiến sĩ thi đua cấp tỉnh; từ 80% trở lên đối với Chiến sĩ thi đua cơ sở.')
    const text = plainText(made.content)
    expect(text).toContain('Hội đồng thống nhất đề nghị khen thưởng 02 trường hợp đạt tỷ lệ phiếu: 02 cá nhân; trong đó:\n- Chiến sĩ thi đua cấp tỉnh: 01 cá nhân.')
    expect(text).toContain('Không đề nghị 02 trường hợp không đạt tỷ lệ phiếu: 02 cá nhân.')
    expect(text).toContain('Chưa xét 01 trường hợp')
  })

  test('follow the thresholds of the settings', () => {
    const register = listedRegister()
    const id = keep(register, 'proposal', proposal)
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Hồ Trượt', votes: 7 })
    const verdict = (value: string) => rowsOf(tableOf(compose(register, 'selection-minutes', id, {
      settings: profile => ({ ...profile, preferences: profile.preferences.map(one => (one.name === 'voteThreshold' ? { ...one, value } : one)) }),
    })))[0]?.at(-1)
    expect([verdict('77.78'), verdict('77.79')]).toEqual(['Đạt', 'Không đạt'])
  })

  test('two thirds of nine are enough, half are not', () => {
    const register = listedRegister()
    const quorum = (councilPresent: number) => {
      const made = compose(register, 'selection-minutes', keep(register, 'proposal', { ...proposal, councilPresent }))
      return [wordsAt(made.content.body, 'attending.quorum'), told(made).includes('chưa đủ 66,67%')]
    }
    expect(quorum(6)).toEqual([expect.stringContaining('66,67% tổng số thành viên, đủ điều kiện'), false])
    expect(quorum(5)).toEqual([expect.stringContaining('chưa đủ điều kiện họp'), true])
  })

  test('without members, votes or nominees leave room and say what is missing', () => {
    const register = listedRegister()
    const id = keep(register, 'proposal', { ...proposal, councilMetOn: null, councilMembers: null, councilPresent: null, councilWritten: null, chair: null, secretary: null })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Trần Văn An', votes: 5 })
    const made = compose(register, 'selection-minutes', id)
    expect(rowsOf(tableOf(made))[0]?.slice(4)).toEqual(['5', '………', '………'])
    expect(told(made)).toMatch(/chưa ghi ngày họp, tổng số thành viên, số có mặt, Chủ tịch Hội đồng, Thư ký/)
    const nobody = compose(register, 'selection-minutes', keep(register, 'proposal', { ...proposal, councilMembers: 0, councilPresent: 0 }))
    expect(told(nobody)).toMatch(/chưa ghi tổng số thành viên[\s\S]*chưa có đối tượng nào/)
  })

  test('do not hide more votes than there were voices', () => {
    const register = listedRegister()
    const id = keep(register, 'proposal', { ...proposal, councilWritten: 1 })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Trần Dư', votes: 9 })
    expect(told(compose(register, 'selection-minutes', id))).toMatch(/nhiều hơn số người cho ý kiến \(08\): Trần Dư/)
  })
})

describe('a report of achievements', () => {
  const earlier = (register: Register, given: Record<string, unknown> = {}) => {
    const round = keep(register, 'proposal', { ...proposal, status: 'decided', councilMetOn: '2023-11-10', decidedOn: '2023-12-01', decision: '518/QĐ-SNNMT', decidedBy: 'Giám đốc Sở' })
    keep(register, 'nominee', { ...nominee, proposal: round, name: 'Trần Văn An', award: 'agency-commendation', awarded: true, awardedOn: '2023-12-01', awardedForm: 'agency-commendation', ...given })
  }

  test('of a person: life, achievements, earlier awards, an oath, confirmed by the head of the unit', () => {
    const register = listedRegister()
    earlier(register)
    const id = keep(register, 'nominee', { ...nominee, proposal: keep(register, 'proposal', proposal), name: 'Trần Văn An', born: '1985', sex: 'male', position: 'Chuyên viên, Văn phòng Sở' })
    const made = compose(register, 'achievement-report', id)
    expect(made.content).toMatchObject({
      kindTitle: 'Báo cáo thành tích', subject: 'Đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở', leftSignature: { post: 'Thủ trưởng đơn vị xác nhận, đề nghị' }, signature: { post: 'Người báo cáo', name: 'Trần Văn An' },
    })
    expect([made.content.header.symbol, made.content.recipients]).toEqual([undefined, undefined])
    const headings = made.content.body.flatMap(block => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
    expect(headings).toEqual(['Sơ lược lý lịch', 'Thành tích đạt được', 'Các hình thức đã được khen thưởng'])
    expect(plainText(made.content)).toContain('- Năm sinh: 1985; giới tính: Nam')
    expect(rowsOf(tableOf(made))).toEqual([['2023', 'Giấy khen', 'Quyết định số 518/QĐ-SNNMT ngày 01/12/2023 của Giám đốc Sở']])
    expect(plainText(made.content)).toContain('Tôi xin cam đoan nội dung báo cáo trên là đúng sự thật và chịu trách nhiệm trước pháp luật./.')
    expect(made.records).toHaveLength(2)
    expect(told(made)).toMatch(/chỉ khớp theo họ tên/)
  })

  test('knows apart who was born in another year, and does not tell of what came later', () => {
    const register = listedRegister()
    earlier(register, { born: '1960' })
    earlier(register, { awardedOn: '2025-12-01' })
    const id = keep(register, 'nominee', { ...nominee, proposal: keep(register, 'proposal', proposal), name: 'Trần Văn An', born: '1985' })
    const made = compose(register, 'achievement-report', id)
    expect(rowsOf(tableOf(made))).toEqual([])
    expect(tableOf(made)?.emptyText).toMatch(/^…+$/)
    expect(told(made)).toMatch(/chưa có hình thức khen thưởng nào trước đây/)
  })

  test('takes achievement and praise from the exemplar it comes from', () => {
    const register = listedRegister()
    const exemplar = keep(register, 'exemplar', {
      category: 'person', name: 'Lê Thị Bình', field: 'economy', status: 'praised', achievement: 'Vận động 20 hộ hiến đất.', praisedOn: '2024-10-15', praise: 'Biểu dương', decision: '12/QĐ', praisedBy: 'Giám đốc Sở', ethnicity: 'Khmer', phone: '0912345678',
    })
    const id = keep(register, 'nominee', { ...nominee, achievement: null, exemplar, proposal: keep(register, 'proposal', proposal), name: 'Lê Thị Bình' })
    const made = compose(register, 'achievement-report', id)
    expect(wordsAt(made.content.body, 'achievement.text')).toBe('Vận động 20 hộ hiến đất.')
    expect(rowsOf(tableOf(made))).toEqual([['2024', 'Biểu dương', 'Quyết định số 12/QĐ ngày 15/10/2024 của Giám đốc Sở']])
    expect(JSON.stringify(made)).not.toMatch(/Khmer|0912345678/)
    expect(told(made)).toBe('')
  })

  test('of a collective tells of its people and is signed by its head; of a household by who stands for it', () => {
    const register = listedRegister()
    const [round, unit] = [keep(register, 'proposal', proposal), keep(register, 'unit', { name: 'Chi cục Thủy lợi', category: 'sub-department', headName: 'Ngô Trọng Nghĩa' })]
    const collective = compose(register, 'achievement-report', keep(register, 'nominee', { ...nominee, proposal: round, category: 'collective', award: 'advanced-collective', name: 'Chi cục Thủy lợi', unit, members: 25, women: 9 }))
    expect(collective.content).toMatchObject({ signature: { post: 'Thủ trưởng đơn vị', name: 'Ngô Trọng Nghĩa' }, leftSignature: { post: 'Thủ trưởng cấp trên xác nhận, đề nghị' } })
    expect(plainText(collective.content)).toMatch(/I\. ĐẶC ĐIỂM, TÌNH HÌNH[\s\S]*25 người, trong đó 09 nữ/)
    const household = compose(register, 'achievement-report', keep(register, 'nominee', { ...nominee, proposal: round, category: 'household', award: 'agency-commendation', name: 'Hộ bà Đinh Thị Liên', position: 'khu vực 2' }))
    expect(household.content).toMatchObject({ subject: 'Đề nghị tặng Giấy khen', signature: { post: 'Đại diện hộ gia đình', name: 'Đinh Thị Liên' } })
    expect(plainText(household.content)).toContain('- Nơi thường trú: Khu vực 2')
  })

  test('without an achievement must not go out; a name of 40 lines still makes pages', async () => {
    const register = listedRegister()
    const id = keep(register, 'nominee', { ...nominee, achievement: null, proposal: keep(register, 'proposal', proposal), name: 'Nguyễn '.repeat(28).trim() })
    const made = compose(register, 'achievement-report', id)
    expect(made.warnings.some(({ wrong, text }) => wrong && text.includes('tóm tắt thành tích'))).toBe(true)
    expect((await writePdf(made.content)).length).toBeGreaterThan(10_000)
  })
})

test.each([['selection-minutes', 'proposal'], ['commendation-submission', 'proposal'], ['achievement-report', 'nominee']] as const)('%s of what lies in the trash is refused in words', (template, kind) => {
  const register = listedRegister()
  const round = keep(register, 'proposal', proposal)
  const id = kind === 'proposal' ? round : keep(register, 'nominee', { ...nominee, proposal: round, name: 'Trần Văn An' })
  register.apply(occasion('bỏ'), [{ kind, id, set: { deletedAt: '2026-01-01T00:00:00.000Z' } }])
  expect(() => compose(register, template, id)).toThrow(/đang ở thùng rác/)
})
