import { parseSyllable, writeSyllable } from './syllable.ts'

export type FoundWord = { word: string; start: number; end: number }

const invisible = '\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF'
const wordPattern = new RegExp(`[\\p{L}\\p{N}\\p{M}${invisible}]+`, 'gu')
const dropped = new RegExp(`[\\p{M}${invisible}]`, 'gu')

/** The words of a text with their places in it, in UTF-16 units of the text as given. */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = []
  for (const match of text.matchAll(wordPattern)) {
    const lower = match[0].normalize('NFC').toLowerCase().normalize('NFC')
    // What is still a mark after NFC is a stray one, as in M̀ông.
    const word = lower.replace(dropped, '')
    if (word) found.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The words of a text: runs of letters and digits, NFC, lower case. H'Mông is h and mông. */
export const words = (text: string): string[] => findWords(text).map(({ word }) => word)

/** The word without any mark, đ as d; i and y stay as they are. */
export function stripMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC')
}

// A register says a great deal with few words: some thousand syllables make up nearly all of its text.
const mostRemembered = 20_000

function remembering(change: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let changed = known.get(word)
    if (changed === undefined) {
      changed = change(word)
      if (known.size >= mostRemembered) known.clear()
      known.set(word, changed)
    }
    return changed
  }
}

/**
 * The word with its accents, in the one spelling that stands for all: tone place as in hòa, and i for y where it is
 * the whole rhyme (kỹ is kĩ, quý is quí), so that máy and mái stay two words. Expects a word of `words`;
 * what is no Vietnamese syllable comes back as it is.
 */
export const exactWord = remembering((word) => {
  const syllable = parseSyllable(word)
  if (!syllable) return word
  return writeSyllable(syllable.rhyme === 'y' ? { ...syllable, rhyme: 'i' } : syllable)
})

/** The word as it is compared without accents; a word typed without accents folds to the same. */
export const foldWord = remembering((word) => exactWord(stripMarks(word)))

/** What the search table keeps of a text: its words in both forms, with one space between. */
export function indexText(text: string): { exact: string; folded: string } {
  const found = words(text)
  return { exact: found.map(exactWord).join(' '), folded: found.map(foldWord).join(' ') }
}
