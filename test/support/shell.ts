import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Result } from '../../db/contract/errors.ts'
import { findElectron } from '../../electron/starting/electronRuntime.ts'
import type { ShellBridge } from '../../electron/shell/channels.ts'
import { chromiumPath } from './chromium.ts'
import { emptyFolder } from './register.ts'
import { someScreens } from './session.ts'
import { type LaunchOptions, type LaunchedProgram, launchProgram } from './standIn/launchProgram.ts'


const electron = findElectron(join(import.meta.dirname, '../..'))
/** Whether there is anything here the shell can be run in. */
export const canRunShell = electron !== undefined || chromiumPath !== undefined
/** What only the stand-in can be asked, or only it may be done to. */
export const inStandIn = electron === undefined && chromiumPath !== undefined

/** The shell on folders of its own with a page that has next to nothing on it; ended after the test. */
export async function startShell(options: Partial<LaunchOptions> = {}, folder: string = emptyFolder()): Promise<LaunchedProgram & { folder: string; page: Page }> {
  mkdirSync(join(folder, 'documents'), { recursive: true })
  const renderer = join(folder, 'screens')
  const program = await launchProgram({
    userData: join(folder, 'user'), documents: join(folder, 'documents'), renderer: existsSync(renderer) ? renderer : someScreens(folder), ...options,
  })
  onTestFinished(() => program.kill())
  return { ...program, folder, page: await program.firstWindow() }
}

/** A call as a page makes it. */
export const callFrom = (page: Page, name: string, input: unknown = {}, id: string = crypto.randomUUID()): Promise<Result<unknown>> =>
  page.evaluate(([of, given, as]) => (window as unknown as { soDanVan: ShellBridge }).soDanVan.call(of, given, as), [name, input, id] as const)
