import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const root = join(import.meta.dirname, '../..')

declare module 'vitest' {
  interface ProvidedContext { screens: string }
}

/** Builds the screens into a folder nobody else writes to. Answers it, and what throws it away. */
export function buildScreens(): { folder: string; remove(): void } {
  const folder = join(root, 'node_modules/.cache/screens', String(process.pid))
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'renderer/vite.config.ts', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Once for all tests. */
export default function setup(project: TestProject): () => void {
  const { folder, remove } = buildScreens()
  project.provide('screens', folder)
  return remove
}
