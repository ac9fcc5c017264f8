import { describe, expect, test } from 'vitest'
import type { Table } from '../../electron/documents/content.ts'
import { type Composed, composeDocument } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { recipientLines } from '../../electron/documents/wording.ts'
import { filledRegister, keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

const tableOf = ({ content }: Composed) => content.body.find((block): block is Table => block.type === 'table')
const rowsOf = (composed: Composed) => tableOf(composed)?.rows.map(row => (row.type === 'group' ? row.text : row.cells[1])) ?? []

describe('a list of bright spots', () => {
  const spot = { actorType: 'collective', field: 'administrative-reform', registeredOn: '2025-02-01', status: 'registered' }

  test('has the two sorts of bright spots and no other models, and tells of each sort', () => {
    const register = listedRegister()
    keep(register, 'model', { ...spot, name: 'Mô hình thường', category: 'model' })
    keep(register, 'model', { ...spot, name: 'Một cửa thân thiện', category: 'governmentBrightSpot', status: 'recognised', recognisedOn: '2025-06-01' })
    keep(register, 'model', { ...spot, name: 'Đối thoại đầu tuần', category: 'democracyBrightSpot' })
    const composed = composeDocument('bright-spot-list', sourceOf(register, '2025'))
    expect(rowsOf(composed)).toEqual([
      'Điểm sáng dân vận chính quyền (1)', 'Một cửa thân thiện', 'Điểm sáng thực hiện dân chủ ở cơ sở (1)', 'Đối thoại đầu tuần', 'Tổng cộng: 2',
    ])
    const { body } = composed.content
    expect(tableOf(composed)?.columns[1]?.title).toBe('Tên điểm sáng')
    expect(wordsAt(body, 'brightSpots.governmentBrightSpot.introduction')).toBe(
      'Trong kỳ, các đơn vị thuộc Sở Nông nghiệp và Môi trường đã đăng ký 01 điểm sáng dân vận chính quyền (cùng kỳ năm trước không phát sinh). '
      + 'Có 01 điểm sáng dân vận chính quyền được công nhận (cùng kỳ năm trước không phát sinh).')
    expect(wordsAt(body, 'brightSpots.democracyBrightSpot.introduction')).toContain('Trong kỳ không phát sinh điểm sáng thực hiện dân chủ ở cơ sở được công nhận.')
    expect(wordsAt(body, 'models.closing')).toBe('Danh sách gồm 2 điểm sáng.')
    expect(recipientLines(composed.content)[0]).toBe('- Sở Nội vụ tỉnh Sông Hậu;')
  })

  test('without bright spots says so', () => {
    const { content, warnings } = composeDocument('bright-spot-list', sourceOf(listedRegister(), '2025-Q1'))
    expect(wordsAt(content.body, 'models.closing')).toBe('Danh sách không có điểm sáng nào.')
    expect(warnings.map(({ text }) => text).join()).toMatch(/chưa có điểm sáng nào/)
  })
})

describe('a list of exemplars', () => {
  test('has a row for each exemplar introduced or praised in the period, by sort, under the headings of its annex', () => {
    const source = sourceOf(filledRegister(), '2025')
    const composed = composeDocument('exemplar-list', source)
    const counted = new Set(source.figures.filter(({ id }) => ['exemplars.introduced', 'exemplars.praised'].includes(id)).flatMap(({ records }) => records.map(({ id }) => id)))
    expect(tableOf(composed)?.rows.filter(({ type }) => type === 'row')).toHaveLength(counted.size)
    expect(tableOf(composed)?.columns.map(({ title }) => title)).toEqual([
      'STT', 'Họ và tên/Tập thể', 'Năm sinh (Nam/Nữ)', 'Chức vụ, đơn vị', 'Lĩnh vực', 'Tóm tắt thành tích', 'Hình thức đã được biểu dương', 'Ghi chú',
    ])
    expect(composed.records).toHaveLength(counted.size)
  })

  test('shows neither identity numbers nor telephones, and reads well when empty', () => {
    const register = listedRegister()
    keep(register, 'exemplar', { category: 'person', name: 'Thạch Sóc Kha', field: 'economy', status: 'introduced', registeredOn: '2025-03-01', identityNumber: '094085001234', phone: '0912345678' })
    expect(plainText(composeDocument('exemplar-list', sourceOf(register, '2025')).content)).not.toMatch(/001234|345678/)
    const { content } = composeDocument('exemplar-list', sourceOf(register, '2024'))
    expect(wordsAt(content.body, 'exemplars.closing')).toBe('Danh sách không có điển hình, gương tiêu biểu nào.')
  })
})

describe('the sheet of a model', () => {
  const model = { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'administrative-reform', status: 'registered' }
  const sheet = (id: string, register: ReturnType<typeof listedRegister>) => composeDocument('model-sheet', { ...sourceOf(register, '2025'), record: id })

  test('has the ten items of the registration form in their order, then recognition and replication', () => {
    const register = listedRegister()
    const { content } = sheet(keep(register, 'model', model), register)
    expect(content.body.flatMap(block => (block.type === 'heading' ? [`${block.ordinal} ${block.text}`] : []))).toEqual([
      '1 Tên mô hình', '2 Thực trạng, lý do xây dựng', '3 Mục tiêu, tiêu chí', '4 Nội dung, cách thức thực hiện', '5 Địa bàn, đối tượng', '6 Lực lượng thực hiện',
      '7 Nguồn lực', '8 Thời gian thực hiện', '9 Sản phẩm, kết quả đầu ra', '10 Khả năng duy trì, nhân rộng', '11 Đăng ký, đánh giá, công nhận', '12 Nhân rộng, tuyên truyền',
    ])
    for (const key of ['reason.text', 'where.area', 'resources.funds', 'time.started', 'recognition.decision']) expect(wordsAt(content.body, key)).toMatch(/………/)
  })

  test('prints long texts whole, results as a table, and is signed by who answers for it and the agency', () => {
    const register = listedRegister()
    const method = `Bước một.\n- ${'Vận động từng hộ. '.repeat(60)}`
    const id = keep(register, 'model', { ...model, method, leadName: 'Cao Đức Lộc', funds: 12_000_000, replicatedOn: '2025-08-01', replicas: 4, replicatedAt: 'Xã Tân Phú' })
    keep(register, 'modelResult', { model: id, label: 'Hộ tham gia', quantity: 1205, unit: 'household' })
    const { content, records } = sheet(id, register)
    expect(content).toMatchObject({
      kindTitle: 'Phiếu mô hình “Dân vận khéo”', subject: 'Nụ cười công sở', leftSignature: { post: 'Người phụ trách', name: 'Cao Đức Lộc' }, signature: { name: 'Trần Thị Ngọc Ánh' },
    })
    expect(content.header.symbol).toBeUndefined()
    expect(content.recipients).toBeUndefined()
    const text = plainText(content)
    expect(text.match(/Vận động từng hộ\./g)).toHaveLength(60)
    expect(text).toContain('Kinh phí: 12.000.000 đồng')
    expect(text).toContain('1\tHộ tham gia\t1.205\thộ\t')
    expect(text).toContain('Nơi nhân rộng: 4 nơi: Xã Tân Phú, từ ngày 01/8/2025')
    expect(records).toHaveLength(2)
  })

  test('of a model nobody has, or that lies in the trash, is told', () => {
    const register = listedRegister()
    expect(() => sheet('0199', register)).toThrow(/không có trong sổ/)
  })
})
