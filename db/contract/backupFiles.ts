import { z } from 'zod'
import { backupReasonNames } from './backupApi.ts'

const counts = z.record(z.string(), z.int().min(0))

/** What stands beside a backup. A backup without it was never finished. */
export const manifestShape = z.strictObject({
  format: z.literal(1), sequence: z.int().positive(), reason: z.enum(backupReasonNames),
  /** ISO with zone. */
  madeAt: z.string(), program: z.string(), origin: z.string(), agency: z.string().nullable(), schemaVersion: z.int(),
  bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Records outside the trash, by kind. */
  counts,
  /** The newest change it holds, and what tells whether anything at all came after it. */
  lastChangeset: z.int(), mark: z.string(),
  /** SHA-256 of every attached file its records name; `missing` are those that lay nowhere when it was made. */
  attachments: z.array(z.string()), missing: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifestShape>

const finding = z.object({ code: z.string(), where: z.string(), message: z.string() })
const look = z.object({ at: z.string(), ok: z.boolean() })

/** What is noted about the backups of a register beside the backups themselves. */
export const statusShape = z.object({
  /** The newest try to make a backup. */
  attempt: z.object({ at: z.string(), reason: z.enum(backupReasonNames), ok: z.boolean(), message: z.string().nullable() }).nullable().default(null),
  quick: look.nullable().default(null),
  full: look.nullable().default(null),
  /** What is wrong with the register; while this stands no backup is removed. */
  damage: z.object({ at: z.string(), findings: z.array(finding), total: z.int() }).nullable().default(null),
  /** Where second copies go on this machine; `id` stands in a file there, so that another stick is not taken for it. */
  second: z.object({ folder: z.string(), id: z.string() }).nullable().default(null),
  secondCopy: z.object({ at: z.string(), ok: z.boolean(), message: z.string().nullable() }).nullable().default(null),
  /** Backups found damaged when they were read again, name to why. */
  spoilt: z.record(z.string(), z.string()).default({}),
  /** The highest number known from other places: the one restored from, the second place. */
  numbersFrom: z.int().default(0),
  /** The newest backup made before somebody's data was erased. */
  erasedUpTo: z.int().nullable().default(null),
})
export type BackupStatus = z.infer<typeof statusShape>

/** The decision that a restored register takes the place of the present one. `aside`: name of the folder below `backups/replaced` the present register goes to; `keep` whether it stays there. */
export const swapOrderShape = z.strictObject({ aside: z.string().regex(/^[0-9A-Za-z-]+$/), keep: z.boolean() })
export type SwapOrder = z.infer<typeof swapOrderShape>
