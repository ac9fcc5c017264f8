import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { SessionEvent } from '../../electron/session/session.ts'
import type { ShellBridge } from '../../electron/shell/channels.ts'
import { emptyFolder } from '../support/register.ts'
import { aModel } from '../support/session.ts'
import { callFrom, canRunShell, inStandIn, startShell } from '../support/shell.ts'
import { launchProgram } from '../support/standIn/launchProgram.ts'

type Shelled = { soDanVan: ShellBridge; heard: SessionEvent[]; stop(): void }

const listen = (page: Page) => page.evaluate(() => {
  const here = window as unknown as Shelled
  here.heard = []
  here.stop = here.soDanVan.onEvent(event => here.heard.push(event))
})
const heard = (page: Page, type: string) => page.evaluate(of => (window as unknown as Shelled).heard.filter(event => event.type === of).length, type)

test.skipIf(!canRunShell)('a register is made, worked in from two windows, closed, and opened again by its name', async () => {
  const { page, newWindow, evaluate, close, folder } = await startShell()
  const title = () => evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.getTitle()))
  expect(await title()).toEqual(['Sổ Dân vận'])
  const register = join(folder, 'sổ của tôi')
  const made = await callFrom(page, 'program.createRegister', { folder: register })
  expect(made).toMatchObject({ ok: true, value: { folder: register } })
  const { name } = (made as { value: { name: string } }).value
  await expect.poll(title).toEqual([`Sổ Dân vận — ${name}`])

  const second = await newWindow()
  await Promise.all([listen(page), listen(second)])
  const created = await callFrom(second, 'record.create', { kind: 'model', draft: aModel('Thắp sáng đường quê') })
  expect(created).toMatchObject({ ok: true })
  for (const window of [page, second]) await expect.poll(() => heard(window, 'changed')).toBe(1)
  await page.evaluate(() => (window as unknown as Shelled).stop())
  await callFrom(page, 'record.create', { kind: 'model', draft: aModel('Dòng sông không rác') })
  await expect.poll(() => heard(second, 'changed')).toBe(2)
  expect(await heard(page, 'changed')).toBe(1)
  expect(await close()).toBe(0)

  const again = await startShell({ register }, folder)
  expect(await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(`Sổ Dân vận — ${name}`)
  expect(await callFrom(again.page, 'record.list', { kind: 'model' })).toMatchObject({ ok: true, value: { total: 2 } })
  expect(await again.close()).toBe(0)
})

test.skipIf(!canRunShell)('nonsense from a page is answered, and the program goes on', async () => {
  const { page } = await startShell()
  for (const [name, input] of [['', {}], ['nothing.like.it', {}], ['__proto__', {}], ['record.list', null], ['record.list', { kind: 'x'.repeat(100_000) }], ['program.openRegister', { folder: 5 }]] as const) {
    const answer = await callFrom(page, name, input)
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(answer.error).toMatchObject({ number: expect.any(Number), message: expect.stringMatching(/^\p{Lu}/u) })
  }
  // What cannot be copied never leaves the page.
  const thrown = await page.evaluate(() => (window as unknown as Shelled).soDanVan.call('record.list', { find: () => 1 }, 'id').then(() => 'sent', (error: Error) => error.message))
  expect(thrown).toMatch(/could not be cloned/)
  expect(await callFrom(page, 'program.state')).toMatchObject({ ok: true, value: { host: 'electron', canChoose: true, today: '2025-12-01' } })
})

