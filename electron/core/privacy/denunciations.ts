import { AppError } from '../../../db/contract/errors.ts'
import { type KindName, anyKind } from '../../../db/contract/kinds/index.ts'
import { preference } from '../../../db/contract/settings.ts'
import { type Row, changesOf, denunciationReader, logAccess } from '../../../db/index.ts'
import type { Context } from '../context.ts'

/** The accounts that may read denunciations: those the settings name, otherwise the one that made the register. */
export function denunciationReaders(context: Context): string[] {
  const named = preference(context.settings(), 'denunciationReaders', '').split(',').map(name => name.trim()).filter(name => name !== '')
  if (named.length > 0) return named
  const maker = context.register.db.prepare<[], string>('SELECT account FROM changeset ORDER BY seq LIMIT 1').pluck().get()
  return maker === undefined ? [context.ports.account()] : [maker]
}

// Windows does not tell accounts apart by capitals.
const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** Whether whoever is at work may read denunciations. */
export const mayReadDenunciations = (context: Context): boolean => denunciationReaders(context).some(reader => same(reader, context.ports.account()))

/** Writes into the access log what was done; `detail` holds ids, counts and folders only. */
export const note = (context: Context, action: Parameters<typeof logAccess>[1]['action'], subject: string, detail: string): void =>
  logAccess(context.register.db, { at: context.ports.now(), ...context.who(), action, subject, detail })

/**
 * Lets only readers of denunciations at one, its files and papers; a refusal is written down.
 * @throws AppError notAllowed
 */
export function requireReader(context: Context, kind: KindName, row: Readonly<Row>): void {
  if (!denunciationReader(context.register.db)(kind, row) || mayReadDenunciations(context)) return
  note(context, 'refuse', kind, String(row.id))
  throw new AppError('notAllowed', `${anyKind(kind).label} này thuộc một đơn tố cáo, chỉ người được phân công mới xem được phần được che. Lần xem này đã được ghi lại. `
    + 'Nếu được phân công, hãy nhờ người đang có quyền thêm tài khoản của mình ở Cài đặt.')
}

/**
 * What is hidden because it belongs to a denunciation stays so until a reader says otherwise: an edit, or taking one back, that
 * makes something else of it would show it to everybody. @throws AppError notAllowed
 */
export function requireReaderToUncover(context: Context, before: Readonly<Row>, after: Readonly<Row>): void {
  if (before.category === 'denunciation' && after.category !== 'denunciation') requireReader(context, 'petition', before)
}

/** The same for a change that is about to be taken back. @throws AppError notAllowed */
export function requireReaderToRevert(context: Context, changeset: number): void {
  for (const { kind, record, before } of changesOf(context.register.db, changeset)) {
    const row = kind === 'petition' && before !== null ? context.reader.get('petition', record) : undefined
    if (row) requireReaderToUncover(context, row, { ...row, ...JSON.parse(before ?? '{}') as Row })
  }
}

/** Runs a change of the settings and writes down where it changed who may read denunciations. */
export function notingReaders<T>(context: Context, change: () => T): T {
  const before = denunciationReaders(context).join(', ')
  const changed = change()
  const after = denunciationReaders(context).join(', ')
  if (before !== after) note(context, 'permit', 'denunciation', `${before} → ${after}`)
  return changed
}
