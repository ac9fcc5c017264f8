import { createHash } from 'node:crypto'
import { AppError } from './contract/errors.ts'
import type { Cell } from './contract/fieldType.ts'

export type Row = Record<string, Cell | null>

/**
 * Refuses a record that no longer says what its hash was made of: writing on top would make a new hash for what was damaged, and
 * sending it would spread it. @throws AppError damagedRegister
 */
export function requireSound(kind: string, fields: readonly string[], row: Readonly<Row>, label: string): void {
  if (contentHash(kind, fields, row) === row.contentHash) return
  throw new AppError('damagedRegister', `${label} này đã bị hỏng trong tệp của sổ (nội dung không khớp dấu vết lúc ghi). Chưa có gì được ghi thêm hay gửi đi. `
    + 'Hãy mở mục Sao lưu để xem chỗ hỏng và lấy lại từ bản sao lưu tốt gần nhất.')
}

/**
 * SHA-256 over what a record says: kind, id, whether and when it was trashed, and the fields that are given, by name.
 * A field added later is null in old records and so changes no hash. Hex, 64 digits.
 */
export function contentHash(kind: string, fields: readonly string[], row: Readonly<Row>): string {
  const given = fields.filter(name => row[name] != null).sort().map(name => [name, row[name]])
  return createHash('sha256').update(JSON.stringify([kind, row.id, row.deletedAt ?? null, given])).digest('hex')
}
