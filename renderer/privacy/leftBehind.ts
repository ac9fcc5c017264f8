import type { BackupList } from '../../db/contract/backupApi.ts'
import { formatNumber } from '../../db/contract/text/format.ts'

/**
 * What still holds erased data: backups beside the register and at the second place, and registers kept when others took their
 * place. `absent`: the second place where it cannot be looked at now. `renewed`: a proved backup without that data is there.
 */
export type LeftBehind = { backups: number; second: number; replaced: number; absent: string | null; renewed: boolean }

/** Counts what a list of backups says to hold erased data, of a register in which something was erased. */
export function leftBehind({ backups, replaced, second }: BackupList): LeftBehind {
  const holding = (place: BackupList['backups'][number]['place']) => backups.filter(backup => backup.holdsErased && backup.place === place).length
  return {
    backups: holding('register'), second: holding('second'), replaced: replaced.length, absent: second && !second.present ? second.folder : null,
    renewed: backups.some(({ holdsErased, place, state }) => !holdsErased && place === 'register' && state === 'verified'),
  }
}

/** How many copies can be removed now. */
export const removable = ({ backups, second, replaced }: LeftBehind): number => backups + second + replaced

/** "5 bản sao lưu cũ, 3 bản ở nơi thứ hai, 1 sổ cũ giữ khi khôi phục". */
export const leftWords = ({ backups, second, replaced }: LeftBehind): string => ([
  [backups, 'bản sao lưu cũ'], [second, 'bản ở nơi thứ hai'], [replaced, 'sổ cũ giữ khi khôi phục'],
] as const).filter(([count]) => count > 0).map(([count, what]) => `${formatNumber(count)} ${what}`).join(', ')

/** Whether these copies go by themselves, and whether they may go now. */
export const leftDetail = ({ renewed }: LeftBehind): string =>
  `Bản sao lưu tốt tự bỏ dần theo thời gian, bản hỏng và sổ cũ thì không. ${renewed ? 'Bỏ ngay cũng được, vì đã có bản mới sau khi xóa.' : 'Chưa có bản mới sau khi xóa: hãy sao lưu ngay rồi mới bỏ.'}`
