import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const shape = z.object({
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  /** The register with made-up records, so that it is never taken for a real one. */
  sample: z.string().nullable().default(null),
  /** Newest first. `records` is what it held when it was last open. */
  recents: z.array(z.object({
    folder: z.string(), name: z.string(), records: z.int().nullable(), lastOpened: z.string(),
  })).default([]),
})
export type Remembered = z.infer<typeof shape>
export type Recent = Remembered['recents'][number]

const file = 'program.json'

/** What the program keeps for itself between starts, in a file of its folder. */
export type Memory = {
  read(): Promise<Remembered>
  /** One change after the other, on top of what another program wrote meanwhile. @throws the error of the disk */
  change(edit: (before: Remembered) => Remembered): Promise<Remembered>
  /** What went wrong with it, as a sentence; null when nothing did. */
  notice(): string | null
}

/**
 * Opens the memory in `folder`. A file that cannot be understood is set aside under another name and told, never fatal and
 * never thrown away.
 */
export function openMemory(folder: string, now: () => string): Memory {
  const path = join(folder, file)
  let notice: string | null = null
  // What could not be read must not be written over.
  let blocked = false
  let last: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Remembered> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      blocked = error.code !== 'ENOENT'
      if (blocked) notice = unreadable(path)
      return undefined
    })
    if (text === undefined) return shape.parse({})
    try {
      return shape.parse(JSON.parse(text))
    } catch {
      const aside = join(folder, `program.hong-${now().replace(/[^0-9]/g, '').slice(0, 17)}.json`)
      blocked = await rename(path, aside).then(() => false, () => true)
      notice = blocked ? unreadable(path) : setAside(aside)
      return shape.parse({})
    }
  }

  return {
    notice: () => notice,
    read: () => inTurn(read),
    change: edit => inTurn(async () => {
      const after = edit(await read())
      if (!blocked) await writeWhole(folder, path, `${JSON.stringify(after, null, 2)}\n`)
      return after
    }),
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

const setAside = (aside: string) => `Tệp ghi nhớ của chương trình bị hỏng nên được cất riêng ở ${aside}. Các sổ không bị ảnh hưởng, `
  + 'nhưng danh sách sổ gần đây phải lập lại: hãy dùng Mở sổ khác và chỉ thư mục của sổ.'
const unreadable = (path: string) => `Không đọc được tệp ghi nhớ ${path} nên chưa thấy danh sách sổ gần đây. Các sổ không bị ảnh hưởng: `
  + 'hãy dùng Mở sổ khác và chỉ thư mục của sổ.'

/** Written aside, flushed, then renamed: a power cut leaves either the old text or the new one. */
async function writeWhole(folder: string, path: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const part = `${path}.${process.pid}.part`
  try {
    const handle = await open(part, 'w', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
