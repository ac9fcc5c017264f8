import type { IpcMain, NativeTheme, PowerMonitor, Protocol, Session } from 'electron'
import { type FromPage, type WindowEnvironment, pages, windowOf } from './browserWindow.ts'
import { type Judges, startEngine } from './engine.ts'
import { type Names, knownEvents, onlyKnown, preventable, strict, unknown } from './strict.ts'
import { record } from './record.ts'

type Handler = (event: object, ...values: unknown[]) => unknown
type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean

const handlers = new Map<string, Handler>()
const listeners = new Map<string, Handler[]>()
const schemes: Judges['handlers'] = new Map()
const sessionEvents = knownEvents('session', ['will-download'])
let watched = false
let check: CheckHandler = () => true
let beforeRequest: ((details: { url: string }, answer: (answer: { cancel?: boolean }) => void) => void) | undefined

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  on: (channel: string, listener: Handler) => void listeners.set(channel, [...listeners.get(channel) ?? [], listener]),
} satisfies Names<IpcMain>)

async function fromPage({ kind, name, values, contents, frame }: FromPage): Promise<unknown> {
  const event = { sender: contents.contents, senderFrame: frame }
  if (kind === 'send') {
    for (const listener of listeners.get(name) ?? []) listener(event, ...values)
    return undefined
  }
  const handler = handlers.get(name)
  if (!handler) throw new Error(`No handler registered for '${name}'`)
  return handler(event, ...values)
}

const privileges = ['standard', 'secure', 'supportFetchAPI', 'stream', 'codeCache']
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(given: { scheme: string; privileges: object }[]) {
    for (const one of given) {
      // Among those it does not know are the ones that would let a scheme past the content security policy.
      onlyKnown('privileges', one.privileges, privileges)
      record.privileges[one.scheme] = one.privileges
    }
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>) {
    if (!record.privileges[scheme]) throw new Error(`the scheme ${scheme} has no privileges`)
    schemes.set(scheme, handler)
  },
} satisfies Names<Protocol>)

/** Permissions a page can be tried with, by the names both sides give them. */
const permissions: Record<string, string> = {
  'clipboard-sanitized-write': 'clipboard-write', 'clipboard-read': 'clipboard-read', geolocation: 'geolocation', notifications: 'notifications', midi: 'midi',
}

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    webRequest: strict('webRequest', { onBeforeRequest(listener: typeof beforeRequest) { beforeRequest = listener } }),
    on: (event: string, listener: Handler) => void sessionEvents.on(event, listener),
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler(handler: CheckHandler) { check = handler },
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled(on: boolean) { record.spellChecker = on },
    async setProxy(config: object) { record.proxy = config },
  } satisfies Names<Session>),
})

const judges: Judges = {
  handlers: schemes,
  refuses: url => new Promise(resolve => {
    if (beforeRequest) beforeRequest({ url }, ({ cancel }) => resolve(cancel === true))
    else resolve(false)
  }),
  stays: (page, to, isMainFrame) => windowOf(page)?.contents.inside.stays(to, isMainFrame) ?? false,
  popup: (opener, url) => windowOf(opener)?.contents.inside.askedToOpen(url),
}

const themes = ['system', 'light', 'dark'] as const
const theme = { source: 'system' as (typeof themes)[number] }
const colorScheme = () => (theme.source === 'system' ? null : theme.source)

/** The machine going to sleep or being locked, which a test brings about by `emit`. */
export const powerMonitor = strict('powerMonitor', knownEvents('powerMonitor', ['lock-screen', 'suspend']) satisfies Names<PowerMonitor>)

export const nativeTheme = strict('nativeTheme', {
  get themeSource() { return theme.source },
  set themeSource(source) {
    if (!themes.includes(source)) throw unknown(`the theme ${source}`)
    theme.source = source
    for (const page of pages()) void page.emulateMedia({ colorScheme: colorScheme() }).catch(() => undefined)
  },
  get shouldUseDarkColors() { return theme.source === 'dark' },
} satisfies Names<NativeTheme>)

export const environment: WindowEnvironment = {
  async context() {
    const context = await startEngine(judges)
    if (!watched) context.on('page', page => page.on('download', download => {
      const event = preventable({})
      sessionEvents.emit('will-download', event, {}, null)
      if (event.defaultPrevented) void download.cancel()
      else record.escaped.push(download.url())
    }))
    watched = true
    return context
  },
  fromPage,
  colorScheme,
  grants: url => Object.entries(permissions).filter(([name]) => check(null, name, url, { isMainFrame: true, requestingUrl: url })).map(([, name]) => name),
}
