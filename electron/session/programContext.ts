import { sep } from 'node:path'
import { fileLog } from '../core/log.ts'
import { systemPorts } from '../core/systemPorts.ts'
import { startPress } from '../workers/press.ts'
import { type DriveWatch, watchDrives } from './drives.ts'
import type { HostPorts } from './host.ts'
import { type Keeper, createKeeper } from './keeper.ts'
import { type ScreenLock, createScreenLock } from './lock.ts'
import { type Memory, openMemory } from './remembered.ts'
import { type Scratch, openScratch } from './scratch.ts'

/** What every handler of the program works with. */
export type ProgramContext = {
  host: HostPorts
  keeper: Keeper
  memory: Memory
  drives: DriveWatch
  scratch: Scratch
  lock: ScreenLock
  /** Papers that are read once and lie on no disk, by name. */
  once: Map<string, Uint8Array<ArrayBuffer>>
  /** The open register as windows know it. */
  current: { folder: string; name: string } | null
  /** Settles when the register the program was started on is open, or is not to be opened. */
  begun: Promise<unknown>
  now(): string
  today(): string
  account(): string
  /** Where the program wrote something that may be shown in the file manager. */
  wrote(path: string): void
  mayShow(path: string): boolean
  log(message: string, error: unknown): void
}

/** @throws AppError usage when the host's day is no day; the error of the disk when its folder cannot be made */
export function createProgramContext(host: HostPorts): ProgramContext {
  // No paper is printed here: the press belongs to the clock's owner and is never started.
  const clock = systemPorts({ press: startPress(), today: host.today })
  const log = fileLog(host.userData, clock.now)
  const written = new Set<string>()
  const lock = createScreenLock()
  const context: ProgramContext = {
    host, log, now: clock.now, today: clock.today, account: clock.account, current: null, begun: Promise.resolve(), once: new Map(),
    memory: openMemory(host.userData, clock.now),
    scratch: openScratch(host.userData),
    lock,
    drives: watchDrives(() => host.emit({ type: 'drives' })),
    keeper: createKeeper({ today: host.today, lost: () => host.emit({ type: 'register' }), news: what => host.emit({ type: what }), admit: name => lock.require(name) }),
    wrote: path => void written.add(path),
    mayShow: path => written.has(path) || [context.keeper.folder(), host.userData].some(folder => folder !== null && lies(path, folder)),
  }
  return context
}

const lies = (path: string, folder: string) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
