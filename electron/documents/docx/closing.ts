import type { Paragraph, Table } from 'docx'
import type { DocumentContent, Signature } from '../content.ts'
import { signatureRooms } from '../pdf/closing.ts'
import type { Sheet } from '../pdf/sheet.ts'
import { recipientLines, signatureLines } from '../wording.ts'
import { sideBySide } from './table.ts'
import { balancedText, textOf, twips } from './text.ts'

const space = (height: number) => ({ spacing: { before: twips(height) } })

function signatureStack(sheet: Sheet, signature: Signature, width: number, room: number): Paragraph[] {
  const { before } = sheet.profile.signature
  return [
    ...signatureLines(signature).map((line, index) => balancedText(sheet, 'post', line, width, index === 0 ? space(before) : {})),
    balancedText(sheet, 'signer', signature.name ?? '', width, space(room)),
  ]
}

function recipientStack(sheet: Sheet, content: DocumentContent): Paragraph[] {
  const { before, baseline } = sheet.profile.signature
  if (!content.recipients) return []
  return [textOf(sheet, 'recipientsTitle', 'Nơi nhận:', space(before + baseline)), ...recipientLines(content).map((line) => textOf(sheet, 'recipients', line))]
}

/**
 * Ô 7 and 9b: who signs in the right half, the recipients level with it at the left edge; never parted by a page. Where
 * somebody signs at the left too, the recipients stand below both.
 */
export function signatureBlock(sheet: Sheet, content: DocumentContent): (Table | Paragraph)[] {
  const { share, gap } = sheet.profile.signature
  const right = sheet.textWidth * share
  const left = sheet.textWidth - right - gap
  const { signature, leftSignature } = content
  const rooms = signatureRooms(sheet, content)
  const beside = leftSignature ? signatureStack(sheet, leftSignature, left, rooms.left) : recipientStack(sheet, content)
  return [
    sideBySide([[beside, signatureStack(sheet, signature, right, rooms.right)]], left, right, gap),
    ...(leftSignature ? recipientStack(sheet, content) : []),
  ]
}
