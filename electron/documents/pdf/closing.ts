import type { Content } from 'pdfmake/interfaces.js'
import type { DocumentContent } from '../content.ts'
import type { ComponentName } from '../profile.ts'
import { recipientLines, signatureLines } from '../wording.ts'
import { fitsPage, linesOf, passage, untied } from './blocks.ts'
import type { Passage } from './blocks.ts'
import { points } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { balancedText, shown, textOf } from './text.ts'

const halfWidths = (sheet: Sheet) => {
  const { share, gap } = sheet.profile.signature
  const right = sheet.textWidth * share
  return { left: sheet.textWidth - right - gap, right }
}

/** Height in points, counted generously. */
function closingHeight(sheet: Sheet, content: DocumentContent): number {
  const { left, right } = halfWidths(sheet)
  const height = (component: ComponentName, lines: string[], width: number) => {
    const style = sheet.style(component)
    const count = lines.reduce((sum, line) => sum + sheet.ruler.lineCount(shown(line, style), style, width), 0)
    return count * sheet.ruler.lineHeight(style)
  }
  const signature = height('post', signatureLines(content.signature), right) + points(sheet.profile.signature.room)
    + height('signer', [content.signature.name ?? ''], right)
  const recipients = height('recipientsTitle', ['Nơi nhận:'], left) + height('recipients', recipientLines(content), left)
  return sheet.profile.signature.before + Math.max(signature, recipients)
}

/** Ô 7 and 9b: who signs in the right half, the recipients level with it at the left edge. */
function signatureBlock(sheet: Sheet, content: DocumentContent): Content {
  const { left, right } = halfWidths(sheet)
  const { room, gap, before, baseline } = sheet.profile.signature
  const { signature } = content
  return {
    columns: [
      {
        width: left,
        stack: [
          { ...textOf(sheet, 'recipientsTitle', 'Nơi nhận:'), margin: [0, baseline, 0, 0] },
          ...recipientLines(content).map((line) => textOf(sheet, 'recipients', line)),
        ],
      },
      {
        width: right,
        stack: [
          ...signatureLines(signature).map((line) => balancedText(sheet, 'post', line, right)),
          { ...balancedText(sheet, 'signer', signature.name ?? '', right), margin: [0, points(room), 0, 0] },
        ],
      },
    ],
    columnGap: gap,
    margin: [0, before, 0, 0],
  }
}

/**
 * The last passage and the signature. They share a page when the passage is short, so that no signature stands alone on
 * a sheet; a block taller than a page is let go, for pdfmake would drop it.
 */
export function closing(sheet: Sheet, content: DocumentContent, last: Passage | undefined): Content[] {
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
