import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramOutput } from '../../db/contract/program.ts'
import type { Drive } from './drives.ts'
import { isRegister, nearestFolder } from './places.ts'

type Page = ProgramOutput<'program.browse'>

const MOST_ENTRIES = 2000
const byName = new Intl.Collator('vi', { numeric: true }).compare

/**
 * What lies in a folder, for a page that cannot ask the system's own dialog: folders, and files with one of the
 * `extensions` (without dot; none given, no files). Nothing hidden. Without a path: her own documents.
 * @throws AppError invalid, notFound, readFailed
 */
export async function browse(path: string | null, extensions: readonly string[], around: { documents: string; drives: readonly Drive[] }): Promise<Page> {
  const folder = path === null ? await nearestFolder(around.documents) : wholePath(path)
  const wanted = new Set(extensions.map(extension => `.${extension.toLowerCase()}`))
  const found = (await entriesOf(folder)).filter(entry => entry.type === 'folder' || wanted.has(extname(entry.name).toLowerCase()))
  found.sort((a, b) => (a.type === b.type ? byName(a.name, b.name) : a.type === 'folder' ? -1 : 1))
  const shown = found.slice(0, MOST_ENTRIES)
  return {
    path: folder, parent: dirname(folder) === folder ? null : dirname(folder), places: placesOf(around),
    entries: await Promise.all(shown.map(async entry => ({ ...entry, isRegister: entry.type === 'folder' && await isRegister(entry.path) }))),
  }
}

function wholePath(path: string): string {
  if (isAbsolute(path) && !path.includes('\0')) return resolve(path)
  throw new AppError('invalid', `"${path.slice(0, 200)}" chưa phải đường dẫn đầy đủ. Hãy ghi từ đầu ổ đĩa.`)
}

async function entriesOf(folder: string): Promise<{ name: string; path: string; type: 'folder' | 'file' }[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const visible = entries.filter(entry => !entry.name.startsWith('.') && !entry.name.startsWith('$'))
    const typed = await Promise.all(visible.map(async entry => {
      const path = join(folder, entry.name)
      const target = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
      return { name: entry.name, path, type: target?.isDirectory() ? 'folder' as const : target?.isFile() ? 'file' as const : undefined }
    }))
    return typed.flatMap(({ name, path, type }) => (type ? [{ name, path, type }] : []))
  } catch (error) {
    throw unreadable(folder, error as NodeJS.ErrnoException)
  }
}

function unreadable(folder: string, error: NodeJS.ErrnoException): AppError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new AppError('notFound', `Không có thư mục ${folder}. Thư mục có thể đã bị xóa, hoặc USB đã rút. Hãy chọn thư mục khác.`)
  }
  return new AppError('readFailed', `Không được phép xem thư mục ${folder}. Hãy chọn thư mục khác.`)
}

function placesOf({ documents, drives }: { documents: string; drives: readonly Drive[] }): Page['places'] {
  const own = homedir()
  const root = process.platform === 'win32' ? [] : [{ label: 'Máy này', path: '/' }]
  return [
    { label: 'Tài liệu', path: documents }, { label: `Thư mục của ${basename(own)}`, path: own }, ...root,
    ...drives.map(drive => ({ label: drive.label, path: drive.path })),
  ]
}
