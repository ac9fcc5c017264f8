import type { Block } from '../../../electron/documents/content.ts'
import { basisLines, headingText } from '../../../electron/documents/wording.ts'
import { faceFindings, within } from './checks.ts'
import { type Line, type Placed, type Stream, linesOf } from './lines.ts'
import { type Finding, body as allowed, faces } from './ranges.ts'

type FlowName = 'basis' | 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'note'
type Flowing = { component: FlowName; text: string; /** Some words of it have a face of their own. */ mixed?: boolean }
type Found = Flowing & { chunks: Placed[]; lines: Line[] }

const capitals = (text: string) => text.toLocaleUpperCase('vi')

function flowingOf(block: Block): Flowing[] {
  switch (block.type) {
    case 'heading': return [{ component: `heading${block.level}`, text: block.level === 1 ? capitals(headingText(block)) : headingText(block) }]
    case 'paragraph':
    case 'dash': return [{
      component: 'paragraph', text: (block.type === 'dash' ? '- ' : '') + block.runs.map(run => run.text).join(''),
      mixed: block.runs.some(run => run.bold === true || run.italic === true),
    }]
    case 'note': return [{ component: 'note', text: block.text }]
    case 'table': return []
  }
}

/** Bases, headings and paragraphs: faces, indents, spacing and straight edges. */
export function flowFindings(stream: Stream, edges: { left: number; right: number }, blocks: readonly Block[], bases: readonly string[] = []): Finding[] {
  const wanted = [...basisLines([...bases]).map((text): Flowing => ({ component: 'basis', text })), ...blocks.flatMap(flowingOf)]
  const found: Found[] = []
  const findings: Finding[] = []
  for (const each of wanted) {
    if (each.text.trim() === '') continue
    const chunks = stream.find(each.text, { wholeLines: true })
    if (chunks) found.push({ ...each, chunks, lines: linesOf(chunks) })
    else findings.push({ component: each.component, what: `“${each.text.slice(0, 40)}” is not there` })
  }
  const pitch = pitchOf(found)
  for (const [index, each] of found.entries()) {
    findings.push(...faceFindings(each.component, each.chunks), ...upright(each))
    if (each.component === 'note') continue
    findings.push(...indentOf(each, edges.left), ...spacingOf(each), ...edgeOf(each, edges.right))
    const before = found[index - 1]
    if (before && before.component !== 'note') findings.push(...gapOf(before, each, pitch))
  }
  return findings
}

const told = ({ text }: Flowing) => `“${text.slice(0, 30)}”`
/** Words of the paper itself are upright, but for those set off in a sentence. */
const upright = ({ component, mixed, chunks, text }: Found): Finding[] =>
  (component === 'paragraph' && mixed === false && chunks.some(chunk => chunk.bold || chunk.italic) ? [{ component, what: `“${text.slice(0, 30)}” is not upright` }] : [])

function indentOf(each: Found, left: number): Finding[] {
  const indent = (each.lines[0]?.left ?? 0) - left
  return allowed.indents.some(wanted => within(indent, [wanted, wanted], 1)) ? [] : [{ component: each.component, what: `${told(each)} is indented by ${Math.round(indent)} pt` }]
}

/** Distances of neighbouring lines on one page. */
const distances = ({ lines }: Found) => lines.slice(1).flatMap((line, index) => (lines[index]?.page === line.page ? [line.y - (lines[index]?.y ?? 0)] : []))
const sizeOf = ({ chunks }: Found) => Math.max(...chunks.map(chunk => chunk.size))

function spacingOf(each: Found): Finding[] {
  const off = distances(each).find(distance => !within(distance / (sizeOf(each) * allowed.single), allowed.spacing, 0.02))
  return off === undefined ? [] : [{ component: each.component, what: `${told(each)} has lines ${Math.round(off)} pt apart` }]
}

/** All lines but the last end at the margin; headings are too short for it. */
function edgeOf({ component, lines, text }: Found, right: number): Finding[] {
  if (component.startsWith('heading')) return []
  const ragged = lines.slice(0, -1).find(line => Math.abs(line.right - right) > 1.5)
  return ragged && !text.includes('\n') ? [{ component, what: `“${text.slice(0, 30)}” is not justified` }] : []
}

/** The usual distance of lines, for paragraphs of one line. */
function pitchOf(found: readonly Found[]): number {
  const all = found.filter(each => each.component === 'paragraph').flatMap(distances).sort((a, b) => a - b)
  return all[Math.floor(all.length / 2)] ?? faces.paragraph.size[0] * allowed.single
}

function gapOf(before: Found, each: Found, pitch: number): Finding[] {
  const [last, first] = [before.lines.at(-1), each.lines[0]]
  if (!last || !first || last.page !== first.page) return []
  const gap = first.y - last.y - pitch
  return gap < allowed.least - 0.5 ? [{ component: each.component, what: `${told(each)} stands ${Math.round(gap * 10) / 10} pt below what is before it` }] : []
}
