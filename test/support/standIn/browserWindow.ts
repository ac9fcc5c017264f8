import { readFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import type { BrowserContext, Page } from 'playwright-core'
import { ownAddress, wireAddress } from './addresses.ts'
import { createCodec } from './codec.ts'
import { type Contents, createContents } from './contents.ts'
import { contentsCreated, stayed, windowGone } from './life.ts'
import { DISPATCH, WIRE, standInPage } from './pageSide.ts'
import { type Names, knownEvents, onlyKnown, preventable, strict } from './strict.ts'

type Options = Record<string, unknown> & { width: number; height: number; x?: number; y?: number; title: string; webPreferences: Record<string, unknown> & { preload: string } }
export type FromPage = { kind: string; name: string; values: unknown[]; contents: Contents; frame: { url: string; origin: string; parent: object | null } }

const windowOptions = ['width', 'height', 'x', 'y', 'minWidth', 'minHeight', 'title', 'backgroundColor', 'show', 'autoHideMenuBar', 'webPreferences']
/** The one kind of page there is here; others could not be shown, so that asking for one must fail. */
const onlyPage: Record<string, boolean> = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true,
  allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false,
}
const freePreferences = ['preload', 'navigateOnDragDrop', 'spellcheck', 'plugins', 'devTools']

export type WindowEnvironment = {
  context(): Promise<BrowserContext>
  /** Answers what a page sends; undefined when it wants no answer. */
  fromPage(message: FromPage): Promise<unknown>
  colorScheme(): 'light' | 'dark' | null
  grants(url: string): string[]
}

const codec = createCodec()
const open = new Map<Page, { window: unknown; contents: Contents }>()
const all: { window: ReturnType<typeof build>; contents: Contents }[] = []

export const windowOf = (page: Page) => open.get(page)
export const windows = () => all.map(({ window }) => window)
export const pages = () => [...open.keys()]

function checkOptions({ webPreferences, ...options }: Options): void {
  onlyKnown('BrowserWindow', options, windowOptions)
  onlyKnown('webPreferences', webPreferences, [...Object.keys(onlyPage), ...freePreferences])
  for (const [name, value] of Object.entries(onlyPage)) {
    if (webPreferences[name] !== value) throw new Error(`the stand-in shows only pages with ${name}: ${value}`)
  }
}

export function build(options: Options, environment: WindowEnvironment) {
  checkOptions(options)
  const events = knownEvents('BrowserWindow', ['ready-to-show', 'page-title-updated', 'close', 'closed'])
  const page = openPage()
  const own = createContents(page)
  const bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height }
  let { title } = options
  const state = { maximized: false, visible: options['show'] !== false, destroyed: false, background: options['backgroundColor'] }

  async function openPage(): Promise<Page> {
    const shown = await (await environment.context()).newPage()
    await shown.setViewportSize({ width: options.width, height: options.height })
    await shown.emulateMedia({ colorScheme: environment.colorScheme() })
    await shown.exposeBinding(WIRE, async ({ frame }, text: string) => {
      const [kind, name, values] = codec.unpack(text) as [string, string, unknown[]]
      const url = ownAddress(frame.url())
      const sender = { url, origin: /^[a-z]+:\/\/[^/?#]*/.exec(url)?.[0] ?? 'null', parent: frame.parentFrame() }
      if (kind === 'open') return codec.pack({ value: own.inside.askedToOpen(ownAddress(name)) })
      try {
        return codec.pack({ value: await environment.fromPage({ kind, name, values, contents: own, frame: sender }) })
      } catch (error) {
        return codec.pack({ error: String(error) })
      }
    })
    const preload = readFileSync(options.webPreferences.preload, 'utf8')
    await shown.addInitScript({ content: `(${standInPage})(${JSON.stringify({ wire: WIRE, dispatch: DISPATCH })},${createCodec},${JSON.stringify(preload)})` })
    shown.on('dialog', dialog => {
      if (dialog.type() !== 'beforeunload') return void dialog.dismiss()
      const leaves = own.inside.mayLeave()
      if (!leaves) stayed()
      void (leaves ? dialog.accept() : dialog.dismiss()).catch(() => undefined)
    })
    shown.on('load', () => void loaded(shown))
    shown.on('crash', () => own.inside.crashed())
    shown.on('close', gone)
    open.set(shown, { window, contents: own })
    return shown
  }

  async function loaded(shown: Page): Promise<void> {
    const event = preventable({})
    events.emit('page-title-updated', event)
    if (!event.defaultPrevented) title = await shown.title()
    events.emit('ready-to-show')
  }

  function gone(): void {
    if (state.destroyed) return
    state.destroyed = true
    void page.then(shown => open.delete(shown))
    all.splice(all.findIndex(({ window: each }) => each === window), 1)
    own.inside.gone()
    events.emit('closed')
    windowGone()
  }

  const window = strict('BrowserWindow', {
    webContents: own.contents,
    on: (event: string, listener: (...values: unknown[]) => void) => void events.on(event, listener),
    once: (event: string, listener: (...values: unknown[]) => void) => void events.once(event, listener),
    async loadURL(url: string) {
      const shown = await page
      for (const permission of environment.grants(url)) await shown.context().grantPermissions([permission], { origin: new URL(wireAddress(url)).origin })
      await shown.goto(wireAddress(url))
    },
    close() {
      const event = preventable({})
      events.emit('close', event)
      if (event.defaultPrevented) return stayed()
      void page.then(shown => shown.close({ runBeforeUnload: true })).catch(() => undefined)
    },
    destroy: () => void page.then(shown => shown.close()).catch(() => undefined).then(gone),
    isDestroyed: () => state.destroyed,
    show() { state.visible = true },
    isVisible: () => state.visible,
    focus: () => undefined,
    restore: () => undefined,
    isMinimized: () => false,
    maximize() { state.maximized = true },
    isMaximized: () => state.maximized,
    getNormalBounds: () => ({ ...bounds }),
    setBounds(given: Partial<typeof bounds>) { Object.assign(bounds, given) },
    setTitle(given: string) { title = given },
    getTitle: () => title,
    setBackgroundColor(colour: string) { state.background = colour },
    getBackgroundColor: () => state.background,
  } satisfies Names<BrowserWindow>)
  all.push({ window, contents: own })
  contentsCreated(own.contents)
  return window
}
