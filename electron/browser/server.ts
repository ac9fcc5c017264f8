import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type Server as HttpServer, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '../../db/contract/errors.ts'
import type { Session } from '../session/session.ts'
import { drain, sendAnswer, webRequest } from './body.ts'
import { createCalls, sendResult } from './calls.ts'
import type { Events } from './events.ts'
import { createGuard } from './guard.ts'

/** `url` opens a window; it carries the token behind the #, where no log and no other site sees it. */
export type Server = { url: string; origin: string; token: string; close(): Promise<void> }

/** `port` 0 takes any free one. */
export type ServerOptions = { session: Session; events: Events; port?: number | undefined }

/**
 * Serves a session to browsers of this machine: 127.0.0.1 only, a token made anew for each start, exact Host and Origin.
 * `POST /call/<name>`, `POST /cancel/<id>`, `GET /events`; all other addresses go to the session.
 * @throws AppError usage when the port cannot be had
 */
export async function startServer({ session, events, port = 0 }: ServerOptions): Promise<Server> {
  const token = randomBytes(32).toString('base64url')
  // A connection that is closed between two calls would fail the second one; there is no other host to keep room for.
  const server = createServer({ maxHeaderSize: 16 * 1024, keepAliveTimeout: 600_000 })
  await listen(server, port)
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const origin = `http://${host}`
  const answer = createAnswer({ session, events, origin, guard: createGuard(host, token) })
  server.on('request', (request, response) => void answer(request, response))
  return {
    url: `${origin}/#token=${token}`, origin, token,
    close: () => new Promise(resolve => {
      events.close()
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

function listen(server: HttpServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new AppError('usage', error.code === 'EADDRINUSE'
      ? `Cổng ${port} đang có chương trình khác dùng. Hãy bỏ --port hoặc chọn số khác.`
      : `Không mở được cổng ${port} (mã ${error.code}). Hãy bỏ --port hoặc chọn số từ 1024 đến 65535.`, { cause: error })))
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve)
  })
}

type Parts = { session: Session; events: Events; origin: string; guard: ReturnType<typeof createGuard> }

function createAnswer({ session, events, origin, guard }: Parts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const calls = createCalls(session)

  function route(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const path = pathOf(request)
    const refusal = guard(request, path)
    if (refusal) return sendResult(response, { ok: false, error: refusal.error.toShape() }, refusal.status)
    const [, first = '', second = ''] = /^\/(call|cancel)\/([^/?]+)$/.exec(path) ?? []
    if (first !== '' && request.method === 'POST') return first === 'call' ? calls.answer(second, request, response) : calls.cancel(second, response)
    if (path === '/events' && request.method === 'GET') return events.stream(response)
    return session.respond(webRequest(request, origin)).then(answer => sendAnswer(answer, response))
  }

  return async (request, response) => {
    try {
      await route(request, response)
    } catch {
      // The reader went away in the middle, or asked in a way no page of ours does.
      if (response.headersSent) response.destroy()
      else sendResult(response, { ok: false, error: new AppError('invalid', 'Không hiểu yêu cầu này. Không có gì bị thay đổi.').toShape() }, 400)
    }
    drain(request)
  }
}

/** The path alone. Whatever is no path, as a proxy would be asked, is no address of ours. @throws Error */
function pathOf({ url = '' }: IncomingMessage): string {
  if (!url.startsWith('/')) throw new Error('not a path')
  return url.replace(/[?#].*$/s, '')
}
