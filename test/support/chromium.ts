import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { findTool } from './tools.ts'

/** The browser the screens are tried in: named by CHROMIUM, or Debian's; undefined where there is none. */
export const chromiumPath = [process.env['CHROMIUM'], findTool('chromium'), findTool('google-chrome')].find(path => path !== undefined && existsSync(path))

/** Nothing leaves the machine, nothing is asked; as root there is no sandbox to be had. */
export const chromiumFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=vi',
]

/** A browser of its own; close it. */
export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium on this machine')
  return chromium.launch({ executablePath: chromiumPath, args: chromiumFlags })
}
