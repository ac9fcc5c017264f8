import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'

/** Shows a file, or a folder, in the file manager of the system. @throws AppError notFound, invalid when there is no file manager */
export async function showInFileManager(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new AppError('notFound', `Không còn thấy ${path}. Tệp có thể đã được chuyển đi, hoặc USB đã rút.`)
  const folder = found.isDirectory() ? path : dirname(path)
  const started = process.platform === 'win32'
    ? await starts('explorer.exe', found.isDirectory() ? [path] : [`/select,${path}`])
    : await starts('xdg-open', [folder])
  if (!started) throw new AppError('invalid', `Máy này không có trình quản lý tệp để mở. Hãy tự mở thư mục ${folder}.`)
}

/** How long a program that cannot work takes to say so. */
const PATIENCE_MS = 700

/** Starts a program of the desktop and leaves it to itself; false when there is none or it gives up at once. */
export function starts(program: string, words: readonly string[]): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(program, words, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    // Explorer ends with 1 even when it did what it was asked.
    child.once('exit', code => resolve(code === 0 || process.platform === 'win32'))
    child.once('spawn', () => setTimeout(resolve, PATIENCE_MS, true).unref())
    child.unref()
  })
}
