import { BrowserWindow, Menu, app, dialog, shell } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { join } from 'node:path'
import { program } from '../core/program.ts'

export type MenuDeeds = { newWindow(): void; showRegister(): void; lock(): void; userData: string }

const line: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The menu bar. Its keys are none that a screen uses for itself, and words have no underlined letters: Alt belongs to the
 * screens.
 */
export function menuTemplate({ newWindow, showRegister, lock, userData }: MenuDeeds): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Sổ',
      submenu: [
        { label: 'Mở cửa sổ mới', accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
        { label: 'Mở thư mục của sổ', click: showRegister },
        // Its key, Ctrl+Alt+L, belongs to the screens, which say where a password is set when there is none.
        { label: 'Khóa màn hình', click: lock },
        line,
        { label: 'Đóng cửa sổ', click: () => BrowserWindow.getFocusedWindow()?.close() },
        { label: 'Thoát', accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    {
      label: 'Sửa',
      submenu: [
        { label: 'Hoàn tác chữ vừa gõ', role: 'undo' }, { label: 'Làm lại chữ vừa bỏ', role: 'redo' },
        line,
        { label: 'Cắt', role: 'cut' }, { label: 'Chép', role: 'copy' }, { label: 'Dán', role: 'paste' }, { label: 'Dán chữ trơn', role: 'pasteAndMatchStyle' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: 'Xem',
      submenu: [
        { label: 'Phóng to', role: 'zoomIn' },
        // The plus of most keyboards needs Shift.
        { label: 'Phóng to', role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
        { label: 'Thu nhỏ', role: 'zoomOut' }, { label: 'Cỡ thường', role: 'resetZoom' },
        line,
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
      ],
    },
    {
      label: 'Trợ giúp',
      submenu: [
        { label: 'Xem bảng phím', click: () => pressKeysSheet() },
        { label: 'Mở thư mục nhật ký', click: () => void shell.openPath(join(userData, 'log')) },
        line,
        { label: `Xem phiên bản ${program.name}`, click: () => void showAbout(userData) },
      ],
    },
  ]
}

export const setMenu = (deeds: MenuDeeds): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(deeds)))

/** The sheet belongs to the page and opens on F1. */
function pressKeysSheet(): void {
  const contents = BrowserWindow.getFocusedWindow()?.webContents
  for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: 'F1' })
}

async function showAbout(userData: string): Promise<void> {
  const window = BrowserWindow.getFocusedWindow()
  const box = {
    type: 'info' as const, title: program.name, message: `${program.name}, phiên bản ${program.version}`,
    detail: `Chương trình không dùng mạng.\nGhi nhớ của chương trình nằm ở ${userData}.\nElectron ${process.versions['electron']}, Chromium ${process.versions['chrome']}.`,
    buttons: ['Đóng'], noLink: true,
  }
  await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box))
}
