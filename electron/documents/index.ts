import { type DocumentName, documentNames } from '../../db/contract/documentNames.ts'
import { AppError } from '../../db/contract/errors.ts'
import { citizens } from './citizens/index.ts'
import { commendation } from './commendation/index.ts'
import { type DocumentType, type Papers, withTables } from './documentType.ts'
import { lists } from './lists/index.ts'
import { periodicReport } from './periodicReport/compose.ts'
import { plans } from './plans/index.ts'
import { ownDocument } from './paper/ownDocument.ts'
import { openPaper } from './paper/signed.ts'
import type { Composed, DocumentSource } from './source.ts'

export type { Composed, DocumentSource } from './source.ts'

/** Every document that can be printed, by the id it has on the command line and in the settings of its recipients. */
export const documents: Papers = {
  'periodic-report': { compose: periodicReport, formats: withTables }, ...lists, ...citizens, ...commendation, ...plans,
}

const isDocument = (id: string): id is DocumentName => Object.hasOwn(documents, id)

/** @throws AppError unknownDocument */
export function documentType(id: string): DocumentType & { id: DocumentName; name: string } {
  const found = isDocument(id) ? documents[id] : undefined
  if (found && isDocument(id)) return { ...found, id, name: documentNames[id] }
  throw new AppError('unknownDocument', `Không có mẫu văn bản "${id.slice(0, 60)}". Các mẫu in được: ${Object.keys(documents).join(', ')}.`)
}

/**
 * Exactly which paper is meant: with the record where it is made for one, and the variant made where none was asked for.
 * @throws AppError unknownDocument; invalid when a record or a variant is missing or strange
 */
export function meantOf(id: string, source: DocumentSource): DocumentSource & { record: string | null; variant: string | null } {
  const { about, variants, chooseVariant, name } = documentType(id)
  const { record = null, variant = null } = source
  if (about && record === null) throw new AppError('invalid', `${name} lập cho từng hồ sơ một nên cần mã hồ sơ. Chưa in gì. Hãy chọn hồ sơ (--record và mã hồ sơ) rồi in lại.`)
  if (variant !== null && !Object.hasOwn(variants ?? {}, variant)) {
    throw new AppError('invalid', `${name} không có loại "${variant.slice(0, 60)}". ${variants ? `Các loại: ${Object.keys(variants).join(', ')}. ` : ''}Chưa in gì.`)
  }
  return { ...source, record: about ? record : null, variant: variant ?? chooseVariant?.(source) ?? null }
}

/**
 * Makes one document of a period or a record out of the register; a signed one is given as it was signed.
 * @throws AppError what `meantOf` throws; invalid when the settings name no agency; damagedRegister when a signed paper is no longer whole
 */
export function composeDocument(id: string, source: DocumentSource): Composed {
  const meant = meantOf(id, source)
  const { paper } = ownDocument(source.db, { template: id, ...meant })
  if (paper !== null && !source.signing) return { content: openPaper(source.db, paper).content, warnings: [], outline: [], records: [] }
  return documentType(id).compose(meant)
}
