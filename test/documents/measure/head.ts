import type { DocumentContent } from '../../../electron/documents/content.ts'
import { dateLine, numberLine } from '../../../electron/documents/symbol.ts'
import { addresseeLines, letterSubject } from '../../../electron/documents/wording.ts'
import { centredFindings, faceFindings, ruleFindings } from './checks.ts'
import { type Placed, Stream, linesOf, middle } from './lines.ts'
import type { Finding } from './ranges.ts'
import type { Section } from './sheets.ts'

/** Written out: what the program believes them to be is part of what is judged. */
const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
const capitals = (text: string) => text.toLocaleUpperCase('vi')

/** The head of the first page, ô 1 to 5, and the words below it. */
export function headFindings(section: Section, content: DocumentContent): { findings: Finding[]; below: Placed[] } {
  const { header, kindTitle, subject } = content
  const [page] = section.pages
  const first = section.words.filter(chunk => chunk.page === section.first + 1)
  const name = new Stream(first.filter(chunk => chunk.x > (page?.width ?? 0) * 0.4)).find(nationalName)
  const split = Math.min(...(name ?? []).map(chunk => chunk.x)) - 1
  if (!name) return { findings: [{ component: 'nationalName', what: 'is not there' }], below: section.words }
  const [left, right] = [new Stream(first.filter(chunk => chunk.x < split)), new Stream(first.filter(chunk => chunk.x >= split))]
  right.find(nationalName)
  const [words, parent] = [right.find(motto), header.parentAgency ? left.find(capitals(header.parentAgency)) : undefined]
  const agency = left.find(capitals(header.agency))
  const number = header.symbol === undefined ? undefined : left.find(numberLine(header))
  const date = header.date === undefined ? undefined : right.find(dateLine(header))
  const about = kindTitle === undefined ? left.find(letterSubject(subject)) : undefined
  const ends = [agency, words, number, date, about].flatMap(found => found?.at(-1)?.y ?? [])
  const below = section.words.filter(chunk => chunk.page > section.first + 1 || chunk.y > Math.max(...ends) + 1)
  const [nation, ours] = [linesOf(name)[0], linesOf(agency ?? [])[0]]
  const [nationAt, oursAt] = [nation ? middle(nation) : 0, ours ? middle(ours) : 0]
  return {
    below,
    findings: [
      ...faceFindings('nationalName', name), ...(linesOf(name).length > 1 ? [{ component: 'nationalName' as const, what: 'takes two lines' }] : []),
      ...faceFindings('motto', words), ...centredFindings('motto', words, nationAt), ...ruleFindings('motto', words, page, [0.97, 1.03]),
      ...(header.parentAgency ? [...faceFindings('parentAgency', parent), ...centredFindings('parentAgency', parent, oursAt)] : []),
      ...faceFindings('agency', agency), ...ruleFindings('agency', agency, page, [1 / 3, 1 / 2]),
      ...(header.symbol === undefined ? [] : [...faceFindings('number', number), ...centredFindings('number', number, oursAt)]),
      ...(header.date === undefined ? [] : [...faceFindings('date', date), ...centredFindings('date', date, nationAt)]),
      ...(number && date && Math.abs((number[0]?.y ?? 0) - (date[0]?.y ?? 0)) > 1 ? [{ component: 'date' as const, what: 'is not level with the number' }] : []),
      ...(kindTitle === undefined ? [...faceFindings('letterSubject', about), ...centredFindings('letterSubject', about, oursAt)] : []),
    ],
  }
}

/** Ô 5a and 9a, in words that are read one after the other. */
export function titleFindings(stream: Stream, section: Section, content: DocumentContent): Finding[] {
  const { kindTitle, subject, addressees = [] } = content
  const [page] = section.pages
  const centre = (section.left + section.right) / 2
  const findings: Finding[] = []
  if (kindTitle !== undefined) {
    const title = stream.find(capitals(kindTitle), { wholeLines: true })
    const about = subject === '' ? undefined : stream.find(subject, { wholeLines: true })
    findings.push(...faceFindings('kindTitle', title), ...centredFindings('kindTitle', title, centre))
    if (subject !== '') findings.push(...faceFindings('subject', about), ...centredFindings('subject', about, centre), ...ruleFindings('subject', about, page, [1 / 3, 1 / 2]))
  }
  if (addressees.length > 0) {
    const found = stream.find(`Kính gửi:${addresseeLines(addressees).join('')}`, { wholeLines: true })
    findings.push(...faceFindings('addressee', found))
  }
  return findings
}

/** The three lines over an annex. */
export function annexFindings(stream: Stream, section: Section, { label, title, reference }: { label: string; title: string; reference: string }): Finding[] {
  const centre = (section.left + section.right) / 2
  const [page] = section.pages
  const found = [stream.find(label, { wholeLines: true }), stream.find(capitals(title), { wholeLines: true }), stream.find(reference, { wholeLines: true })]
  const [first, second, third] = found
  return [
    ...faceFindings('annexLabel', first), ...centredFindings('annexLabel', first, centre),
    ...faceFindings('annexTitle', second), ...centredFindings('annexTitle', second, centre),
    ...faceFindings('annexReference', third), ...centredFindings('annexReference', third, centre),
    ...ruleFindings('annexReference', third, page, [1 / 3, 1 / 2]),
  ]
}
