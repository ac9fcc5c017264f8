import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type OpenCore, openCore } from '../../electron/workers/openCore.ts'

/** The program on a register, and one way to ask it that insists on an answer. */
export type Office = OpenCore & { folder: string; ask(name: string, input: unknown): Promise<never> }

/** The program on a new register or, without `create`, on one that is there. */
export function openOffice(folder: string, options: { create?: boolean; today?: string } = {}): Office {
  const opened = openCore({ folder, driveType: 'fixed', today: options.today ?? '2025-12-01', ...(options.create ? { create: {} } : {}) })
  const ask = async (name: string, input: unknown) => {
    const answer = await opened.core.call(name, input)
    if (!answer.ok) throw Object.assign(new Error(`${name}: ${answer.error.message}`), { code: answer.error.code })
    return answer.value as never
  }
  return { ...opened, folder, ask }
}

type Found = { rows: { id: string; revision: number }[] }

/** A small PDF, as far as the register looks into one. */
export function aFile(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, `%PDF-1.4\n${text}\n`)
  return path
}

/**
 * A closed register as an office has it after a year: records of every kind, some edited, one thrown away, one change taken
 * back, files attached and one paper signed. No page of its file is unused.
 */
export async function yearOfWork(folder: string, options: { records: number; seed: number; files?: number }): Promise<void> {
  const { ask, close } = openOffice(folder, { create: true })
  await ask('content.sample', { records: options.records, seed: options.seed })
  const { rows } = await ask('record.list', { kind: 'petition', limit: 12 }) as Found
  for (const { id, revision } of rows.slice(0, 8)) await ask('record.update', { kind: 'petition', id, revision, draft: { note: `Đã gọi điện, hẹn tuần sau (${revision})` } })
  await ask('record.trash', { kind: 'petition', id: rows[8]?.id })
  await ask('record.trash', { kind: 'petition', id: rows[9]?.id })
  await ask('history.undo', {})
  for (let index = 0; index < (options.files ?? 3); index += 1) {
    const file = aFile(join(folder, '..', 'giấy tờ'), `đơn ${index}`, `Kính gửi Sở, đơn số ${index}. `.repeat(400))
    await ask('attachment.add', { kind: 'petition', id: rows[index % 10]?.id, files: [file] })
  }
  await ask('document.sign', { document: 'model-list', period: '2025', number: 12, signedOn: '2025-11-28' })
  await close()
  tidy(join(folder, 'register.sqlite'))
}

/** Rewrites a closed register without unused pages and without a journal beside it. */
function tidy(file: string): void {
  const db = new Database(file)
  db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Copies a closed register with all that lies in its folder. */
export function copyRegister(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  return to
}

export const fileOf = (folder: string) => join(folder, 'register.sqlite')

/** What is left lying in a folder, of what should be gone when a program ends. */
export const leftovers = (folder: string, names: readonly string[]) => names.filter(name => existsSync(join(folder, name)))
