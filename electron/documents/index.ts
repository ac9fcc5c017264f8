import { type DocumentName, documentNames } from '../../db/contract/documentNames.ts'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, kindNames } from '../../db/contract/kinds/index.ts'
import { modelList } from './lists/modelList.ts'
import { recordSheet } from './lists/recordSheet.ts'
import { periodicReport } from './periodicReport/compose.ts'
import type { Composed, DocumentSource } from './source.ts'

export type { Composed, DocumentSource } from './source.ts'

export type Format = 'pdf' | 'docx' | 'xlsx'

export type DocumentType = {
  compose: (source: DocumentSource) => Composed
  /** The kinds of record it is made for, one at a time; left out where it is made for a period. */
  about?: readonly KindName[]
  /** The papers under this id by their codes; the first is made where none is asked for. */
  variants?: Readonly<Record<string, string>>
  formats: readonly Format[]
}

/** What papers with tables are printed as; a paper without any has no workbook. */
const tables: readonly Format[] = ['pdf', 'docx', 'xlsx']

/** Every document that can be printed, by the id it has on the command line and in the settings of its recipients. */
export const documents: Readonly<Partial<Record<DocumentName, DocumentType>>> = {
  'periodic-report': { compose: periodicReport, formats: tables },
  'model-list': { compose: modelList, formats: tables },
  'record-sheet': { compose: recordSheet, about: kindNames, formats: tables },
}

const isDocument = (id: string): id is DocumentName => Object.hasOwn(documents, id)

/** @throws AppError unknownDocument */
export function documentType(id: string): DocumentType & { id: DocumentName; name: string } {
  const found = isDocument(id) ? documents[id] : undefined
  if (found && isDocument(id)) return { ...found, id, name: documentNames[id] }
  throw new AppError('unknownDocument', `Không có mẫu văn bản "${id.slice(0, 60)}". Các mẫu in được: ${Object.keys(documents).join(', ')}.`)
}

/**
 * Makes one document of a period or a record out of the register.
 * @throws AppError unknownDocument; invalid when the settings name no agency, when a record or a variant is missing or strange
 */
export function composeDocument(id: string, source: DocumentSource): Composed {
  const { compose, about, variants, name } = documentType(id)
  const { record = null, variant = null } = source
  if (about && record === null) throw new AppError('invalid', `${name} lập cho từng hồ sơ một nên cần mã hồ sơ. Chưa in gì. Hãy chọn hồ sơ (--record và mã hồ sơ) rồi in lại.`)
  if (variant !== null && !Object.hasOwn(variants ?? {}, variant)) {
    throw new AppError('invalid', `${name} không có loại "${variant.slice(0, 60)}". ${variants ? `Các loại: ${Object.keys(variants).join(', ')}. ` : ''}Chưa in gì.`)
  }
  return compose({ ...source, record: about ? record : null, variant })
}
