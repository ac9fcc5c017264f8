import { expect, test } from 'vitest'
import { pageCount } from '../../electron/documents/pdf/pageCount.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { plainText } from '../../electron/documents/plainText.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { parsePeriod } from '../../db/contract/periods.ts'
import { newProgram } from '../support/core.ts'

test('one record on one page: years without a dot, curly quotes, the end mark behind a sentence', async () => {
  const { client, register } = newProgram()
  const { id } = await client.create('model', {
    name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'running', continuesFrom: 2024, funds: 18_500_000,
  })
  const { content } = composeDocument('record-sheet', {
    db: register.db, settings: await client.call('settings.get', {}) as never, figures: [], period: parsePeriod('2025'), today: '2025-12-01', record: id,
  })
  const text = plainText(content)
  expect(text).toMatch(/Tiếp tục từ năm\s+2024/)
  expect(text).toContain('18.500.000 đồng')
  expect(text).toContain('Mô hình “Dân vận khéo”: Nụ cười công sở')
  expect(text).toContain('Thông tin theo sổ tại ngày 01/12/2025./.')
  expect(pageCount(await writePdf(content))).toBe(1)
})
