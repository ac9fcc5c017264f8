import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Entry } from './record.ts'

/**
 * What a disk would hold if the power went at some point of a record. A flushed file keeps every byte written before the flush.
 * Bytes written since may all be lost, all be kept, or any of them, down to single sectors of 512 bytes, in any order; the same
 * goes for cutting a file short. Names (made, moved, taken away) are durable after a flush and otherwise lost from some point on:
 * - `ordered`: one journal for the whole disk, which any flush writes out, as ext4 and NTFS keep it;
 * - `loose`: a journal for each folder. Flushing a folder makes its names durable, flushing a file only what happened in its
 *   folder up to its own name. A move between two folders happens in both or in neither.
 * A file whose name is durable but which was never flushed may be empty or torn. SQLite's `-shm` is memory and never kept.
 */
export type NameModel = 'ordered' | 'loose'

const SECTOR = 512

type File = { id: number; bytes: Buffer; flushes: number; pending: Change[] }
type Change = { offset: number; data: Buffer | null }
type NameChange = { kind: 'set' | 'drop' | 'move' | 'folder' | 'dropFolder'; name: string; to?: string; file?: File; folders: string[] }

/** A state to be tried: equal keys mean equal disks. `acknowledged`: lines the program had written to `.ack` by then. */
export type Cut = { key: string; acknowledged: string[]; write(folder: string): void }

export class Disk {
  private readonly now = new Map<string, File>()
  private readonly kept = new Map<string, File>()
  private readonly folders = new Set<string>()
  private readonly inodes = new Map<number, File | null>()
  private waiting: NameChange[] = []
  private acknowledged = ''
  private done = 0
  private readonly entries: readonly Entry[]
  private readonly model: NameModel

  /** `start` is the watched folder as it was before the first entry. */
  constructor(start: string, entries: readonly Entry[], model: NameModel) {
    this.entries = entries
    this.model = model
    this.load(start, '')
  }

  private load(start: string, below: string): void {
    for (const name of readdirSync(join(start, below))) {
      const path = `${below}/${name}`
      if (lstatSync(join(start, path)).isDirectory()) {
        this.folders.add(path)
        this.load(start, path)
        continue
      }
      const file: File = { id: this.kept.size, bytes: readFileSync(join(start, path)), flushes: 0, pending: [] }
      this.now.set(path, file)
      this.kept.set(path, file)
    }
  }

