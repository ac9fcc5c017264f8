import { readFileSync } from 'node:fs'

/**
 * One thing that changed the disk. Files are known by the number the system gave them, since a name may move to another file.
 * `O` a file that was there is opened, `C` one is made, `W` written, `T` cut or lengthened, `S` flushed; `F` a folder flushed;
 * `U` a name taken away, `R` moved, `L` given once more, `D` a folder made, `X` removed.
 */
export type Entry = {
  what: 'O' | 'C' | 'W' | 'T' | 'S' | 'F' | 'U' | 'R' | 'L' | 'D' | 'X'
  name: string
  other: string
  inode: number
  /** In bytes from the start of the file; for `T` its new length. */
  offset: number
  data: Buffer
}

const HEAD = 40

/** Reads what recorder.c wrote. Names are below the watched folder and begin with a slash. */
export function readRecord(log: string): Entry[] {
  const bytes = readFileSync(log)
  const entries: Entry[] = []
  for (let at = 0; at + HEAD <= bytes.length;) {
    const [nameLength, otherLength] = [bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8)]
    const dataLength = Number(bytes.readBigUInt64LE(at + 32))
    const names = at + HEAD
    const data = names + nameLength + otherLength
    entries.push({
      what: String.fromCharCode(bytes.readUInt32LE(at)) as Entry['what'],
      name: bytes.toString('utf8', names, names + nameLength), other: bytes.toString('utf8', names + nameLength, data),
      inode: Number(bytes.readBigUInt64LE(at + 16)), offset: Number(bytes.readBigUInt64LE(at + 24)), data: bytes.subarray(data, data + dataLength),
    })
    at = data + dataLength
  }
  return entries
}
