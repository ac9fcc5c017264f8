/** The longest text Excel keeps in a cell. */
const longestText = 32_767
const cutMark = '… (còn nữa)'

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g
// Controls but the line feed, what XML cannot hold, and marks that turn or hide what stands beside them.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/g

/** Composed letters, digits and signs: nearly every text, and nothing to do for it. */
const plain = /^[\n -~\u00c0-\u024f\u1ea0-\u1ef9]*$/

/**
 * The text as a cell holds it: NFC, nothing unprintable, cut at Excel's limit with a mark that says so. Whatever it
 * begins with (`=`, `+`, `-`, `@`…) stays: what keeps it from being a formula is the type of the cell.
 */
export function cellText(text: string): string {
  if (text.length <= longestText && plain.test(text)) return text
  const clean = text.replace(lineEnds, '\n').replaceAll('\t', ' ').replace(unprintable, '').toWellFormed().normalize('NFC')
  if (clean.length <= longestText) return clean
  const kept = clean.slice(0, longestText - cutMark.length)
  return kept.replace(/[\ud800-\udbff]$/, '') + cutMark
}

/** Excel reads `_x0041_` in a file as the letter A; a text that happens to hold such a word has its mark spelt out. */
export const escapedText = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
