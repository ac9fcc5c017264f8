import { AppError } from './errors.ts'

/** The most bytes one attached file may have. */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024

/** What is said of a file over the limit, wherever it is noticed first. */
export const attachmentTooLarge = (name: string): AppError => new AppError('fileTooLarge',
  `Tệp "${name}" lớn hơn ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB nên không đính kèm được. Chưa có gì được ghi. Hãy quét lại ở độ phân giải thấp hơn hoặc chia nhỏ.`)
