import fc from 'fast-check'
import { isSyllable, onsets, parseSyllable, rhymes, tones, writeSyllable } from '../../../db/contract/text/syllable.ts'
import type { Syllable } from '../../../db/contract/text/syllable.ts'

/** Every syllable that the spelling rules allow, in its canonical spelling. */
export const allSyllables: readonly string[] = [...new Set(
  onsets.flatMap((onset) => rhymes.flatMap((rhyme) => tones.map((tone): Syllable => ({ onset, rhyme, tone }))))
    .filter((parts) => {
      const read = parseSyllable(writeSyllable(parts))
      return read?.onset === parts.onset && read.rhyme === parts.rhyme && read.tone === parts.tone
    }).map(writeSyllable),
)].filter(isSyllable)

export const anySyllable: fc.Arbitrary<string> = fc.constantFrom(...allSyllables)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A syllable in any case and any normal form. */
export const anySpelling: fc.Arbitrary<string> = fc.tuple(
  anySyllable,
  fc.constantFrom((word: string) => word, capital, (word: string) => word.toUpperCase()),
  fc.constantFrom('NFC', 'NFD'),
).map(([word, inCase, form]) => inCase(word).normalize(form))
