import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { BrowserWindow, dialog, shell } from 'electron'
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { AppError } from '../../db/contract/errors.ts'
import type { ChooseRequest } from '../session/host.ts'

const kinds: Readonly<Record<string, string>> = {
  pdf: 'Tài liệu PDF', docx: 'Văn bản Word', xlsx: 'Bảng tính Excel', zip: 'Gói dữ liệu', json: 'Tệp cấu hình',
}

const filtersOf = (extensions: readonly string[]): FileFilter[] => {
  const names = extensions.map(extension => extension.replace(/^\./, '').toLowerCase())
  const [only] = names
  if (only === undefined) return []
  return [{ name: names.length === 1 ? kinds[only] ?? `Tệp ${only}` : 'Tệp dùng được', extensions: names }]
}

/** Asks with the dialog of the system, over the window in front; null when it was left. `documents` is where saving starts. */
export async function choose({ what, title, name, extensions = [] }: ChooseRequest, documents: string): Promise<string | null> {
  const filters = filtersOf(extensions)
  if (what === 'save') {
    const asked: SaveDialogOptions = { title, buttonLabel: 'Lưu vào đây', defaultPath: join(documents, name ?? ''), filters, properties: ['showOverwriteConfirmation', 'createDirectory'] }
    const { canceled, filePath } = await onWindow(window => (window ? dialog.showSaveDialog(window, asked) : dialog.showSaveDialog(asked)))
    return canceled || filePath === '' ? null : filePath
  }
  const asked: OpenDialogOptions = what === 'folder'
    ? { title, buttonLabel: 'Chọn thư mục này', properties: ['openDirectory', 'createDirectory'] }
    : { title, buttonLabel: 'Chọn tệp này', filters, properties: ['openFile'] }
  const { canceled, filePaths } = await onWindow(window => (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked)))
  return canceled ? null : filePaths[0] ?? null
}

/** A dialog without a window of its own could end up behind one. */
const onWindow = <T>(ask: (window: BrowserWindow | undefined) => Promise<T>): Promise<T> =>
  ask(BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])

/** Shows a file in its folder, or a folder, in the file manager. @throws AppError notFound, invalid */
export async function show(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new AppError('notFound', `Không còn thấy ${path}. Tệp có thể đã được chuyển đi, hoặc USB đã rút.`)
  if (!found.isDirectory()) return shell.showItemInFolder(path)
  const problem = await shell.openPath(path)
  if (problem !== '') throw new AppError('invalid', `Máy không mở được thư mục này. Hãy tự mở ${path}.`)
}

/** What may be attached. Anything else, above all what would run, is left to the person and her file manager. */
const opened: ReadonlySet<string> = new Set([
  '.pdf', '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.txt', '.jpg', '.jpeg', '.png', '.tif', '.tiff',
])

/** Opens a paper or a picture with the system's program for it. @throws AppError fileType, invalid */
export async function open(path: string): Promise<void> {
  if (!opened.has(extname(path).toLowerCase())) {
    throw new AppError('fileType', 'Tệp này không phải văn bản, bảng tính hay ảnh nên chương trình không mở thẳng. Tệp vẫn ở trong sổ. Hãy tải về rồi tự mở nếu biết chắc nguồn gốc.')
  }
  const problem = await shell.openPath(path)
  if (problem !== '') throw new AppError('invalid', `Máy không có chương trình để mở tệp ${extname(path)}. Tệp vẫn ở trong sổ. Hãy tải về và mở trên máy khác.`)
}
