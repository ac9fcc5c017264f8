import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramOutput } from '../../db/contract/program.ts'
import { checkHeader } from '../../db/header.ts'
import { checkPlace, isSwapPending, registerFile } from '../../db/index.ts'
import { migrations } from '../../db/migrations/index.ts'
import { driveType } from '../usb/drives.ts'

const WAIT_MS = 3000

/**
 * The folder of a register as a person names it: with quotes around it, with a sign for her own folder, or by the file in it.
 * @throws AppError invalid when it is no whole path
 */
export function registerFolder(typed: string): string {
  const plain = typed.trim().replace(/^"(.*)"$/, '$1').replace(/^~(?=[\\/]|$)/, homedir())
  if (!isAbsolute(plain) || plain.includes('\0')) {
    throw new AppError('invalid', `"${plain.slice(0, 200)}" chưa phải đường dẫn đầy đủ của một thư mục. Chưa có gì bị thay đổi. `
      + `Hãy ghi từ đầu ổ đĩa, ví dụ ${process.platform === 'win32' ? 'D:\\SoDanVan' : join(homedir(), 'SoDanVan')}.`)
  }
  const path = resolve(plain)
  return basename(path) === registerFile ? dirname(path) : path
}

/** Why the register of a folder cannot be opened now, as a sentence; null when nothing speaks against it. Changes nothing. */
export async function problemOf(folder: string): Promise<string | null> {
  const file = join(folder, registerFile)
  const found = await answerInTime(stat(file))
  if (found === 'late') return 'Ổ đĩa chứa sổ không trả lời. Hãy kiểm tra ổ đĩa rồi thử lại.'
  // A restoring that was cut off is completed by opening.
  if (!found && isSwapPending(folder)) return null
  if (!found) return 'Không thấy sổ ở chỗ này. Sổ có thể đã được chuyển đi, đổi tên, hoặc ổ đĩa chưa cắm. Không có sổ trống nào được tạo thay.'
  try {
    checkHeader(file, migrations.at(-1)?.version ?? 0)
    return null
  } catch (error) {
    return error instanceof AppError ? error.message : 'Không đọc được sổ ở chỗ này. Sổ không bị thay đổi.'
  }
}

/** What a disk answers, undefined when it has no such thing, 'late' when it does not answer. */
async function answerInTime<T>(answer: Promise<T>): Promise<T | undefined | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>(done => { timer = setTimeout(done, WAIT_MS, 'late') })
  try {
    return await Promise.race([answer.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}

export const isRegister = (folder: string): Promise<boolean> => stat(join(folder, registerFile)).then(found => found.isFile(), () => false)

/** Whether a new register could be made in a folder, and if not, why, as a sentence. Writes nothing. */
export async function judgePlace(folder: string): Promise<ProgramOutput<'program.checkPlace'>> {
  const names = await namesIn(folder)
  const exists = names !== undefined
  const already = await isRegister(folder)
  const above = await nearestFolder(folder)
  const freeBytes = await statfs(above).then(({ bavail, bsize }) => bavail * bsize, () => null)
  const message = await objection(folder, above, names, already)
  return { usable: message === null, exists, isRegister: already, message, freeBytes }
}

async function objection(folder: string, above: string, names: readonly string[] | 'file' | undefined, already: boolean): Promise<string | null> {
  try {
    checkPlace(folder, await driveType(folder))
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  if (already) return 'Thư mục này đã có một sổ. Hãy mở sổ đó, hoặc chọn thư mục khác cho sổ mới.'
  if (names === 'file') return 'Đây là một tệp, không phải thư mục. Hãy chọn thư mục khác.'
  if (names && names.length > 0) return 'Thư mục này đang chứa tệp khác. Hãy chọn một thư mục trống, hoặc ghi thêm tên thư mục mới ở cuối.'
  const writable = await access(above, constants.W_OK).then(() => true, () => false)
  return writable ? null : `Không được phép ghi vào ${above}. Hãy chọn thư mục khác.`
}

/** The names in a folder, undefined where there is nothing, 'file' where something else has that name. */
async function namesIn(folder: string): Promise<string[] | 'file' | undefined> {
  try {
    return await readdir(folder)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'file' : undefined
  }
}

/** The folder itself, or the nearest one above it that is there. */
export async function nearestFolder(folder: string): Promise<string> {
  const there = await stat(folder).then(found => found.isDirectory(), () => false)
  return there || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}

/**
 * A folder for a new register called `name`: in the person's documents, unless a cloud service copies them, otherwise in
 * her own folder or, at last, beside what the program keeps. A name that is taken gets a number.
 */
export async function suggestFolder(name: string, { documents, userData }: { documents: string; userData: string }): Promise<string> {
  const bases = [documents, homedir(), ...(process.platform === 'win32' ? ['D:\\', 'C:\\'] : []), userData]
  for (const base of bases) {
    for (let number = 1; number < 100; number += 1) {
      const folder = join(base, number === 1 ? name : `${name}-${number}`)
      const place = await judgePlace(folder)
      if (place.usable) return folder
      if (!place.exists) break
    }
  }
  return join(documents, name)
}
