import { ipcMain, powerMonitor, protocol, session, environment, nativeTheme } from './services.ts'
import { build, windows } from './browserWindow.ts'
import { app, attachWindows } from './life.ts'
import { Menu, dialog, screen, shell } from './desktop.ts'
import { record } from './record.ts'
import { stopEngine } from './engine.ts'
import { strict } from './strict.ts'

type BrowserWindowConstructor = { new (options: Parameters<typeof build>[0]): ReturnType<typeof build>; getAllWindows(): unknown[]; getFocusedWindow(): unknown }

/** A constructor that gives a strict object. */
function BrowserWindow(this: unknown, options: Parameters<typeof build>[0]) {
  return build(options, environment)
}
const windowClass = strict('BrowserWindow', Object.assign(BrowserWindow, {
  getAllWindows: windows,
  // No window here is in front of another: the newest counts.
  getFocusedWindow: () => windows().at(-1) ?? null,
})) as unknown as BrowserWindowConstructor

attachWindows({ list: windows, end: stopEngine })

const electron: object = strict('electron', { app, BrowserWindow: windowClass, Menu, dialog, ipcMain, nativeTheme, powerMonitor, protocol, screen, session, shell, standIn: record })

// What a test asks to be run inside the program; the shape of Playwright's own `evaluate`.
process.on('message', (message: { id: number; evaluate: string; value: unknown }) => {
  void (async () => {
    try {
      // oxlint-disable-next-line no-eval -- the test's own function, as text
      const run = (0, eval)(`(${message.evaluate})`) as (api: unknown, value: unknown) => unknown
      process.send?.({ id: message.id, value: await run(electron, message.value) })
    } catch (error) {
      process.send?.({ id: message.id, error: error instanceof Error ? error.stack : String(error) })
    }
  })()
})
// Whoever started it is gone.
process.on('disconnect', () => app.exit(1))

// The name Node gives to whoever requires this module.
export { electron as 'module.exports' }