  /** The power goes after so many entries; never fewer than at the call before. */
  cutAfter(count: number, random: () => number): Cut {
    for (; this.done < count; this.done += 1) this.follow(this.entries[this.done] as Entry)
    const { names, folders } = this.durableNames(random)
    const fate = random()
    const planned = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, file]) => ({ name, file, survived: survivors(file.pending, fate, random) }))
    const key = [...planned.map(({ name, file, survived }) => `${name}=${file.id}.${file.flushes}:${survived.key}`), ...folders].join('|')
    return {
      key, acknowledged: this.acknowledged.split('\n').filter(Boolean),
      write: folder => {
        rmSync(folder, { recursive: true, force: true })
        for (const path of ['', ...folders]) mkdirSync(join(folder, path), { recursive: true })
        for (const { name, file, survived } of planned) {
          mkdirSync(join(folder, dirname(name)), { recursive: true })
          writeFileSync(join(folder, name), survived.changes.length === 0 ? file.bytes : applied(file.bytes, survived.changes))
        }
      },
    }
  }

  /** Everything, as if all of it had reached the disk. */
  whole(folder: string): void {
    this.cutAfter(this.entries.length, () => 0.999)
    for (const change of this.waiting) apply(this.kept, this.folders, change)
    this.waiting = []
    rmSync(folder, { recursive: true, force: true })
    for (const path of ['', ...this.folders]) mkdirSync(join(folder, path), { recursive: true })
    for (const [name, file] of this.kept) writeFileSync(join(folder, name), applied(file.bytes, file.pending))
  }

  private follow(entry: Entry): void {
    const { what, name, other, inode } = entry
    if (name.startsWith('/.ack')) {
      if (what === 'W') this.acknowledged += entry.data.toString('utf8')
      else this.inodes.set(inode, null)
      return
    }
    if (name.endsWith('-shm')) return void (inode > 0 && this.inodes.set(inode, null))
    if (what === 'O') this.inodes.set(inode, this.fileAt(name))
    else if (what === 'C') this.create(name, inode)
    else if (what === 'W') this.file(inode)?.pending.push({ offset: entry.offset, data: entry.data })
    else if (what === 'T') this.file(inode)?.pending.push({ offset: entry.offset, data: null })
    else if (what === 'S') this.flush(this.file(inode))
    else if (what === 'F') this.flushNames(change => change.folders.includes(name))
    else if (what === 'R') this.move(name, other)
    else if (what === 'L') this.link(name, other)
    else if (what === 'U') this.change({ kind: 'drop', name, folders: [dirname(name)] }, () => this.now.delete(name))
    else if (what === 'D') this.change({ kind: 'folder', name, folders: [dirname(name)] })
    else if (what === 'X') this.change({ kind: 'dropFolder', name, folders: [dirname(name)] })
  }

  private file(inode: number): File | null {
    const file = this.inodes.get(inode)
    if (file === undefined) throw new Error(`file ${inode} was written but never opened: the recorder misses a call`)
    return file
  }

  private fileAt(name: string): File {
    const file = this.now.get(name)
    if (!file) throw new Error(`${name} was there but never made: the recorder misses a call`)
    return file
  }

  private change(change: NameChange, happens: () => void = () => undefined): void {
    happens()
    this.waiting.push(change)
  }

  private create(name: string, inode: number): void {
    const file: File = { id: 1_000_000 + this.done, bytes: Buffer.alloc(0), flushes: 0, pending: [] }
    this.inodes.set(inode, file)
    this.change({ kind: 'set', name, file, folders: [dirname(name)] }, () => this.now.set(name, file))
  }

  private move(name: string, to: string): void {
    const file = this.now.get(name)
    // A folder that moves takes its files along; each of them moves at once or not at all, with all others.
    const moved = file ? [[name, file] as const] : [...this.now].filter(([path]) => path.startsWith(`${name}/`))
    for (const [path, one] of moved) {
      this.now.delete(path)
      this.now.set(to + path.slice(name.length), one)
    }
    this.waiting.push({ kind: 'move', name, to, folders: [...new Set([dirname(name), dirname(to)])] })
  }

  private link(name: string, to: string): void {
    const file = this.fileAt(name)
    this.change({ kind: 'set', name: to, file, folders: [dirname(to)] }, () => this.now.set(to, file))
  }

  private flush(file: File | null): void {
    if (!file) return
    if (file.pending.length > 0) {
      file.bytes = applied(file.bytes, file.pending)
      file.flushes += 1
      file.pending = []
    }
    if (this.model === 'ordered') return this.flushNames(() => true)
    const own = [...this.now].find(([, one]) => one === file)?.[0]
    if (own === undefined) return
    const last = this.waiting.findLastIndex(change => change.file === file || change.to === own || (change.to !== undefined && own.startsWith(`${change.to}/`)))
    const reached = new Set(this.waiting.slice(0, last + 1))
    this.flushNames(change => reached.has(change) && change.folders.includes(dirname(own)))
  }

  private flushNames(isFlushed: (change: NameChange) => boolean): void {
    const left: NameChange[] = []
    for (const change of this.waiting) {
      if (isFlushed(change)) apply(this.kept, this.folders, change)
      else left.push(change)
    }
    this.waiting = left
  }

  private durableNames(random: () => number): { names: Map<string, File>; folders: Set<string> } {
    const [names, folders] = [new Map(this.kept), new Set(this.folders)]
    const reached = this.model === 'ordered' ? this.waiting.slice(0, pick(this.waiting.length, random)) : this.reachedByFolder(random)
    for (const change of reached) apply(names, folders, change)
    return { names, folders }
  }

  /** Each folder's journal is cut somewhere; what a cut takes from a move takes everything after it from the other folder. */
  private reachedByFolder(random: () => number): NameChange[] {
    const ends = new Map<string, number>()
    for (const folder of new Set(this.waiting.flatMap(change => change.folders))) ends.set(folder, pick(this.waiting.length, random))
    for (let settled = false; !settled;) {
      settled = true
      this.waiting.forEach((change, place) => {
        const cut = change.folders.some(folder => place >= (ends.get(folder) ?? 0))
        for (const folder of cut ? change.folders : []) {
          if ((ends.get(folder) ?? 0) <= place) continue
          ends.set(folder, place)
          settled = false
        }
      })
    }
    return this.waiting.filter((change, place) => change.folders.every(folder => place < (ends.get(folder) ?? 0)))
  }
}

