import { describe, expect, test } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { gradeOf } from '../../electron/documents/plans/assessmentSheet.ts'
import type { DocumentContent, Table } from '../../electron/documents/content.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { cellText, plainText } from '../../electron/documents/plainText.ts'
import { newId } from '../support/register.ts'
import { filledRegister, keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

const tableOf = ({ body, annexes = [] }: DocumentContent, key: string): Table => {
  const found = [...body, ...annexes.flatMap(annex => annex.blocks)].find(block => block.key === key)
  if (found?.type !== 'table') throw new Error(`no table ${key}`)
  return found
}
const rowsOf = (table: Table) => table.rows.map(row => (row.type === 'group' ? [row.text] : row.cells.map(cellText)))
const headings = ({ body }: DocumentContent) => body.flatMap(block => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
const remarksOf = (warnings: readonly { text: string }[]) => warnings.map(({ text }) => text).join('\n')
const unit = (register: ReturnType<typeof listedRegister>, name: string, more = {}) => keep(register, 'unit', { name, category: 'department', ...more })

describe('the plan of a year', () => {
  const directive = { direction: 'received', category: 'plan', issuer: 'Ủy ban nhân dân tỉnh Sông Hậu', isBase: true }

  test('stands on what the register holds as bases, cited in full once and in short later, never on itself', () => {
    const register = listedRegister()
    keep(register, 'directive', { ...directive, number: '28/KH-UBND', issuedOn: '2025-01-16', subject: 'Thực hiện công tác dân vận chính quyền năm 2025' })
    keep(register, 'directive', { ...directive, direction: 'issued', number: '18/KH-SNNMT', issuedOn: '2025-02-06', subject: 'Thực hiện công tác dân vận chính quyền năm 2025' })
    const { content } = composeDocument('annual-plan', sourceOf(register, '2025'))
    expect(content.bases).toEqual(['Thực hiện Kế hoạch số 28/KH-UBND ngày 16 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Sông Hậu về việc thực hiện công tác dân vận chính quyền năm 2025'])
    expect(wordsAt(content.body, 'publicity.documents')).toMatch(/Kế hoạch số 28\/KH-UBND\.$/)
    expect(content).toMatchObject({ kindTitle: 'Kế hoạch', subject: 'Thực hiện công tác dân vận chính quyền năm 2025', header: { symbol: '/KH-SNNMT', date: '2025-02' } })
    expect(headings(content)).toEqual(['Mục đích, yêu cầu', 'Nội dung thực hiện', 'Tổ chức thực hiện'])
  })

  test('tells the days of its reports as the settings have them', () => {
    const register = listedRegister()
    const told = (code: string, settings?: Parameters<typeof sourceOf>[2]) => wordsAt(composeDocument('annual-plan', sourceOf(register, code, settings)).content.body, 'office.report')
    expect(told('2025')).toContain('Định kỳ hằng quý (ngày 10 của tháng cuối quý), 6 tháng (ngày 10 tháng 6), năm (ngày 25 tháng 11)')
    expect(told('2025')).toContain('gửi Sở Nội vụ tỉnh Sông Hậu')
    const { content, warnings } = composeDocument('annual-plan', sourceOf(register, '2025', { settings: profile => ({ ...profile, reportRules: [] }) }))
    expect(wordsAt(content.body, 'office.report')).toBeUndefined()
    expect(remarksOf(warnings)).toContain('chưa có lịch báo cáo')
  })

  test('prints each task under its chapter with unit and deadline, and all of them in an annex the text speaks of', () => {
    const register = listedRegister()
    const land = unit(register, 'Phòng Đất đai')
    const task = keep(register, 'planTask', { plan: 'annual', year: 2025, chapter: 'reform', name: 'Rà soát thủ tục hành chính.', unit: land, partners: 'Các phòng', dueOn: '2025-06-09', product: 'Báo cáo' })
    keep(register, 'planTask', { plan: 'annual', year: 2026, chapter: 'reform', name: 'Việc của năm sau' })
    keep(register, 'planTask', { plan: 'campaign', year: 2025, chapter: 'reform', name: 'Việc của Tháng Dân vận' })
    const { content, records } = composeDocument('annual-plan', sourceOf(register, '2025'))
    expect(wordsAt(content.body, `task.${task}`)).toBe('Rà soát thủ tục hành chính (chủ trì: Phòng Đất đai; phối hợp: các phòng; hoàn thành chậm nhất ngày 09/6/2025).')
    expect(rowsOf(tableOf(content, 'tasks.table'))).toEqual([['Cải cách hành chính'], ['1', 'Rà soát thủ tục hành chính', 'Phòng Đất đai', 'Các phòng', '09/6/2025', 'Báo cáo']])
    expect(wordsAt(content.body, 'units.do')).toContain('(Chi tiết tại Phụ lục kèm theo)')
    expect(records).toContainEqual({ kind: 'planTask', id: task })
  })

  test('of an empty register has all its standing duties, no annex and says what is missing', () => {
    const { content, warnings } = composeDocument('annual-plan', sourceOf(listedRegister(), '2025'))
    expect(content.annexes).toBeUndefined()
    expect(content.bases).toBeUndefined()
    expect(remarksOf(warnings)).toMatch(/chưa có văn bản nào làm căn cứ[\s\S]*Chưa có nhiệm vụ nào/)
    expect(warnings.filter(({ wrong }) => wrong)).toEqual([])
  })
})

describe('the plan of a campaign', () => {
  test('counts its anniversaries, and says until when it lasts and when the units send', () => {
    const { content } = composeDocument('campaign-plan', sourceOf(listedRegister(), '2021', { today: '2021-09-25' }))
    const text = plainText(content)
    expect(text).toContain('91 năm Ngày truyền thống công tác dân vận của Đảng (15/10/1930 - 15/10/2021)')
    expect(text).toContain('22 năm Ngày Dân vận của cả nước (15/10/1999 - 15/10/2021)')
    expect(wordsAt(content.body, 'time.1')).toBe('1. Từ ngày 01/10/2021 đến hết ngày 31/10/2021.')
    expect(wordsAt(content.body, 'time.2')).toContain('trước ngày 20/10/2021')
    expect(headings(content)).toEqual(['Mục đích, yêu cầu', 'Nội dung thực hiện', 'Thời gian thực hiện', 'Tổ chức thực hiện'])
    expect(text).toContain('“Nụ cười công sở”, “Ngày chủ nhật tình nguyện giải quyết thủ tục hành chính”')
  })

  test('takes its days from the period kept for it, in whatever month, and the day of the units from what they owe', () => {
    const register = listedRegister()
    const period = keep(register, 'period', { name: 'Tháng Dân vận 2025', calendar: 'campaign-month', dateFrom: '2025-12-12', dateTo: '2026-01-11' })
    keep(register, 'unitReturn', { unit: unit(register, 'Phòng Đất đai'), period, dueOn: '2026-01-05' })
    for (const code of [`period:${period}`, '2025']) {
      const { body } = composeDocument('campaign-plan', sourceOf(register, code)).content
      expect(wordsAt(body, 'time.1')).toBe('1. Từ ngày 12/12/2025 đến hết ngày 11/01/2026.')
      expect(wordsAt(body, 'time.2')).toContain('trước ngày 05/01/2026')
    }
  })

  test('carries the form the units fill in', () => {
    const { content } = composeDocument('campaign-plan', sourceOf(listedRegister(), '2025'))
    const rows = rowsOf(tableOf(content, 'form.table'))
    expect(rows.filter(([number]) => number !== '').length).toBeGreaterThanOrEqual(9)
    expect(rows.every(row => row[3] === '')).toBe(true)
  })
})

describe('the deadlines of a year on one sheet', () => {
  const months = (content: DocumentContent) => new Map(rowsOf(tableOf(content, 'calendar')).flatMap(([a = '', first = '', b = '', second = '']) => [[a, first], [b, second]]))

  test('show what a calendar asks for on the working day it has to be sent, before or after a day off', () => {
    const rule = { calendar: 'mass-mobilisation', span: 'half', dueDay: 15, dueMonth: 6, fromDay: null, toDay: null, addressee: 'Sở Nội vụ', basis: null, validFrom: null, validTo: null } as const
    const june = (way: string) => months(composeDocument('deadline-calendar', sourceOf(listedRegister(), '2025', {
      settings: profile => ({ ...profile, reportRules: [rule], preferences: [{ name: 'dueOnDayOff', value: way }] }),
    })).content).get('6')
    expect(june('before')).toContain('13/6 (hạn 15/6 là ngày nghỉ) dân vận 6 tháng')
    expect(june('after')).toContain('16/6 (hạn 15/6 là ngày nghỉ) dân vận 6 tháng')
    expect(june('same')).toContain('15/6 dân vận 6 tháng')
  })

  test('tell a period once that is kept as a record, what units owe, tasks and days off', () => {
    const register = listedRegister()
    const period = keep(register, 'period', { name: 'Quý III năm 2025', calendar: 'mass-mobilisation', dateFrom: '2025-07-01', dateTo: '2025-09-30', dueOn: '2025-09-09' })
    for (const name of ['Phòng Đất đai', 'Chi cục Thủy lợi']) keep(register, 'unitReturn', { unit: unit(register, name), period, dueOn: '2025-09-04' })
    keep(register, 'planTask', { plan: 'annual', year: 2025, chapter: 'inspection', name: 'Kiểm tra các đơn vị', dueOn: '2025-09-16' })
    const { content } = composeDocument('deadline-calendar', sourceOf(register, '2025'))
    const september = months(content).get('9') ?? ''
    expect(september).toContain('Báo cáo: 09/9 dân vận quý III;')
    expect(september.match(/dân vận quý III/g)).toHaveLength(1)
    expect(september).toContain('Đơn vị gửi: 04/9 quý III.')
    expect(september).toContain('Nhiệm vụ: 16/9 kiểm tra các đơn vị.')
    expect(september).toContain('Nghỉ: 01-02/9 Quốc khánh.')
    expect(content.recipients).toBeUndefined()
    expect(plainText(content)).not.toContain('./.')
  })

  test('say so when the year has none', () => {
    const { content, warnings } = composeDocument('deadline-calendar', sourceOf(listedRegister(), '2031', { settings: profile => ({ ...profile, reportRules: [] }) }))
    expect(months(content).size).toBe(12)
    expect(remarksOf(warnings)).toMatch(/chưa có kỳ báo cáo[\s\S]*chưa có ngày nào của năm 2031/)
  })
})

describe('the letter to units that have not sent', () => {
  function owing(returns: readonly (readonly [string, dueOn: string | null, receivedOn: string | null])[]) {
    const register = listedRegister()
    const period = keep(register, 'period', { name: 'Quý III năm 2025', calendar: 'mass-mobilisation', dateFrom: '2025-07-01', dateTo: '2025-09-30' })
    returns.forEach(([name, dueOn, receivedOn], position) => keep(register, 'unitReturn', { unit: unit(register, name, { position }), period, dueOn, receivedOn }))
    return { register, code: `period:${period}` }
  }

  test('goes to them, is numbered by agency and unit, and tells how long each is overdue', () => {
    const { register, code } = owing([['Phòng Đất đai', '2025-09-05', null], ['Chi cục Thủy lợi', '2025-09-05', '2025-09-08'], ['Phòng Kế hoạch', '2025-09-05', '2025-09-05'], ['Quỹ Bảo vệ môi trường', '2025-09-20', null]])
    const { content } = composeDocument('return-reminder', sourceOf(register, code, { today: '2025-09-10' }))
    expect(content).toMatchObject({ subject: 'đôn đốc gửi báo cáo quý III năm 2025', header: { symbol: '/SNNMT-VP' }, addressees: ['Phòng Đất đai'] })
    expect(content.kindTitle).toBeUndefined()
    expect(rowsOf(tableOf(content, 'missing'))).toEqual([['1', 'Phòng Đất đai', 'Quý III năm 2025', '05/9/2025', '5']])
    expect(rowsOf(tableOf(content, 'late'))).toEqual([['1', 'Chi cục Thủy lợi', 'Quý III năm 2025', '05/9/2025', '08/9/2025', '3']])
    expect(wordsAt(content.body, 'opening')).toContain('đã nhận 02/04 báo cáo; còn 01 báo cáo của 01 đơn vị quá hạn chưa gửi, 01 báo cáo gửi chậm')
    // Three working days: Thursday, Friday, Monday.
    expect(wordsAt(content.body, 'request.missing')).toContain('chậm nhất ngày 15/9/2025')
    expect(wordsAt(composeDocument('return-reminder', sourceOf(register, '2025-Q3', { today: '2025-09-10' })).content.body, 'opening')).toContain('quý III năm 2025')
  })

  test('to many of them names them in a list', () => {
    const { register, code } = owing(Array.from({ length: 12 }, (_, place) => [`Đơn vị số ${place + 1}`, '2025-09-05', null] as const))
    const { content } = composeDocument('return-reminder', sourceOf(register, code, { today: '2025-09-10' }))
    expect(content.addressees).toEqual(['Các phòng, đơn vị thuộc Sở (danh sách kèm theo)'])
    expect(content.annexes?.map(({ title }) => title)).toEqual(['Danh sách đơn vị chưa gửi, gửi chậm báo cáo'])
    expect(wordsAt(content.body, 'opening')).toContain('(Chi tiết tại Phụ lục kèm theo)')
  })

  test('is not needed when all have sent, and asks everybody when nobody is followed', () => {
    const { register, code } = owing([['Phòng Đất đai', '2025-09-05', '2025-09-04']])
    const sent = composeDocument('return-reminder', sourceOf(register, code, { today: '2025-09-10' }))
    expect(wordsAt(sent.content.body, 'opening')).toContain('đã nhận đủ 01 báo cáo')
    expect(remarksOf(sent.warnings)).toContain('không phải đôn đốc')
    const none = composeDocument('return-reminder', sourceOf(listedRegister(), '2025-Q3', { today: '2025-09-10' }))
    expect(wordsAt(none.content.body, 'opening')).toContain('trước ngày ……')
    expect(remarksOf(none.warnings)).toContain('chưa theo dõi')
  })
})

describe('the scorecard of targets', () => {
  const year = { dateFrom: '2025-01-01', dateTo: '2025-12-31' }

  test('asks for the part of the year that is over, and names the units that lack something', () => {
    const register = listedRegister()
    const [land] = ['Phòng Đất đai', 'Chi cục Thủy lợi'].map((name, position) => unit(register, name, { position }))
    keep(register, 'model', { code: 'MH-01', category: 'model', name: 'Cánh đồng sạch', actorType: 'collective', field: 'economy', level: 'grassroots', unit: land, status: 'registered', registeredOn: '2025-02-01' })
    keep(register, 'target', { name: 'Đối thoại năm 2025', figure: 'dialogues.held', relation: 'atLeast', threshold: 12, position: 2, ...year })
    keep(register, 'target', { name: 'Mô hình', figure: 'models.registered', relation: 'atLeast', threshold: 1, eachUnit: true, position: 1, ...year })
    keep(register, 'target', { name: 'Hài lòng', figure: 'measures.indicator:satisfaction-rate', relation: 'moreThan', threshold: 90, position: 3, ...year })
    const { content, warnings } = composeDocument('target-scorecard', sourceOf(register, '2025-H1', { today: '2025-07-10' }))
    expect(rowsOf(tableOf(content, 'targets'))).toEqual([
      ['1', 'Mô hình', 'mỗi đơn vị từ 01 mô hình trở lên', '01 đơn vị', '01/02 đơn vị', '100%', 'Đúng tiến độ', '01 đơn vị: Chi cục Thủy lợi'],
      ['2', 'Đối thoại', 'từ 12 cuộc trở lên', '06 cuộc', '0 cuộc', '0%', 'Chưa đạt', '12 cuộc'],
      ['3', 'Hài lòng', 'trên 90%', '90%', '…', '-', 'Chưa có số liệu', ''],
    ])
    expect(wordsAt(content.body, 'summary')).toContain('trong 03 chỉ tiêu có 01 chỉ tiêu đúng tiến độ, 01 chỉ tiêu chưa đạt, 01 chỉ tiêu chưa có số liệu')
    expect(rowsOf(tableOf(content, 'units.table'))).toEqual([['1', 'Phòng Đất đai', '1', '0'], ['2', 'Chi cục Thủy lợi', '0', '0'], ['', 'Tổng cộng', '1', '0']])
    expect(remarksOf(warnings)).toContain('Chỉ tiêu "Hài lòng" chưa có số liệu')
  })

  test('of a made-up year agrees with itself, and of an empty register is empty', () => {
    const { content } = composeDocument('target-scorecard', sourceOf(filledRegister(1200), '2025'))
    expect(rowsOf(tableOf(content, 'targets')).every(row => row.every(cell => cell !== undefined) && row[6] !== '')).toBe(true)
    const empty = composeDocument('target-scorecard', sourceOf(listedRegister(), '2025'))
    expect(remarksOf(empty.warnings)).toContain('chưa có chỉ tiêu nào')
  })
})

describe('the score sheet of a unit', () => {
  function sheet(scores: readonly (readonly [self: number | null, verified: number | null])[], more: Record<string, unknown> = {}) {
    const register = listedRegister()
    const top = keep(register, 'criterion', { sheet: 'Bộ 2025', number: 'I', name: 'Tổ chức thực hiện', maximum: 100, position: 1 })
    const leaves = [60, 40].map((maximum, place) => keep(register, 'criterion', { sheet: 'Bộ 2025', parent: top, number: `I.${place + 1}`, name: `Việc ${place + 1}`, maximum, position: place + 2, evidence: 'Kế hoạch' }))
    const assessment = keep(register, 'assessment', { name: 'Phiếu', sheet: 'Bộ 2025', unit: unit(register, 'Phòng Đất đai', { headName: 'Lê Văn Tám' }), year: 2025, status: 'verified', responsibility: 'Phê bình trưởng phòng', ...more })
    scores.forEach(([selfScore, verifiedScore], place) => keep(register, 'assessmentScore', { assessment, criterion: leaves[place], selfScore, verifiedScore }))
    return composeDocument('assessment-sheet', { ...sourceOf(register, '2025'), record: assessment })
  }

  test('sums the tree up, adds and takes away no more than may count, and grades by what was verified', () => {
    const { content, warnings } = sheet([[58, 55], [40, 39.5]], { bonus: 5, deduction: 1 })
    expect(rowsOf(tableOf(content, 'scores')).map(row => row.slice(1, 5))).toEqual([
      ['Tổ chức thực hiện', '100', '98', '94,5'], ['Việc 1', '60', '58', '55'], ['Việc 2', '40', '40', '39,5'], ['Cộng điểm các tiêu chí', '100', '98', '94,5'],
      ['Điểm thưởng (mô hình, điển hình “Dân vận khéo” được công nhận)', '3', '3', '3'], ['Điểm trừ', '3', '1', '1'], ['Tổng điểm', '', '100', '96,5'],
    ])
    expect(wordsAt(content.body, 'grade')).toBe('Tổng điểm theo điểm thẩm định: 96,5 điểm. Xếp loại: Hoàn thành xuất sắc nhiệm vụ.')
    expect(remarksOf(warnings)).toContain('Điểm thưởng ghi 5, nhiều nhất được 3')
    expect(content).toMatchObject({ signature: { post: 'Thủ trưởng đơn vị', name: 'Lê Văn Tám' }, leftSignature: { post: 'Người chấm điểm' } })
    expect(plainText(content)).not.toContain('Phê bình')
  })

  test('gives no good grade with a criterion at 0, and none before all is scored', () => {
    expect(wordsAt(sheet([[60, 60], [0, 0]], { bonus: 3 }).content.body, 'grade')).toContain('Không hoàn thành nhiệm vụ')
    const { content, warnings } = sheet([[60, 60]])
    expect(wordsAt(content.body, 'grade')).toContain('chưa chấm đủ')
    expect(remarksOf(warnings)).toContain('Còn 1 tiêu chí chưa có điểm')
  })

  test.each([[95, false, 'xuất sắc'], [94.99, false, 'tốt'], [85, false, 'tốt'], [84.99, false, 'thành nhiệm vụ'], [96, true, 'Hoàn thành nhiệm vụ'], [75, false, 'Hoàn thành nhiệm vụ'], [74.99, false, 'Không']])('%d points make a grade', (total, zero, word) => {
    expect(gradeOf(total, zero, { preferences: [] })).toContain(word)
  })

  test('of a sheet that is not there is refused in plain words', () => {
    expect(() => composeDocument('assessment-sheet', { ...sourceOf(listedRegister(), '2025'), record: newId() })).toThrow(AppError)
  })
})

test.each(['annual-plan', 'campaign-plan', 'deadline-calendar', 'return-reminder', 'target-scorecard'])('%s takes names of any length', id => {
  const register = listedRegister()
  const [long, unbroken] = ['Tên rất dài '.repeat(24).trim(), 'x'.repeat(290)]
  const period = keep(register, 'period', { name: long, calendar: 'mass-mobilisation', dateFrom: '2025-01-01', dateTo: '2025-03-31', dueOn: '2025-03-10' })
  keep(register, 'unitReturn', { unit: unit(register, unbroken), period, dueOn: '2025-03-03' })
  keep(register, 'planTask', { plan: 'annual', year: 2025, chapter: 'publicity', name: unbroken, dueOn: '2025-03-03' })
  keep(register, 'target', { name: unbroken, figure: 'không có', relation: 'atMost', threshold: 0, dateFrom: '2025-01-01', dateTo: '2025-12-31' })
  expect(plainText(composeDocument(id, sourceOf(register, '2025')).content)).toContain('2025')
})
