import { useSyncExternalStore } from 'react'
import type { BackupView } from '../../db/contract/backupApi.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramOutput } from '../../db/contract/program.ts'
import { call } from '../api/queries.ts'
import { quietWork } from '../app/works.ts'

export type Restored = { backup: Pick<BackupView, 'madeAt' | 'name'>; result: ProgramOutput<'program.restore'> }
export type Restoring = { state: 'idle' } | { state: 'running' } | { state: 'done'; restored: Restored } | { state: 'failed'; error: AppError }

// Outlives the screens: while a backup is put in place no register is open, and the screens are those of the start.
let current: Restoring = { state: 'idle' }
const listeners = new Set<() => void>()

function become(next: Restoring): void {
  current = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The restoring under way or just ended, whichever screen is open. */
export const useRestoring = (): Restoring => useSyncExternalStore(subscribe, () => current)
/** What was told about the last restoring has been read. */
export const forgetRestoring = (): void => become({ state: 'idle' })

/** Puts a backup in the place of the register of `folder` and opens it; the outcome is told by `useRestoring`. */
export async function restoreBackup(folder: string, backup: BackupView): Promise<void> {
  if (current.state === 'running') return
  become({ state: 'running' })
  try {
    const result = await quietWork('Đang khôi phục sổ', call('program.restore', { folder, file: backup.file }))
    become({ state: 'done', restored: { backup, result } })
  } catch (thrown) {
    become({ state: 'failed', error: AppError.of(thrown, 'Chưa khôi phục được. Sổ và các bản sao lưu được giữ nguyên.') })
  }
}
