import Database from 'better-sqlite3'
import { AppError, type ErrorCode } from './contract/errors.ts'

const kept = 'Thay đổi vừa rồi chưa được ghi; dữ liệu trước đó còn nguyên.'

const meanings: readonly (readonly [prefix: string, code: ErrorCode, message: string])[] = [
  ['SQLITE_CONSTRAINT_UNIQUE', 'invalid', `Đã có mục khác trùng mã trong cùng danh mục. ${kept} Hãy đổi mã rồi làm lại.`],
  ['SQLITE_FULL', 'diskFull', `Ổ đĩa chứa sổ đã đầy. ${kept} Hãy xóa bớt tệp không cần trên ổ đĩa rồi làm lại.`],
  ['SQLITE_BUSY', 'lockedRegister', 'Sổ đang được một chương trình khác dùng. Hãy đóng chương trình đó rồi mở lại.'],
  ['SQLITE_LOCKED', 'lockedRegister', 'Sổ đang được một chương trình khác dùng. Hãy đóng chương trình đó rồi mở lại.'],
  ['SQLITE_READONLY', 'readOnlyPlace', `Không ghi được vào thư mục chứa sổ vì chỉ được phép đọc. ${kept} Hãy xin quyền ghi hoặc chuyển sổ sang thư mục khác.`],
  ['SQLITE_CANTOPEN', 'readOnlyPlace', 'Không mở được tệp của sổ. Hãy kiểm tra thư mục còn đó và được phép ghi.'],
  ['SQLITE_NOTADB', 'notARegister', 'Tệp này không phải sổ Dân vận. Tệp không bị thay đổi.'],
  ['SQLITE_CORRUPT', 'damagedRegister', 'Tệp của sổ bị hỏng. Đừng ghi thêm; hãy khôi phục từ bản sao lưu gần nhất và giữ lại tệp hỏng.'],
  ['SQLITE_IOERR', 'diskFault', `Ổ đĩa báo lỗi khi đọc hoặc ghi sổ nên sổ được đóng và mở lại ngay. ${kept} Hãy xem lại hồ sơ rồi ghi lại; nếu vẫn lỗi, hãy kiểm tra ổ đĩa.`],
]

/** Tells a failure of SQLite in words a person can act on; anything else is handed back as it is. */
export function asAppError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const found = meanings.find(([prefix]) => error.code.startsWith(prefix))
  return found ? new AppError(found[1], found[2], { cause: error }) : error
}

/**
 * Whether SQLite failed because of the disk or of another program, not of what the file says. Such a failure may pass; a file must
 * never be taken for damaged on its account. A file that was cut short reads as a short read and is damage.
 */
export const isDiskTrouble = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(IOERR(?!_SHORT_READ)|FULL|CANTOPEN|BUSY|LOCKED|READONLY|NOMEM|PROTOCOL)/.test(error.code)

/** Runs `work` and lets its SQLite failures out as AppError. */
export function speaking<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asAppError(error)
  }
}
