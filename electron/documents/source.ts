import type { Database } from 'better-sqlite3'
import type { Figure } from '../../db/contract/figure.ts'
import type { OutlinePart } from '../../db/contract/outline.ts'
import type { Period } from '../../db/contract/periods.ts'
import type { Remark } from '../../db/contract/remark.ts'
import type { Settings } from '../../db/contract/settings.ts'
import type { DocumentContent } from './content.ts'

/** What a document is made of: one moment of the register (a reading connection inside a transaction) and the figures counted at it. */
export type DocumentSource = {
  db: Database; settings: Settings; figures: Figure[]; period: Period; today: string
  /** Id of the record a document about one record is made for. */
  record?: string | null
  /** Which of several papers under one id, such as the letter about a petition. */
  variant?: string | null
  /** The number and day it is about to be signed with. */
  signing?: Signing
}

/** What the registry gives a paper once it is signed (Nghị định 30/2020/NĐ-CP, Điều 15). */
export type Signing = { number: number | null; signedOn: string }

/** A record a document tells of. */
export type Told = { kind: string; id: string }

/** A document, what the secretary should see to before it is signed, and its parts as the program makes them. */
export type Composed = { content: DocumentContent; warnings: Remark[]; outline: OutlinePart[]; records: Told[] }
