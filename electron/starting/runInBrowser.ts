import { type BrowserHost, startBrowserHost } from '../browser/host.ts'
import { findBrowser, hasDesktop, openWindow } from '../browser/openWindow.ts'
import { fileLog } from '../core/log.ts'
import { documentsFolder, ownFolder } from '../session/ownFolders.ts'
import type { StartArguments } from './arguments.ts'
import { builtScreens } from './screens.ts'
import { say } from './say.ts'

/**
 * Serves the program to a browser until it is asked to end; a window that is closed does not end it.
 * @throws AppError usage, internal
 */
export async function runInBrowser(asked: StartArguments, root: string): Promise<number> {
  const renderer = asked.renderer ?? await builtScreens(root, say)
  const userData = asked.userData ?? ownFolder()
  const log = fileLog(userData, () => new Date().toISOString())
  const ended = askedToEnd()
  process.on('uncaughtExceptionMonitor', error => log('program', error))
  const host = await startBrowserHost({
    userData, documents: documentsFolder(), renderer, register: asked.register, today: asked.today, port: asked.port,
  })
  say(`Địa chỉ: ${host.server.url}`)
  await show(host, userData, asked.openBrowser && hasDesktop())
  const refused = await host.refused
  if (refused !== undefined) process.stderr.write(`${refused}\n`)
  say('Nhấn Ctrl+C ở đây để đóng sổ và kết thúc chương trình.')
  await ended
  await host.close()
  say('Đã kết thúc chương trình.')
  return 0
}

async function show({ server }: BrowserHost, userData: string, wanted: boolean): Promise<void> {
  if (!wanted) return
  const opened = await openWindow(server.url, userData)
  if (!opened) say(findBrowser() === undefined ? 'Không thấy trình duyệt nào. Hãy mở địa chỉ trên bằng trình duyệt của máy.' : 'Trình duyệt không mở được. Hãy tự mở địa chỉ trên.')
}

/** Settles when the program is told to end: Ctrl+C, the console closed, the system shutting down. A second time ends it at once. */
function askedToEnd(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
      if (signal === 'SIGBREAK' && process.platform !== 'win32') continue
      process.once(signal, () => resolve())
    }
  })
}
