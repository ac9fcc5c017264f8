import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type * as electronApi from 'electron'
import { type Browser, type Page, _electron, chromium } from 'playwright-core'
import { findElectron } from '../../../electron/starting/electronRuntime.ts'
import { builtProgram } from '../../../electron/starting/program.ts'
import { builtScreens } from '../../../electron/starting/screens.ts'
import type { record } from './record.ts'

const root = join(import.meta.dirname, '../../..')
const WAIT_MS = 30_000

/** Electron as the program sees it; `standIn` is there only when the stand-in is. */
export type Api = typeof electronApi & { standIn: typeof record }

export type LaunchOptions = {
  userData: string
  register?: string
  today?: string
  /** Built screens to show instead of those of the sources; null for those beside the main file. */
  renderer?: string | null
  /** Where a person's own files lie; the stand-in alone can be told. */
  documents?: string
  /** Another built main file than the program's own. */
  main?: string
}

/** The program running in Electron where its runtime is here, otherwise in the stand-in. */
export type LaunchedProgram = {
  real: boolean
  firstWindow(): Promise<Page>
  /** Opens one more window from the menu. */
  newWindow(): Promise<Page>
  windows(): Page[]
  /** Runs a function inside the program; it must not use anything from outside itself. */
  evaluate<R, V = undefined>(run: (electron: Api, value: V) => R | Promise<R>, value?: V): Promise<R>
  /** Ends as the person would; gives the exit code. */
  close(): Promise<number | null>
  /** Pulls the plug. */
  kill(): Promise<void>
  /** Settles with the exit code when the program has ended by itself. */
  ended: Promise<number | null>
}

const words = ({ userData, register, today = '2025-12-01' }: LaunchOptions, screens: string | null) => [
  `--user-data=${userData}`, `--today=${today}`, ...(screens === null ? [] : [`--renderer=${screens}`]), ...(register === undefined ? [] : [`--register=${register}`]),
]

/** Starts the built program; builds it first when a source is younger. */
export async function launchProgram(options: LaunchOptions): Promise<LaunchedProgram> {
  const screens = options.renderer === undefined ? await builtScreens(root, () => undefined) : options.renderer
  const main = options.main ?? await builtProgram(root)
  const electron = findElectron(root)
  mkdirSync(options.userData, { recursive: true })
  return electron === undefined ? launchStandIn(main, options, screens) : launchElectron(electron, main, options, screens)
}

/** Presses an item of the menu; runs inside the program. */
function pressMenu({ Menu }: Api, label: string): void {
  const items = Menu.getApplicationMenu()?.items.flatMap(menu => menu.submenu?.items ?? []) ?? []
  const item = items.find(each => each.label === label)
  if (!item) throw new Error(`no item ${label} in the menu`)
  item.click()
}
const newWindowLabel = 'Mở cửa sổ mới'

async function launchElectron(executablePath: string, main: string, options: LaunchOptions, screens: string | null): Promise<LaunchedProgram> {
  // As root there is no sandbox to be had on Linux.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({ executablePath, args: [...sandbox, main, ...words(options, screens)] })
  const ended = new Promise<number | null>(resolve => app.process().once('exit', resolve))
  const evaluate = app.evaluate.bind(app) as unknown as LaunchedProgram['evaluate']
  return {
    real: true, ended, evaluate,
    firstWindow: () => app.firstWindow(),
    windows: () => app.windows(),
    newWindow: async () => (await Promise.all([app.waitForEvent('window'), evaluate(pressMenu, newWindowLabel)]))[0],
    close: async () => (await app.close(), ended),
    async kill() {
      app.process().kill('SIGKILL')
      await ended
    },
  }
}

async function launchStandIn(main: string, options: LaunchOptions, screens: string | null): Promise<LaunchedProgram> {
  const child = fork(main, words(options, screens), {
    execArgv: ['--import', new URL('./register.ts', import.meta.url).href], stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, STAND_IN_DOCUMENTS: options.documents ?? options.userData },
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const { evaluate, port } = listen(child, ended)
  let browser: Browser | undefined

  async function connect(): Promise<Browser> {
    if (browser) return browser
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port}`)
    // The program answers dialogs of pages; without a listener this connection would.
    const leave = (page: Page) => void page.on('dialog', () => undefined)
    for (const context of browser.contexts()) {
      context.pages().forEach(leave)
      context.on('page', leave)
    }
    return browser
  }
  const windows = () => browser?.contexts().flatMap(context => context.pages()).filter(page => page.url().includes('.standin/')) ?? []

  async function windowAfter(before: readonly Page[]): Promise<Page> {
    await connect()
    for (const start = Date.now(); Date.now() - start < WAIT_MS;) {
      const page = windows().find(each => !before.includes(each))
      if (page) return page.waitForLoadState().then(() => page)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    throw new Error('no window was opened')
  }

  return {
    real: false, ended, evaluate, windows,
    firstWindow: () => windowAfter([]),
    async newWindow() {
      await connect()
      const before = windows()
      await evaluate(pressMenu, newWindowLabel)
      return windowAfter(before)
    },
    async close() {
      if (child.exitCode === null) await evaluate(({ app }) => app.quit()).catch(() => undefined)
      return ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

type Told = { port?: string; id?: number; value?: unknown; error?: string }

/** The line to the program: where its browser listens, and functions to be run inside it. */
function listen(child: ChildProcess, ended: Promise<number | null>): { evaluate: LaunchedProgram['evaluate']; port: Promise<string> } {
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  let last = 0
  const port = new Promise<string>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if (told.port !== undefined) resolve(told.port)
      const asked = waiting.get(told.id ?? 0)
      if (told.error !== undefined) asked?.reject(new Error(told.error))
      else asked?.resolve(told.value as never)
    })
    void ended.then(code => {
      const error = new Error(`the program ended with ${code}`)
      reject(error)
      for (const { reject: fail } of waiting.values()) fail(error)
    })
  })
  // A program that ends before it has a window is no fault of whoever does not ask for one.
  port.catch(() => undefined)
  return {
    port,
    evaluate: (run, value) => new Promise((resolve, reject) => {
      waiting.set(last += 1, { resolve, reject })
      child.send({ id: last, evaluate: String(run), value })
    }),
  }
}
