import { createHash } from 'node:crypto'
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const root = join(import.meta.dirname, '../../..')
const room = join(root, 'node_modules/.cache/reliability')

/** Sources compiled once for the hundreds of processes that are started. */
export const compiled = join(room, 'compiled')

/** Everything of which what is kept is made, below the root of the project. */
const sources = ['package-lock.json', 'assets/defaults', 'assets/content', 'db', 'electron', 'test/fixtures/registers', 'test/reliability', 'test/support']
/** What was made of sources nobody has any more goes after so long without use. */
const UNUSED_MS = 24 * 3600 * 1000

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  return statSync(path).isDirectory() ? readdirSync(path).toSorted().flatMap(name => filesBelow(join(path, name))) : [path]
}

let key: string | undefined
const keyOfSources = (): string => key ??= sha256([process.version, process.arch, ...sources.flatMap(name => filesBelow(join(root, name))).flatMap(path => [path.slice(root.length), sha256(readFileSync(path))])].join('\n')).slice(0, 24)

const SEAL = '.seal.json'
type Seal = Record<string, string>

const sealOf = (folder: string): Seal => Object.fromEntries(filesBelow(folder).filter(path => path !== join(folder, SEAL)).map(path => [path.slice(folder.length), sha256(readFileSync(path))]))

/** Whether a folder holds exactly what was put into it. */
function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, SEAL), 'utf8') === JSON.stringify(sealOf(folder))
  } catch {
    return false
  }
}

const known = new Set<string>()

/**
 * A folder filled by `make` once for all scenarios, processes and runs, for as long as no source changes; `scratch` is an empty
 * folder of this run. Written whole or not at all, and made anew where it is spoilt. Nobody may write into it. With a rule broken
 * on purpose nothing is kept, so that broken and sound programs never share anything.
 */
export async function kept(name: string, scratch: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  mkdirSync(scratch, { recursive: true })
  const own = mkdtempSync(join(scratch, `${name}-`))
  if (process.env['RELIABILITY_MUTATION'] !== undefined) {
    await make(own)
    return own
  }
  const era = join(room, `kept-${keyOfSources()}`)
  const place = join(era, name)
  if (known.has(place)) return place
  mkdirSync(era, { recursive: true })
  utimesSync(era, new Date(), new Date())
  const release = await takeTurn(`${place}.lock`)
  try {
    if (!isWhole(place)) {
      await make(own)
      putWhole(own, place)
      dropUnused()
    }
  } finally {
    release()
    rmSync(own, { recursive: true, force: true })
  }
  known.add(place)
  return place
}

function putWhole(from: string, place: string): void {
  const part = `${place}.part-${process.pid}`
  for (const path of [part, place]) rmSync(path, { recursive: true, force: true })
  cpSync(from, part, { recursive: true })
  writeFileSync(join(part, SEAL), JSON.stringify(sealOf(part)))
  renameSync(part, place)
}

function dropUnused(): void {
  for (const name of readdirSync(room).filter(one => one.startsWith('kept-'))) {
    if (Date.now() - statSync(join(room, name)).mtimeMs > UNUSED_MS) rmSync(join(room, name), { recursive: true, force: true })
  }
}

/** Waits until no other process that lives makes the same; gives what ends the turn. */
async function takeTurn(lock: string): Promise<() => void> {
  const own = `${lock}-${process.pid}`
  writeFileSync(own, String(process.pid))
  while (!isLinked(own, lock)) {
    if (isForsaken(lock)) rmSync(lock, { force: true })
    else await delay(20)
  }
  rmSync(own)
  return () => rmSync(lock, { force: true })
}

/** Gives a file a second name, whole from the first moment; false where that name is taken. */
function isLinked(file: string, name: string): boolean {
  try {
    linkSync(file, name)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** A lock whose maker is gone. */
function isForsaken(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
