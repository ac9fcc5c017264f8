import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, type Page, type Route, chromium } from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../chromium.ts'
import { ownAddress } from './addresses.ts'
import { sessionFolder } from './life.ts'
import { record } from './record.ts'

/** What the program wants done with requests and pages. */
export type Judges = {
  /** Answers of the program's own schemes. */
  handlers: Map<string, (request: Request) => Response | Promise<Response>>
  /** Whether the program stops a request. */
  refuses(url: string): Promise<boolean>
  /** Whether the window that holds a page stops it from going to an address. */
  stays(page: Page, to: string, isMainFrame: boolean): boolean
  /** A page opened another one by itself. */
  popup(opener: Page, url: string): void
}

let started: Promise<BrowserContext> | undefined

/** The browser, started when it is first needed. Its debugging port is told to whoever started this process. */
export const startEngine = (judges: Judges): Promise<BrowserContext> => started ??= start(judges)

async function start(judges: Judges): Promise<BrowserContext> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium on this machine')
  const profile = sessionFolder()
  // Left by a browser that was killed: it names a port that is closed.
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  // Playwright switches features off by itself, and Chromium reads only the last list of them.
  const own = Object.entries(record.switches).filter(([name]) => name !== 'disable-features').map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath, args: [...chromiumFlags, ...own, '--remote-debugging-port=0'], viewport: null, locale: 'vi-VN', acceptDownloads: true,
  })
  await context.route('**/*', route => answer(route, judges))
  const owned = new Set(context.pages())
  context.on('page', async page => {
    const opener = await page.opener()
    if (owned.has(page) || !opener) return
    judges.popup(opener, ownAddress(page.url()))
    await page.close().catch(() => undefined)
  })
  process.send?.({ port: readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] })
  return context
}

async function answer(route: Route, judges: Judges): Promise<void> {
  const request = route.request()
  const url = ownAddress(request.url())
  if (request.isNavigationRequest() && !request.redirectedFrom()) {
    const frame = pageOf(route)
    if (frame && judges.stays(frame.page, url, frame.isMainFrame)) return stop(route, url, 'aborted')
  }
  if (await judges.refuses(url)) return stop(route, url, 'blockedbyclient')
  const handler = judges.handlers.get(url.slice(0, url.indexOf(':')))
  if (handler) return serve(route, url, handler)
  record.escaped.push(url)
  await route.abort('internetdisconnected')
}

async function stop(route: Route, url: string, reason: 'aborted' | 'blockedbyclient'): Promise<void> {
  record.blocked.push(url)
  await route.abort(reason)
}

/** The page of a request; a page that is only being opened has none yet. */
function pageOf(route: Route): { page: Page; isMainFrame: boolean } | undefined {
  try {
    const frame = route.request().frame()
    return { page: frame.page(), isMainFrame: frame.parentFrame() === null }
  } catch {
    return undefined
  }
}

async function serve(route: Route, url: string, handler: (request: Request) => Response | Promise<Response>): Promise<void> {
  const asked = route.request()
  const body = asked.postDataBuffer()
  const response = await handler(new Request(url, { method: asked.method(), headers: asked.headers(), ...(body ? { body: new Uint8Array(body) } : {}) }))
  // The page may be gone by now.
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) }).catch(() => undefined)
}

export async function stopEngine(): Promise<void> {
  await (await started)?.close()
}
