import { randomUUID } from 'node:crypto'
import { readFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '../../db/contract/api.ts'
import { AppError, type Result } from '../../db/contract/errors.ts'
import { parsePeriod } from '../../db/contract/periods.ts'
import type { ProgramInput, ProgramOutput } from '../../db/contract/program.ts'
import type { Watch } from '../core/ports.ts'
import type { ProgramContext } from './programContext.ts'
import { safeFileName } from './scratch.ts'

export const paperAddress = '/files/paper/'
/** Names of papers under their address. */
export const paperName = /^[0-9a-f-]{36}\.(pdf|docx|xlsx)$/

/** So many papers stay to be read; windows read theirs at once. */
const MOST_PAPERS = 20
const MOST_SLIPS = 5

/**
 * Makes a document into the scratch folder, from where a window reads it.
 * @throws AppError what `document.print` answers
 */
export async function preview(context: ProgramContext, input: ProgramInput<'document.preview'>, watch: Watch): Promise<ProgramOutput<'document.preview'>> {
  const { keeper, scratch } = context
  const file = `${randomUUID()}.${input.as}`
  const printed = valueOf<Output<'document.print'>>(await keeper.call('document.print', { ...input, out: join(scratch.papers, file), preview: true }, watch))
  const documents = await keeper.call('document.list', {})
  const title = documents.ok ? (documents.value as Output<'document.list'>).find(({ id }) => id === input.document)?.name : undefined
  await dropOld(scratch.papers)
  const { pages, bytes, warnings, figures = [], state } = printed
  if (!state) throw new AppError('internal', 'Chưa dựng được bản xem trước. Sổ không bị ảnh hưởng. Hãy dựng lại văn bản.')
  return { url: paperAddress + file, name: safeFileName(`${title ?? 'Văn bản'} ${periodLabel(input.period)}.${input.as}`), pages, bytes, warnings, figures, state }
}

/**
 * Makes the hand-over slip of a package. It may carry the password, so it lies in memory alone and is read once.
 * @throws AppError what `package.slip` answers
 */
export async function previewSlip(context: ProgramContext, input: ProgramInput<'package.previewSlip'>, watch: Watch): Promise<ProgramOutput<'package.previewSlip'>> {
  const file = `${randomUUID()}.pdf`
  const path = join(context.scratch.papers, file)
  try {
    valueOf(await context.keeper.call('package.slip', { ...input, out: path }, watch))
    context.once.set(file, await readFile(path))
  } finally {
    await rm(path, { force: true })
  }
  for (const old of [...context.once.keys()].slice(0, -MOST_SLIPS)) context.once.delete(old)
  return { url: paperAddress + file, name: `Phiếu giao nhận gói ${input.sequence}.pdf` }
}

/** What the value of an answer is. @throws AppError what the answer says when it failed */
export function valueOf<T>(result: Result<unknown>): T {
  if (result.ok) return result.value as T
  throw new AppError(result.error.code, result.error.message, { fields: result.error.fields })
}

function periodLabel(code: string): string {
  try {
    return parsePeriod(code).label
  } catch {
    // A period kept as a record: its dates stand on the paper itself.
    return ''
  }
}

async function dropOld(folder: string): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map(async name => ({ name, made: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })))
  const old = files.toSorted((a, b) => b.made - a.made).slice(MOST_PAPERS)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true }).catch(() => undefined)))
}
