import { AppError } from './contract/errors.ts'

const zip = Buffer.from('PK\u0003\u0004', 'latin1')
const starts = (...bytes: number[]) => (head: Buffer) => head.subarray(0, bytes.length).equals(Buffer.from(bytes))
const isZip = (head: Buffer) => head.subarray(0, 4).equals(zip)
const officeOpen = 'application/vnd.openxmlformats-officedocument.'

/** What may be attached: ending → media type and how its first bytes look. */
const allowed: Readonly<Record<string, { type: string; looksRight: (head: Buffer) => boolean }>> = {
  pdf: { type: 'application/pdf', looksRight: head => head.subarray(0, 1024).includes('%PDF-') },
  jpg: { type: 'image/jpeg', looksRight: starts(0xff, 0xd8, 0xff) },
  jpeg: { type: 'image/jpeg', looksRight: starts(0xff, 0xd8, 0xff) },
  png: { type: 'image/png', looksRight: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  tif: { type: 'image/tiff', looksRight: head => starts(0x49, 0x49, 0x2a, 0)(head) || starts(0x4d, 0x4d, 0, 0x2a)(head) },
  tiff: { type: 'image/tiff', looksRight: head => starts(0x49, 0x49, 0x2a, 0)(head) || starts(0x4d, 0x4d, 0, 0x2a)(head) },
  docx: { type: `${officeOpen}wordprocessingml.document`, looksRight: isZip },
  xlsx: { type: `${officeOpen}spreadsheetml.sheet`, looksRight: isZip },
  pptx: { type: `${officeOpen}presentationml.presentation`, looksRight: isZip },
  odt: { type: 'application/vnd.oasis.opendocument.text', looksRight: isZip },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', looksRight: isZip },
  txt: { type: 'text/plain', looksRight: head => !head.includes(0) },
}

const programs = /\.(exe|scr|com|pif|cpl|msi|lnk|url|hta|js|jse|vbs|vbe|wsf|ps1|bat|cmd|reg|inf|chm|iso|img|vhd|jar|docm|xlsm|pptm)(\.|$)/i

/**
 * The media type of a file by its ending and its first bytes, which must agree.
 * @throws AppError fileType for programs, macros, disguised names and everything not on the list
 */
export function mediaTypeOf(name: string, head: Buffer): string {
  const refuse = (why: string) => new AppError('fileType', `Không đính kèm được "${name.slice(0, 120)}": ${why}. Chưa có gì được ghi. `
    + 'Đính kèm được các tệp pdf, jpg, png, tif, docx, xlsx, pptx, odt, ods, txt.')
  if (head.length === 0) throw refuse('tệp rỗng')
  if (/[\u202A-\u202E\u2066-\u2069]/.test(name)) throw refuse('tên tệp có ký tự đảo chiều chữ, thường dùng để giả dạng')
  if (programs.test(name)) throw refuse('đây là chương trình hoặc tệp có chứa lệnh chạy')
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(allowed, ending) ? allowed[ending] : undefined
  if (!kind) throw refuse('loại tệp này không nằm trong danh sách được phép')
  if (!kind.looksRight(head)) throw refuse('nội dung tệp không đúng với đuôi tên')
  return kind.type
}
