import { AppError } from '../../db/contract/errors.ts'
import { errorName } from './files.ts'

/** What a write was about: the folder a person sees, and sizes in bytes where they are known. */
export type WriteContext = { folder: string; name: string; neededBytes?: number; freeBytes?: number }

const goneCodes = new Set([
  'EIO', 'ENXIO', 'ENOENT', 'ENODEV', 'EBUSY', 'UNKNOWN', 'ECONNABORTED', 'ENOTCONN', 'ENOTDIR', 'ESTALE',
])
const busyCodes = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Whether another program may be holding the file for a moment, so that trying again is worth it. */
export function isHeldByOthers(error: unknown): boolean {
  return busyCodes.has(errorName(error))
}

/**
 * Turns a failure of the disk while writing into `folder` into the AppError a person reads. What is no failure of a
 * disk (an AppError already, or a fault of the program) passes unchanged.
 */
export function writeError(error: unknown, context: WriteContext): unknown {
  const code = errorName(error)
  if (error instanceof AppError || code === '') return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(context, error)
  if (code === 'EFBIG') return tooLarge(context, error)
  if (code === 'EEXIST') return alreadyThere(context.folder, context.name, error)
  if (code === 'EPERM' || code === 'EACCES' || code === 'EROFS') return readOnlyPlace(context, error)
  if (goneCodes.has(code)) return driveGone(context, error)
  return new AppError('writeFailed',
    `Không ghi được tệp “${context.name}” vào “${context.folder}” (mã ${code}). ` +
    `Dữ liệu trong máy vẫn nguyên. Hãy thử lại hoặc chọn nơi lưu khác.`, { cause: error })
}

/** Turns a failure while giving the finished file its name: here a refusal means that another program holds it. */
export function renameError(error: unknown, context: WriteContext): unknown {
  if (error instanceof AppError || !isHeldByOthers(error)) return writeError(error, context)
  return new AppError('fileBusy',
    `Tệp “${context.name}” trong “${context.folder}” đang bị chương trình khác giữ (thường là phần mềm diệt vi-rút) ` +
    'nên chưa hoàn tất được. Dữ liệu trong máy vẫn nguyên, tệp cũ không bị ghi đè. ' +
    'Hãy chờ một phút rồi làm lại.', { cause: error })
}

/** Turns a failure of the disk while reading `path` into the AppError a person reads, as `writeError` does. */
export function readError(error: unknown, path: string): unknown {
  const code = errorName(error)
  if (error instanceof AppError || code === '') return error
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('notFound', `Không tìm thấy tệp “${path}”. Hãy kiểm tra lại tên tệp, hoặc cắm lại USB.`,
      { cause: error })
  }
  return new AppError('readFailed',
    `Không đọc được tệp “${path}” (mã ${code}). Chưa có gì bị thay đổi. ` +
    'Nếu tệp nằm trên USB, hãy rút ra cắm lại rồi thử lần nữa; nếu vẫn lỗi, hãy xin lại tệp.', { cause: error })
}

export function diskFull(context: WriteContext, cause?: unknown): AppError {
  const needed = context.neededBytes === undefined ? '' : `: cần khoảng ${megabytes(context.neededBytes)}`
  const free = context.freeBytes === undefined ? '' : `, chỉ còn ${megabytes(context.freeBytes, Math.floor)}`
  return new AppError('diskFull',
    `Nơi lưu “${context.folder}” không đủ chỗ trống${needed}${free}. Tệp “${context.name}” chưa được ghi; ` +
    'dữ liệu trong máy và các tệp cũ ở đó vẫn nguyên. Hãy xóa bớt tệp không cần hoặc dùng USB khác rồi làm lại.',
    { cause })
}

export function alreadyThere(folder: string, name: string, cause?: unknown): AppError {
  return new AppError('fileExists',
    `Trong “${folder}” đã có tệp “${name}”. Chương trình không ghi đè lên tệp cũ nên chưa ghi gì. ` +
    'Hãy đổi tên, chọn thư mục khác, hoặc tự chuyển tệp cũ đi rồi làm lại.', { cause })
}

export function cancelled(): AppError {
  return new AppError('cancelled', 'Đã dừng theo yêu cầu. Không có tệp dở nào để lại; dữ liệu trong máy vẫn nguyên.')
}

function tooLarge(context: WriteContext, cause: unknown): AppError {
  return new AppError('fileTooLarge',
    `Tệp “${context.name}” lớn hơn mức mà “${context.folder}” chứa được (USB định dạng FAT32 chỉ nhận tệp dưới ` +
    '4 GB). Tệp chưa được ghi; dữ liệu trong máy vẫn nguyên. Hãy dùng USB định dạng exFAT hoặc NTFS.', { cause })
}

function driveGone(context: WriteContext, cause: unknown): AppError {
  return new AppError('driveGone',
    `Đang ghi thì không còn đọc, ghi được “${context.folder}”: USB đã bị rút hoặc bị lỗi, hay thư mục đã bị xóa. ` +
    `Tệp “${context.name}” coi như chưa ghi; dữ liệu trong máy vẫn nguyên. Hãy cắm lại USB và làm lại từ đầu ` +
    '(nếu thấy tệp dở có đuôi .part thì xóa được).', { cause })
}

function readOnlyPlace(context: WriteContext, cause: unknown): AppError {
  return new AppError('readOnlyPlace',
    `Không được phép ghi vào “${context.folder}” (thư mục hoặc USB chỉ cho đọc, hoặc khóa chống ghi đang bật). ` +
    `Tệp “${context.name}” chưa được ghi; dữ liệu trong máy vẫn nguyên. Hãy mở khóa USB hoặc chọn nơi lưu khác.`,
    { cause })
}

function megabytes(bytes: number, round: (value: number) => number = Math.ceil): string {
  return `${round(bytes / (1024 * 1024)).toLocaleString('vi-VN')} MB`
}
