import { existsSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import type { Input, Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { logAccess } from '../../db/index.ts'
import type { Context } from './context.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { documentType, documents } from '../documents/index.ts'
import type { Handlers } from './handlers.ts'
import { findPaper, requireReaderOfWords } from './papers.ts'
import type { Watch } from './ports.ts'
import { listingOf, narrowed } from './records.ts'

/** Whether a file may be made there. @throws AppError notFound, fileName */
export function checkOut(out: string, as: string): void {
  if (!existsSync(dirname(out))) throw new AppError('notFound', `Không có thư mục ${dirname(out)}. Chưa in gì. Hãy tạo thư mục hoặc chọn nơi khác.`)
  if (extname(out).toLowerCase() === `.${as}`) return
  throw new AppError('fileName', `Tên tệp "${basename(out)}" phải có đuôi .${as}. Chưa in gì. Hãy sửa tên rồi in lại.`)
}

/** What a list shows, made into a file by the press. */
async function exportList(context: Context, input: Input<'list.export'>, watch: Watch): Promise<Output<'list.export'>> {
  checkOut(input.out, input.as)
  const kind = anyKind(input.kind)
  const unknown = input.columns.find(column => !Object.hasOwn(kind.fields, column))
  if (unknown !== undefined) throw new AppError('unknownField', `${kind.label} không có trường "${unknown.slice(0, 60)}". Chưa in gì.`)
  const listing = listingOf(context, input)
  const chosen = input.ids === undefined ? {} : { where: { ...listing.where, id: narrowed(listing.where?.id, input.ids) } }
  logAccess(context.register.db, { at: context.ports.now(), ...context.who(), action: 'export', subject: input.kind, detail: `danh sách → ${dirname(input.out)}` })
  return context.ports.press.run('list', {
    folder: context.register.folder, listing: { ...listing, ...chosen }, columns: input.columns, title: input.title, about: '', as: input.as, out: input.out,
    today: context.ports.today(),
  }, watch)
}

export const documentHandlers = (context: Context): Pick<Handlers, 'document.list' | 'document.print' | 'list.export'> => ({
  'document.list': () => Object.keys(documents).map(documentType).map(({ id, name, about, variants = {}, formats }) => ({
    id, name, about: about ? [...about] : null, variants: Object.entries(variants).map(([code, called]) => ({ code, name: called })), formats: [...formats],
  })),
  'list.export': (input, watch) => exportList(context, input, watch),
  'document.print': async ({ document, period, record, variant, as, out, preview }, watch) => {
    checkOut(out, as)
    const { about, formats, name } = documentType(document)
    if (!formats.includes(as)) throw new AppError('invalid', `${name} không có bản ${as}. Chưa in gì. Các bản in được: ${formats.join(', ')}.`)
    if (record !== undefined && !about) {
      throw new AppError('invalid', `Văn bản ${document} không in theo từng hồ sơ. Hãy bỏ --record rồi in lại.`)
    }
    if (record !== undefined) requireReaderOfWords(context, findPaper(context, { document, period, record, variant }))
    const log = (detail: string) => logAccess(context.register.db, {
      at: context.ports.now(), ...context.who(), action: 'print', subject: document, detail,
    })
    // The name of the file may be that of a person.
    log(`${period}${record === undefined ? '' : `, hồ sơ ${record}`} → ${dirname(out)}`)
    const printed = await context.ports.press.run('print', {
      folder: context.register.folder, document, period: resolvePeriod(context.register.db, period), record: record ?? null, variant: variant ?? null, as, out, today: context.ports.today(), ...(preview ? { preview } : {}),
    }, watch)
    log(`SHA-256 ${printed.sha256}`)
    return printed
  },
})
