import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../db/contract/errors.ts'

/** The longest question: two thousand records at once, with room. */
const MOST_BYTES = 32 * 1024 * 1024

/** The JSON document a request brings; nothing at all counts as `{}`. @throws AppError fileTooLarge, invalid */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge()
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of partsOf(request)) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  try {
    return bytes === 0 ? {} : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown
  } catch (error) {
    throw new AppError('invalid', 'Yêu cầu gửi tới chương trình không đọc được. Không có gì bị thay đổi. Hãy làm lại.', { cause: error })
  }
}

/** The parts of a body. Who stops in the middle leaves the connection open, so that the answer still goes out on it. */
const partsOf = (request: IncomingMessage) => request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer<ArrayBuffer>>

/** A body as the web has it; nothing is read before it is asked for. */
function webBody(request: IncomingMessage): ReadableStream<Uint8Array> {
  const parts = partsOf(request)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void await parts.return?.(),
  }, { highWaterMark: 0 })
}

const tooLarge = () => new AppError('fileTooLarge', `Một lần gửi dài hơn ${MOST_BYTES / 1024 / 1024} MB nên chương trình không nhận. Không có gì bị thay đổi. `
  + 'Hãy chia thành nhiều lần.')

/** A request of Node as the web's own, for the session. Only the path and what follows it is taken from the client. */
export function webRequest(request: IncomingMessage, origin: string): Request {
  const { method = 'GET', headers } = request
  const body = method === 'GET' || method === 'HEAD' ? null : webBody(request)
  const named = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []))
  return new Request(origin + request.url, { method, headers: named, body, ...(body ? { duplex: 'half' } : {}) } as RequestInit)
}

/** Sends a web answer, at the pace of whoever reads it. A reader who goes away ends it. */
export async function sendAnswer(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (!answer.body) return void response.end()
  await pipeline(Readable.fromWeb(answer.body as never), response)
}

/** How much of a refused body is read to its end: a browser that is still sending would not see the answer. */
const MOST_DRAINED_MS = 20_000

/** Lets the rest of a request go by unread, but not for ever. */
export function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return
  const timer = setTimeout(() => request.destroy(), MOST_DRAINED_MS).unref()
  request.on('close', () => clearTimeout(timer))
  request.resume()
}
