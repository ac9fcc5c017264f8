import { expect, test } from 'vitest'
import { anyKind } from '../../../db/contract/kinds/index.ts'
import { cellObjection, cellValue } from '../../../renderer/list/cells.ts'
import type { Row } from '../../../renderer/list/useRows.ts'

const field = (kind: 'model' | 'petition', name: string) => anyKind(kind).fields[name] ?? null as never
const row = (values: object): Row => ({ id: 'a', revision: 1, ...values }) as unknown as Row

test('what is typed into a cell is read as its field reads it, what is chosen is taken as it is', () => {
  expect(cellValue(field('model', 'registeredOn'), '5/1/26')).toBe('2026-01-05')
  expect(cellValue(field('model', 'funds'), '1,5 triệu')).toBe(1_500_000)
  expect(cellValue(field('model', 'status'), 'running')).toBe('running')
  expect(cellValue(field('model', 'field'), 'economy')).toBe('economy')
  expect(cellValue(field('model', 'name'), 'Hàng rào cây xanh')).toBe('Hàng rào cây xanh')
})

test('an emptied cell is empty, unless its field must be given; what cannot be understood is no value', () => {
  expect(cellValue(field('model', 'area'), ' ')).toBeNull()
  expect(cellValue(field('model', 'name'), '')).toBeUndefined()
  expect(cellValue(field('model', 'registeredOn'), '31/2/2026')).toBeUndefined()
})

test('what is masked, linked or long is edited in the record, and the reason is said', () => {
  const told = row({ category: 'denunciation', summary: '[đã che]' })
  expect(cellObjection('petition', 'summary', told)).toMatch(/được che/)
  expect(cellObjection('petition', 'summary', row({ category: 'recommendation', summary: 'Xin cấp giấy' }))).toBeUndefined()
  expect(cellObjection('petition', 'unit', told)).toMatch(/sửa trong hồ sơ/)
  expect(cellObjection('model', 'status', row({ status: 'running' }))).toBeUndefined()
})
