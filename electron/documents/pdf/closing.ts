import type { Content } from 'pdfmake/interfaces.js'
import type { DocumentContent, Signature } from '../content.ts'
import type { ComponentName } from '../profile.ts'
import { recipientLines, signatureLines } from '../wording.ts'
import { fitsPage, flush, linesOf, passage, untied } from './blocks.ts'
import type { Passage } from './blocks.ts'
import { points } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { balancedText, shown, textOf } from './text.ts'

const halfWidths = (sheet: Sheet) => {
  const { share, gap } = sheet.profile.signature
  const right = sheet.textWidth * share
  return { left: sheet.textWidth - right - gap, right }
}

function heightOf(sheet: Sheet, component: ComponentName, lines: string[], width: number): number {
  const style = sheet.style(component)
  const count = lines.reduce((sum, line) => sum + sheet.ruler.lineCount(shown(line, style), style, width), 0)
  return count * sheet.ruler.lineHeight(style)
}

/** Room in points under each post, so that two names stand on one height whatever their posts take. */
export function signatureRooms(sheet: Sheet, { signature, leftSignature }: DocumentContent): { left: number; right: number } {
  const { left, right } = halfWidths(sheet)
  const room = points(sheet.profile.signature.room)
  if (!leftSignature) return { left: room, right: room }
  const posts = [heightOf(sheet, 'post', signatureLines(leftSignature), left), heightOf(sheet, 'post', signatureLines(signature), right)] as const
  const tallest = Math.max(...posts)
  return { left: room + tallest - posts[0], right: room + tallest - posts[1] }
}

/** Height in points, counted generously. */
function closingHeight(sheet: Sheet, content: DocumentContent): number {
  const { left, right } = halfWidths(sheet)
  const height = (component: ComponentName, lines: string[], width: number) => heightOf(sheet, component, lines, width)
  const rooms = signatureRooms(sheet, content)
  const signed = (signature: Signature | undefined, width: number, under: number) => (signature === undefined ? 0 : height('post', signatureLines(signature), width)
    + under + height('signer', [signature.name ?? ''], width))
  const [signature, beside] = [signed(content.signature, right, rooms.right), signed(content.leftSignature, left, rooms.left)]
  const room = content.leftSignature ? sheet.textWidth : left
  const recipients = content.recipients ? height('recipientsTitle', ['Nơi nhận:'], room) + height('recipients', recipientLines(content), room) : 0
  const together = content.leftSignature ? Math.max(signature, beside) + sheet.profile.signature.before + recipients : Math.max(signature, recipients)
  return sheet.profile.signature.before + together
}

/** Ô 7: by what right somebody signs, the post, room for the signature, the name. */
const signatureStack = (sheet: Sheet, signature: Signature, width: number, room: number): Content[] => [
  ...signatureLines(signature).map((line) => balancedText(sheet, 'post', line, width)),
  { ...balancedText(sheet, 'signer', signature.name ?? '', width), margin: [0, room, 0, 0] },
]

/** Ô 9b. */
const recipientStack = (sheet: Sheet, content: DocumentContent): Content[] => (content.recipients ? [
  { ...textOf(sheet, 'recipientsTitle', 'Nơi nhận:'), margin: [0, sheet.profile.signature.baseline, 0, 0] },
  ...recipientLines(content).map((line) => textOf(sheet, 'recipients', line)),
] : [])

/**
 * Who signs in the right half, the recipients level with it at the left edge. Where somebody signs at the left too, the
 * recipients stand below both.
 */
function signatureBlock(sheet: Sheet, content: DocumentContent): Content {
  const { left, right } = halfWidths(sheet)
  const { gap, before } = sheet.profile.signature
  const { signature, leftSignature } = content
  const rooms = signatureRooms(sheet, content)
  const columns: Content = {
    columns: [
      { width: left, stack: leftSignature ? signatureStack(sheet, leftSignature, left, rooms.left) : recipientStack(sheet, content) },
      { width: right, stack: signatureStack(sheet, signature, right, rooms.right) },
    ],
    columnGap: gap, margin: [0, before, 0, 0],
  }
  return leftSignature && content.recipients ? { stack: [columns, { stack: recipientStack(sheet, content), margin: [0, before, 0, 0] }] } : columns
}

/**
 * The last passage and the signature. They share a page when the passage is short, so that no signature stands alone on
 * a sheet; a block taller than a page is let go, for pdfmake would drop it.
 */
export function closing(sheet: Sheet, content: DocumentContent, last: Passage | undefined): Content[] {
  if (content.unsigned) return last ? flush(passage(sheet, last)) : []
  const height = closingHeight(sheet, content)
  const signature: Content = { stack: [signatureBlock(sheet, content)], unbreakable: fitsPage(sheet, height) }
  if (!last) return [signature]
  const blocks = [...last.headings, ...(last.block ? [last.block] : [])]
  const lines = blocks.reduce((sum, block) => sum + linesOf(sheet, block), 0)
  const line = sheet.ruler.lineHeight(sheet.style('paragraph')) * sheet.profile.body.lineSpacing
  const extra = (lines + blocks.length) * line
  if (lines > sheet.profile.keep.withSignature || !fitsPage(sheet, height + extra)) {
    return [...passage(sheet, last), signature]
  }
  return [{ stack: [...untied(sheet, last), signatureBlock(sheet, content)], unbreakable: true }]
}
