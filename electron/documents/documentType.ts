import type { DocumentName } from '../../db/contract/documentNames.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import type { Composed, DocumentSource } from './source.ts'

export type Format = 'pdf' | 'docx' | 'xlsx'

export type DocumentType = {
  compose: (source: DocumentSource) => Composed
  /** The kinds of record it is made for, one at a time; left out where it is made for a period. */
  about?: readonly KindName[]
  /** The papers under this id by their codes, and which is made where none is asked for. */
  variants?: Readonly<Record<string, string>>
  chooseVariant?: (source: DocumentSource) => string
  formats: readonly Format[]
}

/** What a room of documents offers. */
export type Papers = Readonly<Partial<Record<DocumentName, DocumentType>>>

/** A paper without a table has no workbook. */
export const asText: readonly Format[] = ['pdf', 'docx']
export const withTables: readonly Format[] = ['pdf', 'docx', 'xlsx']
