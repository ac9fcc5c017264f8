import { asciiSlug } from '../../db/contract/text/slug.ts'

const reservedName = /^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(\..*)?$/i
// oxlint-disable-next-line no-control-regex -- control characters are exactly what Windows refuses
const forbiddenCharacter = /[<>:"/\\|?*\u0000-\u001f]/

/** UTF-16 units, as Windows counts them. A path a little under 260 still opens in Explorer and 7-Zip. */
const longestName = 255
const longestPath = 240

/**
 * Why Windows (or an old FAT stick) would refuse a file name, as a Vietnamese clause to follow "tên tệp …",
 * or undefined when it is fine. Pure; asks no disk.
 */
export function fileNameProblem(name: string): string | undefined {
  if (name === '') return 'đang để trống'
  const forbidden = forbiddenCharacter.exec(name)?.[0]
  if (forbidden !== undefined) {
    return forbidden < ' ' ? 'có ký tự điều khiển không nhìn thấy' : `có ký tự không được phép: ${forbidden}`
  }
  if (/[. ]$/.test(name)) return 'kết thúc bằng dấu chấm hoặc dấu cách'
  if (reservedName.test(name)) return 'trùng với tên dành riêng của Windows (CON, PRN, AUX, NUL, COM, LPT)'
  if (name.length > longestName) return `dài quá ${longestName} ký tự`
  return undefined
}

/** Whether a whole path is too long for programs that still keep Windows' limit of 260. */
export function isPathTooLong(path: string): boolean {
  return path.length > longestPath
}

/** The name already there that a new one would meet on a disk that ignores case and Unicode composition. */
export function clashingName(name: string, existing: readonly string[]): string | undefined {
  const folded = foldCase(name)
  return existing.find((other) => foldCase(other) === folded)
}

/** Upper case and back, because Windows compares by upper case: 'ẞ' and 'ß' differ, 'K' (Kelvin) and 'k' do not. */
function foldCase(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase()
}

const periodCode = /^\d{4}(-(H[12]|9M|Q[1-4]|M\d{2}))?$/

/** What names a package: `from` and `to` are ISO dates, `periodCode` such as 2025-H1 is used when it has that form. */
export type PackageNameParts = { agencyCode: string; from: string; to: string; sequence: number; periodCode?: string }

/** ASCII only, since old sticks and mail programs spoil other letters: SDV-SNV-2025-H1-0007.zip */
export function packageFileName(parts: PackageNameParts): string {
  const agency = asciiSlug(parts.agencyCode).toUpperCase().slice(0, 40).replace(/-+$/, '') || 'DON-VI'
  const dates = `${parts.from}-${parts.to}`.replace(/[^0-9]+/g, '').replace(/^(\d{8})(\d{8})$/, '$1-$2')
  const period = parts.periodCode !== undefined && periodCode.test(parts.periodCode) ? parts.periodCode : dates
  return `SDV-${agency}-${period}-${String(parts.sequence).padStart(4, '0')}.zip`
}
