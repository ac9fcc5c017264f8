import { createRequire } from 'node:module'
import type { Content, ContentSection } from 'pdfmake/interfaces.js'
import { describe, expect, test } from 'vitest'
import type { DocumentContent } from '../../electron/documents/content.ts'
import { definitionOf } from '../../electron/documents/pdf/definition.ts'
import { openPress } from '../../electron/documents/pdf/engine.ts'
import { type Faces, findFaces } from '../../electron/documents/pdf/fonts.ts'
import { printFlow } from '../../electron/documents/pdf/pieces.ts'
import { rulerFor } from '../../electron/documents/pdf/ruler.ts'
import { type ComponentName, type ComponentStyle, type LayoutProfile, decree30 } from '../../electron/documents/profile.ts'
import { layoutFindings } from './measure/meter.ts'
import type { Measured } from './measure/ranges.ts'
import { paragraph, report, sentence } from './sampleContent.ts'

type Faulty = {
  /** What else is out of order because of it; `much` where hardly anything is left in its place. */
  also?: Measured[] | 'much'
  content?: Partial<DocumentContent>
  profile?: (profile: LayoutProfile) => LayoutProfile
  faces?: Faces
  /** Changes the nodes of a section, which is the document or one of its annexes. */
  section?: (section: ContentSection, index: number) => void
}

const style = (component: ComponentName, change: Partial<ComponentStyle>): Faulty => ({ profile: profile => without(profile, component, change) })
function without(profile: LayoutProfile, component: ComponentName, change: { [K in keyof ComponentStyle]?: ComponentStyle[K] | undefined }): LayoutProfile {
  const merged = { ...profile.styles[component], ...change }
  const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as ComponentStyle
  return { ...profile, styles: { ...profile.styles, [component]: kept } }
}
const plain = (component: ComponentName, face: 'bold' | 'italic' | 'capitals'): Faulty => ({ profile: profile => without(profile, component, { [face]: undefined }) })
const margins = (change: Partial<LayoutProfile['page']['margins']>): Faulty =>
  ({ profile: profile => ({ ...profile, page: { ...profile.page, margins: { ...profile.page.margins, ...change } } }) })
const body = (change: Partial<LayoutProfile['body']>): Faulty => ({ profile: profile => ({ ...profile, body: { ...profile.body, ...change } }) })
const rule = (name: keyof LayoutProfile['rules'], share: number): Faulty =>
  ({ profile: profile => ({ ...profile, rules: { ...profile.rules, [name]: { ...profile.rules[name], share } } }) })

const screenFont = createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff')

/** Empties every text that says these words. */
function silence(node: unknown, words: string): void {
  if (typeof node !== 'object' || node === null) return
  for (const [name, value] of Object.entries(node)) {
    if (name === 'text' && typeof value === 'string' && value.includes(words)) (node as { text: string }).text = ' '
    else silence(value, words)
  }
}

