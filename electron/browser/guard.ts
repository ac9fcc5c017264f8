import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { AppError } from '../../db/contract/errors.ts'

/** Why a request is turned away: 403 it comes from elsewhere, 401 it lacks the token of this start. */
export type Refusal = { status: 401 | 403; error: AppError }

const foreign = () => new AppError('usage', 'Yêu cầu này không đến từ cửa sổ của chương trình nên bị từ chối. Không có gì bị thay đổi.')
const strange = () => new AppError('usage', 'Địa chỉ này thiếu mã của phiên đang chạy. Phần đang gõ vẫn ở trên màn hình. '
  + 'Hãy mở lại chương trình từ địa chỉ mà nó vừa in ra.')

/** Screens hold no data and are fetched before a page can know the token. */
const isScreen = (path: string) => path === '/' || path === '/index.html' || path === '/favicon.ico' || path.startsWith('/assets/')

/**
 * Turns away whatever is not a page of this program on this machine: another name for this host (a site that resolves to
 * 127.0.0.1), another origin, a fetch from another site, a missing or wrong token.
 */
export function createGuard(host: string, token: string): (request: IncomingMessage, path: string) => Refusal | undefined {
  const expected = digest(`Bearer ${token}`)
  return (request, path) => {
    if (!isOurs(request, host) || !isFromOurPage(request, host, path)) return { status: 403, error: foreign() }
    if (isScreen(path)) return undefined
    // Equal lengths, compared in the same time whatever differs.
    return timingSafeEqual(digest(request.headers.authorization ?? ''), expected) ? undefined : { status: 401, error: strange() }
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** The name exactly as given out, once: of several, Node would show only the first. */
function isOurs({ headers, rawHeaders }: IncomingMessage, host: string): boolean {
  return headers.host === host && rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host').length === 1
}

function isFromOurPage({ headers, method }: IncomingMessage, host: string, path: string): boolean {
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return false
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return true
  // The file that opens the window leads here from outside; a page so opened has no token but the one it is given.
  return method === 'GET' && (path === '/' || path === '/index.html') && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}
