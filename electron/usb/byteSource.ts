import { readError } from './diskErrors.ts'
import type { Files, OpenFile } from './files.ts'

/** Bytes that can be read at any place: a file on a stick, or a buffer in a test. */
export type ByteSource = {
  size: number
  /** Exactly `length` bytes unless the source ends earlier. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

const chunkBytes = 1024 * 1024

export function bytesAsSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => Uint8Array.from(bytes.subarray(offset, offset + length)),
    close: async () => undefined,
  }
}

/** Opens a file for reading at any place. Errors: notFound, readFailed, also on each read. */
export async function fileAsSource(files: Files, path: string): Promise<ByteSource> {
  try {
    const size = (await files.size(path)) ?? 0
    const file = await files.open(path, 'r')
    return {
      size,
      read: (offset, length) => readRange(file, path, offset, Math.min(length, size - offset)),
      // Nothing was written, so nothing can be lost by a failing close.
      close: () => file.close().catch(() => undefined),
    }
  } catch (error) {
    throw readError(error, path)
  }
}

async function readRange(
  file: OpenFile, path: string, offset: number, length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = new Uint8Array(Math.max(0, length))
  let done = 0
  try {
    while (done < buffer.length) {
      const count = await file.read(buffer.subarray(done), offset + done)
      if (count === 0) break
      done += count
    }
  } catch (error) {
    throw readError(error, path)
  }
  return buffer.subarray(0, done)
}

/** Reads a file from start to end in 1 MiB chunks; failures go through `explain`. */
export async function* readChunks(
  files: Files, path: string, explain: (error: unknown) => unknown = (error) => readError(error, path),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    const file = await files.open(path, 'r')
    try {
      for (let position = 0; ;) {
        const buffer = new Uint8Array(chunkBytes)
        const count = await file.read(buffer, position)
        if (count === 0) break
        position += count
        yield buffer.subarray(0, count)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw explain(error)
  }
}

/** Every byte of a source up to `end`, in 1 MiB chunks. */
export async function* sourceChunks(source: ByteSource, end: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let offset = 0; offset < end;) {
    const chunk = await source.read(offset, Math.min(chunkBytes, end - offset))
    if (chunk.length === 0) return
    offset += chunk.length
    yield chunk
  }
}
