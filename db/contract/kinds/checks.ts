import type { Objections } from '../kind.ts'

/** Objects to an end before its start; both are yyyy-mm-dd or shorter, or null. */
export function endAfterStart(start: string | null, end: string | null, field: string, message = 'Ngày kết thúc trước ngày bắt đầu'): Objections {
  if (start === null || end === null) return {}
  const length = Math.min(start.length, end.length)
  return end.slice(0, length) < start.slice(0, length) ? { [field]: message } : {}
}

/** Objects to a part that is larger than its whole. */
export function partOfWhole(part: number | null, whole: number | null, field: string, wholeLabel: string): Objections {
  return part !== null && whole !== null && part > whole ? { [field]: `Nhiều hơn ${wholeLabel}` } : {}
}
