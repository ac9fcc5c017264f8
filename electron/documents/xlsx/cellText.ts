/** The longest text Excel keeps in a cell. */
const longestText = 32_767
const cutMark = '… (còn nữa)'

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g
/** What a cell cannot show: controls but the line break, and marks that turn or hide what stands beside them. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu

/** Composed letters, digits and signs: nearly every text, and nothing to do for it. */
const plain = /^[\n -~\u00c0-\u024f\u1ea0-\u1ef9]*$/

/**
 * The text as a cell holds it: NFC, nothing unprintable, cut at Excel's limit with a mark that says so. Whatever it
 * begins with (`=`, `+`, `-`, `@`…) stays: what keeps it from being a formula is the type of the cell.
 */
export function cellText(text: string): string {
  if (text.length <= longestText && plain.test(text)) return text
  const oneBreak = text.replace(lineEnds, '\n').replaceAll('\t', ' ')
  const clean = oneBreak.replace(unprintable, '').toWellFormed().normalize('NFC')
  if (clean.length <= longestText) return clean
  const kept = clean.slice(0, longestText - cutMark.length)
  return kept.replace(/[\ud800-\udbff]$/, '') + cutMark
}

/** Excel reads `_x0041_` in a file as the letter A; a text that happens to hold such a word has its mark spelt out. */
export const escapedText = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
