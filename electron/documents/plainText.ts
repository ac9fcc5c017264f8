import type { Block, Cell, Column, DocumentContent, Run, Signature, Table } from './content.ts'
import { decree30, inStyle } from './profile.ts'
import type { ComponentName } from './profile.ts'
import { dateLine, numberLine } from './symbol.ts'
import {
  addresseeLines, annexLabel, annexReference, basisLines, endedBody, headingText, letterSubject, motto, nationalName,
  recipientLines, signatureLines,
} from './wording.ts'

/** The words of a cell. */
export const cellText = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.text : cell ?? '')
const runsText = (runs: Run[]) => runs.map((run) => run.text).join('')

function blockLines(block: Block, cased: Cased): string[] {
  switch (block.type) {
    case 'heading': return [cased(`heading${block.level}`, headingText(block))]
    case 'paragraph': return [runsText(block.runs)]
    case 'dash': return [`- ${runsText(block.runs)}`]
    case 'note': return [block.text]
    case 'table': return [
      ...(isGrouped(block) ? [groupTitles(block.columns).join('\t')] : []),
      block.columns.map((column) => column.title).join('\t'),
      ...(block.numbered ? [columnNumbers(block).join('\t')] : []),
      ...block.rows.map((row) => (row.type === 'group' ? row.text : row.cells.map(cellText).join('\t'))),
      ...(block.rows.length === 0 ? [emptyText(block)] : []),
    ]
  }
}

/** Whether some columns share a head. */
export const isGrouped = ({ columns }: Pick<Table, 'columns'>): boolean => columns.some(({ group }) => group !== undefined)

/** How many columns from this one on share its head. */
export function groupSize(columns: readonly Column[], index: number): number {
  const last = columns.findIndex(({ group }, place) => place > index && group !== columns[index]?.group)
  return (last < 0 ? columns.length : last) - index
}

/** Heads that neighbouring columns share, each once. */
export const groupTitles = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ group }, index) => (group !== undefined && group !== columns[index - 1]?.group ? [group] : []))

/** (1), (2)… under the heads. */
export const columnNumbers = ({ columns }: Pick<Table, 'columns'>): string[] => columns.map((_, index) => `(${index + 1})`)

/** What stands in a table without rows. */
export const emptyText = (table: { emptyText?: string }): string => table.emptyText ?? 'Không phát sinh'

type Cased = (component: ComponentName, text: string) => string

/**
 * The words of a document from top to bottom as every format prints them, one line a component or paragraph, cells
 * parted by tabs.
 */
export function plainText(content: DocumentContent, profile = decree30): string {
  const cased: Cased = (component, text) => inStyle(text, profile.styles[component])
  const { header, kindTitle, subject, addressees = [], signature, leftSignature } = content
  const signed = (one: Signature) => (content.unsigned ? [] : [...signatureLines(one).map((line) => cased('post', line)), ...(one.name ? [one.name] : [])])
  const receivers = content.recipients ? ['Nơi nhận:', ...recipientLines(content)] : []
  return [
    ...(header.parentAgency ? [cased('parentAgency', header.parentAgency)] : []),
    cased('agency', header.agency), cased('nationalName', nationalName), cased('motto', motto),
    ...[numberLine(header), dateLine(header)].filter(line => line !== ''),
    ...(kindTitle ? [cased('kindTitle', kindTitle), subject] : [letterSubject(subject)]),
    ...(addressees.length === 1 ? [`Kính gửi: ${addresseeLines(addressees)[0]}`] : []),
    ...(addressees.length > 1 ? ['Kính gửi:', ...addresseeLines(addressees)] : []),
    ...basisLines(content.bases),
    ...endedBody(content.body).flatMap((block) => blockLines(block, cased)),
    ...(leftSignature ? [...signed(leftSignature), ...signed(signature), ...receivers] : [...receivers, ...signed(signature)]),
    ...(content.annexes ?? []).flatMap((annex, index) => [
      annexLabel(content, index), cased('annexTitle', annex.title), annexReference(content),
      ...annex.blocks.flatMap((block) => blockLines(block, cased)),
    ]),
  ].join('\n').normalize('NFC')
}
