import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App, Protocol, Session, WebContents, WebPreferences } from 'electron'
import { expect, test } from 'vitest'
import {
  ORIGIN, blockForeignRequests, denyDirectLines, denyDownloads, denyNavigation, denyPermissions, denyWebviews, denyWindows, isOwn, isScreen, isTrusted,
  registerScheme, safePreferences, secureContents, secureSession, stayOffline, useNoProxy, useNoSpellChecker,
} from '../../electron/shell/security.ts'

const root = join(import.meta.dirname, '../..')
const own = `${ORIGIN}/#/list/model`
const stranger = 'https://example.com/'

type Listener = (...values: never[]) => unknown
const noted = () => {
  const listeners = new Map<string, Listener>()
  return { listeners, on: (event: string, listener: Listener) => void listeners.set(event, listener) }
}

/** A session that does what Electron does as long as nobody tells it otherwise: it lets everything. */
function openSession() {
  const { listeners, on } = noted()
  const set: { request?: Listener; permission?: Listener; check?: Listener; device?: Listener; proxy?: { mode?: string }; spelling: boolean } = { spelling: true }
  const session = {
    on, webRequest: { onBeforeRequest: (listener: Listener) => { set.request = listener } },
    setPermissionRequestHandler: (listener: Listener) => { set.permission = listener },
    setPermissionCheckHandler: (listener: Listener) => { set.check = listener },
    setDevicePermissionHandler: (listener: Listener) => { set.device = listener },
    setProxy: async (proxy: { mode?: string }) => { set.proxy = proxy },
    setSpellCheckerEnabled: (enabled: boolean) => { set.spelling = enabled },
  } as unknown as Session
  const answered = (listener: Listener | undefined, ...values: unknown[]) => listener?.(...values as never[])
  return {
    session, set,
    letsOut(url: string): boolean {
      const said = { cancel: false }
      answered(set.request, { url }, (answer: { cancel?: boolean }) => Object.assign(said, answer))
      return !said.cancel
    },
    permits(permission: string, url = `${ORIGIN}/`, isMainFrame = true): boolean {
      let granted = true
      answered(set.permission, null, permission, (answer: boolean) => { granted = answer }, { requestingUrl: url, isMainFrame })
      return granted || (set.check === undefined || answered(set.check, null, permission, url, { isMainFrame }) === true)
    },
    givesDevice: () => set.device === undefined || answered(set.device, {}) === true,
    downloads(): boolean {
      let prevented = false
      answered(listeners.get('will-download'), { preventDefault: () => { prevented = true } })
      return !prevented
    },
  }
}

/** A page that goes where it wants. */
function openContents() {
  const { listeners, on } = noted()
  const set: { open?: (details: { url: string }) => { action: string }; rtc: string } = { rtc: 'default' }
  const contents = {
    on, setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) => { set.open = handler },
    setWebRTCIPHandlingPolicy: (policy: string) => { set.rtc = policy },
  } as unknown as WebContents
  const passes = (event: string, details: object = {}) => {
    let prevented = false
    listeners.get(event)?.({ ...details, preventDefault: () => { prevented = true } } as never)
    return !prevented
  }
  return {
    contents, set,
    goes: (url: string, isMainFrame = true) => passes('will-frame-navigate', { url, isMainFrame }),
    isSent: (url: string, isMainFrame = true) => passes('will-redirect', { url, isMainFrame }),
    holdsWebview: () => passes('will-attach-webview'),
    opens: (url: string) => set.open === undefined || set.open({ url }).action !== 'deny',
  }
}

const nothing = () => undefined
const developing = false

