import type { Database } from 'better-sqlite3'
import type { Figure } from '../../db/contract/figure.ts'
import type { Period } from '../../db/contract/periods.ts'
import type { Settings } from '../../db/contract/settings.ts'
import type { DocumentContent } from './content.ts'

/** What a document is made of: one moment of the register (a reading connection inside a transaction) and the figures counted at it. */
export type DocumentSource = {
  db: Database; settings: Settings; figures: Figure[]; period: Period; today: string
  /** The record a document about one record is made for. */
  record?: string | null
}

/** A document, and in Vietnamese what the secretary should see to before it is signed. */
export type Composed = { content: DocumentContent; warnings: string[] }
