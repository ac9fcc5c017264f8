import type { Files, OpenFile } from '../../electron/usb/files.ts'

export type DiskOperation =
  'open' | 'read' | 'write' | 'fsync' | 'close' | 'size' | 'rename' | 'unlink' | 'readdir' | 'freeBytes' | 'fsyncFolder'

/** `lie`: a write that reports success and spoils a bit, as a worn or counterfeit stick does. */
export type FaultCode = 'ENOSPC' | 'EIO' | 'ENXIO' | 'EBUSY' | 'EPERM' | 'EROFS' | 'EFBIG' | 'UNKNOWN' | 'lie'

export type Fault = {
  kind: DiskOperation | 'any'
  /** Counting from 1 (0: never, only record), among operations of this kind on paths that begin with `under`. */
  at: number
  code: FaultCode
  /** Whether every later operation of the kind fails too, as after a stick was pulled. */
  sticky?: boolean
  under?: string
}

/**
 * A disk that fails once or for good. `operations` lists what was asked of it under the path, in order; `opened` counts
 * the files that are open now.
 */
export type FaultyFiles = Files & { operations: DiskOperation[]; opened: number }

/** Puts a failing disk in front of another; without a fault it only records. Waiting takes no time. */
export function faultyFiles(files: Files, fault?: Fault): FaultyFiles {
  const operations: DiskOperation[] = []
  let counted = 0
  const strikes = (kind: DiskOperation, path: string): FaultCode | undefined => {
    if (!path.startsWith(fault?.under ?? '')) return undefined
    operations.push(kind)
    if (fault === undefined || (fault.kind !== 'any' && fault.kind !== kind)) return undefined
    counted += 1
    return counted === fault.at || (fault.sticky === true && counted > fault.at) ? fault.code : undefined
  }
  const guard = async <T>(kind: DiskOperation, path: string, work: () => Promise<T>): Promise<T> => {
    const code = strikes(kind, path)
    if (code !== undefined && code !== 'lie') throw diskError(code, kind)
    return work()
  }
  const disk: FaultyFiles = {
    operations,
    opened: 0,
    open: async (path, mode) => {
      const file = await guard('open', path, () => files.open(path, mode))
      disk.opened += 1
      return faultyFile({ ...file, close: async () => { disk.opened -= 1; await file.close() } }, path, strikes, guard)
    },
    size: (path) => guard('size', path, () => files.size(path)),
    rename: (from, to) => guard('rename', to, () => files.rename(from, to)),
    unlink: (path) => guard('unlink', path, () => files.unlink(path)),
    readdir: (folder) => guard('readdir', folder, () => files.readdir(folder)),
    freeBytes: (folder) => guard('freeBytes', folder, () => files.freeBytes(folder)),
    fsyncFolder: (folder) => guard('fsyncFolder', folder, () => files.fsyncFolder(folder)),
    wait: async () => undefined,
  }
  return disk
}

function faultyFile(
  file: OpenFile, path: string, strikes: (kind: DiskOperation, path: string) => FaultCode | undefined,
  guard: <T>(kind: DiskOperation, path: string, work: () => Promise<T>) => Promise<T>,
): OpenFile {
  return {
    read: (buffer, position) => guard('read', path, () => file.read(buffer, position)),
    fsync: () => guard('fsync', path, () => file.fsync()),
    write: async (bytes, position) => {
      const code = strikes('write', path)
      if (code === undefined) return file.write(bytes, position)
      if (code === 'lie') return file.write(bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte)), position)
      // What a full or pulled stick does: some of the bytes arrive before the failure.
      await file.write(bytes.subarray(0, bytes.length >> 1), position)
      throw diskError(code, 'write')
    },
    close: async () => {
      const code = strikes('close', path)
      await file.close()
      if (code !== undefined) throw diskError(code, 'close')
    },
  }
}

function diskError(code: FaultCode, operation: string): Error {
  return Object.assign(new Error(`${code}: injected, ${operation}`), { code })
}
