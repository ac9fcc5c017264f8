import type { BackupPreview, BackupReason, BackupView } from '../../db/contract/backupApi.ts'
import {
  type CheckDepth, type Finding, type RestoreOptions, type Restored, bringBack, checkRegister, copyToSecond, isUnchanged, keptIn, lastErasure, backupsOf, makeBackup, mendStored, noteDamage, noteQuietly,
  openForBackup, openReader, previewBackup, readStatus, restoreRegister, viewOf,
} from '../../db/index.ts'
import type { JobWatch } from './jobs.ts'

export type BackupInput = { folder: string; reason: BackupReason; at: string; program: string }

/** A proved backup, made beside the thread that keeps the register. */
export async function backup({ folder, ...occasion }: BackupInput, watch: JobWatch): Promise<BackupView> {
  watch.progress(0.1, 'Sao lưu và đọc lại')
  const reader = openForBackup(folder)
  try {
    return viewOf(makeBackup(reader.db, folder, occasion), 'register', { upTo: readStatus(folder).erasedUpTo, changeset: lastErasure(reader.db) })
  } finally {
    reader.close()
  }
}

export type CheckInput = { folder: string; depth: CheckDepth; at: string }
/** `derived`: sort keys or search rows are not what the records say; they can be made anew from them. `healed`: files put back from backups. */
export type CheckOutput = { findings: Finding[]; derived: boolean; healed: number }

/**
 * Whether what a person wrote is not what it was. An attached file that is gone or altered is told and can be attached anew; the records
 * are sound, so that work and backups go on.
 */
export const isDamage = ({ code, where }: Finding) => code === 'damagedRegister' && !where.startsWith('attachments/')

/** Looks a register through and notes what was found. Attached files that lie sound in a backup are put back at once. */
export async function check({ folder, depth, at }: CheckInput, watch: JobWatch): Promise<CheckOutput> {
  watch.progress(0.1, 'Kiểm tra sổ')
  const found = await lookThrough(folder, depth)
  const files = found.filter(({ where }) => where.startsWith('attachments/')).map(({ where }) => where.slice('attachments/'.length))
  const healed = new Set(files.length === 0 ? [] : bringBack(folder, files.filter(name => /^[0-9a-f]{64}$/.test(name))))
  const findings = found.filter(({ where }) => !healed.has(where.slice('attachments/'.length)))
  const damage = findings.filter(isDamage)
  if (damage.length > 0) noteDamage(folder, at, damage)
  noteQuietly(folder, { [depth]: { at, ok: damage.length === 0 }, ...(damage.length === 0 && depth === 'full' ? { damage: null } : {}) })
  if (depth === 'full') rehearse(folder)
  return { findings, derived: findings.some(({ code }) => code === 'damagedIndex'), healed: healed.size }
}

async function lookThrough(folder: string, depth: CheckDepth): Promise<Finding[]> {
  const reader = openReader(folder)
  try {
    return await checkRegister(reader.db, folder, { depth })
  } finally {
    reader.close()
  }
}

/** Reads every kept backup again, so that one that rotted is known before it is needed and never counts as good. */
function rehearse(folder: string): void {
  const spoilt = keptIn(backupsOf(folder)).flatMap(({ file, name, manifest }) => (manifest && !isUnchanged(file, manifest) ? [[name, 'Tệp sao lưu đã khác lúc được kiểm tra'] as const] : []))
  noteQuietly(folder, { spoilt: Object.fromEntries(spoilt) })
  mendStored(folder)
}

/** What restoring a backup into a folder would mean. */
export const previewOf = async ({ folder, file }: { folder: string; file: string }): Promise<BackupPreview> => previewBackup(folder, file)

/** Copies the newest backup to the second place; answers how many were copied. */
export const second = async ({ folder, at }: { folder: string; at: string }): Promise<number> => copyToSecond(folder, at)

export type RestoreInput = RestoreOptions & { folder: string; file: string }

/** Puts a backup in the place of a register that nobody has open. */
export async function restore({ folder, file, ...options }: RestoreInput, watch: JobWatch): Promise<Restored> {
  watch.progress(0.1, 'Đọc bản sao lưu')
  return restoreRegister(folder, file, options)
}
