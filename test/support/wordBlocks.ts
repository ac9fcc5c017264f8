import { decoded, partOf } from './zipParts.ts'

/** What a Word file consists of, from top to bottom. Halves are set side by side in a table without borders. */
export type WordBlock =
  | { type: 'paragraph'; style: string; text: string }
  | { type: 'row'; isHead: boolean; cells: string[] }
  | { type: 'halves'; rows: [left: WordBlock[], right: WordBlock[]][] }

type Node = { name: string; attributes: string; children: (Node | string)[] }

function parsed(xml: string): Node {
  const root: Node = { name: '', attributes: '', children: [] }
  const open = [root]
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    const inside = open.at(-1) ?? root
    const [, closing, name = '', attributes = '', empty] = /^<(\/?)([\w:]+)([^>]*?)(\/?)>$/.exec(token) ?? []
    if (name === '') {
      if (!token.startsWith('<')) inside.children.push(decoded(token))
    } else if (closing) open.pop()
    else {
      const node = { name, attributes, children: [] }
      inside.children.push(node)
      if (!empty) open.push(node)
    }
  }
  return root
}

const children = (node: Node): Node[] => node.children.filter(child => typeof child !== 'string')
const named = (node: Node | undefined, name: string): Node[] => (node ? children(node).filter(child => child.name === name) : [])
function first(node: Node, ...names: string[]): Node | undefined {
  return names.reduce<Node | undefined>((found, name) => named(found, name)[0], node)
}
const valueOf = (node: Node | undefined) => /w:val="([^"]*)"/.exec(node?.attributes ?? '')?.[1] ?? ''

function textOf(node: Node): string {
  if (node.name === 'w:t') return node.children.filter(child => typeof child === 'string').join('')
  if (node.name === 'w:br') return '\n'
  if (node.name === 'w:tab') return '\t'
  return children(node).map(textOf).join('')
}

const paragraphOf = (node: Node): WordBlock => ({ type: 'paragraph', style: valueOf(first(node, 'w:pPr', 'w:pStyle')), text: textOf(node).normalize('NFC') })

function tableBlocks(table: Node): WordBlock[] {
  const rows = named(table, 'w:tr')
  if (valueOf(first(table, 'w:tblPr', 'w:tblBorders', 'w:top')) === 'none') {
    return [{ type: 'halves', rows: rows.map(row => {
      const [left, right] = named(row, 'w:tc').map(cell => blocksIn(cell))
      return [left ?? [], right ?? []]
    }) }]
  }
  return rows.map(row => ({
    type: 'row', isHead: first(row, 'w:trPr', 'w:tblHeader') !== undefined,
    cells: named(row, 'w:tc').map(cell => named(cell, 'w:p').map(textOf).join('\n').normalize('NFC')),
  }))
}

function blocksIn(node: Node): WordBlock[] {
  return children(node).flatMap(child => (child.name === 'w:p' ? [paragraphOf(child)] : child.name === 'w:tbl' ? tableBlocks(child) : []))
    .filter(block => block.type !== 'paragraph' || block.text.trim() !== '')
}

/** The blocks of a Word file in their order, as 7z unpacks it. Paragraphs without words are left out. */
export function readWordBlocks(docx: Uint8Array): WordBlock[] {
  const body = first(parsed(partOf(docx, 'word/document.xml')), 'w:document', 'w:body')
  if (!body) throw new Error('The file has no body.')
  return blocksIn(body)
}

/** Words that stand together. Heads of a table may be read in any order, and are read again on each page of it. */
export type Reading = { what: string; texts: string[]; isHead?: true; isRow?: true }

const wordsIn = (blocks: readonly WordBlock[]): Reading[] => blocks.flatMap((block): Reading[] => {
  if (block.type === 'halves') return []
  if (block.type === 'paragraph') return [{ what: block.style, texts: [block.text] }]
  const texts = block.cells.filter(cell => cell.trim() !== '')
  return [block.isHead ? { what: 'heads', texts, isHead: true } : { what: 'row', texts, isRow: true }]
})

/**
 * The words in the order one reads them. Halves go `across`, row by row, or `down`: after the first row, which holds the names,
 * all of the left half and then all of the right one.
 */
export function readingOf(blocks: readonly WordBlock[], halves: 'across' | 'down'): Reading[] {
  const readings = blocks.flatMap((block): Reading[] => {
    if (block.type !== 'halves') return wordsIn([block])
    const [names, ...rest] = block.rows
    const pairs = halves === 'across' ? rest.flat() : [...rest.map(([left]) => left), ...rest.map(([, right]) => right)]
    return [...names ?? [], ...pairs].flatMap(wordsIn)
  })
  // Heads of more than one line are one thing to read.
  return readings.reduce<Reading[]>((joined, reading) => {
    const last = joined.at(-1)
    if (reading.isHead && last?.isHead) last.texts.push(...reading.texts)
    else joined.push({ ...reading, texts: [...reading.texts] })
    return joined
  }, [])
}