test.skipIf(!canRunShell)('progress is told under the id of its call, and cancelling stops it', async () => {
  const { page, folder } = await startShell()
  await callFrom(page, 'program.createRegister', { folder: join(folder, 'sổ') })
  expect(await callFrom(page, 'content.sample', { records: 3000 })).toMatchObject({ ok: true })
  await listen(page)
  const answer = await page.evaluate(() => {
    const { soDanVan } = window as unknown as Shelled
    const running = soDanVan.call('document.preview', { document: 'periodic-report', period: '2025', as: 'pdf' }, 'long')
    soDanVan.onEvent(event => {
      if (event.type === 'progress' && event.call === 'long') soDanVan.cancel('long')
    })
    return running
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await heard(page, 'progress')).toBeGreaterThan(0)
})

test.skipIf(!canRunShell)('a plug that is pulled leaves a register that opens at once', async () => {
  const { page, kill, folder } = await startShell()
  const register = join(folder, 'sổ')
  await callFrom(page, 'program.createRegister', { folder: register })
  expect(await callFrom(page, 'record.create', { kind: 'model', draft: aModel('Còn nguyên') })).toMatchObject({ ok: true })
  await kill()
  const again = await startShell({ register }, folder)
  expect(await callFrom(again.page, 'record.list', { kind: 'model' })).toMatchObject({ ok: true, value: { total: 1 } })
})

test.skipIf(!canRunShell)('a missing register is said, and the program opens without one', async () => {
  const { page, evaluate } = await startShell({ register: join(emptyFolder(), 'không có') })
  expect(await callFrom(page, 'program.state')).toMatchObject({ ok: true, value: { register: null } })
  if (inStandIn) expect(await evaluate(({ standIn }) => standIn.shown)).toMatchObject([{ what: 'showMessageBox', with: { message: 'Chưa mở được sổ.', detail: expect.stringContaining('mã 201') } }])
})

/** A page that would rather stay. The first press counts as the person's own doing, without which a browser asks nothing. */
async function holdBack(page: Page): Promise<void> {
  await page.evaluate(() => window.addEventListener('beforeunload', event => event.preventDefault()))
  await page.mouse.click(50, 50)
}

test.skipIf(!canRunShell)('a window with unsaved words asks; going back keeps it, closing lets it go', async () => {
  const { page, evaluate, ended, windows } = await startShell()
  await holdBack(page)
  const answering = (response: number) => evaluate(({ dialog }, answer) => {
    const asked = globalThis as unknown as { asked: unknown[] }
    asked.asked = []
    dialog.showMessageBoxSync = (...values: unknown[]) => (asked.asked.push(values.at(-1)), answer)
  }, response)
  const asked = () => evaluate(() => (globalThis as unknown as { asked: { buttons: string[] }[] }).asked.map(({ buttons }) => buttons))

  await answering(0)
  await evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(asked).toEqual([['Quay lại sửa tiếp', 'Đóng cửa sổ']])
  expect(windows()).toHaveLength(1)
  expect(await callFrom(page, 'program.state')).toMatchObject({ ok: true })

  // The whole program asks likewise, and who stays is not quitting any more.
  await evaluate(({ app }) => app.quit())
  await expect.poll(async () => (await asked()).length).toBe(2)
  expect(await callFrom(page, 'program.state')).toMatchObject({ ok: true })

  await answering(1)
  await evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined)
  expect(await ended).toBe(0)
})

test.skipIf(!inStandIn)('a page that died is told, and closing it ends the program as ever', async () => {
  const { page, evaluate, ended } = await startShell()
  await evaluate(({ dialog }) => {
    const kept = globalThis as unknown as { asked?: unknown; answer?(response: number): void }
    dialog.showMessageBox = (...values: unknown[]) => {
      kept.asked = values.at(-1)
      return new Promise(resolve => { kept.answer = response => resolve({ response, checkboxChecked: false }) })
    }
  })
  const protocol = await page.context().newCDPSession(page)
  void protocol.send('Page.crash').catch(() => undefined)
  await expect.poll(() => evaluate(() => (globalThis as unknown as { asked?: unknown }).asked)).toMatchObject({ buttons: ['Mở lại màn hình', 'Đóng cửa sổ'], cancelId: 1 })
  await evaluate(() => (globalThis as unknown as { answer(response: number): void }).answer(1))
  expect(await ended).toBe(0)
})

test.skipIf(!canRunShell)('the place of the window is found again', async () => {
  const first = await startShell()
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1200, height: 700 }))
  await first.close()
  expect(JSON.parse(readFileSync(join(first.folder, 'user', 'window.json'), 'utf8'))).toMatchObject({ bounds: { x: 40, y: 30, width: 1200, height: 700 } })
  const again = await startShell({}, first.folder)
  expect(await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual({ x: 40, y: 30, width: 1200, height: 700 })
})

