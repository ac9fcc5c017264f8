import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { starts } from './fileManager.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Browsers that can show one page as a window of its own, by the names they have on PATH. */
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser']
const windowsPlaces = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe']

/** A browser for windows of the program: the one named by CHROMIUM, or the first found; undefined where there is none. */
export function findBrowser(environment: Environment = process.env, platform: NodeJS.Platform = process.platform, exists: (path: string) => boolean = existsSync): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const roots = [environment['ProgramFiles(x86)'], environment['ProgramFiles'], environment['LocalAppData']].filter(root => root !== undefined)
  const usual = platform === 'win32'
    ? roots.flatMap(root => windowsPlaces.map(place => `${root}\\${place}`))
    : chromiumNames.flatMap(name => folders.map(folder => join(folder, name)))
  return [environment['CHROMIUM'], ...usual].find(path => path !== undefined && path !== '' && exists(path))
}

/** Whether there is a person in front of a screen: not in a build, not over a line without a desktop. */
export function hasDesktop(environment: Environment = process.env, platform: NodeJS.Platform = process.platform): boolean {
  if (environment['CI']) return false
  return platform === 'win32' || platform === 'darwin' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}

/**
 * Opens a window on the program: as a window of its own where a Chromium is found, with a profile of its own so that no
 * extension looks in, otherwise in whatever browser the system has. False when none could be started.
 */
export async function openWindow(url: string, userData: string): Promise<boolean> {
  const page = pathToFileURL(await writeDoor(url, userData)).href
  const browser = findBrowser()
  const own = browser !== undefined && await starts(browser, [`--app=${page}`, `--user-data-dir=${join(userData, 'browser')}`, '--no-first-run', '--no-default-browser-check'])
  if (own) return true
  return process.platform === 'win32' ? starts('rundll32.exe', ['url.dll,FileProtocolHandler', page]) : starts('xdg-open', [page])
}

/**
 * A page of a file only this person may read that leads to the address. On a command line every user of the machine could
 * read the token.
 */
async function writeDoor(url: string, userData: string): Promise<string> {
  const door = join(userData, 'mo-so.html')
  await mkdir(userData, { recursive: true })
  await writeFile(door, `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sổ Dân vận</title><meta name="referrer" content="no-referrer">`
    + `<meta http-equiv="refresh" content="0;url=${url}"><p><a href="${url}">Mở Sổ Dân vận</a></p></html>\n`, { mode: 0o600 })
  return door
}
