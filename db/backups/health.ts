import type { Database } from 'better-sqlite3'
import type { Health } from '../contract/backupApi.ts'
import { localDay } from '../contract/calendar.ts'
import { formatDate } from '../contract/text/format.ts'
import { lastErasure } from '../privacy/erasures.ts'
import { type Erasures, isGood, keptIn, lastGood, viewOf } from './list.ts'
import { backupsOf } from './names.ts'
import { changeMark } from './prove.ts'
import { secondView } from './second.ts'
import { type BackupStatus, readStatus } from './status.ts'

const DAY_MS = 86_400_000
const CLOCK_SLACK_MS = 5 * 60_000

/** What this program saw itself; a disk that refuses backups refuses notes about them too. */
export type Seen = Pick<BackupStatus, 'attempt' | 'damage'>

/**
 * How the register is: its backups, its last look at itself, the clock. `now` is ISO, `running` whether a backup is being made. Of what is
 * noted and what was `seen` the worse counts.
 */
export function healthOf(db: Database, folder: string, now: string, running: boolean, seen: Seen = { attempt: null, damage: null }): Health {
  const noted = readStatus(folder)
  const status = { ...noted, damage: noted.damage ?? seen.damage, attempt: seen.attempt ?? noted.attempt }
  const newest = keptIn(backupsOf(folder), status.spoilt).find(isGood)
  const { attempt, quick, full, damage } = status
  const looks = [...(quick ? [{ ...quick, depth: 'quick' as const }] : []), ...(full ? [{ ...full, depth: 'full' as const }] : [])].toSorted((a, b) => b.at.localeCompare(a.at))
  return {
    backup: {
      ...lightOf(newest?.manifest, changeMark(db), now, running, attempt?.ok === false ? attempt : undefined),
      at: newest?.manifest.madeAt ?? null,
    },
    second: secondView(folder),
    checked: looks[0] ?? null,
    damage: damage ? { ...damage, lastGood: goodBefore(folder, { upTo: status.erasedUpTo, changeset: erasedIn(db) }) } : null,
    clock: clockWarning(db, now),
  }
}

/** A damaged register may not tell any more. */
function erasedIn(db: Database): number | null {
  try {
    return lastErasure(db)
  } catch {
    return null
  }
}

function goodBefore(folder: string, erased: Erasures) {
  const good = lastGood(folder)
  return good ? viewOf(good, 'register', erased) : null
}

function lightOf(newest: { madeAt: string; mark: string } | undefined, mark: string, now: string, running: boolean, failed: { message: string | null } | undefined): Pick<Health['backup'], 'state' | 'days' | 'message'> {
  const days = newest ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(newest.madeAt)) / DAY_MS)) : null
  if (running) return { state: 'running', days, message: null }
  if (failed) return { state: 'failed', days, message: failed.message }
  if (!newest) return { state: 'none', days, message: null }
  // A day that has not come yet tells nothing of when it was made.
  const ahead = Date.parse(newest.madeAt) > Date.parse(now) + CLOCK_SLACK_MS
  const fresh = newest.mark === mark || (!ahead && localDay(Date.parse(newest.madeAt)) === localDay(Date.parse(now))) || (!ahead && days === 0)
  return { state: fresh ? 'fresh' : 'stale', days, message: null }
}

/**
 * A clock that stands before what the register has seen is told: deadlines and days of papers would come out wrong. Nothing
 * depends on it for order: changes, backups and packages are numbered.
 */
export function clockWarning(db: Database, now: string): string | null {
  // The newest by number: one day typed in the far future must not be complained about for ever.
  const last = db.prepare<[], string>('SELECT at FROM changeset ORDER BY seq DESC LIMIT 1').pluck().get()
  if (!last || Date.parse(last) <= Date.parse(now) + CLOCK_SLACK_MS) return null
  return `Đồng hồ máy đang là ngày ${formatDate(localDay(Date.parse(now)))}, nhưng sổ đã có thay đổi ghi ngày ${formatDate(localDay(Date.parse(last)))}. `
    + 'Dữ liệu không bị ảnh hưởng; hãy chỉnh lại ngày giờ của máy để hạn và ngày trên văn bản được đúng.'
}