test.skipIf(!canRunShell)('a second start ends at once; the first one opens the register it named', async () => {
  const { page, folder } = await startShell()
  const register = join(folder, 'sổ')
  await callFrom(page, 'program.createRegister', { folder: register })
  await callFrom(page, 'program.closeRegister')
  const second = await launchProgram({ userData: join(folder, 'user'), renderer: join(folder, 'screens'), register })
  expect(await second.ended).toBe(0)
  await expect.poll(() => callFrom(page, 'program.state')).toMatchObject({ ok: true, value: { register: { folder: register } } })
})

test.skipIf(!canRunShell)('the dialogs of the system are asked in Vietnamese and give what was chosen', async () => {
  const { page, evaluate } = await startShell()
  await evaluate(({ dialog }) => {
    const kept = globalThis as unknown as { asked: unknown[] }
    kept.asked = []
    const note = (values: unknown[]) => void kept.asked.push(values.at(-1))
    dialog.showOpenDialog = async (...values: unknown[]) => (note(values), { canceled: false, filePaths: ['/chọn'] })
    dialog.showSaveDialog = async (...values: unknown[]) => (note(values), { canceled: true, filePath: '' })
  })
  expect(await callFrom(page, 'program.choose', { what: 'folder', title: 'Chọn nơi để sổ' })).toEqual({ ok: true, value: { path: '/chọn' } })
  expect(await callFrom(page, 'program.choose', { what: 'file', title: 'Chọn gói', extensions: ['zip'] })).toEqual({ ok: true, value: { path: '/chọn' } })
  expect(await callFrom(page, 'program.choose', { what: 'save', title: 'Lưu báo cáo', name: 'bao-cao.pdf', extensions: ['pdf'] })).toEqual({ ok: true, value: { path: null } })
  expect(await evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toMatchObject([
    { title: 'Chọn nơi để sổ', buttonLabel: 'Chọn thư mục này', properties: ['openDirectory', 'createDirectory'] },
    { title: 'Chọn gói', filters: [{ name: 'Gói dữ liệu', extensions: ['zip'] }] },
    { title: 'Lưu báo cáo', defaultPath: expect.stringMatching(/bao-cao\.pdf$/), filters: [{ name: 'Tài liệu PDF', extensions: ['pdf'] }] },
  ])
})

test.skipIf(!inStandIn)('an attachment is opened as a copy by the system; the folder of the register is shown', async () => {
  const { page, folder, evaluate } = await startShell()
  const register = join(folder, 'sổ')
  await callFrom(page, 'program.createRegister', { folder: register })
  const paper = join(folder, 'biên bản.txt')
  writeFileSync(paper, 'Nội dung')
  const model = await callFrom(page, 'record.create', { kind: 'model', draft: aModel('Có tệp') }) as { value: { id: string } }
  const added = await callFrom(page, 'attachment.add', { kind: 'model', id: model.value.id, files: [paper] })
  expect(added).toMatchObject({ ok: true })
  const listed = await callFrom(page, 'record.list', { kind: 'attachment' }) as { value: { rows: { id: string }[] } }
  expect(await callFrom(page, 'attachment.open', { id: listed.value.rows[0]?.id })).toEqual({ ok: true, value: {} })
  expect(await callFrom(page, 'program.show', { path: register })).toEqual({ ok: true, value: {} })
  expect(await callFrom(page, 'program.show', { path: '/etc' })).toMatchObject({ ok: false })
  const shown = await evaluate(({ standIn }) => standIn.shown) as { what: string; with: string }[]
  expect(shown.map(({ what }) => what)).toEqual(['openPath', 'openPath'])
  expect(shown[0]?.with).toMatch(/scratch.*biên bản\.txt$/)
  expect(shown[1]?.with).toBe(register)
})

test.skipIf(!canRunShell)('the theme of the program is that of the window and of the dialogs', async () => {
  const { page, evaluate } = await startShell()
  const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await callFrom(page, 'program.remember', { theme: 'dark' })
  await expect.poll(dark).toBe(true)
  expect(await evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await callFrom(page, 'program.remember', { theme: 'light' })
  await expect.poll(dark).toBe(false)
})

/** Keys the screens use for themselves, and those a browser owns. */
const taken = ['Ctrl+K', 'Ctrl+S', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+H', 'Ctrl+D', 'Ctrl+G', 'Ctrl+P', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+Enter', 'Ctrl+.', 'Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'F1', 'F2', 'F6']

test.skipIf(!canRunShell)('the menu is Vietnamese, takes no key of the screens and does what it says', async () => {
  const { page, evaluate, windows } = await startShell()
  type Entry = { label: string; accelerator: string | null; type: string | null }
  const entries = await evaluate<Entry[]>(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).flatMap(menu => [menu, ...menu.submenu?.items ?? []])
    .map(({ label, accelerator, type }) => ({ label, accelerator: typeof accelerator === 'string' ? accelerator : null, type: type as string | null })))
  const keys = entries.flatMap(({ accelerator }) => (accelerator === null ? [] : [accelerator.replace('CmdOrCtrl', 'Ctrl')]))
  expect(keys.filter(key => taken.includes(key) || key.startsWith('Alt'))).toEqual([])
  for (const { label, type } of entries) if (type !== 'separator') expect(label).not.toMatch(/&|\b(File|Edit|View|Help|Undo|Copy|Paste|Quit|Close|Zoom|OK)\b/)
  const press = (label: string) => evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.items.flatMap(menu => menu.submenu?.items ?? []).find(item => item.label === wanted)?.click(), label)
  await page.evaluate(() => window.addEventListener('keydown', event => { document.title = event.key }))
  await press('Xem bảng phím')
  await expect.poll(() => page.title()).toBe('F1')
  if (inStandIn) {
    await press('Xem phiên bản Sổ Dân vận')
    await press('Mở thư mục của sổ')
    const told = () => evaluate(({ standIn }) => standIn.shown.map(one => (one.with as { message?: string }).message))
    await expect.poll(told).toEqual(['Sổ Dân vận, phiên bản 0.1.0', 'Chưa mở sổ nào.'])
  }
  expect(windows()).toHaveLength(1)
})

test.skipIf(!inStandIn)('the screens are covered by the menu, and when the machine is locked or goes to sleep', async () => {
  const { page, evaluate, folder } = await startShell()
  const locked = async () => ((await callFrom(page, 'program.state')) as { value: { locked: boolean } }).value.locked
  await callFrom(page, 'program.createRegister', { folder: join(folder, 'sổ') })
  await evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  expect(await locked(), 'there is no password').toBe(false)
  const password = 'hoa sen tháng Tám'
  await callFrom(page, 'lock.set', { password })
  const ways = {
    lock: () => evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
    sleep: () => evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
    menu: () => evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.flatMap(menu => menu.submenu?.items ?? []).find(item => item.label === 'Khóa màn hình')?.click()),
  }
  for (const [way, cover] of Object.entries(ways)) {
    await cover()
    await expect.poll(locked, { message: way }).toBe(true)
    await callFrom(page, 'program.unlock', { password })
    expect(await locked()).toBe(false)
  }
})

test.skipIf(!inStandIn)('a fault nobody caught is logged and told, and the program ends with 1', async () => {
  const { evaluate, ended, folder } = await startShell()
  await evaluate(() => {
    setTimeout(() => { throw new TypeError('planted') }, 10)
  })
  expect(await ended).toBe(1)
  expect(readFileSync(join(folder, 'user', 'log', 'program.log'), 'utf8')).toMatch(/program: TypeError/)
  expect(readFileSync(join(folder, 'user', 'log', 'program.log'), 'utf8')).not.toContain('planted')
})

test.skipIf(!inStandIn)('pasted pictures and the like, which lie on no disk, go up through the address', async () => {
  const { page, folder } = await startShell()
  mkdirSync(join(folder, 'x'), { recursive: true })
  const answer = await page.evaluate(async () => {
    const file = new File([new Uint8Array([1, 2, 3])], 'ảnh dán.png')
    const path = (window as unknown as Shelled).soDanVan.pathOf(file)
    const sent = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
    return { path, result: await sent.json() as { value: { path: string } } }
  })
  expect(answer.path).toBe('')
  expect(existsSync(answer.result.value.path)).toBe(true)
  expect([...readFileSync(answer.result.value.path)]).toEqual([1, 2, 3])
})
