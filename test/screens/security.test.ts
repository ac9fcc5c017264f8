import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens } from '../support/screens.ts'
import { goTo, tour } from '../support/tour.ts'

/** Ways out of a page; each is handed an address nobody may be asked at. Runs in the page. */
const waysOut: Readonly<Record<string, (address: string) => void>> = {
  'a script from elsewhere': address => { document.head.append(Object.assign(document.createElement('script'), { src: `${address}/script.js` })) },
  'a script in the page': address => { document.head.append(Object.assign(document.createElement('script'), { textContent: `fetch('${address}/inline')` })) },
  'a handler in the markup': address => { document.body.insertAdjacentHTML('beforeend', `<img src="data:," onerror="fetch('${address}/handler')">`) },
  'text run as code': address => { setTimeout(`fetch('${address}/text')`) },
  'a picture': address => { document.body.append(Object.assign(new Image(), { src: `${address}/picture.png` })) },
  'a style sheet': address => { document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${address}/style.css` })) },
  'a font': address => { void new FontFace('x', `url(${address}/font.woff2)`).load().catch(() => undefined) },
  'a question': address => { void fetch(`${address}/fetch`, { mode: 'no-cors' }).catch(() => undefined) },
  'a beacon': address => { navigator.sendBeacon(`${address}/beacon`, 'x') },
  'an open line': address => { new WebSocket(address.replace('http', 'ws')) },
  'events': address => { new EventSource(`${address}/events`) },
  'a frame': address => { document.body.append(Object.assign(document.createElement('iframe'), { src: `${address}/frame` })) },
  'a form': address => {
    const form = Object.assign(document.createElement('form'), { action: `${address}/form`, method: 'post', target: 'other' })
    document.body.append(form)
    form.submit()
  },
  'a worker': address => { new Worker(URL.createObjectURL(new Blob([`fetch('${address}/worker', { mode: 'no-cors' })`], { type: 'text/javascript' }))) },
}

describe.skipIf(!chromiumPath)('nothing leaves the machine (chromium)', () => {
  const place = suiteFolder()
  const asked: string[] = []
  const elsewhere = createServer((request, answer) => {
    asked.push(request.url ?? '')
    answer.setHeader('access-control-allow-origin', '*').end('x')
  })
  elsewhere.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '')
    socket.destroy()
  })
  let screens: RunningScreens
  let address = ''
  beforeAll(async () => {
    await new Promise<void>(resolve => elsewhere.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
    await screens.call('content.sample', { records: 200, seed: 3 })
  })
  afterAll(async () => {
    await screens.close()
    elsewhere.close()
    place.remove()
  })

  const attempt = async (page: Page, way: (address: string) => void) => {
    asked.length = 0
    await page.evaluate(`(${String(way)})(${JSON.stringify(address)})`).catch(() => undefined)
    await page.waitForTimeout(400)
    return [...asked]
  }

  test.each(Object.keys(waysOut))('%s reaches nobody from a screen', async name => {
    const page = await screens.newWindow('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await attempt(page, waysOut[name] ?? (() => undefined))).toEqual([])
    await page.close()
  })

  test.each(Object.keys(waysOut).filter(name => name !== 'a worker'))('%s would reach somebody from a page without our guards', async name => {
    const page = await screens.windows()[0]?.context().newPage()
    if (!page) throw new Error('no window')
    await page.goto(`${address}/page`)
    await page.setContent('<p>')
    expect((await attempt(page, waysOut[name] ?? (() => undefined))).filter(url => url !== '/favicon.ico').length).toBeGreaterThan(0)
    await page.close()
  })

  test('walking through every screen asks nobody but the program', async () => {
    // The attempts above count as asked, even those the browser stopped.
    screens.strangers.length = 0
    for (const { open } of tour) await open(screens.page, screens.call)
    expect(screens.strangers).toEqual([])
  })

  test('a page of another site learns nothing and changes nothing, even knowing the address', async () => {
    const page = await screens.windows()[0]?.context().newPage()
    if (!page) throw new Error('no window')
    await page.goto(`${address}/page`)
    const [, origin = '', token = ''] = /^(.*?)\/#token=(.*)$/.exec((screens as RunningScreens & { address: string }).address) ?? []
    const answers = await page.evaluate(async ([to, key]) => {
      const ask = (init: RequestInit) => fetch(`${to}/call/record.list`, { method: 'POST', body: '{"kind":"petition"}', ...init }).then(async answer => `${answer.type} ${answer.status} ${(await answer.text()).length}`, () => 'refused')
      return Promise.all([ask({}), ask({ mode: 'no-cors' }), ask({ headers: { authorization: `Bearer ${key}` } }), ask({ credentials: 'include' })])
    }, [origin, token] as const)
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused'])
    const framed = await page.evaluate(async to => {
      const frame = Object.assign(document.createElement('iframe'), { src: `${to}/` })
      document.body.append(frame)
      await new Promise(resolve => { frame.onload = resolve })
      try { return frame.contentDocument === null ? 'kept out' : frame.contentDocument.title } catch { return 'kept out' }
    }, origin)
    expect(framed).toBe('kept out')
    await page.close()
  })

  test('the token leaves the address bar at once', async () => {
    await goTo(screens.page, '/')
    expect(screens.page.url()).not.toContain('token')
  })
})
