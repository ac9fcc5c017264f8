/** Nothing but what the program brings with it: no other host, no script or frame from elsewhere, no form, no plug-in. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' blob: data:", "font-src 'self' data:",
  "connect-src 'self'", "worker-src 'self' blob:", "frame-src 'self' blob:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
].join('; ')

/** What every answer carries, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
}

/** An answer with these headers and the ones every answer has. */
export const answer = (body: BodyInit | null, status: number, headers: Record<string, string>): Response =>
  new Response(body, { status, headers: { ...securityHeaders, ...headers } })

/** A JSON answer; never kept by a browser. */
export const jsonAnswer = (value: unknown, status = 200): Response =>
  answer(JSON.stringify(value), status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })

export const plainAnswer = (status: number, text: string): Response =>
  answer(text, status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
