import { createHash } from 'node:crypto'

/** An id for the memory of an erasure, the same however often it is carried over: 32 hex digits. */
export const erasureId = (at: string, kind: string, record: string, fields: readonly string[] | null): string =>
  createHash('sha256').update(JSON.stringify([at, kind, record, fields])).digest('hex').slice(0, 32)
