import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog, ipcMain, powerMonitor, protocol, session as electronSessions } from 'electron'
import type { ProgramOutput } from '../../db/contract/program.ts'
import { tellFailure } from '../core/failure.ts'
import { fileLog } from '../core/log.ts'
import { program } from '../core/program.ts'
import { ownFolder } from '../session/ownFolders.ts'
import { type Session, createSession } from '../session/session.ts'
import { choose, open, show } from './dialogs.ts'
import { serveCalls, tellWindows } from './ipc.ts'
import { setMenu } from './menu.ts'
import { SCHEME, answerOwn, registerScheme, secureContents, secureSession, stayOffline } from './security.ts'
import { createWindows, preloadBeside } from './windows.ts'
import { type ShellWords, readShellWords } from './words.ts'

/** The program as one window after another. `folder` is where the main file lies, with preload and workers beside it. */
export function startShell(folder: string): void {
  const asked = readShellWords(process.argv, app.isPackaged)
  const userData = resolve(asked.userData ?? ownFolder())
  setNames(userData)
  tellFaults(userData)
  // One program keeps one register open; a second start means that its window is wanted.
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  app.enableSandbox()
  stayOffline(app.commandLine)
  registerScheme(protocol)
  void app.whenReady().then(() => run(asked, userData, folder)).catch(giveUp)
}

function setNames(userData: string): void {
  mkdirSync(userData, { recursive: true })
  app.setName(program.name)
  app.setAppUserModelId('vn.sodanvan.desktop')
  app.setPath('userData', userData)
  // Chromium keeps house in a folder of its own: it clears away what it does not know.
  app.setPath('sessionData', join(userData, 'chromium'))
}

async function run(asked: ShellWords, userData: string, folder: string): Promise<void> {
  const developing = !app.isPackaged
  const windows = createWindows({ userData, preload: preloadBeside(folder), developing })
  const dress = async () => {
    const state = await session.call('program.state', {})
    if (state.ok) windows.dress(state.value as ProgramOutput<'program.state'>)
  }
  const documents = app.getPath('documents')
  const session = createSession({
    kind: 'electron', userData, documents, renderer: asked.renderer ?? join(folder, '../renderer'), today: asked.today,
    emit(event) {
      tellWindows(windows.all().map(({ webContents }) => webContents), event)
      if (event.type === 'register') void dress()
    },
    choose: request => choose(request, documents), show, open,
  })
  closeBeforeQuitting(session)
  await secureSession(electronSessions.defaultSession, developing)
  app.on('web-contents-created', (_, contents) => secureContents(contents, url => windows.open(url)))
  protocol.handle(SCHEME, answerOwn(session.respond))
  serveCalls(ipcMain, session)
  // Without a register or a password there is nothing to cover.
  const lock = () => void session.call('program.lock', {})
  for (const left of ['lock-screen', 'suspend'] as const) powerMonitor.on(left as 'suspend', lock)
  setMenu({ lock, newWindow: () => windows.open(), showRegister: () => void showRegister(session), userData })
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', (_, words) => {
    windows.bringToFront()
    const { register } = readShellWords(words, app.isPackaged)
    if (register !== undefined) void openWanted(session, resolve(register))
  })
  if (asked.register !== undefined) await openWanted(session, resolve(asked.register))
  await dress()
  windows.open()
}

/** Opens the register named at the start. Why it cannot be opened is said; the program goes on without. */
async function openWanted(session: Session, folder: string): Promise<void> {
  const state = await session.call('program.state', {})
  const current = state.ok ? (state.value as ProgramOutput<'program.state'>).register : null
  // Another register must not be pulled from under open windows.
  if (current && current.folder !== folder) return tell(`Đang mở sổ ${current.name}.`, `Hãy lưu phần đang sửa, rồi mở ${folder} ở mục Cài đặt.`)
  const opened = await session.call('program.openRegister', { folder })
  if (!opened.ok) tell('Chưa mở được sổ.', `${opened.error.message} (mã ${opened.error.number})`)
}

async function showRegister(session: Session): Promise<void> {
  const state = await session.call('program.state', {})
  const current = state.ok ? (state.value as ProgramOutput<'program.state'>).register : null
  if (!current) return tell('Chưa mở sổ nào.', 'Hãy mở một sổ hoặc tạo sổ mới ở màn hình đầu.')
  const shown = await session.call('program.show', { path: current.folder })
  if (!shown.ok) tell('Chưa mở được thư mục của sổ.', shown.error.message)
}

const tell = (message: string, detail: string): void => void dialog.showMessageBox({ type: 'warning', title: program.name, message, detail, buttons: ['Đóng'], noLink: true })

/** Holds the end of the program back until the register is closed. */
function closeBeforeQuitting(session: Session): void {
  let closed = false
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    void session.close().catch(() => undefined).then(() => {
      closed = true
      app.quit()
    })
  })
}

/** Faults go into the log; after one nobody caught the program cannot be trusted and ends. What was saved is in the register. */
function tellFaults(userData: string): void {
  const log = fileLog(userData, () => new Date().toISOString())
  process.on('unhandledRejection', error => log('program', error))
  process.on('uncaughtException', error => {
    log('program', error)
    giveUp(error)
  })
}

function giveUp(error: unknown): void {
  const { message, number } = tellFailure(error)
  dialog.showErrorBox('Sổ Dân vận phải dừng', `${message} (mã ${number})\n\nNhững gì đã lưu vẫn còn trong sổ, phần đang gõ được giữ ở bản nháp. Hãy mở lại chương trình.`)
  app.exit(1)
}
