import type { PackageLevel } from '../../db/contract/api.ts'

/** What the levels of a package are called on paper and on screens. */
export const levelNames: Readonly<Record<PackageLevel, string>> = { full: 'Đầy đủ', initials: 'Viết tắt tên công dân', figures: 'Chỉ số liệu' }
