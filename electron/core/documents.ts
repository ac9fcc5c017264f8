import { existsSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import { logAccess } from '../../db/index.ts'
import type { Context } from './context.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { isAboutRecord } from '../documents/index.ts'
import type { Handlers } from './handlers.ts'

/** @throws AppError notFound, fileName */
function checkOut(out: string, as: string): void {
  if (!existsSync(dirname(out))) throw new AppError('notFound', `Không có thư mục ${dirname(out)}. Chưa in gì. Hãy tạo thư mục hoặc chọn nơi khác.`)
  if (extname(out).toLowerCase() === `.${as}`) return
  throw new AppError('fileName', `Tên tệp "${basename(out)}" phải có đuôi .${as}. Chưa in gì. Hãy sửa tên rồi in lại.`)
}

export const documentHandlers = (context: Context): Pick<Handlers, 'document.print'> => ({
  'document.print': async ({ document, period, record, as, out }, watch) => {
    checkOut(out, as)
    if (record !== undefined && !isAboutRecord(document)) {
      throw new AppError('invalid', `Văn bản ${document} không in theo từng hồ sơ. Hãy bỏ --record rồi in lại.`)
    }
    const log = (detail: string) => logAccess(context.register.db, {
      at: context.ports.now(), ...context.who(), action: 'print', subject: document, detail,
    })
    log(`${period} → ${out}`)
    const printed = await context.ports.press.run('print', {
      folder: context.register.folder, document, period: resolvePeriod(context.register.db, period), record: record ?? null, as, out, today: context.ports.today(),
    }, watch)
    log(`${printed.file}, SHA-256 ${printed.sha256}`)
    return printed
  },
})