/** Each point: a breach that works without its guard and no longer with it. */
const sessionPoints: [name: string, guard: (session: Session) => unknown, breach: (open: ReturnType<typeof openSession>) => boolean][] = [
  ['a request to another host', session => blockForeignRequests(session, developing), open => open.letsOut(stranger)],
  ['a request to a name like ours', session => blockForeignRequests(session, developing), open => open.letsOut('app://so.example/')],
  ['a request to this machine', session => blockForeignRequests(session, developing), open => open.letsOut('http://127.0.0.1:80/')],
  ['a file of the disk', session => blockForeignRequests(session, developing), open => open.letsOut('file:///etc/passwd')],
  ['a line that stays open', session => blockForeignRequests(session, developing), open => open.letsOut('wss://example.com/')],
  ['tools for developers', session => blockForeignRequests(session, developing), open => open.letsOut('devtools://devtools/bundled/inspector.html')],
  ['an extension', session => blockForeignRequests(session, developing), open => open.letsOut('chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.js')],
  ['the place of the machine', denyPermissions, open => open.permits('geolocation')],
  ['camera and microphone', denyPermissions, open => open.permits('media')],
  ['reading the clipboard', denyPermissions, open => open.permits('clipboard-read')],
  ['opening another program', denyPermissions, open => open.permits('openExternal')],
  ['files of the disk by the page', denyPermissions, open => open.permits('fileSystem')],
  ['the clipboard for a stranger', denyPermissions, open => open.permits('clipboard-sanitized-write', stranger)],
  ['the clipboard for a frame', denyPermissions, open => open.permits('clipboard-sanitized-write', `${ORIGIN}/`, false)],
  ['a device', denyPermissions, open => open.givesDevice()],
  ['a download', denyDownloads, open => open.downloads()],
  ['a dictionary from the network', useNoSpellChecker, open => open.set.spelling],
  ['a search for a proxy', useNoProxy, open => open.set.proxy?.mode !== 'direct'],
]

test.each(sessionPoints)('%s is stopped, and would not be without its guard', async (_, guard, breach) => {
  expect(breach(openSession())).toBe(true)
  const guarded = openSession()
  await guard(guarded.session)
  expect(breach(guarded)).toBe(false)
  const whole = openSession()
  await secureSession(whole.session, developing)
  expect(breach(whole)).toBe(false)
})

const contentsPoints: [name: string, guard: (contents: WebContents) => unknown, breach: (open: ReturnType<typeof openContents>) => boolean][] = [
  ['leaving for another host', denyNavigation, open => open.goes(stranger)],
  ['leaving for a file of the disk', denyNavigation, open => open.goes('file:///C:/Windows/win.ini')],
  ['leaving for a script', denyNavigation, open => open.goes('data:text/html,<script>1</script>')],
  ['leaving for a file of a record', denyNavigation, open => open.goes(`${ORIGIN}/files/attachment/1`)],
  ['being sent elsewhere', denyNavigation, open => open.isSent(stranger)],
  ['a frame with another host', denyNavigation, open => open.goes(stranger, false)],
  ['a frame with a name like ours', denyNavigation, open => open.goes('app://so.example/', false)],
  ['a frame that is sent elsewhere', denyNavigation, open => open.isSent(stranger, false)],
  ['a window of another host', contents => denyWindows(contents, nothing), open => open.opens(stranger)],
  ['a window made by the page on our own screens', contents => denyWindows(contents, nothing), open => open.opens(own)],
  ['a page inside the page', denyWebviews, open => open.holdsWebview()],
  ['lines from page to page', denyDirectLines, open => open.set.rtc !== 'disable_non_proxied_udp'],
]

test.each(contentsPoints)('%s is stopped, and would not be without its guard', (_, guard, breach) => {
  expect(breach(openContents())).toBe(true)
  const guarded = openContents()
  guard(guarded.contents)
  expect(breach(guarded)).toBe(false)
  const whole = openContents()
  secureContents(whole.contents, nothing)
  expect(breach(whole)).toBe(false)
})

