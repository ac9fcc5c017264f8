import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../electron/documents/content.ts'
import { writePdf } from '../../electron/documents/pdf/write.ts'
import { layoutFindings } from './measure/meter.ts'
import { composePapers, paperNames } from './measure/papers.ts'

let papers = new Map<string, DocumentContent>()
beforeAll(() => { papers = composePapers() })

test('every paper can be made out of the register of an office', () => {
  expect(paperNames.length).toBeGreaterThan(40)
  expect(paperNames.filter(name => !papers.has(name))).toEqual([])
})

describe('the layout that Nghị định 30/2020/NĐ-CP asks for, measured in the file', () => {
  test.each(paperNames)('is that of %s', async name => {
    const content = papers.get(name)
    if (!content) return expect.fail('this paper was not made')
    expect(await layoutFindings(await writePdf(content), content)).toEqual([])
  })
})
