import { mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Whether this process is the first of its user data; if it is not, the first one is told the words this one was started
 * with. `second` hears of them.
 */
export function takeSingleInstance(userData: string, second: (words: string[]) => void): boolean {
  const folder = join(userData, 'stand-in-lock')
  const owner = join(folder, 'owner')
  for (;;) {
    try {
      mkdirSync(folder)
      break
    } catch {
      const pid = Number(readFileSync(owner, 'utf8'))
      if (isAlive(pid)) {
        writeFileSync(join(folder, `second-${process.pid}.json`), JSON.stringify(process.argv))
        return false
      }
      // Left behind by a program that was killed.
      rmSync(folder, { recursive: true, force: true })
    }
  }
  writeFileSync(owner, String(process.pid))
  watch(folder, () => {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith('second-')) continue
      const text = readFileSync(join(folder, name), 'utf8')
      if (!text.endsWith(']')) continue
      rmSync(join(folder, name))
      second(JSON.parse(text) as string[])
    }
  }).unref()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return true
}
