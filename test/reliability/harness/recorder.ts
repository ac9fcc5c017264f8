import { closeSync, openSync, readSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { findTool } from '../../support/tools.ts'

/** Sorts of calls that change a disk, as bits of `struct control` in recorder.h. `write` counts cutting a file short as well. */
export const callClasses = { write: 1, sync: 2, rename: 4, unlink: 8, open: 16, folder: 32 } as const
export type CallClass = keyof typeof callClasses
const every = Object.values(callClasses).reduce((sum, bit) => sum + bit, 0)

export type FaultCode = 'ENOSPC' | 'EIO' | 'EPERM' | 'EBUSY'

/** The `at`-th call (from 1) of a sort fails with `code`, or with `kill` ends the process; `sticky`: all later ones as well. */
export type Fault = { on: CallClass | 'any'; at: number; code: FaultCode | 'kill'; sticky?: boolean }

/** Whether the recorder can be compiled here. */
export const canRecord = process.platform === 'linux' && findTool('gcc') !== undefined

/** The environment of a process that is to be watched: what changes below `root` goes to `log`, steered through `control`. */
export function watchedEnvironment({ library, root, control, log }: { library: string; root: string; control: string; log: string }): Record<string, string> {
  writeFileSync(control, Buffer.alloc(numbers * 4))
  writeFileSync(log, '')
  return { LD_PRELOAD: library, RECORDER_ROOT: root, RECORDER_CONTROL: control, RECORDER_LOG: log }
}

/** The members of `struct control`, in their order. */
const [RECORDING, CLASSES, , , , SEEN, STRUCK, COUNTS] = [0, 1, 2, 3, 4, 5, 6, 7]
const numbers = COUNTS + Object.keys(callClasses).length

/** Steers a recorder, from inside the watched process or from outside. */
export type Steering = {
  /** Sets a fault; counting begins anew. */
  set(fault: Fault): void
  clear(): void
  /** How many calls failed since the fault was set. */
  struck(): number
  /** Starts an empty record. */
  record(): void
  stopRecording(): void
  /** Calls of each sort so far. */
  counts(): Record<CallClass, number>
  resetCounts(): void
  close(): void
}

export function steer({ control, log }: { control: string; log: string }): Steering {
  const file = openSync(control, 'r+')
  const put = (place: number, ...values: number[]) => { writeSync(file, Uint8Array.from(new Uint8Array(Uint32Array.from(values).buffer)), 0, values.length * 4, place * 4) }
  const get = () => {
    const memory = new Uint32Array(numbers)
    readSync(file, new Uint8Array(memory.buffer), 0, numbers * 4, 0)
    return memory
  }
  return {
    set({ on, at, code, sticky = false }) {
      put(CLASSES, 0)
      put(SEEN, 0, 0)
      put(CLASSES + 1, at, code === 'kill' ? 0 : constants.errno[code], sticky ? 1 : 0)
      put(CLASSES, on === 'any' ? every : callClasses[on])
    },
    clear: () => put(CLASSES, 0),
    struck: () => get()[STRUCK] ?? 0,
    record: () => { truncateSync(log, 0); put(RECORDING, 1) },
    stopRecording: () => put(RECORDING, 0),
    counts: () => {
      const memory = get()
      return Object.fromEntries(Object.keys(callClasses).map((name, index) => [name, memory[COUNTS + index] ?? 0])) as Record<CallClass, number>
    },
    resetCounts: () => put(COUNTS, ...Object.keys(callClasses).map(() => 0)),
    close: () => closeSync(file),
  }
}
