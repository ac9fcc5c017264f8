/** How an entry stands on a day: in force, over, or yet to come; undefined where the kind has no validity dates. */
export function validity(row: Readonly<Record<string, unknown>>, today: string): 'inForce' | 'past' | 'coming' | undefined {
  if ('retiredOn' in row) return typeof row.retiredOn === 'string' && row.retiredOn <= today ? 'past' : 'inForce'
  if (!('validFrom' in row) && !('validTo' in row)) return undefined
  if (typeof row.validTo === 'string' && row.validTo < today) return 'past'
  return typeof row.validFrom === 'string' && row.validFrom > today ? 'coming' : 'inForce'
}

export const validityWords = { inForce: 'Đang dùng', past: 'Hết hiệu lực', coming: 'Chưa đến ngày' } as const
