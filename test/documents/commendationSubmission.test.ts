import { describe, expect, test } from 'vitest'
import { rewardFactor, rewardOf } from '../../db/contract/rewards.ts'
import { defaultProfile } from '../../electron/core/content/defaults.ts'
import { seedChanges, wholeDraft } from '../../electron/core/content/seedRecord.ts'
import type { Register } from '../../db/index.ts'
import type { Table } from '../../electron/documents/content.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { newId, occasion } from '../support/register.ts'
import { filledRegister, keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

const proposal = {
  name: 'Đề nghị khen thưởng phong trào thi đua "Dân vận khéo" năm 2026', occasion: 'thematic', emulation: 'Dân vận khéo', status: 'reviewed',
  councilMetOn: '2026-11-10', councilMinutes: '12/BB-HĐTĐKT', councilMembers: 9, councilPresent: 8, councilWritten: 1, submittedOn: '2026-11-12',
  addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu; Sở Nội vụ tỉnh Sông Hậu',
}
const nominee = { category: 'person', award: 'agency-commendation', achievement: 'Vận động hiến đất.', votes: 9, blocked: false, awarded: false }

type Options = Parameters<typeof sourceOf>[2]
const submission = (register: Register, record: string, options: Options = {}) =>
  composeDocument('commendation-submission', { ...sourceOf(register, '2026', options), record })
const annexTable = ({ content }: ReturnType<typeof submission>, key: string) =>
  content.annexes?.find(annex => annex.key === key)?.blocks.find((block): block is Table => block.type === 'table')
const rowsOf = (table: Table | undefined) => (table?.rows ?? []).flatMap(row => (row.type === 'row' ? [row.cells] : []))

/** One person for Giấy khen, one and a collective for Bằng khen: the worked examples of the rules. */
function threeNominees(register: Register, given: Record<string, unknown> = {}): string {
  const id = keep(register, 'proposal', { ...proposal, ...given })
  keep(register, 'nominee', { ...nominee, proposal: id, name: 'Trần Văn An', position: 'Chuyên viên, Văn phòng Sở' })
  keep(register, 'nominee', { ...nominee, proposal: id, name: 'Lê Thị Bình', award: 'province-merit' })
  keep(register, 'nominee', { ...nominee, proposal: id, name: 'Chi cục Thủy lợi', category: 'collective', award: 'province-merit' })
  return id
}

describe('a submission', () => {
  test('goes to whom the round names, on the law, the decree and the minutes, and tells how many are proposed for what', () => {
    const register = listedRegister()
    const { content, warnings } = submission(register, threeNominees(register))
    expect(content).toMatchObject({
      kindTitle: 'Tờ trình', subject: 'Về việc đề nghị khen thưởng phong trào thi đua “Dân vận khéo” năm 2026', header: { symbol: '/TTr-SNNMT', date: '2026-11' },
      addressees: ['Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu', 'Sở Nội vụ tỉnh Sông Hậu'],
    })
    expect(content.bases?.[0]).toBe('Căn cứ Luật Thi đua, khen thưởng năm 2022')
    expect(content.bases?.[1]).toMatch(/^Căn cứ Nghị định số 152\/2025\/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ/)
    expect(content.bases?.[2]).toBe('Căn cứ Biên bản họp xét khen thưởng số 12/BB-HĐTĐKT ngày 10 tháng 11 năm 2026 của Hội đồng Thi đua - Khen thưởng Sở Nông nghiệp và Môi trường')
    expect(wordsAt(content.body, 'request')).toBe('Đề nghị khen thưởng 03 trường hợp, gồm 01 tập thể, 02 cá nhân (Chi tiết tại Phụ lục I):')
    expect(wordsAt(content.body, 'request.province-merit')).toBe('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 01 tập thể, 01 cá nhân.')
    expect(wordsAt(content.body, 'money.sum')).toMatch(/12\.150\.000 đồng \(bằng chữ: mười hai triệu một trăm năm mươi nghìn đồng\).*2\.530\.000 đồng.*\(Chi tiết tại Phụ lục II\)\.$/)
    expect(warnings).toEqual([])
  })

  test.each([['2025-06-30', '98/2023'], ['2025-07-01', '152/2025']])('of %s rests on Nghị định %s', (submittedOn, decree) => {
    const register = listedRegister()
    const { content } = submission(register, threeNominees(register, { submittedOn, councilMetOn: submittedOn }))
    expect(content.bases?.filter(line => line.includes('Nghị định')).map(line => line.includes(decree))).toEqual([true])
  })

  test('goes to whom the settings name where the round names nobody', () => {
    const register = listedRegister()
    expect(submission(register, threeNominees(register, { addressee: null })).content.addressees).toEqual(['Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu', 'Sở Nội vụ tỉnh Sông Hậu'])
  })

  test('lists by award and sort, numbered through, as many lines as the text and the dossier say', () => {
    const register = filledRegister(600)
    const rounds = register.db.prepare<[], { id: string; count: number }>(
      'SELECT proposal AS id, count(*) AS count FROM live_nominee WHERE blocked = 0 GROUP BY proposal').all()
    expect(rounds.length).toBeGreaterThan(3)
    for (const { id, count } of rounds) {
      const made = submission(register, id)
      const list = annexTable(made, 'nominees')
      expect(rowsOf(list).map(cells => cells[0])).toEqual(Array.from({ length: count }, (_, place) => String(place + 1)))
      expect(Number(/^Đề nghị khen thưởng (\d+) trường hợp/.exec(wordsAt(made.content.body, 'request') ?? '')?.[1])).toBe(count)
      expect(Number.parseInt(wordsAt(made.content.body, 'dossier.reports') ?? '', 10)).toBe(count)
      const lines = rowsOf(annexTable(made, 'rewards')).map(cells => Number(cells[2]))
      expect(lines.reduce((sum, line) => sum + line, 0)).toBe(count)
    }
  })

  test('proposes nobody who may not yet be considered, and says who was left out', () => {
    const register = listedRegister()
    const id = threeNominees(register)
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Phạm Văn Chờ', blocked: true, blockedOn: '2026-11-01' })
    const made = submission(register, id)
    expect(plainText(made.content)).not.toContain('Phạm Văn Chờ')
    expect(wordsAt(made.content.body, 'request')).toContain('03 trường hợp')
    expect(made.warnings.map(({ text }) => text).join()).toMatch(/Không đề nghị 01 đối tượng thuộc trường hợp chưa xét: Phạm Văn Chờ/)
  })

  test('says who is proposed without the votes, and who has no achievement or no rate of money', () => {
    const register = listedRegister()
    const id = threeNominees(register)
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Võ Ít Phiếu', votes: 5 })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Trần Văn An', position: 'Chuyên viên' })
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Đỗ Kỷ Niệm', category: 'collective', award: 'memorial-medal', achievement: null })
    const made = submission(register, id)
    const told = made.warnings.map(({ text }) => text).join('\n')
    expect(told).toMatch(/chưa đạt tỷ lệ phiếu .*Võ Ít Phiếu/)
    expect(told).toMatch(/01 dòng trùng họ tên .*Trần Văn An/)
    expect(told).toMatch(/chưa có tóm tắt thành tích .*Đỗ Kỷ Niệm/)
    expect(told).toMatch(/Chưa có hệ số tiền thưởng .*Kỷ niệm chương \(tập thể\)/)
    expect(wordsAt(made.content.body, 'money.sum')).toMatch(/là ……… đồng/)
    expect(annexTable(made, 'rewards')?.rows.at(-1)).toMatchObject({ type: 'total', cells: ['', 'Tổng cộng', '6', '', '', '', '………'] })
  })

  test('of nobody is short, has no annex and must not go out', () => {
    const register = listedRegister()
    const made = submission(register, keep(register, 'proposal', { ...proposal, councilMetOn: null, councilMinutes: null }))
    expect(made.content.annexes).toBeUndefined()
    expect(plainText(made.content)).toContain('Không có tập thể, cá nhân, hộ gia đình nào được đề nghị khen thưởng')
    expect(made.warnings.some(({ wrong, text }) => wrong && text.includes('không có đối tượng nào'))).toBe(true)
  })

  test('with emptied lists and a name of 40 lines still makes pages', async () => {
    const register = listedRegister()
    const id = threeNominees(register)
    keep(register, 'nominee', { ...nominee, proposal: id, name: 'Tổ tự quản '.repeat(18).trim(), category: 'household', achievement: 'x'.repeat(500) })
    register.db.exec("UPDATE value_entry SET deletedAt = '2026-01-01' WHERE list = 'award'")
    expect((await writePdf(submission(register, id).content)).length).toBeGreaterThan(10_000)
  })

  test('of 10,000 nominees is composed in little time', () => {
    const register = listedRegister()
    const id = keep(register, 'proposal', proposal)
    register.apply(occasion('đối tượng'), seedChanges(Array.from({ length: 10_000 }, (_, place) => ({
      kind: 'nominee' as const, id: newId(), draft: wholeDraft('nominee', { ...nominee, proposal: id, name: `Nguyễn Văn ${place}`, category: (['person', 'collective', 'household'] as const)[place % 3] }),
    }))))
    const start = performance.now()
    const made = submission(register, id)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(rowsOf(annexTable(made, 'nominees'))).toHaveLength(10_000)
  })
})

