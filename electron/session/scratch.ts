import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileNameProblem } from '../usb/fileName.ts'

/** Files that live no longer than the program: what a window handed over, papers to look at, attachments to open. */
export type Scratch = {
  folder: string
  /** Where papers lie; their names are the last part of their addresses. */
  papers: string
  /** A folder of its own for a file that keeps its own name. */
  room(): string
  /** Removes one file's room, if the path lies in one; never anything else. */
  discard(path: string): void
  clear(): void
}

const ours = new Set<string>()

/**
 * Makes the scratch folder of this process and sweeps those of programs that ended without doing so; what lies there may
 * speak of people.
 */
export function openScratch(userData: string): Scratch {
  const base = join(userData, 'scratch')
  const folder = join(base, `${process.pid}-${randomUUID().slice(0, 8)}`)
  const papers = join(folder, 'papers')
  const rooms = join(folder, 'files')
  sweep(base)
  ours.add(folder)
  mkdirSync(papers, { recursive: true, mode: 0o700 })
  return {
    folder, papers,
    room() {
      const room = join(rooms, randomUUID())
      mkdirSync(room, { recursive: true, mode: 0o700 })
      return room
    },
    discard(path) {
      const room = path.startsWith(rooms + sep) ? path.slice(rooms.length + 1).split(sep)[0] : undefined
      if (room) remove(join(rooms, room))
    },
    clear: () => remove(folder),
  }
}

function sweep(base: string): void {
  mkdirSync(base, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(base)) {
    const path = join(base, name)
    if (!ours.has(path) && !isOfAnother(Number(name.split('-')[0]))) remove(path)
  }
}

/** Whether another process of that number runs; what bears this one's number is left over from an earlier one. */
function isOfAnother(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Still open in another program: the next start sweeps it.
  }
}

const LONGEST_BYTES = 200

/**
 * A name as close to the wished one as every disk takes: without folders, signs Windows refuses and control characters, at
 * most 200 bytes with its ending kept.
 */
export function safeFileName(wished: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must go
  const plain = wished.slice(0, 1000).normalize('NFC').replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '_').replace(/[. ]+$/, '').trim()
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? ''
  let stem = plain.slice(0, plain.length - ending.length).replace(/^[. ]+/, '')
  while (Buffer.byteLength(stem + ending) > LONGEST_BYTES) stem = [...stem].slice(0, -1).join('')
  const name = `${stem.trim() || 'tep'}${ending}`
  return fileNameProblem(name) === undefined ? name : `_${name}`
}
