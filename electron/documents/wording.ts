import { alphabetLetter, romanNumeral } from '../../db/contract/text/official.ts'
import { dateWords, numberAndSymbol } from './symbol.ts'
import type { Block, DocumentContent, Heading, Run, Signature } from './content.ts'

/** The two lines at the head of every official paper (Phụ lục I, mục II.1). */
export const nationalName = 'Cộng hòa xã hội chủ nghĩa Việt Nam'
export const motto = 'Độc lập - Tự do - Hạnh phúc'

/** `I. …`, `1. …`, `a) …` (mục II.6.d and V.6). */
export function headingText({ level, ordinal, text }: Heading): string {
  if (ordinal === undefined) return text
  if (level === 1) return `${romanNumeral(ordinal)}. ${text}`
  return level === 2 ? `${ordinal}. ${text}` : `${alphabetLetter(ordinal - 1)}) ${text}`
}

/** What an official letter prints under its number: `V/v đề nghị …` (mục II.5.b). */
export const letterSubject = (subject: string): string => `V/v ${subject.trim().replace(/^(v\/v|về việc)\s+/i, '')}`

const bare = (line: string) => line.trim().replace(/^[-–•]\s*/, '').replace(/[\s;.,]+$/, '')
const punctuated = (lines: string[], dash: string) =>
  lines.map((line, index) => `${dash}${bare(line)}${index < lines.length - 1 ? ';' : '.'}`)

/** Each basis ends in `;`, the last in `.` (mục II.6.c). */
export function basisLines(bases: string[] = []): string[] {
  return punctuated(bases, '')
}

/** One addressee stands behind `Kính gửi:`, two or more each on a line with a dash (mục II.9.a). */
export function addresseeLines(addressees: string[] = []): string[] {
  return addressees.length < 2 ? addressees.map(bare) : punctuated(addressees, '- ')
}

/** `- Như trên;` where there is `Kính gửi`, the names, and `- Lưu: …` last (mục II.9.b). */
export function recipientLines({ addressees = [], recipients }: DocumentContent): string[] {
  if (!recipients) return []
  const same = addressees.length > 0 && !recipients.names.some((name) => bare(name) === 'Như trên')
  return punctuated([...(same ? ['Như trên'] : []), ...recipients.names, `Lưu: ${recipients.archive}`], '- ')
}

/** The lines above the signature: by what right somebody signs, then the post (mục II.7.b). */
export function signatureLines(signature: Signature): string[] {
  switch (signature.form) {
    case 'head': return [signature.post]
    case 'acting': return [`Q. ${signature.post}`]
    case 'deputy': return [`KT. ${signature.head}`, signature.post]
    case 'byOrder': return [`TL. ${signature.head}`, signature.post]
    case 'byMandate': return [`TUQ. ${signature.head}`, signature.post]
    case 'collective': return [
      `TM. ${signature.body}`, ...(signature.head ? [`KT. ${signature.head}`] : []), signature.post,
    ]
  }
}

const endMark = './.'
const ended = (runs: Run[]): Run[] => {
  const last = runs.at(-1) ?? { text: '' }
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(/(\.\/)?[\s.;:,]*$/, '')}${endMark}` }]
}

/** The body with `./.` after its last words; after a table or a note the mark stands on a line of its own. */
export function endedBody(body: Block[]): Block[] {
  const last = body.at(-1)
  // What ends in a legend is a sheet to look things up in, no text that could be added to.
  if (last?.type === 'note') return body
  if (last?.type === 'paragraph' || last?.type === 'dash') {
    return [...body.slice(0, -1), { ...last, runs: ended(last.runs) }]
  }
  return [...body, { type: 'paragraph', key: 'end', runs: [{ text: endMark }] }]
}

/** `Phụ lục`, or `Phụ lục II` when there are two or more (mục III.1.a). */
export function annexLabel(content: DocumentContent, index: number): string {
  return (content.annexes?.length ?? 0) > 1 ? `Phụ lục ${romanNumeral(index + 1)}` : 'Phụ lục'
}

/** `(Kèm theo Báo cáo số 15/BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)`; blank in an electronic copy (III.1.c). */
export function annexReference({ header, kindTitle, copy }: DocumentContent): string {
  const { agency, symbol, number, date = '' } = header
  const paper = copy !== 'electronic'
  if (symbol === undefined) return `(Kèm theo ${kindTitle ?? 'văn bản'} của ${agency})`
  const cited = numberAndSymbol({ symbol, ...(paper && number !== undefined ? { number } : {}) })
  const day = dateWords(paper ? date : date.slice(0, 4))
  return `(Kèm theo ${kindTitle ?? 'Công văn'} số${cited.startsWith(' ') ? '' : ' '}${cited} ${day} của ${agency})`
}
