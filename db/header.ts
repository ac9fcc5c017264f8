import { closeSync, openSync, readSync } from 'node:fs'
import { AppError } from './contract/errors.ts'
import { APPLICATION_ID, registerFile } from './identity.ts'

/**
 * Reads the two numbers SQLite keeps in the first 100 bytes, so that a foreign or newer file stays untouched.
 * @throws AppError notARegister, newerRegister, readFailed
 */
export function checkHeader(file: string, latest: number): void {
  const header = firstBytes(file)
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new AppError('notARegister', `Tệp ${registerFile} trong thư mục này không phải sổ Dân vận hoặc đã hỏng phần đầu. Tệp không bị thay đổi. `
      + 'Hãy chọn lại thư mục, hoặc khôi phục sổ từ bản sao lưu.')
  }
  refuseNewer(header.readUInt32BE(60), latest)
}

/** @throws AppError newerRegister */
export function refuseNewer(found: number, latest: number): void {
  if (found <= latest) return
  throw new AppError('newerRegister', `Sổ này do bản chương trình mới hơn ghi (sổ bản ${found}, chương trình đọc được đến bản ${latest}). `
    + 'Sổ không bị thay đổi. Hãy cài bản chương trình mới rồi mở lại.')
}

function firstBytes(file: string): Buffer {
  const header = Buffer.alloc(100)
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    readSync(handle, header, 0, 100, 0)
    return header
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') {
      throw new AppError('notARegister', `Trong thư mục này, ${registerFile} là một thư mục chứ không phải tệp của sổ. Chưa có gì bị thay đổi. `
        + 'Hãy chọn lại thư mục, hoặc khôi phục sổ từ bản sao lưu.', { cause: error })
    }
    throw new AppError('readFailed', `Không đọc được tệp ${file}. Tệp không bị thay đổi. `
      + 'Hãy xin quyền đọc tệp này, đóng chương trình đang giữ nó, hoặc kiểm tra ổ đĩa, rồi mở lại.', { cause: error })
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
