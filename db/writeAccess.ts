import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from './contract/errors.ts'
import { asAppError } from './sqliteErrors.ts'

/**
 * Makes a folder with those above it, one at a time: asked for all at once, Node keeps trying for ever where a file
 * system takes no folders.
 */
export function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  mkdirSync(path)
}

/**
 * Whether a file that is there may be written to. SQLite would quietly open it for reading alone, and a lock taken on such a
 * connection holds nothing. @throws AppError readOnlyPlace
 */
export function requireWritable(path: string): void {
  if (!existsSync(path)) return
  try {
    closeSync(openSync(path, 'r+'))
  } catch (error) {
    throw explained(error, path)
  }
}

const probePrefix = '.write-probe-'

/** Whether a file is the one by which another program, at this moment, tries whether it may write here. */
export const isProbe = (name: string) => name.startsWith(probePrefix)

/**
 * Runs `work`, which writes into `folder`, after trying whether that is allowed, and tells failures of the disk in words.
 * @throws AppError readOnlyPlace, diskFull, writeFailed, and whatever `work` throws
 */
export function withWriteAccess<T>(folder: string, work: () => T): T {
  try {
    if (existsSync(folder) && statSync(folder).isDirectory()) {
      const probe = join(folder, probePrefix + process.pid)
      writeFileSync(probe, '')
      rmSync(probe, { force: true })
    }
    return work()
  } catch (error) {
    throw explained(error, folder)
  }
}

/** `folder`: what could not be written to, a file as well. */
function explained(error: unknown, folder: string): unknown {
  const { code = '', syscall, path = folder } = error as NodeJS.ErrnoException
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new AppError('readOnlyPlace', `Không ghi được vào ${folder} vì chỉ được phép đọc. Chưa có gì bị thay đổi. `
      + 'Hãy xin quyền ghi hoặc chuyển sổ sang thư mục khác.', { cause: error })
  }
  if (code === 'ENOSPC') return new AppError('diskFull', `Ổ đĩa chứa thư mục ${folder} đã đầy. Sổ còn nguyên. Hãy xóa bớt tệp rồi mở lại.`, { cause: error })
  if (['EEXIST', 'ENOTDIR'].includes(code)) {
    return new AppError('writeFailed', `Có một tệp nằm đúng chỗ của thư mục ${path}. Dữ liệu đã ghi trước đó còn nguyên. `
      + 'Hãy đổi tên hoặc chuyển tệp ấy đi rồi làm lại.', { cause: error })
  }
  if (syscall !== undefined) {
    return new AppError('writeFailed', `Không tạo hoặc không ghi được trong thư mục ${folder} (mã ${code}). Dữ liệu đã ghi trước đó còn nguyên. `
      + 'Hãy kiểm tra lại đường dẫn và ổ đĩa rồi làm lại.', { cause: error })
  }
  return asAppError(error)
}