const pick = (most: number, random: () => number) => Math.floor(random() * (most + 1))

function apply(names: Map<string, File>, folders: Set<string>, { kind, name, to = '', file }: NameChange): void {
  if (kind === 'set' && file) names.set(name, file)
  else if (kind === 'drop') names.delete(name)
  else if (kind === 'folder') folders.add(name)
  else if (kind === 'dropFolder') folders.delete(name)
  else if (kind === 'move') moveAll(names, folders, name, to)
}

function moveAll(names: Map<string, File>, folders: Set<string>, from: string, to: string): void {
  for (const [path, file] of [...names].filter(([path]) => path === from || path.startsWith(`${from}/`))) {
    names.delete(path)
    names.set(to + path.slice(from.length), file)
  }
  for (const path of [...folders].filter(path => path === from || path.startsWith(`${from}/`))) {
    folders.delete(path)
    folders.add(to + path.slice(from.length))
  }
}

/** Which of the unflushed changes of a file reached the disk. */
function survivors(pending: readonly Change[], fate: number, random: () => number): { key: string; changes: Change[] } {
  if (pending.length === 0 || fate < 0.2) return { key: '', changes: [] }
  if (fate < 0.35) return { key: `all${pending.length}`, changes: [...pending] }
  const changes: Change[] = []
  const keys = pending.map((change, place) => {
    const luck = random()
    if (luck >= 0.7 || (luck >= 0.4 && change.data === null)) return ''
    if (luck < 0.4) return changes.push(change), `w${place}`
    const sectors = sectorsOf(change).filter(() => random() < 0.5)
    changes.push(...sectors)
    return `s${place}.${sectors.map(sector => Math.floor(sector.offset / SECTOR)).join('.')}`
  })
  return { key: keys.join(','), changes }
}

/** A write in the sectors of the disk it falls into. */
function sectorsOf({ offset, data }: Change): Change[] {
  const whole = data ?? Buffer.alloc(0)
  const [first, last] = [Math.floor(offset / SECTOR), Math.ceil((offset + whole.length) / SECTOR)]
  return Array.from({ length: last - first }, (_, index) => {
    const [from, to] = [Math.max((first + index) * SECTOR, offset), Math.min((first + index + 1) * SECTOR, offset + whole.length)]
    return { offset: from, data: whole.subarray(from - offset, to - offset) }
  })
}

/** A file after changes in their order; `bytes` itself stays as it is. */
function applied(bytes: Buffer, changes: readonly Change[]): Buffer {
  const room = changes.reduce((most, { offset, data }) => Math.max(most, offset + (data?.length ?? 0)), bytes.length)
  const file = Buffer.alloc(room)
  bytes.copy(file)
  let length = bytes.length
  for (const { offset, data } of changes) {
    if (data) data.copy(file, offset)
    else if (offset < length) file.fill(0, offset, length)
    length = data ? Math.max(length, offset + data.length) : offset
  }
  return file.subarray(0, length)
}