describe('the money', () => {
  const settings = defaultProfile()
  const due = (award: string, category: string, day: string, given = settings) => rewardOf({ award, category, day }, given)

  test('is the worked examples, with 2.530.000 from 01/7/2026', () => {
    expect(due('agency-commendation', 'person', '2026-07-01')).toBe(760_000)
    expect(due('province-merit', 'person', '2026-07-01')).toBe(3_800_000)
    expect(due('province-merit', 'collective', '2026-07-01')).toBe(7_590_000)
    expect(rewardFactor({ award: 'agency-commendation', category: 'household', day: '2026-07-01' }, settings)).toBe(0.45)
  })

  test('is not rounded, or rounded to another step, where the settings say so', () => {
    const preferring = (name: string, value: string) => ({ ...settings, preferences: settings.preferences.map(one => (one.name === name ? { ...one, value } : one)) })
    expect(due('agency-commendation', 'person', '2026-07-01', preferring('roundAwardUp', 'no'))).toBe(759_000)
    expect(due('agency-commendation', 'person', '2026-07-01', preferring('awardRounding', '100000'))).toBe(800_000)
    const register = listedRegister()
    const made = submission(register, threeNominees(register), { settings: () => preferring('roundAwardUp', 'no') })
    expect(wordsAt(made.content.body, 'money.sum')).toContain('12.144.000 đồng')
    expect(plainText(made.content)).not.toContain('làm tròn')
  })

  test('is that of the day of the decision where it is known, otherwise of the paper', () => {
    const register = listedRegister()
    const table = (given: Record<string, unknown>) => rowsOf(annexTable(submission(register, threeNominees(register, given)), 'rewards'))
    expect(table({ submittedOn: '2026-06-20' })[0]?.slice(2)).toEqual(['1', '3', '2.340.000', '7.020.000', '7.020.000'])
    expect(table({ submittedOn: '2026-06-20', status: 'decided', decidedOn: '2026-07-05' })).toEqual([
      ['1', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (tập thể)', '1', '3', '2.530.000', '7.590.000', '7.590.000'],
      ['2', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (cá nhân)', '1', '1,5', '2.530.000', '3.800.000', '3.800.000'],
      ['3', 'Giấy khen (cá nhân)', '1', '0,3', '2.530.000', '760.000', '760.000'],
    ])
  })
})
