import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { readMeta, writeMeta } from '../meta.ts'

/**
 * The password that uncovers the screens. It keeps whoever passes by from reading and typing; it does not encrypt: who can copy
 * the file of the register can read it with any SQLite browser. Of password and recovery code only hashes are kept, made
 * slow on purpose (scrypt, 128 MB and about half a second each).
 */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 } as const
const HASH_BYTES = 32

/** Both as hex. */
type Secret = { salt: string; hash: string }
type Lock = { password: Secret; recovery: Secret; minutes: number }
/** `until`: when the next try is looked at, ISO. */
type Failures = { count: number; until: string | null }

const USUAL_MINUTES = 10
/** From the fifth wrong one on nothing is looked at for a while: half a minute, doubled each time, a quarter of an hour at most. */
const [FREE_TRIES, FIRST_WAIT_S, LONGEST_WAIT_S] = [5, 30, 900]

const readLock = (db: Database): Lock | undefined => {
  const text = readMeta(db, 'lock')
  return text === undefined ? undefined : JSON.parse(text) as Lock
}

const readFailures = (db: Database): Failures => JSON.parse(readMeta(db, 'lockFailures') ?? '{"count":0,"until":null}') as Failures

/** Whether a password is set, how many seconds to wait before one is looked at again, and after how many idle minutes screens lock. */
export function lockState(db: Database, now: string): { set: boolean; waitSeconds: number; minutes: number } {
  const lock = readLock(db)
  return { set: lock !== undefined, waitSeconds: waitSeconds(db, now), minutes: lock?.minutes ?? USUAL_MINUTES }
}

function waitSeconds(db: Database, now: string): number {
  const { until } = readFailures(db)
  // A clock that was set back must not lock for longer than any wait is.
  return until === null ? 0 : Math.min(Math.max(Math.ceil((Date.parse(until) - Date.parse(now)) / 1000), 0), LONGEST_WAIT_S)
}

/** Whether this is the password, or with `recovery` the recovery code. Tries are counted in the register, so that a restart forgives none. */
export async function checkPassword(db: Database, given: { password?: string | undefined; recovery?: string | undefined }, now: string): Promise<{ ok: boolean; waitSeconds: number }> {
  const lock = readLock(db)
  if (!lock) return { ok: true, waitSeconds: 0 }
  const waiting = waitSeconds(db, now)
  if (waiting > 0) return { ok: false, waitSeconds: waiting }
  // Counted before the slow part, so that many tries at once are many tries.
  countTry(db, now)
  const ok = given.password !== undefined && await isSecret(lock.password, given.password.normalize('NFC'))
    || given.recovery !== undefined && await isSecret(lock.recovery, plainCode(given.recovery))
  if (ok) db.prepare("DELETE FROM meta WHERE key = 'lockFailures'").run()
  return { ok, waitSeconds: ok ? 0 : waitSeconds(db, now) }
}

function countTry(db: Database, now: string): void {
  const count = readFailures(db).count + 1
  const wait = count < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_S * 2 ** Math.min(count - FREE_TRIES, 10), LONGEST_WAIT_S)
  writeMeta(db, 'lockFailures', JSON.stringify({ count, until: wait === 0 ? null : new Date(Date.parse(now) + wait * 1000).toISOString() }))
}

/** Sets a password and answers the new recovery code, which is nowhere else. Whoever may do so was checked before. */
export async function setPassword(db: Database, password: string, minutes?: number): Promise<string> {
  const recovery = makeCode()
  const lock: Lock = { password: await hashed(password.normalize('NFC')), recovery: await hashed(plainCode(recovery)), minutes: minutes ?? readLock(db)?.minutes ?? USUAL_MINUTES }
  writeMeta(db, 'lock', JSON.stringify(lock))
  db.prepare("DELETE FROM meta WHERE key = 'lockFailures'").run()
  return recovery
}

/** Takes the password away. Whoever may do so was checked before. */
export const removePassword = (db: Database): void => void db.prepare("DELETE FROM meta WHERE key IN ('lock', 'lockFailures')").run()

// Letters nobody mistakes for others on a printed sheet or over the telephone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const [GROUPS, GROUP] = [5, 4]

/** Five groups of four out of 32 letters: 100 bits. */
const makeCode = (): string => Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, () => letters[randomInt(letters.length)]).join('')).join('-')

/** The code as it is compared, however it was typed. */
const plainCode = (typed: string): string => typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[^0-9A-Z]/g, '')

async function hashed(text: string): Promise<Secret> {
  const salt = randomBytes(16)
  return { salt: salt.toString('hex'), hash: (await slowHash(text, salt)).toString('hex') }
}

const isSecret = async ({ salt, hash }: Secret, text: string): Promise<boolean> => timingSafeEqual(await slowHash(text, Buffer.from(salt, 'hex')), Buffer.from(hash, 'hex'))

const slowHash = (text: string, salt: Buffer): Promise<Buffer> => new Promise((resolve, reject) =>
  scrypt(text, salt, HASH_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key))))
