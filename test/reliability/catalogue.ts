import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTool } from '../support/tools.ts'
import type { Need, Scenario } from './scenario.ts'

const room = join(import.meta.dirname, 'scenarios')

/** Those that take longest, so that two running side by side end together. */
const longestFirst = ['faults', 'backups', 'kills', 'migrations', 'powerCuts', 'damage', 'soak', 'twoInstances']

const place = (name: string) => (longestFirst.includes(name) ? longestFirst.indexOf(name) : longestFirst.length)

/** The files of `scenarios/`, without their endings, the longest-running first. */
export const scenarioNames = (): string[] =>
  readdirSync(room).filter(name => name.endsWith('.ts')).map(name => name.slice(0, -'.ts'.length)).sort((a, b) => place(a) - place(b) || a.localeCompare(b))

export async function loadScenario(name: string): Promise<Scenario> {
  return (await import(join(room, `${name}.ts`)) as { scenario: Scenario }).scenario
}

const present: Readonly<Record<Need, () => boolean>> = {
  gcc: () => findTool('gcc') !== undefined,
  root: () => process.getuid?.() === 0,
  fuse: () => existsSync('/dev/fuse'),
  faketime: () => findTool('faketime') !== undefined,
  setpriv: () => findTool('setpriv') !== undefined,
}

/** What this machine lacks of what a scenario needs. */
export const lacking = (scenario: Scenario): Need[] => (scenario.needs ?? []).filter(need => !present[need]())

const ROOMY_BYTES = 2 * 1024 ** 3

/** An empty folder in memory where there is room: what flushes do is decided by the scenarios, not by the disk below. */
export function scratchFolder(): { folder: string; remove(): void } {
  const memory = '/dev/shm'
  const roomy = existsSync(memory) && statfsSync(memory).bavail * statfsSync(memory).bsize > ROOMY_BYTES
  const folder = mkdtempSync(join(roomy ? memory : tmpdir(), 'so-dan-van-tin-cay-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
