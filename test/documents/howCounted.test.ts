import { expect, test } from 'vitest'
import type { Figure } from '../../db/contract/figure.ts'
import { figureDefinitions } from '../../db/figures/index.ts'
import { howCounted } from '../../electron/documents/howCounted.ts'

const figures = new Map(figureDefinitions.map((definition): [string, Figure] =>
  [definition.id, { id: definition.id, label: definition.label, unit: '', type: definition.type, value: 1, previous: null, records: [] }]))
const of = (id: string, given: Partial<Figure> = {}) => howCounted({ id, label: '', unit: '', type: 'count', value: 1, previous: null, records: [], ...given }, figures)

test('every figure says in one sentence how it is counted, without names of fields', () => {
  const sentences = [...figures.values()].map(figure => howCounted(figure, figures))
  expect(sentences.filter(sentence => !/^(Đếm hồ sơ|Cộng “|Lấy “).+\.$/u.test(sentence) || /[a-z][A-Z]|\w\.\w|"/.test(sentence))).toEqual([])
})

test('counts, sums, ratios, parts and numbers typed by hand', () => {
  expect(of('models.recognised')).toBe('Đếm hồ sơ mô hình “Dân vận khéo” có “Ngày công nhận” nằm trong kỳ.')
  expect(of('models.recognised.field:economy')).toBe(of('models.recognised'))
  expect(of('models.funds')).toMatch(/^Cộng “Kinh phí” của các hồ sơ/)
  expect(of('petitions.dueMetRate')).toMatch(/^Lấy “.+” chia cho “.+”\.$/)
  expect(of('measures.indicator:on-time-rate', { type: 'manual', note: 'Có số ước đến hết kỳ' })).toBe('Có số ước đến hết kỳ.')
  expect(of('measures.indicator:on-time-rate', { type: 'manual' })).toBe('Số nhập tay cho kỳ này.')
})
