import { expect, test } from 'vitest'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { draft, modelRows, modelTable } from '../documents/sampleContent.ts'
import { hasPoppler, measurePages } from '../support/pdf.ts'

test.skipIf(!hasPoppler)('a list of ten thousand rows is printed to the last row', async () => {
  const annexes = [{ key: 'list', title: 'Danh sách mô hình', blocks: [modelTable(modelRows(10_000))] }]
  const pages = measurePages(await writePdf({ ...draft, annexes }))
  const words = new Set(pages.flatMap((page) => page.words.map((word) => word.text)))
  for (let row = 1; row <= 10_000; row++) expect(words.has(`dòng${row}`)).toBe(true)
  expect(pages.at(-1)?.words[0]?.text).toBe(String(pages.length - 1))
})
