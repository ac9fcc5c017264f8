import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, CommandLine } from 'electron'
import { type Names, knownEvents, preventable, strict, unknown } from './strict.ts'
import { record } from './record.ts'
import { takeSingleInstance } from './singleInstance.ts'

const events = knownEvents('app', ['ready', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'second-instance', 'web-contents-created'])
const paths: Record<string, string> = {
  userData: join(tmpdir(), 'stand-in'), sessionData: join(tmpdir(), 'stand-in'), documents: process.env['STAND_IN_DOCUMENTS'] ?? homedir(), home: homedir(), temp: tmpdir(),
}

/** What the life of the program needs from its windows. */
export type OpenWindows = { list(): readonly { close(): void }[]; end(): Promise<void> }
let windows: OpenWindows = { list: () => [], end: () => Promise.resolve() }
export const attachWindows = (open: OpenWindows): void => { windows = open }

let quitting = false
let ready = false
const whenReady = new Promise<void>(resolve => setImmediate(() => {
  ready = true
  events.emit('ready')
  resolve()
}))

const beforeReady = (what: string) => {
  if (ready) throw new Error(`${what} must be called before the app is ready`)
}

let leaving = false
function exit(code = 0): void {
  leaving = true
  events.emit('quit', {}, code)
  const leave = () => process.exit(code)
  void windows.end().then(leave, leave)
}

function quit(): void {
  if (!quitting) {
    const event = preventable({})
    events.emit('before-quit', event)
    if (event.defaultPrevented) return
    quitting = true
  }
  if (windows.list().length > 0) {
    for (const window of windows.list()) window.close()
    return
  }
  const event = preventable({})
  events.emit('will-quit', event)
  quitting = false
  if (!event.defaultPrevented) exit(0)
}

/** A window is gone; the last one ends the program unless somebody listens. */
export function windowGone(): void {
  // Windows that go because the program ends say nothing to it any more.
  if (leaving || windows.list().length > 0) return
  if (quitting) quit()
  else if (!events.emit('window-all-closed')) quit()
}

/** A page would not leave: whoever was quitting is not any more. */
export const stayed = (): void => { quitting = false }

export const contentsCreated = (contents: unknown): boolean => events.emit('web-contents-created', {}, contents)
export const sessionFolder = (): string => paths['sessionData'] ?? tmpdir()

const commandLine = strict('app.commandLine', {
  appendSwitch(name: string, value = '') {
    beforeReady('appendSwitch')
    // A second switch of one name takes the place of the first.
    record.switches[name] = value
  },
} satisfies Names<CommandLine>)

export const app = strict('app', {
  isPackaged: false,
  commandLine,
  on: (event: string, listener: (...values: unknown[]) => void) => void events.on(event, listener),
  whenReady: () => whenReady,
  setName: () => undefined,
  setAppUserModelId: () => undefined,
  enableSandbox() {
    beforeReady('enableSandbox')
    record.sandboxed = true
  },
  getPath(name: string): string {
    const path = paths[name]
    if (path === undefined) throw unknown(`the path ${name}`)
    return path
  },
  setPath(name: string, path: string) {
    if (!(name in paths)) throw unknown(`the path ${name}`)
    paths[name] = path
  },
  requestSingleInstanceLock: () => takeSingleInstance(paths['userData'] ?? '', words => events.emit('second-instance', {}, words, process.cwd(), {})),
  quit, exit,
} satisfies Names<App>)
