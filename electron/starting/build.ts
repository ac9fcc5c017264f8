import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'

/** Something built from sources: `made` is written last, `from` are the folders and files it is made of. */
export type Built = { config: string; folder: string; made: string; from: readonly string[] }

/** Whether what was built is there and no source is younger. */
export async function isFresh(built: Built): Promise<boolean> {
  const made = await changedAt(join(built.folder, built.made))
  if (made === 0) return false
  const times = await Promise.all(built.from.map(youngest))
  return times.every(time => time <= made)
}

/**
 * Builds with vite in a process of its own, aside, and puts the result in place when it is whole, so that a program that
 * runs on the old one, or a build cut off, does no harm.
 * @throws AppError internal with what the builder said
 */
export async function build({ config, folder }: Built, root: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  if (!existsSync(vite)) throw new AppError('internal', 'Thiếu công cụ dựng màn hình. Hãy chạy npm ci trong thư mục chương trình rồi chạy lại.')
  const aside = `${folder}.new-${process.pid}`
  try {
    await run([vite, 'build', '--config', config, '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn'], root)
    await swap(aside, folder)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function run(words: readonly string[], root: string): Promise<void> {
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new AppError('internal', `Không dựng được màn hình từ mã nguồn. Sổ không bị đụng tới.\n${said.join('').trim()}`)
}

/** Puts what was built in place of the old; tried again when another start does the same at this moment. */
async function swap(aside: string, folder: string, tries = 5): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const old = `${folder}.old-${process.pid}`
  await rm(old, { recursive: true, force: true })
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  try {
    await rename(aside, folder)
  } catch (error) {
    if (tries === 0 || !existsSync(folder)) throw error
    await swap(aside, folder, tries - 1)
  }
  await rm(old, { recursive: true, force: true })
}

const changedAt = (path: string): Promise<number> => stat(path).then(found => found.mtimeMs, () => 0)

/** When the youngest file below a path changed; folders count too, since a file taken away changes its folder. */
async function youngest(path: string): Promise<number> {
  const own = await changedAt(path)
  const names = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all(names.map(name => changedAt(join(path, name))))
  return times.reduce((latest, time) => Math.max(latest, time), own)
}
