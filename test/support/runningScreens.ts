import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Api, Input, Output } from '../../db/contract/api.ts'
import type { Result } from '../../db/contract/errors.ts'
import { setUpRegister } from '../../electron/core/setUp.ts'
import { systemPorts } from '../../electron/core/systemPorts.ts'
import type { Press } from '../../electron/workers/press.ts'
import { startChromium } from './chromium.ts'
import { pickInDialog } from './pickInDialog.ts'

const root = join(import.meta.dirname, '../..')

/** A running program with its screens. */
export type RunningScreens = {
  /** Asks the program beside its windows, to see what the register really holds. */
  call: <P extends keyof Api>(name: P, input: Input<P>) => Promise<Output<P>>
  /** The first window. */
  page: Page
  windows(): Page[]
  /** One more window on the same program, at a place of it such as `/list/model`. */
  newWindow(place?: string): Promise<Page>
  /** Chooses a folder or file in the dialog that `open` opens: the machine's own, or the program's. */
  choose(path: string, open: () => Promise<void>): Promise<void>
  /** Pulls the plug of the program, not of its windows where they are a browser's. */
  kill(): Promise<void>
  /** Every address that was asked for and does not belong to the program. */
  strangers: string[]
  /** What went wrong in a window. */
  faults: string[]
  close(): Promise<void>
}

export type ScreenOptions = {
  /** The built screens. */
  renderer: string
  userData: string
  register?: string
  /** A register that is made first, with the settings of a made-up agency. */
  newRegister?: string
  today?: string
  port?: number
  size?: { width: number; height: number }
  scheme?: 'light' | 'dark'
  /** A browser to open the window in, for several programs in one test. */
  browser?: Browser
}

/** Making a register prints nothing. */
const noPress: Press = { run: () => Promise.reject(new Error('nothing to print')), close: () => Promise.resolve() }

const WAIT_MS = 60_000

/** Starts the program as `npm start` does where Electron is missing. Resolves with its address. */
export function startHost({ renderer, userData, register, today = '2025-12-01', port }: ScreenOptions): Promise<{ address: string; process: ChildProcess }> {
  const args = [
    'electron/start.ts', '--no-browser', '--browser-host', '--user-data', userData, '--today', today, '--renderer', renderer,
    ...(register === undefined ? [] : ['--register', register]), ...(port === undefined ? [] : ['--port', String(port)]),
  ]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let told = ''
    const timer = setTimeout(() => reject(new Error(`the program gave no address: ${told}`)), WAIT_MS)
    const read = (text: Buffer) => {
      told += text.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(told)?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      resolve({ address, process: child })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', code => reject(new Error(`the program ended with ${code}: ${told}`)))
  })
}

/** The program as a plain browser shows it, and one window on it. */
export async function openInBrowser(asked: ScreenOptions): Promise<RunningScreens & { address: string }> {
  if (asked.newRegister !== undefined) setUpRegister(asked.newRegister, systemPorts({ press: noPress, today: asked.today ?? '2025-12-01' }), { driveType: 'fixed' }).close()
  const options = { ...asked, ...(asked.newRegister === undefined ? {} : { register: asked.newRegister }) }
  const host = await startHost(options)
  const browser = options.browser ?? await startChromium()
  const context = await browser.newContext({ viewport: options.size ?? { width: 1366, height: 768 }, colorScheme: options.scheme ?? 'light', locale: 'vi-VN' })
  const origin = new URL(host.address).origin
  const [strangers, faults]: string[][] = [[], []]
  context.on('request', request => {
    if (![origin, 'null'].includes(new URL(request.url()).origin) && !request.url().startsWith('data:')) strangers?.push(request.url())
  })
  const newWindow = async (place = '/') => {
    const page = await context.newPage()
    page.on('pageerror', error => faults?.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') faults?.push(message.text())
    })
    await page.goto(host.address)
    // The window takes the token out of its address before anything else.
    await page.waitForFunction(() => !location.hash.includes('token='))
    if (place !== '/') await page.evaluate(hash => { location.hash = hash }, `#${place}`)
    return page
  }
  const ended = new Promise(resolve => host.process.once('exit', resolve))
  return {
    address: host.address, page: await newWindow(), windows: () => context.pages(), newWindow, call: caller(host.address), async choose(path, open) {
      await open()
      await pickInDialog(context.pages(), path)
    }, strangers: strangers ?? [], faults: faults ?? [],
    async kill() {
      host.process.kill('SIGKILL')
      await ended
    },
    async close() {
      await context.close()
      if (!options.browser) await browser.close()
      if (host.process.exitCode === null && host.process.signalCode === null) host.process.kill('SIGTERM')
      await ended
    },
  }
}

function caller(address: string): RunningScreens['call'] {
  const { origin, hash } = new URL(address)
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  return async <P extends keyof Api>(name: P, input: Input<P>) => {
    const answer = await fetch(`${origin}/call/${name}`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(input),
    })
    return valueOf(await answer.json() as Result<Output<P>>)
  }
}

/** @throws Error with the code and the words of a refusal */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}
