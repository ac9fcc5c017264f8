/** NFC, the only form the register stores: text from macOS or from Windows-1258 arrives decomposed. */
export const toNfc = (text: string): string => text.normalize('NFC')

// Every space separator but the plain one; the tab and the line feed stay.
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const zeroWidth = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g

/**
 * Text as it is stored: NFC, every kind of space a plain one, every line end a line feed, nothing invisible.
 * U+00AD stays, because in text of the old TCVN3 encoding that byte is the letter ư.
 */
export function cleanText(text: string): string {
  return toNfc(text.replace(lineEnds, '\n').replace(oddSpaces, ' ').replace(zeroWidth, ''))
}

/** True for what no text may hold: NUL and other control characters (line feed and tab excepted), lone surrogates. */
export function hasForbidden(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008\u000B-\u001F\u007F]/.test(text) || !text.isWellFormed()
}