test('what the program needs still works', async () => {
  const guarded = openSession()
  await secureSession(guarded.session, developing)
  for (const url of [`${ORIGIN}/`, own, `${ORIGIN}/assets/main-1.js`, `blob:${ORIGIN}/1`, 'data:image/png;base64,AA==', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html']) {
    expect(guarded.letsOut(url)).toBe(true)
  }
  expect(guarded.permits('clipboard-sanitized-write')).toBe(true)
  const { contents, goes } = openContents()
  const opened: string[] = []
  secureContents(contents, url => opened.push(url))
  expect([goes(own), goes(`blob:${ORIGIN}/1`, false), goes('about:srcdoc', false)]).toEqual([true, true, true])
})

test('for one of our screens the program opens a window itself, for a file of a record or a stranger it does not', () => {
  const { contents, opens } = openContents()
  const opened: string[] = []
  secureContents(contents, url => opened.push(url))
  for (const url of [own, `${ORIGIN}/files/attachment/1`, stranger, 'about:blank', `blob:${ORIGIN}/1`]) expect(opens(url)).toBe(false)
  expect(opened).toEqual([own])
})

test.each(['app://so.example/', 'app://sometimes/', 'app://so@example.com/', 'app://so:80/', 'https://so/', 'APP://so/', ' app://so/', 'javascript:1', ''])('%s is no address of ours', url => {
  expect(isOwn(url)).toBe(false)
  expect(isScreen(url)).toBe(false)
})

/** What makes a page dangerous, by the name of the setting. */
const wanted: Partial<Record<keyof WebPreferences, boolean>> = {
  sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, devTools: false,
}
const weaknesses = (preferences: WebPreferences) => Object.entries(wanted).filter(([name, value]) => preferences[name as keyof WebPreferences] !== value).map(([name]) => name)

test('a page has no Node, no way out of its process, and every weakening would be found', () => {
  const preferences = safePreferences('preload.cjs', developing)
  expect(weaknesses(preferences)).toEqual([])
  for (const [name, value] of Object.entries(wanted)) expect(weaknesses({ ...preferences, [name]: !value })).toEqual([name])
  expect(weaknesses({})).toEqual(Object.keys(wanted))
  const known = [...Object.keys(wanted), 'preload', 'plugins']
  expect(Object.keys(preferences).filter(name => !known.includes(name))).toEqual([])
})

test('no name is looked up, and the scheme does not go past the content security policy', () => {
  const switches = new Map<string, string | undefined>()
  stayOffline({ appendSwitch: (name: string, value?: string) => switches.set(name, value) } as unknown as App['commandLine'])
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect([...switches.keys()]).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']))
  // These would take away the protection of Chromium itself.
  expect([...switches.keys()].filter(name => /sandbox|web-security|certificate|allow|remote/.test(name))).toEqual([])
  let schemes: { scheme: string; privileges?: object }[] = []
  registerScheme({ registerSchemesAsPrivileged: (given: typeof schemes) => { schemes = given } } as unknown as Protocol)
  expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }])
})

type Frame = Parameters<typeof isTrusted>[0]
const frame = (given: object | null): Frame => ({ senderFrame: given }) as unknown as Frame
const page = { url: own, origin: ORIGIN, parent: null }

test.each<[string, object | null]>([
  ['a frame of the page', { ...page, parent: page }], ['another host', { ...page, url: stranger, origin: 'https://example.com' }],
  ['a name like ours', { ...page, url: 'app://so.example/', origin: 'app://so.example' }], ['a paper in place of the page', { ...page, url: `${ORIGIN}/files/paper/x.pdf` }],
  ['a page of unknown origin', { ...page, origin: 'null' }], ['a frame that is gone', null],
])('a message from %s is not trusted', (_, given) => {
  expect(isTrusted(frame(page))).toBe(true)
  expect(isTrusted(frame(given))).toBe(false)
})

/** What the fuses of the packed program must be. */
const fuses: Record<string, boolean> = {
  runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false,
}
function wrongFuses(text: string): string[] {
  const block = /^electronFuses:\n((?: {2}.*\n)*)/m.exec(text)?.[1] ?? ''
  const set = new Map([...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']))
  return Object.entries(fuses).filter(([name, value]) => set.get(name) !== value).map(([name]) => name)
}

test('the fuses are set, and one that is not would be found', () => {
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
  expect(wrongFuses(text)).toEqual([])
  for (const name of Object.keys(fuses)) {
    expect(wrongFuses(text.replace(new RegExp(`^( {2}${name}): .*$`, 'm'), (line, head: string) => `${head}: ${!line.endsWith('true')}`))).toEqual([name])
    expect(wrongFuses(text.replace(new RegExp(`^ {2}${name}: .*\n`, 'm'), ''))).toEqual([name])
  }
})

/** Ways of Electron that lead out of the program. */
const dangerous = /\b(openExternal|executeJavaScript|insertCSS|loadFile|remoteMain|setCertificateVerifyProc|autoUpdater|crashReporter|desktopCapturer|disableWebSecurity)\b/

test('the shell uses nothing that leads out of the program, and such a use would be found', () => {
  const shell = join(root, 'electron/shell')
  const files = [...readdirSync(shell).map(name => join(shell, name)), join(root, 'electron/main.ts'), join(root, 'electron/preload.ts')]
  expect(files.filter(file => dangerous.test(readFileSync(file, 'utf8')))).toEqual([])
  expect(dangerous.test("shell.openExternal('https://example.com')")).toBe(true)
})
