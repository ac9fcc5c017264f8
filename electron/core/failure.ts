import { AppError, type ErrorShape } from '../../db/contract/errors.ts'
import { asAppError } from '../../db/index.ts'

/** Whether a developer should hear of a failure: a fault of the program, or one that something lower down caused. */
export const isWorthLogging = (error: unknown): boolean =>
  !(error instanceof AppError) || error.code === 'internal' || error.cause !== undefined

/** What a failure says to a person; a fault of the program says one calm sentence, the log has the rest. */
export function tellFailure(error: unknown): ErrorShape {
  const told = asAppError(error)
  if (told instanceof AppError) return told.toShape()
  return new AppError('internal', 'Chương trình gặp lỗi không lường trước; dữ liệu đã ghi vẫn còn nguyên. Hãy làm lại, nếu vẫn lỗi hãy gửi tệp nhật ký cho người hỗ trợ.')
    .toShape()
}
