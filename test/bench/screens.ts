import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createCore } from '../../electron/core/createCore.ts'
import { setUpRegister } from '../../electron/core/setUp.ts'
import type { Ports } from '../../electron/core/ports.ts'
import { startChromium } from '../support/chromium.ts'
import { buildScreens } from '../support/buildScreens.ts'
import { startHost } from '../support/runningScreens.ts'
import { framesDuring, heapOf, keyToPaint, keysDuring, layStopWatch, now, shownAt } from './inPage.ts'
import { show, summarise } from './measure.ts'

const TODAY = '2025-12-01'
const FIRST_ROW = '[role="row"][aria-rowindex="2"] [data-title]'
// Letters a keyboard has: without marks, and as Telex leaves them when UniKey is off.
const searches = ['duong', 'dan van', 'Nguyen', 'moi truong', 'ha tang', 'ddaats ddai', 'ubnd', 'xa', 'quy hoach', 'tieengs oonf', 'kien nghi']

/** The screens on a register of so many petitions, in a real Chromium, beside a bare page that asks the same of the same file. */
export async function benchScreens(records: number, ports: Ports): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'so-dan-van-bench-'))
  const folder = join(work, 'register')
  const register = setUpRegister(folder, ports, { driveType: 'fixed' })
  const filled = await createCore(register, ports).call('content.sample', { records: Math.round(records * 1.05), mix: { petition: records }, seed: 1 })
  if (!filled.ok) throw new Error(filled.error.message)
  register.close()
  const { folder: renderer, remove } = buildScreens()
  const browser = await startChromium()
  console.log(`\nscreens in Chromium ${browser.version()}, ${records.toLocaleString('en')} petitions`)
  await benchStart(browser, { renderer, userData: join(work, 'user'), register: folder, today: TODAY })
  const host = await startHost({ renderer, userData: join(work, 'user'), register: folder, today: TODAY })
  const floor = await startBare(folder)
  const [ours, bare] = [await pageAt(browser, tokened(host.address, '/list/petition')), await pageAt(browser, floor.address)]
  await benchSearch(ours, bare)
  await benchOpening(ours, bare)
  await benchScrolling(ours, bare)
  console.log(`heap of the page after collection  ${(await heapOf(ours) / 1e6).toFixed(0)} MB, of the bare page ${(await heapOf(bare) / 1e6).toFixed(0)} MB  (aim: ≤ 200 MB)`)
  await benchTyping(await pageAt(browser, tokened(host.address, '/dialogue/new')), bare)
  for (const each of [host, floor]) each.process.kill('SIGTERM')
  await browser.close()
  remove()
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

/** From starting a program to its first rows on the screen; the browser is there already. */
async function benchStart(browser: Browser, options: Parameters<typeof startHost>[0]): Promise<void> {
  const times: Record<'first' | 'list' | 'bare', number[]> = { first: [], list: [], bare: [] }
  const timed = async (into: number[], start: () => Promise<{ address: string; process: ChildProcess }>, place: (address: string) => Place, selector: string) => {
    const page = await blankPage(browser)
    const begun = now()
    const program = await start()
    await goTo(page, place(program.address))
    into.push(await shownAt(page, selector) - begun)
    await page.context().close()
    program.process.kill('SIGTERM')
    await new Promise(resolve => program.process.once('exit', resolve))
  }
  for (let run = 0; run < 7; run += 1) {
    await timed(times.first, () => startHost(options), address => tokened(address, '/'), 'main [data-region] li a')
    await timed(times.list, () => startHost(options), address => tokened(address, '/list/petition'), FIRST_ROW)
    await timed(times.bare, () => startBare(options.register ?? ''), address => address, '#box p')
  }
  const bare = summarise(times.bare)
  show({ what: 'start to the first screen', ours: summarise(times.first).p50, p95: summarise(times.first).p95, floor: bare.p50, floorName: 'a bare page with 30 rows' })
  show({ what: 'start to the first list', ours: summarise(times.list).p50, p95: summarise(times.list).p95, floor: bare.p50, floorName: 'a bare page with 30 rows', aim: '≤ 1.0 s' })
}

/** Each letter of some searches, from the key to its rows. */
async function benchSearch(ours: Page, bare: Page): Promise<void> {
  const [mine, floor]: [number[], number[]] = [[], []]
  await shownAt(ours, FIRST_ROW)
  for (const [page, input, times] of [[ours, '[role="search"] input', mine], [bare, '#find', floor]] as const) {
    await page.locator(input).focus()
    for (const text of searches) {
      for (let length = 1; length <= text.length; length += 1) {
        const outcome = page === ours ? '!main [data-stale]' : `[data-shown="${text.slice(0, length)}"]`
        times.push(await keyToPaint(page, text.charAt(length - 1), outcome))
      }
      await page.locator(input).fill('')
      await page.waitForTimeout(100)
    }
  }
  compare('key to the rows of a search', mine, floor, 'a bare page that asks the same', 'p95 ≤ 50 ms')
}

