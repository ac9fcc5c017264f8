/** What fingers type for a word: the keys of Telex and VNI, in the orders in which people type them. */
export type Keyboard = {
  /** What is typed for a letter with its mark: the letter itself and the mark's key. */
  letters: ReadonlyMap<string, readonly [letter: string, mark: string]>
  tones: ReadonlyMap<string, string>
  /** What is typed for two plain o side by side, as in xoong. */
  doubleO: string
}

const toneMarks = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

const keyboard = (marks: string, tones: string, doubleO: string): Keyboard => ({
  letters: new Map([...'âêôăơưđ'].map((letter, at) => [letter, ['aeoaoud'.charAt(at), marks.charAt(at)]])),
  tones: new Map(toneMarks.map((mark, at) => [mark, tones.charAt(at)])),
  doubleO,
})

// In Telex oo would be ô; a third o takes the mark off again.
export const telexKeys = keyboard('aeowwwd', 'sfrxj', 'ooo')
export const vniKeys = keyboard('6668779', '12345', 'oo')

type Stroke = { letter: string; mark: string; tone: string }

/** Each letter of a word with its mark's key and its tone's key. */
function strokesOf(word: string, { letters, tones, doubleO }: Keyboard): Stroke[] {
  const strokes = [...word].map((character): Stroke => {
    const toneMark = toneMarks.find((mark) => character.normalize('NFD').includes(mark)) ?? ''
    const plain = character.normalize('NFD').replace(toneMark, '').normalize('NFC')
    const [letter, mark] = letters.get(plain) ?? [plain, '']
    return { letter, mark, tone: tones.get(toneMark) ?? '' }
  })
  return strokes.map((stroke, at) => {
    const doubled = at > 0 && [strokes[at - 1], stroke].every((other) => other?.letter === 'o' && other.mark === '')
    return doubled ? { ...stroke, letter: doubleO.slice(1) } : stroke
  })
}

const keysOf = (strokes: readonly Stroke[], key: keyof Stroke): string => strokes.map((stroke) => stroke[key]).join('')
const marksOf = (strokes: readonly Stroke[]): string => [...new Set(strokes.map(({ mark }) => mark))].join('')

/** How the strokes of a word are put in a row. Where marks come last, one horn serves both letters of ươ. */
const orders: Record<string, (strokes: readonly Stroke[]) => string> = {
  'marks after their letter, tone at the end': (strokes) =>
    strokes.map(({ letter, mark }) => letter + mark).join('') + keysOf(strokes, 'tone'),
  'marks and tone after their letter': (strokes) =>
    strokes.map(({ letter, mark, tone }) => letter + mark + tone).join(''),
  'letters, then marks, then tone': (strokes) =>
    keysOf(strokes, 'letter') + marksOf(strokes) + keysOf(strokes, 'tone'),
  'letters, then tone, then marks': (strokes) =>
    keysOf(strokes, 'letter') + keysOf(strokes, 'tone') + marksOf(strokes),
  'the horn of ươ on its second letter only': (strokes) =>
    strokes.map(({ letter, mark }, at) => {
      const other = strokes[at + 1]
      const left = letter === 'u' && mark !== '' && other?.letter === 'o' && other.mark === mark
      return letter + (left ? '' : mark)
    }).join('') + keysOf(strokes, 'tone'),
  'the horn of ươ on its first letter only': (strokes) =>
    strokes.map(({ letter, mark }, at) => {
      const other = strokes[at - 1]
      const left = letter === 'o' && mark !== '' && other?.letter === 'u' && other.mark === mark
      return letter + (left ? '' : mark)
    }).join('') + keysOf(strokes, 'tone'),
}

export const typingOrders: readonly string[] = Object.keys(orders)

/** The keys of a word on a keyboard in one of the `typingOrders`. */
export const typeWord = (word: string, keys: Keyboard, order: string): string =>
  orders[order]?.(strokesOf(word, keys)) ?? ''
