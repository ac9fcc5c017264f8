import { open, readdir, rename, stat, statfs, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** An open file. Positions and sizes are bytes; `write` returns only after every byte was handed over. */
export type OpenFile = {
  /** Fills `buffer` from `position` and gives the number of bytes read, 0 at the end of the file. */
  read(buffer: Uint8Array, position: number): Promise<number>
  write(bytes: Uint8Array, position: number): Promise<void>
  fsync(): Promise<void>
  close(): Promise<void>
}

/** `wx` creates and refuses an existing file; `r+` is what Windows needs to flush a file that is already there. */
export type OpenMode = 'r' | 'r+' | 'wx'

/**
 * Everything this room asks of a disk. Tests put a failing disk in its place. Failures are Node's own errors with
 * `code`; `diskErrors.ts` turns them into sentences.
 */
export type Files = {
  open(path: string, mode: OpenMode): Promise<OpenFile>
  /** Size in bytes of a regular file, or undefined when nothing has that name. */
  size(path: string): Promise<number | undefined>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  readdir(folder: string): Promise<string[]>
  /** Bytes this user may still write there. */
  freeBytes(folder: string): Promise<number>
  /** Flushes the folder's own list of names; does nothing where the system cannot (Windows, some USB drivers). */
  fsyncFolder(folder: string): Promise<void>
  wait(milliseconds: number): Promise<void>
}

/** The `code` of a Node error such as ENOSPC, or '' for anything else. */
export function errorName(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

export const realFiles: Files = {
  open: async (path, mode) => openFile(await open(path, mode)),
  size: regularSize,
  rename,
  unlink,
  readdir: (folder) => readdir(folder),
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  fsyncFolder,
  wait: async (milliseconds) => { await delay(milliseconds) },
}

/** Does the work and closes the file; when both fail, the failure of the work is the one that matters. */
export async function closing<T>(file: OpenFile, work: () => Promise<T>): Promise<T> {
  let result: T
  try {
    result = await work()
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  await file.close()
  return result
}

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
    write: (bytes, position) => writeAll(handle, bytes, position),
    fsync: () => handle.sync(),
    close: () => handle.close(),
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

async function regularSize(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errorName(error) === 'ENOENT') return undefined
    throw error
  }
}

const cannotFlushFolder = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF'])

async function fsyncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    if (!cannotFlushFolder.has(errorName(error))) throw error
  } finally {
    await handle?.close()
  }
}
