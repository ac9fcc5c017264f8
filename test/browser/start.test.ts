import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { showInFileManager } from '../../electron/browser/fileManager.ts'
import { findBrowser, hasDesktop, openWindow } from '../../electron/browser/openWindow.ts'
import { readStartArguments } from '../../electron/starting/arguments.ts'
import { type Built, build, isFresh } from '../../electron/starting/build.ts'
import { findElectron } from '../../electron/starting/electronRuntime.ts'
import { emptyFolder } from '../support/register.ts'
import { someScreens } from '../support/session.ts'
import { cli } from '../support/cli.ts'

const root = join(import.meta.dirname, '../..')

type Started = { said(): string; until(pattern: RegExp): Promise<RegExpExecArray>; stop(signal: NodeJS.Signals): Promise<number | null>; code: Promise<number | null> }

/** `npm start` as a program of its own, on a machine that has neither Electron nor a screen. */
function start(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Started {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ELECTRON: ___, ...plain } = process.env
  const child = spawn(process.execPath, [join(root, 'electron/start.ts'), '--browser-host', ...words], { env: { ...plain, ...environment } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { text += part.toString() })
  const code = new Promise<number | null>(resolve => child.once('close', resolve))
  return {
    said: () => text, code,
    until: async pattern => {
      await expect.poll(() => text, { timeout: 30_000 }).toMatch(pattern)
      return pattern.exec(text) as RegExpExecArray
    },
    stop: signal => (child.kill(signal), code),
  }
}

const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/

function folders() {
  const folder = emptyFolder()
  return { folder, words: ['--user-data', join(folder, 'user'), '--renderer', someScreens(folder)] }
}

test('the program starts on a register, is told to end, and leaves it closed and free', async () => {
  const { folder, words } = folders()
  const at = join(folder, 'sổ')
  cli(['new', '--register', at])
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const running = start([...words, '--register', at, '--today', '2025-11-20'])
    const [url = ''] = await running.until(address)
    const { origin, hash } = new URL(url)
    const answer = await fetch(`${origin}/call/program.state`, { method: 'POST', headers: { authorization: `Bearer ${hash.slice('#token='.length)}` }, body: '{}' })
    expect(await answer.json()).toMatchObject({ ok: true, value: { register: { folder: at }, today: '2025-11-20' } })
    expect(cli(['check', '--register', at]).lastError).toMatch(/^lockedRegister/)
    expect([signal, await running.stop(signal)]).toEqual([signal, 0])
    expect(running.said()).toMatch(/Đã kết thúc chương trình\.\n$/)
    expect(existsSync(join(at, 'register.sqlite-wal'))).toBe(false)
    expect(cli(['check', '--register', at]).code).toBe(0)
  }
})

test('a program that is killed leaves the register whole and its scratch is swept by the next start', async () => {
  const { folder, words } = folders()
  const at = join(folder, 'sổ')
  cli(['new', '--register', at])
  const running = start([...words, '--register', at])
  await running.until(address)
  await running.stop('SIGKILL')
  const next = start([...words, '--register', at])
  // Said once it is known what became of the register.
  await next.until(/Nhấn Ctrl\+C/)
  expect(next.said()).not.toMatch(/đang được mở/)
  expect(await next.stop('SIGTERM')).toBe(0)
})

test('a register that is not there is told, and the program runs without', async () => {
  const { folder, words } = folders()
  const running = start([...words, '--register', join(folder, 'không có')])
  await running.until(/Không thấy sổ trong thư mục/)
  expect(running.said()).toMatch(address)
  expect(await running.stop('SIGTERM')).toBe(0)
})

test('wrong usage is told in Vietnamese and ends with 2', async () => {
  for (const [words, message] of [
    [['--regster', 'x'], /Không có tùy chọn --regster/], [['thư mục'], /thư mục của sổ viết sau --register/], [['--port', 'tám'], /--port phải là một số/], [['--port', '70000'], /--port phải là một số/],
    [['--today', '2025-02-30'], /--today viết năm-tháng-ngày/], [['--register'], /viết thiếu hoặc thừa giá trị/],
  ] as const) {
    const running = start(words)
    expect([words, await running.code]).toEqual([words, 2])
    expect(running.said()).toMatch(message)
    expect(running.said()).toMatch(/Cách dùng: npm start/)
  }
  const help = start(['--help'])
  expect(await help.code).toBe(0)
  expect(help.said()).toMatch(/--user-data/)
})

