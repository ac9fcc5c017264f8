import { type Line, type Placed, linesOf, middle, textOf } from './lines.ts'
import { type Face, type Finding, type Measured, faces } from './ranges.ts'
import type { DrawnPage, Stroke } from './readPdf.ts'

export const within = (value: number, [from, to]: readonly [number, number], slack = 0.3) => value >= from - slack && value <= to + slack
const rounded = (value: number) => Math.round(value * 10) / 10

/** Size, weight, slant and case of the words found; a component that was not found is a finding of its own. */
export function faceFindings(component: keyof typeof faces, found: readonly Placed[] | undefined): Finding[] {
  if (!found || found.length === 0) return [{ component, what: 'is not there' }]
  const { size, bold, italic, capitals }: Face = faces[component]
  const words = textOf(found).slice(0, 40)
  const sizes = [...new Set(found.map(chunk => chunk.size))].filter(each => !within(each, size, 0.01))
  return [
    ...sizes.map(each => ({ component, what: `“${words}” has size ${each}` })),
    ...(bold !== undefined && found.some(chunk => chunk.bold !== bold) ? [{ component, what: `“${words}” is ${bold ? 'not ' : ''}bold` }] : []),
    ...(italic !== undefined && found.some(chunk => chunk.italic !== italic) ? [{ component, what: `“${words}” is ${italic ? 'not ' : ''}italic` }] : []),
    ...(capitals && textOf(found) !== textOf(found).toLocaleUpperCase('vi') ? [{ component, what: `“${words}” is not in capitals` }] : []),
  ]
}

/** Whether each line has its middle at this place. */
export function centredFindings(component: Measured, found: readonly Placed[] | undefined, at: number): Finding[] {
  const off = linesOf(found ?? []).find(line => Math.abs(middle(line) - at) > 2)
  return off ? [{ component, what: `its middle is ${rounded(middle(off) - at)} pt off` }] : []
}

/** The line under a text: solid, in the middle of it, and as long as these shares of it. */
export function ruleFindings(component: Measured, found: readonly Placed[] | undefined, page: DrawnPage | undefined, shares: readonly [number, number]): Finding[] {
  const lines = linesOf(found ?? [])
  const last = lines.at(-1)
  if (!last || !page) return []
  const longest = lines.reduce((widest, line) => (line.right - line.left > widest.right - widest.left ? line : widest))
  const rule = page.strokes.find(stroke => isUnder(stroke, last))
  if (!rule) return [{ component, what: 'has no line under it' }]
  const share = (rule.x2 - rule.x1) / (longest.right - longest.left)
  return [
    ...(within(share, shares, 0.02) ? [] : [{ component, what: `the line under it is ${rounded(share * 100)} % of it` }]),
    ...(Math.abs((rule.x1 + rule.x2) / 2 - middle(last)) > 2 ? [{ component, what: 'the line under it is not in its middle' }] : []),
  ]
}

const isUnder = ({ x1, x2, y1, y2 }: Stroke, line: Line) =>
  y1 === y2 && x2 - x1 > 5 && y1 > line.y && y1 < line.y + 10 && x1 < middle(line) && x2 > middle(line)
