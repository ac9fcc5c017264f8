import { join } from 'node:path'
import type { Output } from '../../db/contract/api.ts'
import { type ErrorCode, errorCodes } from '../../db/contract/errors.ts'
import { fileAnswer, screenAnswer } from './fileAnswers.ts'
import { answer, plainAnswer } from './headers.ts'
import { lockedSentence } from './lock.ts'
import { paperAddress, paperName } from './papers.ts'
import type { ProgramContext } from './programContext.ts'
import { receiveUpload } from './upload.ts'

const attachmentAddress = '/files/attachment/'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What may be read while the screens are covered: the page itself, which holds no record. */
const isScreen = (pathname: string) => pathname !== '/upload' && !pathname.startsWith('/files/')

const nothingHere = () => plainAnswer(404, 'Không có gì ở địa chỉ này.')

/**
 * Answers requests for the screens, `/files/attachment/<id>`, `/files/paper/<name>` and `POST /upload?name=…`, alike for
 * every host. Only the path part of the address counts.
 */
export function createRespond(context: ProgramContext): (request: Request) => Promise<Response> {
  return async request => {
    try {
      const address = new URL(request.url)
      const covered = () => context.lock.locked() && !isScreen(address.pathname)
      if (covered()) return plainAnswer(423, lockedSentence)
      if (address.pathname === '/upload') return request.method === 'POST' ? await receiveUpload(context.scratch, request, address) : plainAnswer(405, 'Chỉ nhận tệp bằng POST.')
      if (request.method !== 'GET' && request.method !== 'HEAD') return plainAnswer(405, 'Địa chỉ này chỉ để đọc.')
      const answered = await read(context, address)
      // They may have been covered while the answer was looked for.
      if (covered()) return await withheld(answered)
      return request.method === 'HEAD' ? new Response(null, answered) : answered
    } catch (error) {
      context.log('respond', error)
      return plainAnswer(500, 'Chương trình gặp lỗi khi đọc tệp này. Dữ liệu không bị thay đổi. Hãy làm lại.')
    }
  }
}

async function read(context: ProgramContext, address: URL): Promise<Response> {
  const { pathname } = address
  if (pathname.startsWith(attachmentAddress)) return attachment(context, pathname.slice(attachmentAddress.length), address.searchParams.get('download') === '1')
  if (pathname.startsWith(paperAddress)) return await paper(context, pathname.slice(paperAddress.length)) ?? nothingHere()
  // The page names its picture itself; a browser that asks all the same is not answered with a fault.
  if (pathname === '/favicon.ico') return answer(null, 204, {})
  return await screenAnswer(context.host.renderer, pathname) ?? nothingHere()
}

async function paper({ once, scratch }: ProgramContext, name: string): Promise<Response | undefined> {
  const slip = once.get(name)
  once.delete(name)
  if (slip) return answer(slip, 200, { 'content-type': 'application/pdf', 'cache-control': 'no-store' })
  return paperName.test(name) ? fileAnswer(join(scratch.papers, name), { name, download: false }) : undefined
}

async function attachment(context: ProgramContext, id: string, download: boolean): Promise<Response> {
  if (!uuid.test(id)) return nothingHere()
  const found = await context.keeper.call('attachment.file', { id })
  if (!found.ok) return plainAnswer(statusOf(found.error.code), found.error.message)
  const { path, name, mediaType } = found.value as Output<'attachment.file'>
  return await fileAnswer(path, { name, mediaType, download }) ?? plainAnswer(404, `Không thấy tệp "${name}" trong thư mục của sổ. Hãy chạy kiểm tra sổ.`)
}

async function withheld(answered: Response): Promise<Response> {
  await answered.body?.cancel()
  return plainAnswer(423, lockedSentence)
}

/** A failure in the terms of HTTP: what is not there, what was asked wrongly, what went wrong here. */
function statusOf(code: ErrorCode): number {
  if (code === 'notFound' || code === 'noRegister') return 404
  if (code === 'locked') return 423
  return errorCodes[code] < 200 ? 400 : 500
}
