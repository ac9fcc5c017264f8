import { join } from 'node:path'
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { program } from '../core/program.ts'
import type { ProgramOutput } from '../../db/contract/program.ts'
import { ORIGIN, safePreferences } from './security.ts'
import { SMALLEST, fitPlace, keepPlace, readPlace } from './windowPlace.ts'

/** The page ground of both themes, so that no window flashes before its page is drawn. */
const ground = { light: '#F5F3EE', dark: '#161513' }
const groundNow = () => (nativeTheme.shouldUseDarkColors ? ground.dark : ground.light)

/** A further window lies a little lower, so that both can be seen. */
const STEP_PX = 28

/** All windows of the program. */
export type Windows = {
  /** Opens a window on a screen, by its address, or on the first one. */
  open(url?: string): BrowserWindow
  /** Brings the last used window to the front, or opens one. */
  bringToFront(): void
  all(): BrowserWindow[]
  /** Makes title and colours those of the state of the program. */
  dress(state: Pick<ProgramOutput<'program.state'>, 'register' | 'theme'>): void
}

export type WindowsOptions = { userData: string; preload: string; developing: boolean }

export function createWindows({ userData, preload, developing }: WindowsOptions): Windows {
  let title: string = program.name

  function open(url = `${ORIGIN}/`): BrowserWindow {
    const kept = readPlace(userData)
    const others = BrowserWindow.getAllWindows()
    const { x, y, ...size } = fitPlace(kept, screen.getAllDisplays().map(display => display.workArea))
    const step = STEP_PX * others.length
    const window = new BrowserWindow({
      ...size, ...(x === undefined || y === undefined ? {} : { x: x + step, y: y + step }),
      minWidth: SMALLEST.width, minHeight: SMALLEST.height, title, backgroundColor: groundNow(), show: false, autoHideMenuBar: true,
      webPreferences: safePreferences(preload, developing),
    })
    window.once('ready-to-show', () => {
      if (kept.maximized && others.length === 0) window.maximize()
      window.show()
    })
    // The page speaks for one screen, the title for the register.
    window.on('page-title-updated', event => event.preventDefault())
    window.on('close', () => keepPlace(userData, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
    askBeforeLeaving(window)
    reviveAfterCrash(window)
    void window.loadURL(url).catch(() => undefined)
    return window
  }

  return {
    open,
    all: () => BrowserWindow.getAllWindows(),
    bringToFront() {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
      if (!window) return void open()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    dress({ register, theme }) {
      title = register ? `${program.name} — ${register.name}` : program.name
      nativeTheme.themeSource = theme
      for (const window of BrowserWindow.getAllWindows()) {
        window.setTitle(title)
        window.setBackgroundColor(groundNow())
      }
    },
  }
}

/** A page with unsaved words holds the window back; the person decides. */
function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', event => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning', title: program.name, message: 'Cửa sổ này còn việc chưa xong.',
      detail: 'Phần đã gõ được giữ ở bản nháp, mở lại hồ sơ là sửa tiếp được. Gói đang ghi ra USB thì dừng; mật khẩu của gói chưa in, chưa lưu thì mất.',
      buttons: ['Quay lại sửa tiếp', 'Đóng cửa sổ'], defaultId: 0, cancelId: 0, noLink: true,
    })
    // Here preventing means to let the window go.
    if (answer === 1) event.preventDefault()
  })
}

/** A page that died is drawn again when the person wants it; what was saved is in the register, what was typed in the draft. */
function reviveAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    void dialog.showMessageBox(window, {
      type: 'error', title: program.name, message: 'Màn hình của cửa sổ này dừng đột ngột.',
      detail: 'Những gì đã lưu vẫn còn, phần đang gõ được giữ ở bản nháp.',
      buttons: ['Mở lại màn hình', 'Đóng cửa sổ'], defaultId: 0, cancelId: 1, noLink: true,
    }).then(({ response }) => {
      if (window.isDestroyed()) return
      if (response === 0) window.webContents.reload()
      else window.destroy()
    })
  })
}

/** The preload of every window, beside the main file. */
export const preloadBeside = (folder: string) => join(folder, 'preload.cjs')
