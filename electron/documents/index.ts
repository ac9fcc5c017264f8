import { documentNames } from '../../db/contract/documentNames.ts'
import { AppError } from '../../db/contract/errors.ts'
import { modelList } from './modelList.ts'
import { periodicReport } from './periodicReport/compose.ts'
import { recordSheet } from './recordSheet.ts'
import type { Composed, DocumentSource } from './source.ts'

export type { Composed, DocumentSource } from './source.ts'

/** Every document that can be printed, by the id it has on the command line and in the settings of its recipients. */
export const documents: Readonly<Record<string, { name: string; aboutRecord?: true; compose: (source: DocumentSource) => Composed }>> = {
  'periodic-report': { name: documentNames['periodic-report'], compose: periodicReport },
  'model-list': { name: documentNames['model-list'], compose: modelList },
  'record-sheet': { name: documentNames['record-sheet'], aboutRecord: true, compose: recordSheet },
}

/**
 * Makes one document of a period out of the register.
 * @throws AppError unknownDocument; invalid when the settings name no agency
 */
export function composeDocument(id: string, source: DocumentSource): Composed {
  const document = Object.hasOwn(documents, id) ? documents[id] : undefined
  if (document) return document.compose(source)
  throw new AppError('unknownDocument', `Không có mẫu văn bản "${id.slice(0, 60)}". Các mẫu in được: ${Object.keys(documents).join(', ')}.`)
}

/** Whether a document is made for one record; true for an unknown one, which composing refuses by name. */
export const isAboutRecord = (id: string): boolean => !Object.hasOwn(documents, id) || documents[id]?.aboutRecord === true
