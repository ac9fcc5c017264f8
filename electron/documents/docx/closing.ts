import type { Table } from 'docx'
import type { DocumentContent } from '../content.ts'
import { points } from '../pdf/sheet.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { recipientLines, signatureLines } from '../wording.ts'
import { sideBySide } from './table.ts'
import { balancedText, textOf, twips } from './text.ts'

/** Ô 7 and 9b: who signs in the right half, the recipients level with it at the left edge; never parted by a page. */
export function signatureBlock(sheet: Sheet, content: DocumentContent): Table {
  const { share, room, gap, before, baseline } = sheet.profile.signature
  const right = sheet.textWidth * share
  const left = sheet.textWidth - right - gap
  const lines = signatureLines(content.signature)
  const space = (height: number) => ({ spacing: { before: twips(height) } })
  return sideBySide([[
    [
      textOf(sheet, 'recipientsTitle', 'Nơi nhận:', space(before + baseline)),
      ...recipientLines(content).map((line) => textOf(sheet, 'recipients', line)),
    ],
    [
      ...lines.map((line, index) => balancedText(sheet, 'post', line, right, index === 0 ? space(before) : {})),
      balancedText(sheet, 'signer', content.signature.name ?? '', right, space(points(room))),
    ],
  ]], left, right, gap)
}
