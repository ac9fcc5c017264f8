import type { WebContents } from 'electron'
import type { Page } from 'playwright-core'
import { createCodec } from './codec.ts'
import { DISPATCH } from './pageSide.ts'
import { record } from './record.ts'
import { type Names, knownEvents, onlyKnown, preventable, strict } from './strict.ts'

const codec = createCodec()
let last = 0

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** The page of one window as the program knows it; `inside` is for the window alone. */
export function createContents(page: Promise<Page>) {
  const events = knownEvents('webContents', ['will-frame-navigate', 'will-redirect', 'will-attach-webview', 'will-prevent-unload', 'render-process-gone', 'destroyed'])
  let destroyed = false
  let openHandler: OpenHandler | undefined
  let told: Promise<unknown> = page
  const listen = (method: 'on' | 'once' | 'off') => (event: string, listener: (...values: unknown[]) => void) => void events[method](event, listener)

  const contents = strict('webContents', {
    id: last += 1,
    on: listen('on'), once: listen('once'), off: listen('off'),
    isDestroyed: () => destroyed,
    /** One after the other, as Electron keeps them. */
    send(channel: string, ...values: unknown[]) {
      const packed = codec.pack(values)
      told = told.then(async () => (await page).evaluate(([key, to, text]) => {
        const here = window as unknown as Record<symbol, ((channel: string, packed: string) => void) | undefined>
        here[Symbol.for(key)]?.(to, text)
      }, [DISPATCH, channel, packed] as const)).catch(() => undefined)
    },
    setWindowOpenHandler(handler: OpenHandler) { openHandler = handler },
    setWebRTCIPHandlingPolicy(policy: string) { record.rtcPolicy = policy },
    reload: () => void page.then(shown => shown.reload()),
    sendInputEvent(event: { type: string; keyCode: string }) {
      onlyKnown('sendInputEvent', event, ['type', 'keyCode'])
      void page.then(({ keyboard }) => (event.type === 'keyDown' ? keyboard.down(event.keyCode) : keyboard.up(event.keyCode)))
    },
  } satisfies Names<WebContents>)

  return {
    contents,
    inside: {
      /** Whether the program keeps the page from going to `url`. */
      stays(url: string, isMainFrame: boolean): boolean {
        const event = preventable({ url, isMainFrame, isSameDocument: false, frame: null, initiator: null })
        events.emit('will-frame-navigate', event)
        return event.defaultPrevented
      },
      /** Whether the program lets a page go that would rather stay. */
      mayLeave(): boolean {
        const event = preventable({})
        events.emit('will-prevent-unload', event)
        return event.defaultPrevented
      },
      askedToOpen(url: string): void {
        const answer = openHandler?.({ url })
        if (answer?.action !== 'deny') {
          record.escaped.push(url)
          throw new Error(`the stand-in opens no window by itself: ${url}`)
        }
      },
      crashed: () => events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      gone(): void {
        destroyed = true
        events.emit('destroyed')
      },
    },
  }
}

export type Contents = ReturnType<typeof createContents>