test('paths count from where the command was typed', () => {
  expect(readStartArguments(['--register', 'sổ', '--user-data', '/u', '--no-browser'], '/nhà')).toEqual({
    register: '/nhà/sổ', userData: '/u', renderer: undefined, today: undefined, port: undefined, browserHost: false, openBrowser: false, help: false,
  })
})

test('a browser is looked for where each system has it, and only in front of a screen', () => {
  const there = (...paths: string[]) => (path: string) => paths.includes(path)
  expect(findBrowser({ CHROMIUM: '/c', PATH: '/usr/bin' }, 'linux', there('/c', '/usr/bin/chromium'))).toBe('/c')
  expect(findBrowser({ PATH: '/bin:/usr/bin' }, 'linux', there('/usr/bin/google-chrome', '/usr/bin/microsoft-edge'))).toBe('/usr/bin/google-chrome')
  expect(findBrowser({ 'ProgramFiles(x86)': 'C:\\P' }, 'win32', there('C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'))).toBe('C:\\P\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(findBrowser({ PATH: '/usr/bin' }, 'linux', there())).toBeUndefined()
  expect([hasDesktop({}, 'linux'), hasDesktop({ DISPLAY: ':0' }, 'linux'), hasDesktop({ DISPLAY: ':0', CI: '1' }, 'linux'), hasDesktop({}, 'win32')]).toEqual([false, true, false, true])
})

test('Electron is used only where it is already', () => {
  const folder = emptyFolder()
  expect(findElectron(folder, {})).toBeUndefined()
  expect(findElectron(folder, { ELECTRON: join(folder, 'no') })).toBeUndefined()
  writeFileSync(join(folder, 'mine'), '')
  expect(findElectron(folder, { ELECTRON: join(folder, 'mine') })).toBe(join(folder, 'mine'))
  mkdirSync(join(folder, 'node_modules/electron/dist'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/electron/dist/electron'), '')
  expect(findElectron(folder, {}, 'linux')).toBe(join(folder, 'node_modules/electron/dist/electron'))
  expect(findElectron(folder, {}, 'win32')).toBeUndefined()
})

/** A folder with a package of Electron whose installer does what `script` says. */
function withInstaller(script: string): string {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'node_modules/electron/dist'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/electron/package.json'), '{"version":"1.2.3"}')
  writeFileSync(join(folder, 'node_modules/electron/install.js'), script)
  return folder
}

/** `npm run electron` on such a folder. */
async function fetched(folder: string): Promise<{ code: number | null; said: string }> {
  const script = `import { fetchRuntime } from ${JSON.stringify(join(root, 'electron/starting/fetchRuntime.ts'))}; process.exitCode = await fetchRuntime(${JSON.stringify(folder)})`
  const { ELECTRON: _, ...environment } = process.env
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: environment })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { said += part.toString() })
  return { code: await new Promise(resolve => child.once('close', resolve)), said }
}

test('fetching Electron is told before and after; without a network it is said in Vietnamese what goes on working', async () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  expect(scripts['electron']).toBe('node electron/fetchRuntime.ts')
  const offline = await fetched(withInstaller("console.error('some trace'); console.error('TypeError: fetch failed'); process.exit(1)"))
  expect(offline.code).toBe(1)
  expect(offline.said).toMatch(/^Đang tải Electron 1\.2\.3 từ github\.com.*\nChưa tải được Electron\..*npm start vẫn mở chương trình trong trình duyệt\.\n.*\nLý do máy báo: TypeError: fetch failed\n$/)
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
  const folder = withInstaller(`require('node:fs').writeFileSync('node_modules/electron/dist/${name}', '')`)
  expect(await fetched(folder)).toEqual({ code: 0, said: expect.stringMatching(/Đã tải xong và khớp mã kiểm tra/) })
  expect(await fetched(folder)).toEqual({ code: 0, said: expect.stringMatching(/^Electron đã có ở /) })
})

