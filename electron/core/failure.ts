import { statfsSync } from 'node:fs'
import { AppError, type ErrorShape } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { asAppError } from '../../db/index.ts'

/** Whether a developer should hear of a failure: a fault of the program, or one that something lower down caused. */
export const isWorthLogging = (error: unknown): boolean =>
  !(error instanceof AppError) || error.code === 'internal' || error.cause !== undefined

/** Room below which SQLite cannot be counted on to write a change, its log and the next backup. */
const NEEDED_BYTES = 64 * 1024 * 1024

/** Where the disk of the register is full: which folder, what is left and what it takes. */
function namingDisk(folder: string, { cause }: AppError): AppError {
  const megabytes = (bytes: number) => `${formatNumber(Math.floor(bytes / 1024 ** 2))} MB`
  const { bavail, bsize } = statfsSync(folder)
  return new AppError('diskFull', `Ổ đĩa chứa sổ (${folder}) đã đầy: còn ${megabytes(bavail * bsize)}, cần khoảng ${megabytes(NEEDED_BYTES)}. Thay đổi vừa rồi chưa được ghi; dữ liệu trước đó còn nguyên. `
    + 'Hãy xóa bớt tệp không cần trên ổ đĩa rồi làm lại, không phải mở lại chương trình.', { cause })
}

/** What a failure says to a person; a fault of the program says one calm sentence, the log has the rest. `folder` is that of the register it came from. */
export function tellFailure(error: unknown, folder?: string): ErrorShape {
  const told = asAppError(error)
  if (told instanceof AppError && told.code === 'diskFull' && told !== error && folder !== undefined) return namingDisk(folder, told).toShape()
  if (told instanceof AppError) return told.toShape()
  return new AppError('internal', 'Chương trình gặp lỗi không lường trước; dữ liệu đã ghi vẫn còn nguyên. Hãy làm lại, nếu vẫn lỗi hãy gửi tệp nhật ký cho người hỗ trợ.')
    .toShape()
}
