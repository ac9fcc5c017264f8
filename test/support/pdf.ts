import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { findTool } from './tools.ts'

/** Whether the programs of poppler, which measure a PDF, are on this machine: for `describe.skipIf(!hasPoppler)`. */
export const hasPoppler = ['pdftotext', 'pdftohtml', 'pdffonts', 'pdfinfo'].every((name) => findTool(name))

/** A word and its box, in points from the upper left corner of the page. */
export type Word = { text: string; left: number; top: number; right: number; bottom: number }
export type MeasuredPage = { width: number; height: number; words: Word[] }
/** A stretch of text in one face. Size in whole points. */
export type SetText = { page: number; text: string; size: number; bold: boolean; italic: boolean; left: number; top: number }
export type Rule = { length: number; left: number }

function run(tool: string, pdf: Uint8Array, before: string[], after: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return execFileSync(tool, [...before, file, ...after], { encoding: 'utf8', maxBuffer: 1 << 30 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" }
const decoded = (text: string) => text
  .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Every word of every page with its box. */
export function measurePages(pdf: Uint8Array): MeasuredPage[] {
  const html = run('pdftotext', pdf, ['-bbox'], ['-'])
  return html.split('<page ').slice(1).map((page) => {
    const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
    const boxes = page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)
    const words = [...boxes].map(([, left, top, right, bottom, text]) => ({
      text: decoded(text ?? ''), left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom),
    }))
    return { width: Number(width), height: Number(height), words }
  })
}

/** Every stretch of text with its size and face. */
export function measureText(pdf: Uint8Array): SetText[] {
  const xml = run('pdftohtml', pdf, ['-xml', '-i', '-zoom', '1', '-fontfullname', '-stdout'])
  const fonts = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="([^"]*)"/g)]
    .map(([, id, size, family]) => [id, { size: Number(size), family: family ?? '' }]))
  return xml.split('<page ').slice(1).flatMap((page, index) =>
    [...page.matchAll(/<text top="(-?\d+)" left="(-?\d+)"[^>]*font="(\d+)">(.*)<\/text>/g)].map(([, top, left, font, text]) => {
      const { size = 0, family = '' } = fonts.get(font) ?? {}
      return {
        page: index + 1, text: decoded((text ?? '').replace(/<[^>]*>/g, '')).trim(), size,
        bold: /Bold/.test(family), italic: /Italic/.test(family), left: Number(left), top: Number(top),
      }
    }))
}

/** The text as a reader would copy it. */
export const readText = (pdf: Uint8Array): string => run('pdftotext', pdf, ['-layout'], ['-'])

/** One line a font: its name, and whether it is embedded and cut down to the letters used. */
export function readFonts(pdf: Uint8Array): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  return run('pdffonts', pdf, []).trim().split('\n').slice(2).map((line) => {
    const [, name = '', embedded, subset, unicode] = /^(\S+)\s.*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? []
    return { name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' }
  })
}

/** The properties pdfinfo prints, by name. */
export function readProperties(pdf: Uint8Array): Record<string, string> {
  return Object.fromEntries(run('pdfinfo', pdf, []).split('\n').map((line) => /^([^:]+):\s*(.*)$/.exec(line)?.slice(1) ?? ['', '']))
}

/** Pairs of words whose boxes lie over each other by more than `tolerance` points both ways. */
export function overlaps({ words }: MeasuredPage, tolerance = 0.8): [string, string][] {
  const sorted = words.toSorted((a, b) => a.top - b.top)
  return sorted.flatMap((word, index) => {
    const found: [string, string][] = []
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.top >= word.bottom - tolerance) break
      if (Math.min(word.right, other.right) - Math.max(word.left, other.left) > tolerance) found.push([word.text, other.text])
    }
    return found
  })
}

/** Words that lie outside the margins, all in points. */
export function outside(page: MeasuredPage, margins: { top: number; bottom: number; left: number; right: number }): Word[] {
  const slack = 0.1
  return page.words.filter((word) => word.left < margins.left - slack || word.right > page.width - margins.right + slack
    || word.top < margins.top - slack || word.bottom > page.height - margins.bottom + slack)
}

/** The horizontal lines drawn, read from the drawing operators, in the order of drawing, pages in their order in the file. */
export function readRules(pdf: Uint8Array): Rule[] {
  const bytes = Buffer.from(pdf)
  const streams = [...bytes.toString('latin1').matchAll(/\/FlateDecode\s*>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length
    return inflateSync(bytes.subarray(start, bytes.indexOf('endstream', start))).toString('latin1')
  })
  return streams.flatMap((stream) =>
    [...stream.matchAll(/([-\d.]+) ([-\d.]+) m\n([-\d.]+) ([-\d.]+) l\n/g)]
      .filter(([, , y1, , y2]) => y1 === y2)
      .map(([, x1, , x2]) => ({ length: Number(x2) - Number(x1), left: Number(x1) })))
}
