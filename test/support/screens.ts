import { join } from 'node:path'
import { afterEach, inject } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { type RunningScreens, type ScreenOptions, openInBrowser } from './runningScreens.ts'
import { openInShell } from './shellScreens.ts'

export type { RunningScreens } from './runningScreens.ts'
type Asked = Omit<ScreenOptions, 'renderer'>

/** The program and one window on it, in a plain browser, with the screens built for this run. */
export const openScreens = (asked: Asked) => openInBrowser({ ...asked, renderer: inject('screens') })

/** Both homes of the screens; the shell in Electron where its runtime is here, otherwise in the stand-in. */
export const homes: readonly { home: string; open: (asked: Asked) => Promise<RunningScreens> }[] = chromiumPath === undefined ? [] : [
  { home: 'in a plain browser', open: openScreens },
  { home: 'in the shell', open: asked => openInShell({ ...asked, renderer: inject('screens') }) },
]

/** Keeps a picture of every window of a test that failed, in out/failed. */
export function pictureFailures(screens: () => RunningScreens): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const [index, page] of screens().windows().entries()) {
      await page.screenshot({ path: join(import.meta.dirname, '../../out/failed', `${task.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}.png`), timeout: 5000 }).catch(() => undefined)
    }
  })
}
