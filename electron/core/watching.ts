import { changeMark, lastGood, readStatus, refreshDerived, secondView } from '../../db/index.ts'
import { localDay } from '../../db/contract/calendar.ts'
import type { Output } from '../../db/contract/api.ts'
import { isDamage } from '../workers/backupJobs.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import type { Watch } from './ports.ts'

const [MINUTE_MS, WEEK_MS] = [60_000, 7 * 86_400_000]
/** Long enough for the first list to be on the screen. */
const FIRST_LOOK_MS = 3000

/** Looks the register through in the press; what can be made anew from the records is. */
async function look(context: Context, depth: 'quick' | 'full', watch: Watch = {}): Promise<Output<'register.check'>> {
  const { register, ports, backups } = context
  const { findings, derived } = await backups.press.run('check', { folder: register.folder, depth, at: ports.now() }, watch)
  const damage = findings.filter(isDamage)
  if (damage.length > 0) backups.seen.damage = { at: ports.now(), findings: damage.slice(0, 20), total: damage.length }
  else if (depth === 'full') backups.seen.damage = null
  if (derived && !findings.some(({ code }) => code === 'damagedRegister')) {
    refreshDerived(register.db, true)
    ports.log('sort keys and search rows were made anew', undefined)
  }
  ports.news('health')
  return { ok: findings.length === 0, findings }
}

export const checkHandlers = (context: Context): Pick<Handlers, 'register.check'> => ({ 'register.check': (_, watch) => look(context, 'full', watch) })

/** What a program that stays open does for its register by itself. */
export type Overseer = { close(): void }

/**
 * Looks at the register when its first list has been shown, once a week through and through; backs it up each new day and every
 * four hours where something changed; copies the newest backup to the second place as soon as that is plugged in. One thing at a time, and each
 * failure only noted: the light shows it.
 */
export function oversee(context: Context): Overseer {
  let closed = false
  let timer = setTimeout(() => void round('quick'), FIRST_LOOK_MS).unref()

  async function round(depth?: 'quick'): Promise<void> {
    await attempt('look', () => (depth ? look(context, depth) : undefined))
    await attempt('weekly look', () => (isFullDue(context) ? look(context, 'full') : undefined))
    await attempt('daily backup', () => (isBackupDue(context) ? context.backups.make('daily') : undefined))
    await attempt('second copy', () => (isSecondDue(context) ? copySecond(context) : undefined))
    if (!closed) timer = setTimeout(() => void round(), MINUTE_MS).unref()
  }

  async function attempt(what: string, work: () => unknown): Promise<void> {
    if (closed) return
    try {
      await work()
    } catch (error) {
      if (!closed) context.ports.log(what, error)
    }
  }

  return { close: () => { closed = true; clearTimeout(timer) } }
}

function isFullDue({ register, ports }: Context): boolean {
  const { full } = readStatus(register.folder)
  return !full || Math.abs(Date.parse(ports.now()) - Date.parse(full.at)) > WEEK_MS
}

/** A day is the least; a disk that dies in the afternoon should not take the morning with it. */
const FRESH_MS = 4 * 3_600_000

/** Never from a register known to be damaged, and not again and again where the disk refuses. */
function isBackupDue({ register, ports }: Context): boolean {
  const { damage, attempt } = readStatus(register.folder)
  const newest = lastGood(register.folder)?.manifest
  const [now, hour] = [Date.parse(ports.now()), 3_600_000]
  if (damage || (attempt?.ok === false && Math.abs(now - Date.parse(attempt.at)) < hour)) return false
  return newest?.mark !== changeMark(register.db) && (!newest || Math.abs(now - Date.parse(newest.madeAt)) > FRESH_MS || localDay(Date.parse(newest.madeAt)) !== localDay(now))
}

function isSecondDue({ register, ports }: Context): boolean {
  const [second, newest] = [secondView(register.folder), lastGood(register.folder)?.manifest]
  // Where it is not seen, it may have come back under another letter.
  const { secondCopy } = readStatus(register.folder)
  // A full stick stays full for a while.
  if (secondCopy?.ok === false && Math.abs(Date.parse(ports.now()) - Date.parse(secondCopy.at)) < 3_600_000) return false
  return second !== null && newest !== undefined && !(second.present && second.at === newest.madeAt)
}

async function copySecond({ register, ports, backups }: Context): Promise<void> {
  const copied = await backups.press.run('second', { folder: register.folder, at: ports.now() })
  if (copied > 0) ports.news('health')
}
