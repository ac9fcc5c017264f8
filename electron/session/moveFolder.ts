import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { lockFile } from '../../db/index.ts'
import { copySafely } from '../usb/safeWrite.ts'
import { nearestFolder } from './places.ts'

export type MoveWatch = { progress?: (done: number, what: string) => void; signal?: AbortSignal }

const MEGABYTE = 1024 * 1024
/** Room beyond the register itself, for the log it writes ahead and the next few records. */
const SPARE_BYTES = 64 * MEGABYTE

/** Left behind when a register goes elsewhere: who holds it, and what was cut off. */
const stays = (name: string) => name === lockFile || name.startsWith('.')

/**
 * Copies a closed register to a folder that is missing or empty; every file is flushed and read back. When anything fails,
 * or the work is stopped, nothing of it remains there.
 * @throws AppError invalid, diskFull, cancelled and what `copySafely` throws; all of them say that the register stays
 */
export async function copyRegister(from: string, to: string, watch: MoveWatch): Promise<void> {
  if (isInside(to, from) || isInside(from, to)) {
    throw new AppError('invalid', 'Không chuyển sổ vào trong chính thư mục của nó được. Sổ vẫn ở chỗ cũ. Hãy chọn thư mục khác.')
  }
  const files = await filesIn(from)
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  await requireRoom(to, total + SPARE_BYTES)
  const existed = existsSync(to)
  try {
    let before = 0
    for (const file of files) {
      const folder = join(to, dirname(file.path))
      await mkdir(folder, { recursive: true })
      await copySafely(join(from, file.path), folder, basename(file.path), {
        ...(watch.signal ? { signal: watch.signal } : {}),
        onProgress: ({ step, done }) => step === 'copy' && watch.progress?.((before + done) / total, 'Chép và đọc lại'),
      })
      before += file.bytes
    }
  } catch (error) {
    await clear(to, existed)
    throw error instanceof AppError ? new AppError(error.code, `Chưa chuyển sổ; sổ vẫn ở chỗ cũ và dùng được. ${error.message}`, { cause: error }) : error
  }
}

/** Takes away what was copied: the folder itself where it was made for this. */
export async function clear(to: string, existed: boolean): Promise<void> {
  const names = existed ? await readdir(to).catch(() => []) : ['']
  await Promise.all(names.map(name => rm(join(to, name), { recursive: true, force: true }).catch(() => undefined)))
}

/**
 * Gives the old folder a name that says what it is, so that nobody goes on writing there.
 * Answers where it lies now: under the old name where the system would not rename it.
 */
export async function setAside(folder: string, day: string): Promise<string> {
  for (let number = 1; number < 100; number += 1) {
    const aside = `${folder} (bản cũ, đã chuyển ${day}${number === 1 ? '' : `, ${number}`})`
    if (existsSync(aside)) continue
    return rename(folder, aside).then(() => aside, () => folder)
  }
  return folder
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

async function filesIn(folder: string): Promise<{ path: string; bytes: number }[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => relative(folder, join(entry.parentPath, entry.name)))
  const moving = paths.filter(path => !path.split(/[\\/]/).some(stays))
  return Promise.all(moving.map(async path => ({ path, bytes: (await stat(join(folder, path))).size })))
}

async function requireRoom(to: string, needed: number): Promise<void> {
  const free = await statfs(await nearestFolder(to)).then(({ bavail, bsize }) => bavail * bsize, () => Infinity)
  if (free >= needed) return
  const megabytes = (bytes: number) => `${formatNumber(Math.ceil(bytes / MEGABYTE))} MB`
  throw new AppError('diskFull', `Chỗ mới không đủ: cần ${megabytes(needed)}, chỉ còn ${megabytes(free)}. Sổ vẫn ở chỗ cũ và dùng được. `
    + 'Hãy xóa bớt tệp ở đó hoặc chọn ổ đĩa khác.')
}
