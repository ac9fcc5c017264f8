import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { type Page } from 'playwright-core'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import type { Bridge, ProgramEvent } from '../../renderer/api/bridge.ts'
import { newHost } from '../support/browserHost.ts'
import { chromiumPath, startChromium } from '../support/chromium.ts'
import { aModel } from '../support/session.ts'

declare global {
  interface Window { bridge: Bridge; heard: ProgramEvent[] }
}

/** The program with a page that has nothing on it but the real bridge. */
async function withBridge() {
  const host = await newHost()
  const source = join(host.folder, 'page.ts')
  writeFileSync(source, `import { bridge } from ${JSON.stringify(join(import.meta.dirname, '../../renderer/api/bridge.ts'))}
    Object.assign(window, { bridge, heard: [] })
    bridge.onEvent(event => window.heard.push(event))
    document.title = 'sẵn sàng'`)
  await build({
    configFile: false, logLevel: 'error', root: host.folder,
    build: { lib: { entry: source, formats: ['es'], fileName: () => 'main-1.js' }, outDir: join(host.folder, 'screens', 'assets'), emptyOutDir: false },
  })
  const browser = await startChromium()
  onTestFinished(() => browser.close())
  const context = await browser.newContext()
  const newWindow = async (): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(host.server.url)
    await page.waitForFunction(() => document.title === 'sẵn sàng')
    return page
  }
  expect(await host.call('program.createRegister', { folder: join(host.folder, 'sổ') })).toMatchObject({ ok: true })
  return { host, newWindow }
}

const create = (page: Page, name: string) => page.evaluate(draft => window.bridge.call('record.create', { kind: 'model', draft }), aModel(name))
const changes = (page: Page) => page.evaluate(() => window.heard.filter(event => event.type === 'changed').length)

test.skipIf(!chromiumPath)('ten windows of one browser work at once and all hear of a change, also when the one that listened is closed', async () => {
  const { newWindow } = await withBridge()
  const windows: Page[] = []
  for (let n = 0; n < 10; n += 1) windows.push(await newWindow())
  expect(await create(windows[9] as Page, 'Từ cửa sổ thứ mười')).toMatchObject({ ok: true })
  for (const page of windows) await expect.poll(() => changes(page)).toBe(1)
  const [first, ...others] = windows
  await first?.close()
  // Whoever takes over lets everybody read anew: nobody listened for a moment.
  for (const page of others) await expect.poll(() => page.evaluate(() => window.heard.some(event => event.type === 'register'))).toBe(true)
  expect(await create(others[0] as Page, 'Sau khi đóng')).toMatchObject({ ok: true })
  for (const page of others) await expect.poll(() => changes(page)).toBe(2)
})

test.skipIf(!chromiumPath)('a real browser is told why a file is too large, though it is still sending', async () => {
  const { newWindow } = await withBridge()
  const page = await newWindow()
  const said = await page.evaluate(() => window.bridge.upload(new File([new Uint8Array(250 * 1024 * 1024)], 'phim.pdf')).then(() => 'taken', (error: Error) => error.message))
  expect(said).toMatch(/lớn hơn 200 MB/)
  expect(await page.evaluate(() => window.bridge.upload(new File(['chữ'], 'ghi chú.txt')))).toMatch(/ghi chú\.txt$/)
})

test.skipIf(!chromiumPath)('the page runs its own script and no other, and asks nobody but the program', async () => {
  const { newWindow } = await withBridge()
  const page = await newWindow()
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = "script"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.planted = 1"><iframe srcdoc="<script>parent.planted = 1</script>"></iframe>')
    const outside = await fetch('https://example.com/').then(() => 'reached', () => 'stopped')
    // What the test itself runs is let through by the browser; after a while it counts as the page's own.
    await new Promise(resolve => setTimeout(resolve, 200))
    const code = await Promise.resolve().then(() => new Function('return 1')() as unknown).catch((error: Error) => error.name)
    return { planted: (window as unknown as { planted?: unknown }).planted ?? null, code, outside, address: location.href }
  })
  expect(tried).toEqual({ planted: null, code: 'EvalError', outside: 'stopped', address: expect.not.stringContaining('token') })
})
