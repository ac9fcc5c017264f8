import type { App, Event, IpcMainEvent, IpcMainInvokeEvent, Protocol, Session, WebContents, WebPreferences } from 'electron'

/** The only place screens come from. */
export const SCHEME = 'app'
export const ORIGIN = 'app://so'

/**
 * Chromium's own viewer, in which a printed paper is laid out for the printer. It is part of the runtime, and a frame of
 * ours may show nothing else from outside the program.
 */
const pdfViewer = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/']

const startsWithAny = (url: string, starts: readonly string[]) => starts.some(start => url.startsWith(start))

/** Whether an address belongs to the program. */
export const isOwn = (url: string) => url === ORIGIN || startsWithAny(url, [`${ORIGIN}/`, `${ORIGIN}?`, `${ORIGIN}#`])

/** Whether an address is that of the screens, which may stand in a window; files of records never have a window of their own. */
export function isScreen(url: string): boolean {
  const path = url.replace(/[?#].*$/s, '')
  return [ORIGIN, `${ORIGIN}/`, `${ORIGIN}/index.html`].includes(path)
}

/** A page without Node in a process that may do nothing but show it. */
export const safePreferences = (preload: string, developing: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // A dictionary would be fetched from the network.
  spellcheck: false,
  // Papers are printed from a frame with Chromium's PDF viewer, which counts as a plug-in; there are no others.
  plugins: true,
  devTools: developing,
})

/** Tells Chromium, before it starts, to ask no other machine for anything. */
export function stayOffline(commandLine: App['commandLine']): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('dns-prefetch-disable')
  commandLine.appendSwitch('no-pings')
  // These look for screens and printers around.
  commandLine.appendSwitch('disable-features', 'MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,OptimizationHints')
}

/** `app://` behaves like a site of its own, under its own content security policy. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }])
}

/** Answers addresses of the program alone; under another name of its scheme there is nothing. */
export const answerOwn = (respond: (request: Request) => Promise<Response>) => async (request: Request): Promise<Response> =>
  (isOwn(request.url) ? respond(request) : new Response(null, { status: 404 }))

/** Lets out no request but to the program itself; the last net below the content security policy. */
export function blockForeignRequests(session: Session, developing: boolean): void {
  const allowed = [`blob:${ORIGIN}/`, 'data:', ...pdfViewer, ...(developing ? ['devtools://'] : [])]
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) && !startsWithAny(url, allowed) }))
}

/** Connects directly: looking for a proxy would itself ask the network. */
export const useNoProxy = (session: Session): Promise<void> => session.setProxy({ mode: 'direct' })

/** A page may put words on the clipboard when it is asked to, and nothing else. */
export function denyPermissions(session: Session): void {
  const granted = (permission: string, url: string, isMainFrame: boolean) => permission === 'clipboard-sanitized-write' && isMainFrame && isOwn(url)
  session.setPermissionRequestHandler((_, permission, answer, { requestingUrl, isMainFrame }) => answer(granted(permission, requestingUrl, isMainFrame)))
  session.setPermissionCheckHandler((_, permission, origin, { isMainFrame }) => granted(permission, origin, isMainFrame))
  session.setDevicePermissionHandler(() => false)
}

/** The program writes files itself, where the person says; no page does. */
export function denyDownloads(session: Session): void {
  session.on('will-download', event => event.preventDefault())
}

/** No dictionary is used, so that none is fetched. */
export const useNoSpellChecker = (session: Session): void => session.setSpellCheckerEnabled(false)

/** All that concerns everything a session loads. */
export async function secureSession(session: Session, developing: boolean): Promise<void> {
  blockForeignRequests(session, developing)
  denyPermissions(session)
  denyDownloads(session)
  useNoSpellChecker(session)
  await useNoProxy(session)
}

/** A window stays where it was opened; a frame shows the program, a paper of it, or nothing. Redirects count as leaving. */
export function denyNavigation(contents: WebContents): void {
  const frames = [`blob:${ORIGIN}/`, 'about:blank', 'about:srcdoc', ...pdfViewer]
  const judge = ({ url, isMainFrame, preventDefault }: { url: string; isMainFrame: boolean; preventDefault(): void }) => {
    if (isMainFrame ? !isScreen(url) : !isOwn(url) && !startsWithAny(url, frames)) preventDefault()
  }
  const stop = (event: Event<{ url: string; isMainFrame: boolean }>) => judge({ url: event.url, isMainFrame: event.isMainFrame, preventDefault: () => event.preventDefault() })
  contents.on('will-frame-navigate', stop)
  contents.on('will-redirect', stop)
}

/** A page opens no window. For an address of the screens the program opens one of its own instead. */
export function denyWindows(contents: WebContents, open: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isScreen(url)) open(url)
    return { action: 'deny' }
  })
}

/** No page holds another program's page. */
export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** No line from page to page past the session; WebRTC would not ask it. */
export const denyDirectLines = (contents: WebContents): void => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')

/** All that concerns one page, whoever made it. */
export function secureContents(contents: WebContents, open: (url: string) => void): void {
  denyNavigation(contents)
  denyWindows(contents, open)
  denyWebviews(contents)
  denyDirectLines(contents)
}

/** Whether a message comes from the page of a window itself: not from a frame in it, not from a page that took its place. */
export function isTrusted({ senderFrame }: Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN && isScreen(senderFrame.url)
}
