import { z } from 'zod'

/** Why a backup was made, as it stands in the list of backups. */
export const backupReasons = {
  manual: 'Theo yêu cầu', close: 'Khi đóng sổ', daily: 'Hằng ngày', migration: 'Trước khi nâng cấp sổ', restore: 'Trước khi khôi phục',
  bulk: 'Trước khi đổi nhiều hồ sơ', erase: 'Trước khi xóa dữ liệu cá nhân', 'after-erase': 'Sau khi xóa dữ liệu cá nhân',
} as const
export type BackupReason = keyof typeof backupReasons
export const backupReasonNames = Object.keys(backupReasons) as [BackupReason, ...BackupReason[]]

const path = z.string().min(1).max(4096)
const finding = z.strictObject({ code: z.string(), where: z.string(), message: z.string() })

/**
 * One backup. `verified`: opened, read and counted when it was made, and not known to have changed since. `damaged`: says why
 * in `message`. `unknown`: made by an earlier program without proof beside it; it is checked when it is looked at. Bytes of
 * the register file alone, `records` without the trash.
 */
export const backupShape = z.strictObject({
  file: z.string(), name: z.string(), sequence: z.int().nullable(), madeAt: z.string().nullable(), reason: z.enum(backupReasonNames).nullable(),
  bytes: z.int(), records: z.int().nullable(), attachments: z.int().nullable(), /** Attached files that lay nowhere when it was made. */ missing: z.int().nullable(), schemaVersion: z.int().nullable(), sha256: z.string().nullable(),
  state: z.enum(['verified', 'damaged', 'unknown']), message: z.string().nullable(),
  /** In the folder of the register, or in the second place. */
  place: z.enum(['register', 'second']),
  /** Made before somebody's data was erased, and so may still hold it. */
  holdsErased: z.boolean(),
})
export type BackupView = z.infer<typeof backupShape>

/**
 * Where a second copy of every backup goes. `present`: whether the place can be written to now. `at`: when the newest copy was read
 * back there. `sameDisk`: whether it lies on the drive of the register, and would be lost with it.
 */
const secondPlace = z.strictObject({ folder: z.string(), present: z.boolean(), sameDisk: z.boolean(), at: z.string().nullable(), message: z.string().nullable() })

/** What a register that is no longer in use was kept as. */
const replaced = z.strictObject({ folder: z.string(), name: z.string(), bytes: z.int() })

export const backupList = z.strictObject({ backups: z.array(backupShape), replaced: z.array(replaced), second: secondPlace.nullable() })
export type BackupList = z.infer<typeof backupList>

const change = z.strictObject({ changeset: z.int(), at: z.string(), displayName: z.string(), reason: z.string(), count: z.int() })

/**
 * What restoring a backup would mean. `newer`: what was done since and would be gone, the newest first, at most 500 of
 * `newerTotal`, which is null where the present register is too damaged to say. `back`: what the backup holds and the register no longer does. `held` counts the backup, `now` the register, null where that cannot be read.
 */
export const backupPreview = z.strictObject({
  backup: backupShape, ok: z.boolean(), findings: z.array(finding),
  counts: z.array(z.strictObject({ kind: z.string(), label: z.string(), held: z.int(), now: z.int().nullable() })),
  newer: z.array(change), newerTotal: z.int().nullable(), back: z.array(change), backTotal: z.int(),
  attachments: z.strictObject({ total: z.int(), missing: z.int() }),
  /** Whether the register in the folder is the one the backup was made of; null where there is none or it cannot be read. */
  sameRegister: z.boolean().nullable(),
  agency: z.string().nullable(),
})
export type BackupPreview = z.infer<typeof backupPreview>

/**
 * How the register is. The light is `backup.state`: `fresh` the last backup was opened and checked and is of today or nothing
 * changed since; `stale` it is older than a day and something changed; `none`; `running`; `failed` the last try failed, `message` says why.
 */
export const healthShape = z.strictObject({
  backup: z.strictObject({ state: z.enum(['fresh', 'stale', 'none', 'running', 'failed']), at: z.string().nullable(), days: z.int().nullable(), message: z.string().nullable() }),
  second: secondPlace.nullable(),
  /** The newest look at the file itself. */
  checked: z.strictObject({ at: z.string(), depth: z.enum(['quick', 'full']), ok: z.boolean() }).nullable(),
  /** What is damaged, in words; the last good backup is offered with it. */
  damage: z.strictObject({ at: z.string(), findings: z.array(finding), total: z.int(), lastGood: backupShape.nullable() }).nullable(),
  /** Said when the clock of the machine stands before what the register has seen. */
  clock: z.string().nullable(),
})
export type Health = z.infer<typeof healthShape>

/** Procedures of the open register about its backups and its soundness. */
export const backupApi = {
  /** Makes a backup now, opens it, and checks it. */
  'backup.make': { input: z.strictObject({}), output: backupShape },
  'backup.list': { input: z.strictObject({}), output: backupList },
  'backup.preview': { input: z.strictObject({ file: path }), output: backupPreview },
  /** Chooses where second copies go, and copies there at once; null for nowhere. */
  'backup.second': { input: z.strictObject({ folder: path.nullable() }), output: backupList },
  /** Removes backups made before the last erasure of somebody's data; one verified backup made after it must be there. */
  'backup.forgetErased': { input: z.strictObject({}), output: z.strictObject({ removed: z.int() }) },
  'register.health': { input: z.strictObject({}), output: healthShape },
} as const

/** Procedures of the program for a register that is not open, damaged or gone. */
export const restoreApi = {
  /** Backups in a folder of a register, or in a folder of second copies. */
  'program.backupsOf': { input: z.strictObject({ folder: path }), output: backupList },
  'program.previewBackup': { input: z.strictObject({ folder: path, file: path }), output: backupPreview },
  /**
   * Puts a backup in the place of the register of `folder` and opens it. What was there is kept: as a verified backup, or where
   * it is damaged as it is, in `kept`. `missing`: names of attached files that lie nowhere any more. `again`: records whose data was erased since the backup and so was erased once more.
   */
  'program.restore': {
    input: z.strictObject({ folder: path, file: path }),
    output: z.strictObject({ folder: z.string(), name: z.string(), kept: z.string(), newer: z.array(change), newerTotal: z.int().nullable(), again: z.int(), missing: z.array(z.string()) }),
  },
} as const
