import type { DocumentContent, Signature } from '../../../electron/documents/content.ts'
import { recipientLines, signatureLines } from '../../../electron/documents/wording.ts'
import { centredFindings, faceFindings } from './checks.ts'
import { type Placed, Stream, linesOf, middle, millimetres } from './lines.ts'
import type { Finding } from './ranges.ts'

const capitals = (text: string) => text.toLocaleUpperCase('vi')

/** Ô 7 and 9b: who signs, where, and who receives. `words` are those after the last words of the body. */
export function closingFindings(words: readonly Placed[], content: DocumentContent, edges: { left: number; right: number }): Finding[] {
  if (content.unsigned) return []
  const centre = middle(edges)
  // Both halves end on the page where they begin.
  const isRight = (chunk: Placed) => chunk.x >= centre - 20
  const [left, right] = [new Stream(words.filter(chunk => !isRight(chunk))), new Stream(words.filter(isRight))]
  const signed = signatureFindings(right, content.signature, true)
  const beside = content.leftSignature ? signatureFindings(left, content.leftSignature, false) : undefined
  const level = beside?.top && signed.top && (beside.top.page !== signed.top.page || Math.abs(beside.top.y - signed.top.y) > 1)
  return [
    ...signed.findings, ...(beside?.findings ?? []), ...(level ? [{ component: 'post' as const, what: 'those who sign do not stand level' }] : []),
    ...recipientFindings(left, content, edges.left, content.leftSignature ? undefined : signed.top),
  ]
}

function signatureFindings(stream: Stream, signature: Signature, isRight: boolean): { findings: Finding[]; top: Placed | undefined } {
  const posts = signatureLines(signature).map(line => stream.find(capitals(line)))
  const name = signature.name === undefined ? undefined : stream.find(signature.name)
  const [first, last] = [posts[0], posts.at(-1)]
  const [line] = linesOf(last ?? [])
  const at = line ? middle(line) : 0
  const room = name?.[0] && last ? name[0].y - (last.at(-1)?.y ?? 0) : undefined
  return {
    top: first?.[0],
    findings: [
      ...posts.flatMap(post => [...faceFindings('post', post), ...centredFindings('post', post, at)]),
      ...(signature.name === undefined ? [] : [...faceFindings('signer', name), ...centredFindings('signer', name, at)]),
      ...(room !== undefined && (room < millimetres(20) || room > millimetres(45)) ? [{ component: 'signer' as const, what: `has ${Math.round(room)} pt to sign in` }] : []),
      ...(name?.[0] && first?.[0] && name[0].page !== first[0].page ? [{ component: 'signer' as const, what: 'is on another page than the post' }] : []),
      ...(isRight && first === undefined ? [{ component: 'post' as const, what: 'is not in the right half' }] : []),
    ],
  }
}

function recipientFindings(stream: Stream, content: DocumentContent, edge: number, level: Placed | undefined): Finding[] {
  if (!content.recipients) return []
  const title = stream.find('Nơi nhận:')
  const lines = recipientLines(content).map(line => stream.find(line))
  const from = title?.[0]
  return [
    ...faceFindings('recipientsTitle', title), ...lines.flatMap(line => faceFindings('recipients', line)),
    ...(from && Math.abs(from.x - edge) > 2 ? [{ component: 'recipientsTitle' as const, what: 'does not stand at the left edge' }] : []),
    ...(from && level && (from.page !== level.page || Math.abs(from.y - level.y) > 6) ? [{ component: 'recipientsTitle' as const, what: 'does not stand level with the signature' }] : []),
  ]
}
