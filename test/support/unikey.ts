import type { Page } from 'playwright-core'

/** What one key press of a Vietnamese typist does to the field under UniKey: it takes letters back and puts others in. */
export type Stroke = { backspaces: number; insert: string }

const marks = '\u0300\u0301\u0303\u0309\u0323'
const shapes = '\u0302\u0306\u031b'

/** What the screen shows after each key while `word` is typed in Telex: shapes right after their letter, the tone last. */
function* shown(word: string): Generator<string> {
  const letters = [...word.normalize('NFC')]
  const toneless = letters.map(letter => [...letter.normalize('NFD')].filter(part => !marks.includes(part)).join('').normalize('NFC'))
  let text = ''
  for (const letter of toneless) {
    const plain = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : [...letter.normalize('NFD')].filter(part => !shapes.includes(part)).join('')
    yield text + plain
    text += letter
    if (plain !== letter) yield text
  }
  if (letters.join('') !== text) yield letters.join('')
}

/** The strokes UniKey sends while a text is typed in Telex. */
export function unikeyStrokes(text: string): Stroke[] {
  const strokes: Stroke[] = []
  for (const piece of text.normalize('NFC').split(/(?<=[\s,.;:()“”"-])|(?=[\s,.;:()“”"-])/)) {
    let before = ''
    for (const now of shown(piece)) {
      let same = 0
      while (same < before.length && before[same] === now[same]) same += 1
      strokes.push({ backspaces: before.length - same, insert: now.slice(same) })
      before = now
    }
  }
  return strokes
}

/** Types into whatever has the focus the way UniKey does. */
export async function typeByUnikey(page: Page, text: string): Promise<void> {
  for (const { backspaces, insert } of unikeyStrokes(text)) {
    for (let n = 0; n < backspaces; n += 1) await page.keyboard.press('Backspace')
    await page.keyboard.insertText(insert)
  }
}
