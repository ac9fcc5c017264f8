import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { startBrowserHost } from '../../electron/browser/host.ts'
import { chromiumPath, startChromium } from '../support/chromium.ts'
import { hostileTexts } from '../support/hostileTexts.ts'
import { emptyFolder, suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'

const aModel = { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'registered', registeredOn: '2025-03-02' }
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)

/** A message in Vietnamese that tells what happened and what was kept or is to be done. */
const clear = /^(?=.*\p{L}).{15,}[.!]/u

describe.skipIf(!chromiumPath)('bad input at the screens (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  let page: Page
  const alerts: string[] = []
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
    page = screens.page
    page.on('dialog', dialog => {
      alerts.push(dialog.message())
      void dialog.dismiss()
    })
    await screens.call('record.create', { kind: 'model', draft: aModel })
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test.each(hostileTexts.map((text, index) => ({ text, what: `${index + 1}: ${JSON.stringify(text.slice(0, 24))}` })))('hostile text $what in every sort of field is kept or refused in words', async ({ text }) => {
    await goTo(page, `/record/model/new?n=${Math.random()}`)
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'))
    const shown = text.replaceAll('\r', '')
    for (const name of ['name', 'area', 'reason', 'category', 'field', 'unit', 'registeredOn', 'funds', 'households']) {
      if (await field(page, name).count() > 0) await field(page, name).fill(text)
    }
    await page.keyboard.press('Control+s')
    const told = page.locator('main [role="alert"]').first()
    await told.waitFor()
    expect(await told.innerText()).toMatch(clear)
    // A line field shows what an input can show: no line ends, no NUL.
    expect((await field(page, 'reason').inputValue()).length).toBe(shown.length)
    // With what must be given given, it is kept as text, cleaned, or named as too long.
    for (const [name, letters] of [['category', 'Mô hình'], ['actorType', 'Tập thể'], ['field', 'Kinh tế'], ['status', 'Đăng ký']] as const) {
      await field(page, name).fill(letters)
      await page.keyboard.press('Enter')
    }
    for (const name of ['unit', 'registeredOn', 'funds', 'households']) if (await field(page, name).count() > 0) await field(page, name).fill('')
    await field(page, 'name').fill(`Tên ${text}`)
    const before = (await screens.call('record.list', { kind: 'model' })).total
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await screens.call('record.list', { kind: 'model' })).total > before || ((await told.count()) > 0 && clear.test(await told.innerText()))).toBe(true)
    await goTo(page, '/list/model')
    await page.getByLabel('Tìm trong mô hình').fill(text.slice(0, 2000))
    await page.getByText(/\d+ mô hình/).first().waitFor()
    await page.getByLabel('Tìm trong mô hình').fill('')
    expect(alerts, 'no text is run').toEqual([])
  })

  test.each([
    ['a program by its name', 'cài đặt.exe', Buffer.from('MZ\u0090\u0000')],
    ['a program that says it is a picture', 'ảnh.png', Buffer.from('MZ\u0090\u0000\u0003')],
    ['a page that says it is a PDF', 'biên bản.pdf', Buffer.from('<html><script>alert(1)</script>')],
    ['nothing at all', 'rỗng.pdf', Buffer.alloc(0)],
  ])('%s is not attached, and it is said why', async (_, name, bytes) => {
    const file = join(place.folder, name)
    writeFileSync(file, bytes)
    const said = await attachTo(page, file)
    expect(said).toMatch(clear)
    expect((await screens.call('record.list', { kind: 'attachment' })).total).toBe(0)
  })

  test('a file of 2 GB is refused at once, not after it was sent', async () => {
    const file = join(place.folder, 'phim.mp4')
    const handle = openSync(file, 'w')
    ftruncateSync(handle, 2 * 1024 ** 3)
    closeSync(handle)
    expect(await attachTo(page, file)).toMatch(/lớn hơn 200 MB/)
  })

  test('a lost connection is said, what was typed stays, and is there when the program is back', async () => {
    await goTo(page, '/record/unit/new')
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'))
    await field(page, 'name').fill('Phòng Đất đai')
    await page.getByText(/nháp giữ lúc/).waitFor()
    await screens.kill()
    await page.getByText('Mất liên lạc với chương trình.').waitFor()
    await field(page, 'name').fill('Phòng Đất đai và Môi trường')
    await page.keyboard.press('Control+s')
    await page.locator('main [role="alert"]').first().waitFor()
    expect(await field(page, 'name').inputValue()).toBe('Phòng Đất đai và Môi trường')
    const again = await openScreens({ userData: join(place.folder, 'user'), register: join(place.folder, 'sổ') })
    onTestFinished(() => again.close())
    await again.page.getByText(/Còn \d+ bản nháp chưa lưu/).waitFor()
    expect((await again.call('draft.list', {})).map(({ kind, title }) => [kind, title])).toContainEqual(['unit', 'Phòng Đất đai'])
  })
})

/** Puts a file upon the first model, and answers what is said of it. */
async function attachTo(page: Page, file: string): Promise<string> {
  await goTo(page, '/list/model')
  await page.getByLabel('Tìm trong mô hình').fill('Nụ cười công sở')
  await page.getByText('1 mô hình', { exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Nụ cười công sở' }).waitFor()
  await page.getByLabel('Tệp để đính kèm').setInputFiles(file)
  const note = page.locator('.mantine-Notification-root').last()
  await note.waitFor()
  const said = await note.innerText()
  await note.getByRole('button').last().click()
  return said
}

describe.skipIf(!chromiumPath)('a worker that dies (chromium)', () => {
  let browser: Browser
  beforeAll(async () => { browser = await startChromium() })
  afterAll(() => browser.close())

  test('in the middle of a save: it is said, nothing is lost, saving again makes one record', async () => {
    // The worker that is handed the save has it, and dies before it can answer.
    let deadly = false
    const doom = (worker: Worker) => {
      const post = worker.postMessage.bind(worker)
      worker.postMessage = (message: { name?: string }) => {
        post(message)
        if (!deadly || message.name !== 'record.save') return
        deadly = false
        void worker.terminate()
      }
    }
    process.on('worker', doom)
    onTestFinished(() => void process.off('worker', doom))
    const folder = emptyFolder()
    const host = await startBrowserHost({ userData: join(folder, 'user'), documents: folder, renderer: inject('screens'), today: '2025-12-01' })
    onTestFinished(() => host.close())
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(`${host.server.origin}/#token=${host.server.token}`)
    await page.getByRole('button', { name: /Lập sổ mới/ }).waitFor()
    const call = (name: string, input: unknown) => page.evaluate(([of, given, token]) => fetch(`/call/${of}`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(given),
    }).then(answer => answer.json() as Promise<{ value: { total: number } }>), [name, input, host.server.token] as const)
    await call('program.createRegister', { folder: join(folder, 'sổ') })
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor()
    const before = (await call('record.list', { kind: 'unit' })).value.total
    await goTo(page, '/record/unit/new')
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'))
    await field(page, 'name').fill('Phòng Đất đai')
    await field(page, 'category').fill('Văn phòng')
    await page.keyboard.press('Enter')
    deadly = true
    await page.keyboard.press('Control+s')
    const told = page.locator('main [role="alert"]').first()
    await told.waitFor()
    expect(await told.innerText()).toMatch(clear)
    expect(await field(page, 'name').inputValue()).toBe('Phòng Đất đai')
    await page.keyboard.press('Control+s')
    await page.getByRole('heading', { level: 1, name: 'Phòng Đất đai' }).waitFor()
    expect((await call('record.list', { kind: 'unit' })).value.total).toBe(before + 1)
  })
})
