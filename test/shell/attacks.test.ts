import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { emptyFolder } from '../support/register.ts'
import { someScreens } from '../support/session.ts'
import { callFrom, canRunShell, inStandIn, startShell } from '../support/shell.ts'
import { wireAddress } from '../support/standIn/addresses.ts'
import { launchProgram } from '../support/standIn/launchProgram.ts'

const root = join(import.meta.dirname, '../..')
const settle = (page: Page) => page.waitForTimeout(300)

test.skipIf(!canRunShell)('a page has four functions of the program and nothing else', async () => {
  const { page } = await startShell()
  const found = await page.evaluate(() => {
    const here = window as unknown as Record<string, unknown> & { soDanVan: object }
    const overwritten = (() => {
      try {
        Object.assign(here.soDanVan, { call: () => 'mine' })
        return true
      } catch {
        return false
      }
    })()
    return {
      names: Object.keys(here.soDanVan), frozen: Object.isFrozen(here.soDanVan), overwritten,
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__standInWire'].filter(name => here[name] !== undefined),
    }
  })
  expect(found).toEqual({ names: ['call', 'cancel', 'onEvent', 'pathOf'], frozen: true, overwritten: false, node: [] })
})

test('the preload is one file that requires Electron alone', async () => {
  const preload = readFileSync(join(root, 'out/program/preload.cjs'), 'utf8')
  expect([...preload.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
  expect(preload).not.toMatch(/\bimport\b/)
})

/** What a page under somebody else's control would try. */
const attacks: [name: string, attack: (page: Page) => Promise<unknown>][] = [
  ['fetches from another host', page => page.evaluate(() => fetch('https://example.com/').then(() => 'reached', () => 'stopped'))],
  ['leaves for another host', page => page.evaluate(() => { location.href = 'https://example.com/left' })],
  ['leaves by a form', page => page.evaluate(() => {
    const form = document.createElement('form')
    form.action = 'https://example.com/form'
    document.body.append(form)
    form.submit()
  })],
  ['opens a window', page => page.evaluate(() => { window.open('https://example.com/window') })],
  ['opens a window by a link', page => page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/link', target: '_blank', textContent: 'x' })
    document.body.append(link)
    link.click()
  })],
  ['shows another host in a frame', page => page.evaluate(() => { document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/frame' })) })],
  ['loads a script', page => page.evaluate(() => { document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.com/script.js' })) })],
  ['loads a picture', page => page.evaluate(() => { document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.com/picture.png' })) })],
  ['runs a script of its own', page => page.evaluate(() => { document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "planted"' })) })],
  ['opens a line', page => page.evaluate(() => new Promise(resolve => {
    const line = new WebSocket('wss://example.com/line')
    line.addEventListener('error', () => resolve('stopped'))
    line.addEventListener('open', () => resolve('reached'))
  }))],
  ['keeps a worker that outlives it', page => page.evaluate(() => navigator.serviceWorker.register('/assets/main-1.js').then(() => 'kept', () => 'stopped'))],
]

test.skipIf(!inStandIn).each(attacks)('nothing leaves the machine when a page %s', async (_, attack) => {
  const { page, evaluate, windows } = await startShell()
  await attack(page)
  await settle(page)
  expect(await evaluate(({ standIn }) => standIn.escaped)).toEqual([])
  expect(windows()).toHaveLength(1)
  expect(await page.evaluate(() => document.title)).toBe('chạy')
  expect(await callFrom(page, 'program.state')).toMatchObject({ ok: true })
})

test.skipIf(!canRunShell)('a page gets no permission but to put words on the clipboard', async () => {
  const { page } = await startShell()
  const state = (name: string) => page.evaluate(of => navigator.permissions.query({ name: of as PermissionName }).then(found => found.state), name)
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']) expect(await state(name)).not.toBe('granted')
  expect(await state('clipboard-write')).toBe('granted')
})

test.skipIf(!canRunShell)('files beside the screens and addresses of other names are not served', async () => {
  const { page } = await startShell()
  const status = (path: string) => page.evaluate(of => fetch(of).then(answer => answer.status), path)
  expect(await status('/assets/main-1.js')).toBe(200)
  for (const path of ['/assets/..%2f..%2fsecret.js', '/secret.js', '/../secret.js', '/files/paper/..%2fsecret.js', '/register.sqlite']) expect(await status(path)).toBe(404)
})

test.skipIf(!inStandIn)('a frame inside the page that has broken out is not listened to', async () => {
  const { page, folder } = await startShell()
  const register = join(folder, 'sổ')
  await callFrom(page, 'program.createRegister', { folder: register })
  await page.evaluate(() => { document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>khung</p>' })) })
  await expect.poll(() => page.frames().length).toBe(2)
  const frame = page.frames()[1]
  const text = JSON.stringify({ $: 'array', v: ['invoke', 'so:call', { $: 'array', v: ['program.closeRegister', { $: 'object', v: [] }, 'id'] }] })
  // The bare wire lies in this frame: it speaks past the preload.
  const answer = await frame?.evaluate(sent => (window as unknown as { __standInWire(text: string): Promise<string> }).__standInWire(sent), text)
  expect(answer).toContain('invalid')
  expect(answer).toContain('không đến từ cửa sổ')
  expect(await callFrom(page, 'program.state')).toMatchObject({ ok: true, value: { register: { folder: register } } })
})

test.skipIf(!inStandIn)('for a screen of ours the program opens the window itself, with everything that protects it', async () => {
  const { page, windows } = await startShell()
  await page.evaluate(() => { window.open('#/list/model') })
  await expect.poll(() => windows().length).toBe(2)
  const second = windows().find(window => window !== page)
  await expect.poll(() => second?.url()).toMatch(/#\/list\/model$/)
  expect(await second?.evaluate(() => [typeof (window as unknown as { soDanVan?: unknown }).soDanVan, window.opener])).toEqual(['object', null])
})

test.skipIf(!inStandIn)('every guard of the whole program is on', async () => {
  const { evaluate } = await startShell()
  expect(await evaluate(({ standIn }) => standIn)).toMatchObject({
    proxy: { mode: 'direct' }, spellChecker: false, rtcPolicy: 'disable_non_proxied_udp', sandboxed: true, switches: { 'host-resolver-rules': 'MAP * ~NOTFOUND' },
    privileges: { app: { standard: true, secure: true } },
  })
})

/** The built program with a guard taken out, as if somebody had forgotten it. */
async function launchWithout(...guards: string[]) {
  const folder = emptyFolder()
  const program = join(folder, 'out/program')
  mkdirSync(join(folder, 'out'), { recursive: true })
  cpSync(join(root, 'out/program'), program, { recursive: true })
  for (const name of ['node_modules', 'assets']) symlinkSync(join(root, name), join(folder, name), 'junction')
  for (const file of readdirSync(program).filter(name => name === 'main.cjs')) {
    const text = readFileSync(join(program, file), 'utf8')
    const weak = guards.reduce((before, guard) => before.replace(`function ${guard}(`, `function ${guard}(){}\nfunction unused_${guard}(`), text)
    expect(weak).not.toBe(text)
    writeFileSync(join(program, file), weak)
  }
  const launched = await launchProgram({ userData: join(folder, 'user'), documents: folder, renderer: someScreens(folder), main: join(program, 'main.cjs') })
  return { ...launched, page: await launched.firstWindow() }
}

test.skipIf(!inStandIn)('without its guards a page does reach out: each of them alone would still have stopped it', async () => {
  const leave = async (...guards: string[]) => {
    const { page, evaluate, kill } = await launchWithout(...guards)
    await page.evaluate(() => { location.href = 'https://example.com/left' })
    await settle(page)
    const { blocked, escaped } = await evaluate(({ standIn }) => standIn)
    await kill()
    return { blocked, escaped }
  }
  expect(await leave('denyNavigation')).toEqual({ blocked: ['https://example.com/left'], escaped: [] })
  expect(await leave('blockForeignRequests')).toEqual({ blocked: ['https://example.com/left'], escaped: [] })
  expect(await leave('denyNavigation', 'blockForeignRequests')).toEqual({ blocked: [], escaped: ['https://example.com/left'] })
})

test.skipIf(!inStandIn)('another name of the scheme shows nothing of the program, even to a page that could go there', async () => {
  const { page, kill } = await launchWithout('denyNavigation', 'blockForeignRequests')
  const status = (url: string) => page.goto(url).then(answer => answer?.status(), () => 'nothing there')
  expect(await status(wireAddress('app://so/'))).toBe(200)
  expect(await status(wireAddress('app://other/'))).toBe('nothing there')
  await kill()
})

test.skipIf(!inStandIn)('without its guard a page does get permissions', async () => {
  const { page, kill } = await launchWithout('denyPermissions')
  expect(await page.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then(found => found.state))).toBe('granted')
  await kill()
})