const faults: [what: string, component: Measured, fault: Faulty][] = [
  ['a left margin of 15 mm', 'margins', margins({ left: 15 })],
  ['a left margin of 45 mm', 'margins', { ...margins({ left: 45 }), also: ['pageNumber'] }],
  ['a right margin of 10 mm', 'margins', margins({ right: 10 })],
  ['a top margin of 30 mm', 'margins', margins({ top: 30 })],
  ['a foot margin of 12 mm', 'margins', margins({ bottom: 12 })],
  ['a body of 12 pt', 'paragraph', style('paragraph', { size: 12 })],
  ['a title that is not bold', 'kindTitle', plain('kindTitle', 'bold')],
  ['a title at the left', 'kindTitle', style('kindTitle', { align: 'left' })],
  ['what it is about in 16 pt', 'subject', style('subject', { size: 16 })],
  ['a motto without a line', 'motto', rule('motto', 0)],
  ['a line half as long as the motto', 'motto', rule('motto', 0.5)],
  ['a line as long as the agency', 'agency', rule('agency', 1)],
  ['a line too long under the title', 'subject', { ...rule('subject', 0.9), also: ['annexReference'] }],
  ['an agency that is not bold', 'agency', plain('agency', 'bold')],
  ['a parent agency in bold', 'parentAgency', style('parentAgency', { bold: true })],
  ['a parent agency in small letters', 'parentAgency', plain('parentAgency', 'capitals')],
  ['a date that is not slanted', 'date', plain('date', 'italic')],
  ['a number of 11 pt', 'number', { ...style('number', { size: 11 }), also: ['date'] }],
  ['page numbers at the foot', 'pageNumber', { profile: profile => ({ ...profile, pageNumberTop: 280 }) }],
  ['page numbers at the left', 'pageNumber', style('pageNumber', { align: 'left' })],
  ['a number on the first page', 'pageNumber', {
    section: section => { section.header = (page: number): Content => ({ text: String(page), fontSize: 14, alignment: 'center', margin: [85, 28, 43, 0] }) },
  }],
  ['annexes numbered on from the document', 'pageNumber', {
    section: (section, index) => {
      if (index > 0) section.header = (page: number): Content => ({ text: String(page + 2), fontSize: 14, alignment: 'center', margin: [85, 28, 43, 0] })
    },
  }],
  ['a body that is not justified', 'paragraph', style('paragraph', { align: 'left' })],
  ['no indent', 'paragraph', { ...body({ indent: 0 }), also: ['basis', 'heading1', 'heading2', 'heading3'] }],
  ['2 pt between paragraphs', 'paragraph', style('paragraph', { after: 2 })],
  ['lines two apart', 'paragraph', body({ lineSpacing: 2 })],
  ['bases that are not slanted', 'basis', plain('basis', 'italic')],
  ['a slanted body', 'paragraph', style('paragraph', { italic: true })],
  ['headings in small letters', 'heading1', plain('heading1', 'capitals')],
  ['another font', 'font', { also: 'much', faces: { normal: screenFont, bold: screenFont, italics: screenFont, bolditalics: screenFont } }],
  ['a signer that is not bold', 'signer', plain('signer', 'bold')],
  ['a post in small letters', 'post', { ...plain('post', 'capitals'), also: ['signer'] }],
  ['no room to sign', 'signer', { profile: profile => ({ ...profile, signature: { ...profile.signature, room: 5 } }) }],
  ['recipients of 13 pt', 'recipients', style('recipients', { size: 13 })],
  ['“Nơi nhận” upright', 'recipientsTitle', plain('recipientsTitle', 'italic')],
  ['a sheet across without a table', 'page', { content: { orientation: 'landscape', body: [paragraph('a', sentence.repeat(3))] } }],
  ['A5 paper', 'page', { also: 'much', profile: profile => ({ ...profile, page: { ...profile.page, width: 148, height: 210 } }) }],
  ['no quốc hiệu', 'nationalName', { section: section => silence(section, 'CỘNG HÒA') }],
  ['no date', 'date', { also: ['annexReference'], section: section => silence(section, 'ngày 05 tháng 01') }],
  ['an annex without its number', 'annexLabel', { also: 'much', section: section => silence(section, 'Phụ lục II') }],
  ['the name of an annex in small letters', 'annexTitle', plain('annexTitle', 'capitals')],
  ['an annex that does not lean its reference', 'annexReference', plain('annexReference', 'italic')],
]

async function printed({ content: other = {}, profile: change = profile => profile, faces = findFaces(), section = () => {} }: Faulty): Promise<{ pdf: Uint8Array; content: DocumentContent }> {
  const content = { ...report, ...other }
  const { flows, ...paper } = definitionOf(content, { profile: change(decree30), ruler: rulerFor(faces), draft: false, preview: false })
  const press = openPress({ ...paper, faces })
  for (const [index, { blocks, sectionOf }] of flows.entries()) {
    await printFlow(press, {
      blocks, sectionOf(piece, before) {
        const made = sectionOf(piece, before)
        section(made as ContentSection, index)
        return made
      },
    }, { onProgress: () => {} })
  }
  return { pdf: await press.finish(), content }
}

describe('the measure of a layout', () => {
  test('finds nothing wrong with a paper in order', async () => {
    const { pdf, content } = await printed({})
    expect(await layoutFindings(pdf, content)).toEqual([])
  })

  test.each(faults)('finds %s, in %s', async (_what, component, fault) => {
    const { pdf, content } = await printed(fault)
    const found = await layoutFindings(pdf, content)
    const components = new Set(found.map(each => each.component))
    expect(components).toContain(component)
    if (fault.also !== 'much') expect([...components].filter(each => each !== component && !fault.also?.includes(each)), JSON.stringify(found)).toEqual([])
  })
})
