// The first level of ICU's Vietnamese collation in its order; each character is one printable byte of the key.
// U+FFFF stands for every symbol that is not listed: its own code follows.
const symbols = ' _-–—,;:!?.·\'"«»()[]{}§@*/\\&#%•`´^¨°©®+±÷×<=>|~−$₫\uFFFF'
const primaries = `${symbols}0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`

// The second level: ngang is no mark, then huyền hỏi ngã sắc nặng, then the marks of other languages as ICU has them.
const accents = '\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030C\u030A\u0308\u030B\u0307\u0338\u0327\u0328\u0304\u031B'

// Below every byte of a level, so that a shorter text stands before its continuations.
const levelEnd = '\u0002'
const partEnd = '\u0001'

const byte = (index: number): string => String.fromCharCode(0x21 + index)
const primaryOf = new Map([...primaries].map((letter, index) => [letter, byte(index)]))
const accentOf = new Map([...accents].map((mark, index) => [mark, byte(index + 2)]))
const [openQuote, closeQuote, variantForm, upperCase] = [byte(0), byte(1), byte(0), byte(1)]

/** What one character adds to the key: its letters, its marks of the second level, its mark of the third. */
type Weight = { letters: string; marks: string; quote: string; form: string }

const plain = (letters: string): Weight => ({ letters, marks: '', quote: '', form: '' })

const special = new Map<string, Weight>([
  ['‘', { ...plain(primaryOf.get('\'') ?? ''), quote: openQuote }],
  ['’', { ...plain(primaryOf.get('\'') ?? ''), quote: closeQuote }],
  ['“', { ...plain(primaryOf.get('"') ?? ''), quote: openQuote }],
  ['”', { ...plain(primaryOf.get('"') ?? ''), quote: closeQuote }],
  ['\u00A0', { ...plain(primaryOf.get(' ') ?? ''), form: variantForm }],
  ['‐', { ...plain(primaryOf.get('-') ?? ''), form: variantForm }],
  ['…', { ...plain((primaryOf.get('.') ?? '').repeat(3)), form: variantForm }],
  ['\t', plain('\t')],
  ['\n', plain('\n')],
])

/** Letters outside the list come after z, other symbols before 0, in the order of their codes. */
function lettersOf(base: string): string {
  const known = primaryOf.get(base)
  if (known) return known
  return /[\p{L}\p{N}]/u.test(base) ? base : `${primaryOf.get('\uFFFF')}${base}`
}

function weigh(character: string): Weight {
  const known = special.get(character)
  if (known) return known
  if (/[\p{Cc}\p{Cf}]/u.test(character)) return plain('')
  const lower = character.toLowerCase()
  const [base = '', ...rest] = /^\p{M}/u.test(lower) ? ['', ...lower] : lower.normalize('NFD')
  let letter = base && lettersOf(base)
  let marks = ''
  for (const mark of rest) {
    // ă â ê ô ơ ư are letters of their own: there the mark is no accent.
    const own = base && primaryOf.get((base + mark).normalize('NFC'))
    if (own) letter = own
    else marks += accentOf.get(mark) ?? ''
  }
  return { letters: letter, marks, quote: '', form: lower === character ? '' : upperCase }
}

const weights = new Map<string, Weight>()

function weightOf(character: string): Weight {
  let weight = weights.get(character)
  if (!weight) weights.set(character, weight = weigh(character))
  return weight
}

// A run of letters without mark is one byte, and the longer run stands first, as its next letter has the lower weight.
const longestRun = 60
function run(length: number): string {
  return length <= longestRun ? byte(93 - length) : byte(92 - longestRun) + run(length - longestRun)
}

/**
 * A key whose binary order (SQLite's BINARY) is the order of `new Intl.Collator('vi')`: letters a ă â b c d đ …, then
 * tones ngang huyền hỏi ngã sắc nặng, then small before capital. Equal texts in NFC and NFD have equal keys.
 * Letters of other scripts come after z by their codes, which ICU orders otherwise.
 */
export function sortKey(text: string): string {
  let letters = ''
  let [marks, markRun, forms, formRun] = ['', 0, '', 0]
  for (const character of text.normalize('NFC')) {
    const weight = weightOf(character)
    letters += weight.letters
    if (weight.quote) {
      marks += run(markRun) + weight.quote
      markRun = 0
    } else markRun += weight.letters.length
    for (const mark of weight.marks) {
      marks += run(markRun) + mark
      markRun = 0
    }
    if (weight.form) {
      forms += run(formRun) + weight.form
      formRun = 0
    } else formRun += weight.letters.length
  }
  if (forms) return letters + levelEnd + marks + levelEnd + forms
  return marks ? letters + levelEnd + marks : letters
}

/** The key of a person's name: given name (the last word) first, then family and middle names. */
export function personKey(name: string): string {
  const parts = name.trim().split(/\s+/)
  const given = parts.pop() ?? ''
  return sortKey(given) + partEnd + sortKey(parts.join(' '))
}