/** From Enter on a row to its record, each record for the first time. */
async function benchOpening(ours: Page, bare: Page): Promise<void> {
  const [mine, floor]: [number[], number[]] = [[], []]
  await ours.locator('[role="grid"]').focus()
  const ids = await bare.evaluate(() => fetch('/rows').then(answer => answer.json())) as { rows: { id: string }[] }
  for (let run = 0; run < 30; run += 1) {
    await ours.keyboard.press('ArrowDown')
    mine.push(await keyToPaint(ours, 'Enter', 'main [data-field="receivedOn"]'))
    await ours.goBack()
    await shownAt(ours, '[role="row"] [data-title]')
    await ours.locator('[role="grid"]').focus()
    const id = ids.rows[run]?.id ?? ''
    await bare.evaluate(wanted => { addEventListener('keydown', () => (window as unknown as { showRecord(id: string): void }).showRecord(wanted), { once: true }) }, id)
    floor.push(await keyToPaint(bare, 'F8', `[data-open="${id}"]`))
  }
  compare('Enter to the open record', mine, floor, 'a bare page with its fields', '≤ 100 ms')
}

/** Frames while the wheel turns through some thousand rows, and while the list is thrown from end to end. */
async function benchScrolling(ours: Page, bare: Page): Promise<void> {
  const wheel = async (page: Page, box: string) => {
    const place = await page.locator(box).boundingBox()
    await page.mouse.move((place?.x ?? 0) + 200, (place?.y ?? 0) + 200)
    for (let turn = 0; turn < 120; turn += 1) {
      await page.mouse.wheel(0, 500)
      await page.waitForTimeout(16)
    }
    for (let throws = 0; throws < 20; throws += 1) {
      await page.locator(box).evaluate((element, share) => { element.scrollTop = element.scrollHeight * share }, (throws * 7 % 20) / 20)
      await page.waitForTimeout(60)
    }
  }
  const mine = await framesDuring(ours, () => wheel(ours, '[role="grid"]'))
  const floor = await framesDuring(bare, () => wheel(bare, '#box'))
  compare('a frame while scrolling', mine, floor, 'a bare box as tall', 'none over 100 ms')
}

/** Ten petitions typed under a new dialogue with the keyboard alone. */
async function benchTyping(ours: Page, bare: Page): Promise<void> {
  await ours.getByRole('button', { name: /Nhấn Enter để sang/ }).focus()
  const lines = Array.from({ length: 10 }, (_, index) => [`Người dân ${index + 1}`, 'Xã Cái Nhum', `Đề nghị sửa đoạn đường số ${index + 1} bị ngập sau mưa`])
  const typeInto = (page: Page) => async () => {
    for (const [sender = '', address = '', summary = ''] of lines) {
      await page.keyboard.press('Enter')
      await page.keyboard.type(sender)
      if (page === ours) await page.keyboard.press('Tab')
      await page.keyboard.type(address)
      if (page === ours) await page.keyboard.press('Tab')
      await page.keyboard.type(summary)
    }
  }
  const timed = async (page: Page) => {
    const begun = performance.now()
    const waits = await keysDuring(page, typeInto(page))
    return { waits, took: performance.now() - begun }
  }
  const mine = await timed(ours)
  await bare.locator('#words').focus()
  const floor = await timed(bare)
  compare('a key of ten petitions to its frame', mine.waits, floor.waits, 'a bare text area; 16 ms and less are not told', 'none over 50 ms')
  show({ what: 'ten petitions typed', ours: mine.took, floor: floor.took, floorName: 'the same letters in a bare text area' })
}

function compare(what: string, mine: number[], floor: number[], floorName: string, aim: string): void {
  const [ours, bare] = [summarise(mine), summarise(floor)]
  show({ what, ours: ours.p50, p95: ours.p95, floor: bare.p50, floorName: `${floorName}; longest ${Math.max(0, ...mine).toFixed(0)} and ${Math.max(0, ...floor).toFixed(0)} ms`, aim })
}

type Place = string | { origin: string; token: string; place: string }

/** A place of the program for a window that knows the token from before. */
function tokened(address: string, place: string): Place {
  const { origin, hash } = new URL(address)
  return { origin, token: new URLSearchParams(hash.slice(1)).get('token') ?? '', place }
}

async function pageAt(browser: Browser, place: Place): Promise<Page> {
  const page = await blankPage(browser)
  await goTo(page, place)
  return page
}

async function blankPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  await context.addInitScript(layStopWatch)
  return context.newPage()
}

async function goTo(page: Page, place: Place): Promise<void> {
  if (typeof place === 'string') return void await page.goto(place, { waitUntil: 'commit' })
  await page.addInitScript(token => localStorage.setItem('so-dan-van-token', token), place.token)
  await page.goto(`${place.origin}/#${place.place}`, { waitUntil: 'commit' })
}

function startBare(folder: string): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bareHost.ts'), join(folder, 'register.sqlite')], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve({ address: text.toString().trim(), process: child }))
    child.once('exit', code => reject(new Error(`the bare host ended with ${code}`)))
  })
}
