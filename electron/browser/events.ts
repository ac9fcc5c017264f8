import type { ServerResponse } from 'node:http'
import { securityHeaders } from '../session/headers.ts'
import type { SessionEvent } from '../session/host.ts'

/** The windows that listen. */
export type Events = {
  emit(event: SessionEvent): void
  /** Keeps an answer open and writes one JSON document a line into it, until the window goes. */
  stream(response: ServerResponse): void
  close(): void
}

/** An empty line now and then tells both sides that the other is still there. */
const HEARTBEAT_MS = 15_000
/** A window that takes nothing any more is let go; it reads everything anew when it comes back. */
const MOST_WAITING_BYTES = 1024 * 1024

export function createEvents(): Events {
  const windows = new Set<ServerResponse>()

  function send(line: string): void {
    for (const window of windows) {
      if (window.writableLength > MOST_WAITING_BYTES) window.destroy()
      else window.write(line)
    }
  }

  const heartbeat = setInterval(send, HEARTBEAT_MS, '\n').unref()
  return {
    emit: event => send(`${JSON.stringify(event)}\n`),
    stream(response) {
      response.writeHead(200, { ...securityHeaders, 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' })
      response.write('\n')
      windows.add(response)
      response.on('close', () => windows.delete(response))
    },
    close() {
      clearInterval(heartbeat)
      for (const window of windows) window.end()
    },
  }
}
