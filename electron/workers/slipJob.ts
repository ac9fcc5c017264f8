import { localDay } from '../../db/contract/calendar.ts'
import type { PackageLevel } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { officialShortDate } from '../../db/contract/text/format.ts'
import { openReader, readMeta, readSettings, sentPackage } from '../../db/index.ts'
import { frameOf } from '../documents/paper/agency.ts'
import { writeSlip } from '../documents/pdf/slip.ts'
import { fingerprint } from '../usb/signature.ts'
import { levelNames } from '../usb/levelNames.ts'
import type { JobWatch, Printed, SlipInput } from './jobs.ts'
import { saved } from './printJob.ts'

const grouped = (hash: string) => (hash.toUpperCase().match(/.{4}/g) ?? []).join(' ')
const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`

/** The slip that is signed when a package changes hands. @throws AppError notFound */
export async function slip({ folder, sequence, password, out, today }: SlipInput, watch: JobWatch): Promise<Printed> {
  const reader = openReader(folder)
  try {
    const sent = sentPackage(reader.db, sequence)
    if (!sent) throw new AppError('notFound', `Sổ không ghi gói nào số ${sequence}. Hãy xem lại danh sách các gói đã gửi.`)
    const { header, warnings } = frameOf(readSettings(reader.db), { template: 'package-slip', kindSymbol: 'PGN', day: today })
    const bytes = await writeSlip({
      header, password, subject: `Gói số ${sequence}, làm ngày ${officialShortDate(localDay(Date.parse(sent.createdAt)))}`,
      facts: [
        ['Tên tệp', sent.file], ['Kỳ số liệu', `${officialShortDate(sent.dateFrom)} – ${officialShortDate(sent.dateTo)}`],
        ['Mức dữ liệu', levelNames[sent.level as PackageLevel] ?? sent.level], ['Dung lượng', megabytes(sent.bytes)],
        ['Mã kiểm tra (SHA-256)', grouped(sent.sha256)], ['Dấu vân chữ ký', fingerprint(readMeta(reader.db, 'publicKey') ?? '')],
      ],
      instructions: 'Cách mở: cắm USB, mở tệp bằng Sổ Dân vận hoặc 7-Zip rồi gõ mật khẩu. Nếu mã kiểm tra không khớp, đề nghị báo lại nơi gửi và không dùng gói.',
    })
    return { ...await saved(bytes, { as: 'pdf', out }, watch), warnings }
  } finally {
    reader.close()
  }
}
