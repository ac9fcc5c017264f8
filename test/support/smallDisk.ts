import { execFileSync } from 'node:child_process'
import { statfsSync, truncateSync, writeFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { emptyFolder } from './register.ts'

/** Whether this machine lets us mount a small disk: root on Linux. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts()

function mounts(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A real disk of so many megabytes, gone after the test. */
export function smallDisk(megabytes: number): string {
  const folder = emptyFolder('dia-nho-')
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

/** Fills a disk to the last `spare` bytes; the function it returns makes room again. */
export function fillDisk(folder: string, spare = 0): () => void {
  const ballast = join(folder, 'ballast')
  writeFileSync(ballast, '')
  const { bavail, bsize } = statfsSync(folder)
  const size = Math.max(bavail * bsize - spare, 0)
  writeFileSync(ballast, Buffer.alloc(size, 1))
  truncateSync(ballast, size)
  return () => rmSync(ballast)
}
