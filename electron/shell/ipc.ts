import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { AppError, type Result } from '../../db/contract/errors.ts'
import type { Session } from '../session/session.ts'
import type { Channel } from './channels.ts'
import { isTrusted } from './security.ts'

const [CALL, CANCEL, EVENT]: [Channel, Channel, Channel] = ['so:call', 'so:cancel', 'so:event']

const refused = (message: string): Result<never> => ({ ok: false, error: new AppError('invalid', message).toShape() })
const shortText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most

/** Answers calls of windows from the session; messages from anywhere else are refused and do nothing. */
export function serveCalls(ipcMain: IpcMain, session: Session): void {
  const windows = new WeakMap<WebContents, Map<string, AbortController>>()
  /** The calls a window waits for. One that was closed waits for nothing any more: long work would be done for nobody. */
  const runningOf = (sender: WebContents) => {
    const known = windows.get(sender)
    if (known) return known
    const running = new Map<string, AbortController>()
    windows.set(sender, running)
    sender.once('destroyed', () => running.forEach(stop => stop.abort()))
    return running
  }

  ipcMain.handle(CALL, async (event: IpcMainInvokeEvent, name: unknown, input: unknown, id: unknown): Promise<Result<unknown>> => {
    if (!isTrusted(event)) return refused('Yêu cầu không đến từ cửa sổ của chương trình nên bị từ chối. Không có gì bị thay đổi.')
    if (!shortText(name, 100) || !shortText(id, 64)) return refused('Không hiểu yêu cầu này. Không có gì bị thay đổi.')
    const running = runningOf(event.sender)
    const stop = new AbortController()
    running.set(id, stop)
    try {
      return await session.call(name, input, { id, signal: stop.signal })
    } finally {
      running.delete(id)
    }
  })

  ipcMain.on(CANCEL, (event, id: unknown) => {
    if (isTrusted(event) && shortText(id, 64)) runningOf(event.sender).get(id)?.abort()
  })
}

/** Tells every window. */
export function tellWindows(windows: readonly WebContents[], event: unknown): void {
  for (const contents of windows) if (!contents.isDestroyed()) contents.send(EVENT, event)
}
