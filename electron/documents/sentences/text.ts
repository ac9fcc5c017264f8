import type { Run } from '../content.ts'

/** Pieces of a sentence: words, numbers that know their figure, and lists of both. */
export type Said = string | Run | readonly Said[]

const isList = (said: Said): said is readonly Said[] => Array.isArray(said)
function runsOf(said: Said): Run[] {
  if (isList(said)) return said.flatMap(runsOf)
  return [typeof said === 'string' ? { text: said } : said]
}

/** Whether there is nothing to be read in it. */
export const isEmpty = (said: Said): boolean => runsOf(said).every(run => run.text.trim() === '')

const samePlain = (a: Run | undefined, b: Run) =>
  a !== undefined && !a.source && !b.source && a.bold === b.bold && a.italic === b.italic

/** One line of plain words: no line breaks, no blanks in a row, none before a comma or a stop. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(/ +([,;.:)](?!\.))/g, '$1').trim()

/** Joins neighbouring words into one run and leaves single blanks between and inside runs. */
export function tidy(said: Said): Run[] {
  const runs: Run[] = []
  for (const run of runsOf(said)) {
    const last = runs.at(-1)
    const text = run.text.replace(/\s+/gu, ' ')
    if (last && samePlain(last, run)) last.text += text
    else runs.push({ ...run, text })
  }
  runs.forEach((run, place) => {
    const before = runs[place - 1]?.text ?? ' '
    const single = run.text.replace(/ {2,}/g, ' ').replace(/ ([,;.:)])/g, '$1')
    run.text = before.endsWith(' ') ? single.replace(/^ /, '') : single
    const previous = runs[place - 1]
    if (previous && /^[,;.:)]/.test(run.text)) previous.text = previous.text.trimEnd()
  })
  const last = runs.at(-1)
  if (last) last.text = last.text.trimEnd()
  return runs.filter(run => run.text !== '')
}

const capital = (text: string) => text.replace(
  /^(["“(]*)(\p{Ll})/u, (_, quotes: string, letter: string) => quotes + letter.toLocaleUpperCase('vi'),
)

/** A whole sentence: a capital at the beginning, one stop at the end. Nothing said gives no sentence. */
export function sentence(...said: Said[]): Run[] {
  const runs = tidy(said)
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return []
  first.text = capital(first.text)
  if (!/[.!?:]$/.test(last.text)) {
    const end = last.text.replace(/[\s,;]+$/, '')
    if (last.source) runs.push({ text: '.' })
    else last.text = `${end}.`
  }
  return runs
}

/** Several pieces with a separator between those that say something. */
export function joined(pieces: readonly Said[], separator = ', '): Said {
  return pieces.filter(piece => !isEmpty(piece)).flatMap((piece, place) => (place === 0 ? [piece] : [separator, piece]))
}

/** A piece with words before it; nothing when the piece says nothing. */
export const after = (words: string, piece: Said): Said => (isEmpty(piece) ? '' : [words, piece])

/** Straight quotation marks as printed ones: “Dân vận khéo”. */
export const curly = (text: string): string => text.replace(/(^|[\s([“-])"/gu, '$1“').replace(/"/g, '”')

/** A list's label as it stands inside a sentence: `Kinh tế` becomes `kinh tế`; what is a name keeps its capital. */
export function inside(label: string): string {
  const [first = '', second = ''] = label.split(' ')
  const isName = /^\p{Lu}{2,}/u.test(first) || /^\p{Lu}/u.test(second) || properNames.test(label)
  return isName ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)
}
const properNames = new RegExp(`^(${[
  'Ủy ban', 'Hội (?:Liên|Nông|Cựu|Người|Chữ|đồng)', 'Đoàn Thanh', 'Công an', 'Bộ ', 'Nhân dân', 'Nhà nước', 'Đảng', 'Quốc hội',
  'Chính phủ', 'Mặt trận', 'Thủ tướng', 'Ban Tuyên', 'Sở ', 'Luật ', 'Tháng Dân', 'Ngày ', 'Tết ',
].join('|')})`, 'u')

/** The first sentences of a longer text on one line, at most `limit` letters; `…` where something was left out. */
export function gist(text: string, limit: number): string {
  const line = curly(oneLine(text))
  if (line.length <= limit) return line
  const cut = line.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
  const stop = cut.search(/[.;](?=[^.;]*$)/)
  return stop > limit / 2 ? cut.slice(0, stop + 1) : `${cut.replace(/\s+\S*$/u, '').replace(/[\s,;:.]+$/, '')}…`
}
