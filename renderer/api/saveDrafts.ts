import { AppError } from '../../db/contract/errors.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { notify } from '../app/notify.tsx'
import { call } from './queries.ts'

/** Makes several records in one change, which one undo takes back; says so, or why nothing was made. */
export async function saveDrafts(kind: KindName, drafts: readonly Record<string, unknown>[], reason: string, done: string): Promise<void> {
  try {
    const { changeset } = await call('record.save', { reason, records: drafts.map(draft => ({ ref: crypto.randomUUID(), kind, draft })) })
    notify(done, { changeset })
  } catch (thrown) {
    notify(thrown instanceof AppError ? thrown.message : 'Chưa thêm được. Sổ không bị thay đổi.')
  }
}
