import { isSyllable, parseUnfinished, writeSyllable } from './syllable.ts'
import type { Tone } from './syllable.ts'

/** What may have been meant so far: the letters with their marks, and the tone apart from them. */
type Reading = { letters: string; tone: Tone }

/** What a key turns into what, in the order in which it is tried. */
type Changes = readonly (readonly [before: string, after: string])[]

type Method = { tones: ReadonlyMap<string, Tone>; marks: ReadonlyMap<string, Changes> }

const horns: Changes = [['uo', 'ươ'], ['ưo', 'ươ'], ['o', 'ơ'], ['u', 'ư']]

const telex: Method = {
  tones: new Map([['s', 'acute'], ['f', 'grave'], ['r', 'hook'], ['x', 'tilde'], ['j', 'dot']]),
  marks: new Map<string, Changes>([
    ['a', [['a', 'â']]],
    ['e', [['e', 'ê']]],
    // A third o takes the mark off again: xooong is xoong.
    ['o', [['o', 'ô'], ['ô', 'oo']]],
    ['w', [...horns, ['a', 'ă']]],
    ['d', [['d', 'đ']]],
  ]),
}

const vni: Method = {
  tones: new Map([['1', 'acute'], ['2', 'grave'], ['3', 'hook'], ['4', 'tilde'], ['5', 'dot']]),
  marks: new Map<string, Changes>([
    ['6', [['a', 'â'], ['e', 'ê'], ['o', 'ô']]],
    ['7', horns],
    ['8', [['a', 'ă']]],
    ['9', [['d', 'đ']]],
  ]),
}

const vowel = /[aăâeêioôơuưy]/

// The shape of a syllable and of its beginnings. What has left it is given up, or the readings would multiply.
const shape = /^[bcdđghklmnpqrstvx]{0,3}[aăâeêioôơuưy]{0,4}[cghkmnpt]{0,2}$/

/** Every way in which a mark key can change what stands already: the mark may be typed long after its letter. */
function marked({ letters, tone }: Reading, changes: Changes): Reading[] {
  const readings: Reading[] = []
  for (const [before, after] of changes) {
    for (let at = letters.indexOf(before); at >= 0; at = letters.indexOf(before, at + 1)) {
      readings.push({ letters: letters.slice(0, at) + after + letters.slice(at + before.length), tone })
    }
  }
  return readings
}

function afterKey(reading: Reading, key: string, method: Method): Reading[] {
  const tone = method.tones.get(key)
  // No Vietnamese syllable ends in a tone key of Telex, so after the vowel it can only be the tone.
  if (tone && vowel.test(reading.letters)) return reading.tone === 'level' ? [{ ...reading, tone }] : []
  const literal = { ...reading, letters: reading.letters + (key === 'w' ? 'ư' : key) }
  return [...marked(reading, method.marks.get(key) ?? []), literal]
}

function readingsOf(word: string, method: Method): Reading[] {
  let readings: Reading[] = [{ letters: '', tone: 'level' }]
  for (const key of word) {
    const next = readings.flatMap((reading) => afterKey(reading, key, method))
    const possible = next.filter(({ letters }) => shape.test(letters))
    readings = [...new Map(possible.map((reading) => [reading.letters + reading.tone, reading])).values()]
  }
  return readings
}

function decode(word: string, method: Method): string | undefined {
  for (const { letters, tone } of readingsOf(word, method)) {
    if (letters === word) continue
    // One horn is enough for both letters, as input methods have it: duwowng and duwong are dương.
    const syllable = parseUnfinished(letters.replace('ưo', 'ươ'))
    const decoded = syllable && writeSyllable({ ...syllable, tone })
    if (decoded && decoded.length > 1 && (tone === 'level' || isSyllable(decoded))) return decoded
  }
  return undefined
}

// nghieengx and d9u7o7ng2 have nine keys, and no syllable needs more than eleven.
const longest = 11

/**
 * What was meant by a word typed in Telex or VNI while the input method was off: "ddoois" and "d9oi61" are đối.
 * Marks and tone may stand anywhere after their letter, and the tone may still be missing ("ddoi" is đoi). Lower case,
 * canonical tone place. Undefined if the keys make no Vietnamese syllable, or one of a single letter, so that "as",
 * "of", "is" and "us" stay what they are.
 */
export function decodeTyping(word: string): string | undefined {
  const keys = word.normalize('NFC').toLowerCase()
  if (keys.length < 2 || keys.length > longest || !/^\p{L}[\p{L}1-9]+$/u.test(keys)) return undefined
  return decode(keys, /[1-9]/.test(keys) ? vni : telex)
}
