import { dirname } from 'node:path'
import type { Input, Output } from '../../../db/contract/api.ts'
import { AppError } from '../../../db/contract/errors.ts'
import type { One } from '../../../db/index.ts'
import { denunciationReader } from '../../../db/index.ts'
import type { Context } from '../context.ts'
import { checkOut } from '../documents.ts'
import type { Watch } from '../ports.ts'
import { rowOf } from '../recordChanges.ts'
import { mayReadDenunciations, note } from './denunciations.ts'
import { packagesSince } from './outside.ts'
import { fold } from './words.ts'

/**
 * Makes the paper that tells a person what is held on him. A denunciation goes onto it only when it is his own and a reader of
 * denunciations makes the paper: who is denounced must not learn by whom. @throws AppError notFound, fileName, invalid
 */
export async function personReport(context: Context, { records, person, out, as }: Input<'privacy.report'>, watch: Watch): Promise<Output<'privacy.report'>> {
  checkOut(out, as)
  const told = records.filter(one => mayBeTold(context, one, person))
  if (told.length === 0) throw new AppError('invalid', 'Không có hồ sơ nào được phép ghi vào bản này. Chưa in gì. Hãy chọn lại hồ sơ.')
  context.register.db.transaction(() => told.forEach(({ kind, id }) => note(context, 'report', kind, id)))()
  const { warnings: _, ...printed } = await context.ports.press.run('person', {
    folder: context.register.folder, records: told, person, packages: packagesSince(context, told), as, out, today: context.ports.today(),
  }, watch)
  note(context, 'export', 'person', `${told.length} hồ sơ → ${dirname(printed.file)}, SHA-256 ${printed.sha256}`)
  return { ...printed, leftOut: records.length - told.length }
}

function mayBeTold(context: Context, { kind, id }: One, person: string): boolean {
  const row = rowOf(context, kind, id)
  if (!denunciationReader(context.register.db)(kind, row)) return true
  return kind === 'petition' && mayReadDenunciations(context) && fold(String(row.sender ?? '')) === fold(person)
}
