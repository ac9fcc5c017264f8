import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Result } from '../../db/contract/errors.ts'
import { tellFailure } from '../core/failure.ts'
import { answering } from '../session/answering.ts'
import { securityHeaders } from '../session/headers.ts'
import type { Session } from '../session/session.ts'
import { drain, readJson } from './body.ts'

/** Calls over HTTP, and those under way by the id their window gave them. */
export type Calls = {
  answer(name: string, request: IncomingMessage, response: ServerResponse): Promise<void>
  cancel(id: string, response: ServerResponse): void
}

const plainId = /^[\w-]{1,64}$/

export function createCalls(session: Session): Calls {
  const running = new Map<string, AbortController>()
  return {
    async answer(name, request, response) {
      const given = request.headers['x-call-id']
      const id = typeof given === 'string' && plainId.test(given) ? given : undefined
      const stop = new AbortController()
      // A window that was closed waits for nothing any more: long work would be done for nobody.
      response.on('close', () => response.writableFinished || stop.abort())
      if (id !== undefined) running.set(id, stop)
      let status = 200
      const result = await answering(async () => {
        const input = await readJson(request).catch(error => {
          status = tellFailure(error).code === 'fileTooLarge' ? 413 : 400
          throw error
        })
        return session.call(name, input, { signal: stop.signal, ...(id === undefined ? {} : { id }) })
      })
      if (id !== undefined) running.delete(id)
      sendResult(response, result, status)
      drain(request)
    },
    cancel(id, response) {
      running.get(id)?.abort()
      sendResult(response, { ok: true, value: {} })
    },
  }
}

/** A result as JSON; that a call failed is told by the result, not by the status. */
export function sendResult(response: ServerResponse, result: Result<unknown>, status = 200): void {
  if (response.destroyed) return
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(result))
}
