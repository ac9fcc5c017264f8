import { type Hash, createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { threadId } from 'node:worker_threads'

/** Ends of names of files that are not whole yet; whoever opens a folder may sweep them. */
export const partEnding = '.part'

const CHUNK_BYTES = 1 << 20
/** An antivirus opens every new file for a moment; Windows refuses to rename or remove it meanwhile. */
const [ATTEMPTS, PAUSE_MS] = [10, 100]
const heldByOthers = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Hands an open file over in pieces from its start, and tells what went by: bytes and lower-case hex SHA-256. */
export function readThrough(source: number, take: (piece: Buffer) => void = () => undefined): { bytes: number; sha256: string } {
  const hash: Hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  let bytes = 0
  for (let read; (read = readSync(source, chunk, 0, chunk.length, bytes)) > 0; bytes += read) {
    hash.update(chunk.subarray(0, read))
    take(chunk.subarray(0, read))
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Bytes and SHA-256 of a file. @throws the error of the disk */
export function measureFile(path: string): { bytes: number; sha256: string } {
  return opened(path, 'r', readThrough)
}

/** Writes everything an open file hands over into `target`, which must not exist, and flushes it. @throws the error of the disk */
export function copyFlushed(source: number, target: string): { bytes: number; sha256: string } {
  return opened(target, 'wx', out => {
    const copied = readThrough(source, piece => writeAll(out, piece))
    fsyncSync(out)
    return copied
  })
}

/**
 * Copies a file so that after a power cut either nothing or all of it bears the name `target`; what bore it before is
 * replaced. @throws the error of the disk, and then leaves nothing
 */
export function copyWhole(source: string, target: string): { bytes: number; sha256: string } {
  return opened(source, 'r', from => throughPart(target, part => copyFlushed(from, part)))
}

/**
 * Copies a file that must have this SHA-256. Where it has another, nothing is made and what bore the name `target` stays as it
 * was: a damaged copy never takes the place of a sound one. @throws the error of the disk
 */
export function copySound(source: string, target: string, sha256: string): boolean {
  const other = Symbol('other bytes')
  try {
    opened(source, 'r', from => throughPart(target, part => {
      if (copyFlushed(from, part).sha256 !== sha256) throw other
    }))
    return true
  } catch (error) {
    if (error === other) return false
    throw error
  }
}

/** Writes bytes with the same care as `copyWhole`. */
export function writeWhole(target: string, bytes: Uint8Array | string): void {
  const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  throughPart(target, part => opened(part, 'wx', out => {
    writeAll(out, data)
    fsyncSync(out)
  }))
}

function throughPart<T>(target: string, write: (part: string) => T): T {
  // Two threads may write the same file, each its own part.
  const part = `${target}.${threadId}${partEnding}`
  removeHard(part)
  try {
    const written = write(part)
    renameHard(part, target)
    flushFolder(dirname(target))
    return written
  } catch (error) {
    removeQuietly(part)
    throw error
  }
}

function writeAll(out: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(out, bytes, written)
}

/** Makes what was written into a file outlive a power cut. Windows wants a handle that may write. */
export const flushFile = (path: string): void => opened(path, 'r+', fsyncSync)

/** Makes renamed and new names outlive a power cut. Windows keeps its list of names by itself and cannot be asked to. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') opened(folder, 'r', fsyncSync)
}

/** Renames, trying for a second while an antivirus holds the file. */
export const renameHard = (from: string, to: string): void => whenFree(() => renameSync(from, to))

/** Removes a file or folder if it is there, trying for a second while an antivirus holds it. */
export const removeHard = (path: string): void => whenFree(() => rmSync(path, { recursive: true, force: true }))

/** Removes what is in the way of nothing; where it cannot be removed, somebody else sweeps it later. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // The failure being told matters more than what is left lying.
  }
}

function whenFree<T>(work: () => T): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work()
    } catch (error) {
      if (attempt === ATTEMPTS || !heldByOthers.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    }
  }
}

function opened<T>(path: string, mode: 'r' | 'r+' | 'wx', work: (handle: number) => T): T {
  const handle = openSync(path, mode)
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}

/** Whether there is a file of exactly these bytes. */
export function isSound(path: string, sha256: string): boolean {
  return existsSync(path) && measureFile(path).sha256 === sha256
}