/** A program that only notes how it was called. */
function noting(folder: string, name: string): { path: string; called(): string } {
  const [path, notes] = [join(folder, name), join(folder, `${name}.notes`)]
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${notes}'\nsleep 1\n`, { mode: 0o755 })
  return { path, called: () => (existsSync(notes) ? readFileSync(notes, 'utf8') : '') }
}

function withEnvironment(changes: Record<string, string>): void {
  const before = Object.fromEntries(Object.keys(changes).map(name => [name, process.env[name]]))
  Object.assign(process.env, changes)
  onTestFinished(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })
}

test.skipIf(process.platform === 'win32')('a window is opened by way of a file only this person may read: no command line shows the token', async () => {
  const folder = emptyFolder()
  const browser = noting(folder, 'chromium')
  withEnvironment({ CHROMIUM: browser.path })
  const url = 'http://127.0.0.1:1/#token=bimat'
  expect(await openWindow(url, join(folder, 'user'))).toBe(true)
  const door = join(folder, 'user', 'mo-so.html')
  expect(browser.called()).toContain(`--app=file://${door}`)
  expect(browser.called()).toContain(`--user-data-dir=${join(folder, 'user', 'browser')}`)
  expect(browser.called()).not.toContain('bimat')
  expect(readFileSync(door, 'utf8')).toContain(`content="0;url=${url}"`)
  expect(statSync(door).mode & 0o077).toBe(0)
})

test.skipIf(process.platform === 'win32')('a folder is shown in the file manager, and named where there is none', async () => {
  const folder = emptyFolder()
  withEnvironment({ PATH: folder })
  await expect(showInFileManager(folder)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(folder) })
  await expect(showInFileManager(join(folder, 'mất'))).rejects.toMatchObject({ code: 'notFound' })
  const manager = noting(folder, 'xdg-open')
  withEnvironment({ PATH: `${folder}:/usr/bin:/bin` })
  await showInFileManager(manager.path)
  expect(manager.called()).toBe(`${folder}\n`)
})

/** A page with its own little configuration. */
function somePage(): Built {
  const folder = emptyFolder()
  const source = join(folder, 'source')
  mkdirSync(source)
  writeFileSync(join(source, 'index.html'), '<!doctype html><p>một</p>')
  writeFileSync(join(source, 'vite.config.mjs'), `export default { root: ${JSON.stringify(source)} }`)
  return { config: join(source, 'vite.config.mjs'), folder: join(folder, 'out', 'page'), made: 'index.html', from: [source] }
}

test('screens are built when they are missing or older than what they are made of, and put in place whole', async () => {
  const page = somePage()
  const index = join(page.folder, 'index.html')
  expect(await isFresh(page)).toBe(false)
  await build(page, root)
  expect(await isFresh(page)).toBe(true)
  expect(readFileSync(index, 'utf8')).toContain('một')
  const later = statSync(index).mtimeMs / 1000 + 10
  const source = join(page.from[0] ?? '', 'index.html')
  writeFileSync(source, '<!doctype html><p>hai</p>')
  utimesSync(source, later, later)
  expect(await isFresh(page)).toBe(false)
  await build(page, root)
  expect(readFileSync(index, 'utf8')).toContain('hai')
})

test('several starts at once build the same screens without getting in each other\'s way', async () => {
  const page = somePage()
  const builder = join(root, 'electron/starting/build.ts')
  const once = () => new Promise<number | null>(resolve => {
    const script = `import { build } from ${JSON.stringify(builder)}; await build(${JSON.stringify(page)}, ${JSON.stringify(root)})`
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).once('close', resolve)
  })
  expect(await Promise.all([once(), once(), once()])).toEqual([0, 0, 0])
  expect(readFileSync(join(page.folder, 'index.html'), 'utf8')).toContain('một')
  expect(readdirSync(dirname(page.folder))).toEqual(['page'])
})

test('screens that cannot be built leave the old ones in place', async () => {
  const page = somePage()
  await build(page, root)
  writeFileSync(page.config, 'export default {')
  await expect(build(page, root)).rejects.toMatchObject({ code: 'internal', message: expect.stringMatching(/Không dựng được màn hình/) })
  expect(readFileSync(join(page.folder, 'index.html'), 'utf8')).toContain('một')
})
