import { describe, expect, test } from 'vitest'
import type { Table } from '../../electron/documents/content.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { recipientLines } from '../../electron/documents/wording.ts'
import { filledRegister, keep, listedRegister, sourceOf, wordsAt } from './reportSource.ts'

const compose = (...given: Parameters<typeof sourceOf>) => composeDocument('model-list', sourceOf(...given))
const tableOf = ({ content }: ReturnType<typeof compose>) =>
  content.body.find((block): block is Table => block.type === 'table')
const model = {
  name: 'Chính quyền thân thiện', category: 'model', actorType: 'collective', field: 'administrative-reform',
  registeredOn: '2025-02-01', status: 'registered',
}

describe('a list of models', () => {
  test('is a paper of its own across the page, with head and signature', () => {
    const { content, warnings } = compose(filledRegister(), '2025')
    expect(warnings).toEqual([])
    expect(content).toMatchObject({
      kindTitle: 'Danh sách', subject: 'Mô hình “Dân vận khéo”, điểm sáng đăng ký, được công nhận năm 2025',
      orientation: 'landscape',
      header: {
        agency: 'Sở Nông nghiệp và Môi trường', symbol: '/DS-SNNMT', date: '2025-12',
      }, signature: { form: 'deputy', name: 'Trần Thị Ngọc Ánh' },
    })
    expect(content.addressees).toEqual([])
    expect(recipientLines(content)[0]).toBe('- Sở Nội vụ tỉnh Sông Hậu;')
  })

  test('has a row for each model the figures count, numbered through and summed up', () => {
    const source = sourceOf(filledRegister(), '2025')
    const figures = source.figures.filter(({ id }) => /^models\.(registered|recognised|exemplary|replicated)$/.test(id))
    const counted = new Set(figures.flatMap(figure => figure.records.map(({ id }) => id)))
    const table = tableOf(composeDocument('model-list', source))
    const rows = table?.rows.filter(row => row.type === 'row') ?? []
    expect(rows.map(row => row.cells[0])).toEqual([...counted].map((_, place) => String(place + 1)))
    const countIn = (text: string) => Number(/\((\d+)\)$/.exec(text)?.[1])
    const groups = table?.rows.flatMap(row => (row.type === 'group' ? [countIn(row.text)] : [])) ?? []
    expect(groups.reduce((sum, count) => sum + count, 0)).toBe(counted.size)
    expect(table?.rows.at(-1)).toMatchObject({
      type: 'total', cells: expect.arrayContaining([`Tổng cộng: ${counted.size}`]) as unknown,
    })
  })

  test('tells of a model what was so at the end of the period, not what came later', () => {
    const register = listedRegister()
    keep(
      register, 'model',
      {
        ...model, status: 'replicated', recognisedOn: '2025-11-20', recognition: '518/QĐ-SNNMT',
        recognisedBy: 'Giám đốc Sở', replicatedOn: '2026-02-01', replicas: 4,
      },
    )
    const cells = (code: string) => tableOf(compose(register, code))?.rows.find(row => row.type === 'row')?.cells
    expect(cells('2025-H1')?.slice(8, 10)).toEqual(['', ''])
    expect(cells('2025')?.slice(8, 10)).toEqual(['', 'Quyết định số 518/QĐ-SNNMT ngày 20/11/2025 của Giám đốc Sở'])
    expect(cells('2026')?.slice(8, 10)).toEqual(['4 nơi', 'Quyết định số 518/QĐ-SNNMT ngày 20/11/2025 của Giám đốc Sở'])
  })

  test('goes in the Vietnamese order of names, bright spots apart', () => {
    const register = listedRegister()
    for (const name of ['Đèn sáng', 'Dân hiến đất', 'Ấp an toàn', 'An ninh tự quản']) keep(
      register, 'model', { ...model, name },
    )
    keep(register, 'model', { ...model, name: 'Bàn tiếp dân', category: 'governmentBrightSpot' })
    const table = tableOf(compose(register, '2025'))
    expect(table?.rows.map(row => (row.type === 'group' ? row.text : row.cells[1]))).toEqual([
      'Mô hình “Dân vận khéo” (4)', 'An ninh tự quản', 'Ấp an toàn', 'Dân hiến đất', 'Đèn sáng',
      'Điểm sáng dân vận chính quyền (1)', 'Bàn tiếp dân', 'Tổng cộng: 5',
    ])
  })

  test('without models reads well and says so', () => {
    const { content, warnings } = compose(listedRegister(), '2025-Q1')
    expect(warnings.map(({ text }) => text).join()).toMatch(/chưa có mô hình nào/)
    expect(wordsAt(content.body, 'models.introduction')).toMatch(/^Trong kỳ không phát sinh mô hình/)
    expect(wordsAt(content.body, 'models.closing')).toBe('Danh sách không có mô hình, điểm sáng nào.')
  })
})
