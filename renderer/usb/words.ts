import { formatNumber } from '../../db/contract/text/format.ts'
import type { PackageLevel } from '../../db/contract/api.ts'

/** What each level lets out, in the order of how much. */
export const levels: Readonly<Record<PackageLevel, { label: string; detail: string }>> = {
  full: { label: 'Đầy đủ', detail: 'Cả tên và địa chỉ người gửi đơn. Đơn tố cáo vẫn che.' },
  initials: { label: 'Viết tắt tên công dân', detail: 'Người gửi đơn chỉ còn chữ cái đầu; không có địa chỉ, điện thoại.' },
  figures: { label: 'Chỉ số liệu', detail: 'Chỉ con số và báo cáo, không có hồ sơ nào.' },
}

const units = ['byte', 'KB', 'MB', 'GB', 'TB']

/** An amount of bytes as a person reads it, in steps of 1024: "61,4 MB". */
export function formatBytes(bytes: number): string {
  const step = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1)
  const amount = bytes / 1024 ** step
  return `${formatNumber(step === 0 || amount >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10)} ${units[step]}`
}

/** A SHA-256 as it is read out: capitals in groups of four. */
export const grouped = (hash: string): string => (hash.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')

/** Name of a file out of a path of Windows or of Linux. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
export const folderOf = (path: string): string => path.slice(0, path.length - fileName(path).length).replace(/(?<=.)[\\/]$/, '')
