import PDFDocument from 'pdfkit'
import type { ComponentStyle } from '../profile.ts'
import type { Faces } from './fonts.ts'

/** Measures text as the page will show it. All figures in points. */
export type Ruler = {
  width: (text: string, style: ComponentStyle) => number
  /** Height of one line as word processors count it: with the gap the face asks for between lines. */
  lineHeight: (style: ComponentStyle) => number
  /** The same beside a line without that gap, which is what pdfmake counts in. */
  single: number
  /** The lines a text takes in this width; a word wider than that is counted by the lines it will be cut into. */
  lineCount: (text: string, style: ComponentStyle, width: number) => number
  /**
   * The text with line breaks that make its lines about equally long, in as few lines as the width allows: a title
   * must not end in one lonely word.
   */
  balanced: (text: string, style: ComponentStyle, width: number) => string
}

const faceOf = ({ bold, italic }: ComponentStyle): keyof Faces =>
  bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal'

/** Words whose widths are remembered at once. */
const mostKnown = 50_000

/** Beyond this many words a text is no title, and balancing it is not worth the time. */
const longestTitle = 120

const rulers = new Map<string, Ruler>()

/** The ruler of a family. Opening the faces takes a third of the time of a short letter, so each is opened once. */
export function rulerFor(faces: Faces): Ruler {
  const key = Object.values(faces).join('\n')
  const ruler = rulers.get(key) ?? createRuler(faces)
  rulers.set(key, ruler)
  return ruler
}

function createRuler(faces: Faces): Ruler {
  const paper = new PDFDocument({ autoFirstPage: false, font: faces.normal, fontLayoutCache: false })
  const set = (style: ComponentStyle) => paper.font(faces[faceOf(style)]).fontSize(style.size)
  const known = new Map<string, number>()
  const measure = (text: string, style: ComponentStyle) => set({ ...style, size: 1 }).widthOfString(text)
  const width: Ruler['width'] = (text, style) => {
    if (text.includes(' ')) return set(style).widthOfString(text)
    // Vietnamese has few syllables and a long list says the same ones again and again; shaping them anew took half its time.
    const key = `${faceOf(style)} ${text}`
    const unit = known.get(key) ?? measure(text, style)
    if (known.size > mostKnown) known.clear()
    known.set(key, unit)
    return unit * style.size
  }

  const fill = (words: number[], space: number, limit: number): number[] => {
    const starts = [0]
    let used = 0
    words.forEach((word, index) => {
      if (used > 0 && used + space + word > limit) {
        starts.push(index)
        used = 0
      }
      used += (used > 0 ? space : 0) + word
    })
    return starts
  }

  const lineCount: Ruler['lineCount'] = (text, style, limit) => {
    const space = width(' ', style)
    return text.split('\n').reduce((count, line) => {
      const words = line.split(/\s+/).filter(Boolean).map((word) => width(word, style))
      const cuts = words.reduce((sum, word) => sum + Math.floor(word / limit), 0)
      return count + fill(words, space, limit).length + cuts
    }, 0)
  }

  const balanced: Ruler['balanced'] = (text, style, limit) => {
    // Room to write by hand is blanks in a row, which stay together.
    const parts = text.split(/\s*\n\s*|(?<!\s)\s(?!\s)/).filter(Boolean)
    const words = parts.map((word) => width(word, style))
    const space = width(' ', style)
    const widest = Math.max(0, ...words)
    const fewest = fill(words, space, limit).length
    if (fewest === 1 || parts.length > longestTitle || widest > limit) return text
    let low = widest
    let high = limit
    while (high - low > 1) {
      const middle = (low + high) / 2
      if (fill(words, space, middle).length > fewest) low = middle
      else high = middle
    }
    const starts = fill(words, space, high)
    return starts.map((start, line) => parts.slice(start, starts[line + 1]).join(' ')).join('\n')
  }

  const single = paper.font(faces.normal).currentLineHeight(true) / paper.font(faces.normal).currentLineHeight(false)
  return { width, lineCount, balanced, single, lineHeight: (style) => set(style).currentLineHeight(true) }
}
