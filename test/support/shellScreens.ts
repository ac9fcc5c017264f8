import type { Page } from 'playwright-core'
import type { Result } from '../../db/contract/errors.ts'
import type { ShellBridge } from '../../electron/shell/channels.ts'
import { type RunningScreens, type ScreenOptions, valueOf } from './runningScreens.ts'
import { launchProgram } from './standIn/launchProgram.ts'

type Shelled = { soDanVan: ShellBridge }

/** The program in its shell, and its first window. The shell opens what it is told; it makes no register of its own. */
export async function openInShell({ renderer, userData, register, today }: ScreenOptions): Promise<RunningScreens> {
  const program = await launchProgram({ renderer, userData, ...(register === undefined ? {} : { register }), ...(today === undefined ? {} : { today }) })
  const [strangers, faults]: [string[], string[]] = [[], []]
  const watched = (page: Page) => {
    page.on('pageerror', error => faults.push(String(error)))
    page.on('console', message => { if (message.type() === 'error') faults.push(message.text()) })
    page.on('request', request => {
      const [own, asked] = [new URL(page.url()).origin, new URL(request.url())]
      if (asked.origin !== own && !['data:', 'blob:'].includes(asked.protocol)) strangers.push(request.url())
    })
    return page
  }
  const page = watched(await program.firstWindow())
  await page.setViewportSize({ width: 1366, height: 768 })
  const call = async (name: string, input: unknown) => valueOf(await page.evaluate(
    ([of, given]) => (window as unknown as Shelled).soDanVan.call(of, given, crypto.randomUUID()), [name, input] as const,
  ) as Result<never>)
  return {
    page, strangers, faults, call: call as RunningScreens['call'], windows: program.windows, kill: program.kill,
    async newWindow(place = '/') {
      const next = watched(await program.newWindow())
      await next.evaluate(hash => { location.hash = hash }, `#${place}`)
      return next
    },
    async choose(path, open) {
      await program.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
      }, path)
      await open()
    },
    close: () => program.kill(),
  }
}
