import type { Database } from 'better-sqlite3'
import type { ApplyChangeset } from './changeset.ts'

/** An open register: one connection that writes, and the only way to change records. */
export type Register = {
  readonly db: Database
  readonly folder: string
  /** Id of the agency's register; stamped on every record made here. */
  readonly origin: string
  readonly apply: ApplyChangeset
  close(): void
}
