import type { UseQueryResult } from '@tanstack/react-query'
import type { AppError } from '../../db/contract/errors.ts'
import type { Health } from '../../db/contract/backupApi.ts'
import { useCall } from '../api/queries.ts'
import { localDay, spokenTime } from '../words/time.ts'

/** How the register is; the program says when that changes. */
export const useHealth = (): UseQueryResult<Health, AppError> => useCall('register.health', {})

/** What the light says: a word and a line under it, in a tone that grows only when something is to be done. */
export type Light = { tone: 'ok' | 'running' | 'warn' | 'danger'; word: string; detail: string }

/** A moment as the light says it: "Lúc 07:42 hôm nay", "Lúc 16:52 hôm qua", "Lúc 16:52 ngày 18/11/2026". */
function moment(at: string, today: string): string {
  const spoken = spokenTime(at, today)
  return `Lúc ${spoken}${spoken.includes(' ') ? '' : ' hôm nay'}`
}

const dayAndMonth = (at: string) => localDay(at).slice(0, 5)

/** Damage comes before everything: a backup of today is no comfort while the register itself is broken. */
export function lightOf({ backup, damage }: Health, today: string): Light {
  if (damage !== null) return { tone: 'danger', word: 'Sổ có chỗ hỏng', detail: 'Bấm để xem và khôi phục' }
  const last = backup.at === null ? 'Chưa có bản nào' : `Bản gần nhất ${dayAndMonth(backup.at)}`
  switch (backup.state) {
    case 'fresh': return { tone: 'ok', word: 'Đã sao lưu, đã kiểm tra', detail: backup.at === null ? '' : moment(backup.at, today) }
    case 'running': return { tone: 'running', word: 'Đang sao lưu…', detail: last }
    case 'failed': return { tone: 'danger', word: 'Chưa sao lưu được', detail: 'Bấm để xem vì sao' }
    case 'stale': return { tone: 'warn', word: `Chưa sao lưu từ ${backup.at === null ? 'lâu' : dayAndMonth(backup.at)}`, detail: 'Bấm để sao lưu ngay' }
    case 'none': return { tone: 'warn', word: 'Chưa có bản sao lưu', detail: 'Bấm để sao lưu ngay' }
  }
}
