import type { BackupPreview, BackupView } from '../../db/contract/backupApi.ts'
import { backupReasons } from '../../db/contract/backupApi.ts'
import { IconAlertTriangleFilled, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { workKinds } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import type { Status } from '../parts/status.ts'
import { localTime } from '../words/time.ts'

/** Whether a backup can be relied on: a word, a shape, a colour. */
export const backupStates: Readonly<Record<BackupView['state'], Status>> = {
  verified: { word: 'Đã mở ra kiểm tra', icon: IconCheck, tone: 'ok' },
  damaged: { word: 'Hỏng', icon: IconAlertTriangleFilled, tone: 'danger' },
  unknown: { word: 'Sẽ kiểm tra khi xem', icon: IconCircleDashed, tone: 'plain' },
}

/** When a backup was made as a person reads it; by its name where nothing says when. */
export const madeWords = ({ madeAt, name }: Pick<BackupView, 'madeAt' | 'name'>): string => (madeAt === null ? name : localTime(madeAt))
/** Said where the register is too damaged to tell what was done after a backup: from when on to look it up elsewhere. */
export const unknownSince = (backup: Pick<BackupView, 'madeAt' | 'name'>): string =>
  `Sổ cũ hỏng không đọc được nên không biết đã làm gì sau bản này. Hãy xem lại sổ tay, giấy tờ từ ${madeWords(backup)} rồi ghi lại.`

const NAMED = 20
/** Names of files that lie nowhere any more, in one line. */
export const missingWords = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).map(name => `“${name}”`).join(', ')}${names.length > NAMED ? ` và ${formatNumber(names.length - NAMED)} tệp khác` : ''}`

export const reasonWords = (reason: BackupView['reason']): string => (reason === null ? 'Không rõ' : backupReasons[reason])

type Count = BackupPreview['counts'][number]
/** How the register differs now from a backup, in words: "nay hơn 3", "nay kém 2"; empty where both are alike. */
export function apartWords({ held, now }: Count): string {
  if (now === null || now === held) return ''
  return now > held ? `nay hơn ${formatNumber(now - held)}` : `nay kém ${formatNumber(held - now)}`
}

/** What the secretary keeps, without what the program is set up with. */
export const isWork = ({ kind }: Count): boolean => Object.hasOwn(workKinds, kind)

/** The records of a backup and of the register now, as the list of backups counts them; `now` null where the register cannot be read. */
export function totals(all: readonly Count[]): { held: number; now: number | null } {
  const counts = all.filter(isWork)
  const now = counts.every(count => count.now !== null) ? counts.reduce((sum, count) => sum + (count.now ?? 0), 0) : null
  return { held: counts.reduce((sum, count) => sum + count.held, 0), now }
}
