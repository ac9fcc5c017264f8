import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { api } from '../../db/contract/api.ts'
import { programApi } from '../../db/contract/program.ts'
import { cleanText } from '../../db/contract/text/normalise.ts'
import { startBrowserHost } from '../../electron/browser/host.ts'
import { newHost } from '../support/browserHost.ts'
import { emptyFolder } from '../support/register.ts'
import { aModel } from '../support/session.ts'
import { hostileTexts } from '../support/hostileTexts.ts'

async function open(): ReturnType<typeof newHost> {
  const host = await newHost()
  expect(await host.call('program.createRegister', { folder: join(host.folder, 'sổ') })).toMatchObject({ ok: true })
  return host
}

const state = { method: 'POST', path: '/call/program.state', body: '{}' }

test('whoever calls this machine by another name, or from another site, is turned away', async () => {
  const { ask, server } = await newHost()
  const { port, host } = new URL(server.origin)
  for (const name of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:1`, `127.0.0.1.evil.example:${port}`, `[::1]:${port}`, `0.0.0.0:${port}`, `127.1:${port}`, `${host}.`, `user@${host}`]) {
    for (const path of ['/', '/assets/main-1.js', '/events', '/files/paper/x.pdf']) expect([name, path, (await ask({ path, headers: { host: name } })).status]).toEqual([name, path, 403])
    expect([name, (await ask({ ...state, headers: { host: name } })).status]).toEqual([name, 403])
  }
  for (const origin of ['https://evil.example', 'null', `http://localhost:${port}`, `https://${host}`, `http://127.0.0.1:1`, `${server.origin}.evil.example`, 'file://', '']) {
    expect([origin, (await ask({ ...state, headers: { origin } })).status]).toEqual([origin, 403])
    expect([origin, (await ask({ path: '/', headers: { origin } })).status]).toEqual([origin, 403])
  }
  expect((await ask({ ...state, headers: { origin: server.origin } })).status).toBe(200)
  for (const site of ['cross-site', 'same-site']) expect((await ask({ ...state, headers: { 'sec-fetch-site': site } })).status).toBe(403)
  for (const site of ['same-origin', 'none']) expect((await ask({ ...state, headers: { 'sec-fetch-site': site } })).status).toBe(200)
})

test('a link from outside opens the empty page and nothing else', async () => {
  const { ask } = await newHost()
  const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  expect((await ask({ path: '/', headers: navigation, token: null })).status).toBe(200)
  expect((await ask({ path: '/', headers: { ...navigation, 'sec-fetch-dest': 'iframe' }, token: null })).status).toBe(403)
  expect((await ask({ path: '/', headers: { ...navigation, 'sec-fetch-mode': 'no-cors' }, token: null })).status).toBe(403)
  expect((await ask({ path: '/assets/main-1.js', headers: navigation, token: null })).status).toBe(403)
  expect((await ask({ path: '/files/attachment/019b0000-0000-7000-8000-000000000000', headers: navigation })).status).toBe(403)
})

test('two names for the host in one request are one too many, and none is too few', async () => {
  const { server } = await newHost()
  const { port, host } = new URL(server.origin)
  for (const hosts of [`Host: ${host}\r\nHost: evil.example\r\n`, `Host: ${host}\r\nhost: ${host}\r\n`, 'Host: \r\n', '']) {
    const said = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`GET / HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`))
      socket.on('data', data => { text += data.toString() }).on('close', () => resolve(text)).on('error', reject)
    })
    expect([hosts, said.slice(0, 12)]).toEqual([hosts, expect.stringMatching(/^HTTP\/1\.1 40[03]$/)])
  }
})

test('nothing but the screens is given without the token of this start', async () => {
  const { ask, server } = await open()
  const guarded = [state, { method: 'POST', path: '/call/record.list', body: '{"kind":"model"}' }, { path: '/events' }, { method: 'POST', path: '/cancel/x' }, { method: 'POST', path: '/upload?name=a.txt', body: 'a' }, { path: '/files/paper/x.pdf' }, { path: '/files/attachment/x' }, { path: '/nothing' }]
  const wrong = [null, '', 'x', server.token.slice(1), `${server.token}x`, server.token.toUpperCase(), server.token.split('').toReversed().join('')]
  for (const asked of guarded) for (const token of wrong) expect([asked.path, token, (await ask({ ...asked, token })).status]).toEqual([asked.path, token, 401])
  expect((await ask({ ...state, token: null, headers: { authorization: `Basic ${server.token}` } })).status).toBe(401)
  expect((await ask({ ...state, token: null, headers: { cookie: `token=${server.token}` } })).status).toBe(401)
  expect((await ask({ ...state, path: `${state.path}?token=${server.token}`, token: null })).status).toBe(401)
  expect((await ask({ path: '/', token: null })).status).toBe(200)
  expect((await ask({ path: '/assets/main-1.js', token: null })).status).toBe(200)
  expect(server.token.length).toBeGreaterThanOrEqual(43)
  expect((await newHost()).server.token).not.toBe(server.token)
})

test('the program is reached from this machine alone', async () => {
  const { server } = await newHost()
  const others = Object.values(networkInterfaces()).flat().filter(face => face && face.family === 'IPv4' && !face.internal).map(face => face?.address ?? '')
  for (const address of [...others, '127.0.0.2']) {
    const reached = await new Promise(resolve => connect(Number(new URL(server.origin).port), address, () => resolve(true)).on('error', () => resolve(false)))
    expect([address, reached]).toEqual([address, false])
  }
})

test('no path leads out of the screens, spelled raw', async () => {
  const { ask } = await newHost()
  for (const path of ['/../secret.js', '/assets/../../secret.js', '/assets/..%2f..%2fsecret.js', '/assets/%2e%2e/%2e%2e/secret.js', '/assets/%252e%252e/secret.js', '//127.0.0.1/etc/passwd', '/./../secret.js', '/%2e%2e/secret.js', '/assets/..;/secret.js']) {
    expect([path, (await ask({ path })).status]).toEqual([path, 404])
  }
  expect((await ask({ path: 'http://evil.example/' })).status).toBe(400)
  expect((await ask({ path: '*', method: 'OPTIONS' })).status).toBe(400)
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    expect([method, (await ask({ path: '/call/program.state', method })).status]).toEqual([method, expect.toSatisfy(status => [400, 404, 405].includes(status as number))])
  }
})

test('every answer carries what keeps strangers out', async () => {
  const { ask } = await newHost()
  for (const asked of [{ path: '/' }, state, { path: '/nothing' }, { ...state, token: null }, { ...state, headers: { host: 'evil' } }, { ...state, body: '{' }]) {
    const { headers } = await ask(asked)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined()
  }
})

test('nonsense is answered in words, and the program goes on', async () => {
  const { ask, call } = await open()
  for (const body of ['{', 'null', '[]', '"x"', '1', '{"kind":"model"', '{"kind":"model"}}', '\u0000', Buffer.from([0xff, 0xfe, 0x7b]), '['.repeat(100_000), '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)]) {
    const { status, result } = await ask({ method: 'POST', path: '/call/record.list', body })
    expect([200, 400]).toContain(status)
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\p{L}/u) } })
  }
  for (const name of ['nothing', '__proto__', 'constructor', 'toString', 'record.list%00', 'program.%2e', '%E0%A4%A', 'x'.repeat(5000)]) {
    const { result } = await ask({ method: 'POST', path: `/call/${name}`, body: '{}' })
    expect([name, result]).toEqual([name, { ok: false, error: expect.objectContaining({ code: 'unknownProcedure' }) }])
  }
  expect(await call('program.state')).toMatchObject({ ok: true })
})

test('every procedure looks at what it is given before it does anything', async () => {
  const { call } = await open()
  for (const name of [...Object.keys(api), ...Object.keys(programApi)]) {
    for (const nonsense of [null, 5, 'x', [], { nonsense: 1 }, { folder: 5, path: {}, kind: [], id: 1, period: null, to: 7, file: [], document: 3 }]) {
      expect([name, nonsense, await call(name, nonsense)]).toEqual([name, nonsense, { ok: false, error: expect.objectContaining({ code: expect.stringMatching(/^(invalid|unknownKind)$/) }) }])
    }
  }
  expect(await call('program.state')).toMatchObject({ ok: true, value: { register: expect.anything() } })
})

test('forty hostile texts are stored as they are or refused in words, through every door', async () => {
  const { call, ask } = await open()
  expect(hostileTexts).toHaveLength(40)
  for (const text of hostileTexts) {
    const made = await call('record.create', { kind: 'model', draft: { ...aModel('x'), name: text } })
    if (made.ok) {
      const { id } = made.value as { id: string }
      expect((await call('record.get', { kind: 'model', id }) as { value: { name: string } }).value.name).toBe(cleanText(text).trim())
    } else expect(made.error).toMatchObject({ code: 'invalid', fields: { name: expect.any(String) } })
    for (const [name, input] of [
      ['record.list', { kind: 'model', find: text }], ['record.list', { kind: text }], ['record.list', { kind: 'model', where: { [text]: text } }], ['record.get', { kind: 'model', id: text }], ['document.preview', { document: text, period: text, as: 'pdf' }],
      ['program.openRegister', { folder: text }], ['program.checkPlace', { folder: text }], ['program.browse', { path: text, extensions: [text] }], ['program.show', { path: text }], ['program.forget', { folder: text }],
      ['program.moveRegister', { to: text }], ['attachment.open', { id: text }], ['program.remember', { theme: text }], [text.slice(0, 50) || 'x', {}],
    ] as const) {
      const { status, result } = await ask({ method: 'POST', path: `/call/${encodeURIComponent(name.toWellFormed())}`, body: JSON.stringify(input) })
      expect(status).toBe(200)
      if (!result.ok) expect(result.error, `${name} ${text.slice(0, 40)}`).not.toMatchObject({ code: 'internal' })
    }
    const handed = await ask({ method: 'POST', path: `/upload?name=${encodeURIComponent(text.toWellFormed().slice(0, 3000))}`, body: 'x' })
    expect(handed.result).toMatchObject({ ok: true })
  }
  expect(await call('register.check')).toMatchObject({ ok: true, value: { ok: true } })
}, 120_000)

test('a question that is too long is refused and read to its end, so that the browser sees why', async () => {
  const { ask, call } = await newHost()
  const { status, result } = await ask({ method: 'POST', path: '/call/record.list', body: Buffer.alloc(40 * 1024 * 1024, 32) })
  expect([status, result]).toEqual([413, { ok: false, error: expect.objectContaining({ code: 'fileTooLarge' }) }])
  const upload = await ask({ method: 'POST', path: '/upload?name=phim.pdf', body: Buffer.alloc(220 * 1024 * 1024) })
  expect([upload.status, upload.result]).toEqual([413, { ok: false, error: expect.objectContaining({ code: 'fileTooLarge' }) }])
  // Without its length told beforehand, it is refused as soon as it is too long.
  for (const path of ['/call/record.list', '/upload?name=phim.pdf']) {
    const asked = Date.now()
    const answer = await ask({ method: 'POST', path, headers: { 'transfer-encoding': 'chunked' }, body: Buffer.alloc(220 * 1024 * 1024, 32) })
    expect([path, answer.status]).toEqual([path, 413])
    expect(Date.now() - asked).toBeLessThan(10_000)
  }
  expect(await call('program.state')).toMatchObject({ ok: true })
})

/** The events a window hears, as they come. */
async function listen(server: { origin: string; token: string }): Promise<{ heard: { type: string; call?: string }[]; leave(): void }> {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const heard: { type: string }[] = []
  const { body } = await fetch(`${server.origin}/events`, { headers: { authorization: `Bearer ${server.token}` }, signal: stop.signal })
  void (async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const part of body ?? []) {
      const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      heard.push(...lines.filter(line => line !== '').map(line => JSON.parse(line) as { type: string }))
    }
  })().catch(() => undefined)
  return { heard, leave: () => stop.abort() }
}

test('every window hears of a change; one that was closed stops nothing', async () => {
  const { server, call } = await open()
  const [first, second] = [await listen(server), await listen(server)]
  await call('record.create', { kind: 'model', draft: aModel('Nghe thấy') })
  for (const window of [first, second]) await expect.poll(() => window.heard).toContainEqual({ type: 'changed' })
  first.leave()
  second.heard.length = 0
  await call('record.create', { kind: 'model', draft: aModel('Vẫn nghe') })
  await expect.poll(() => second.heard).toContainEqual({ type: 'changed' })
  second.heard.length = 0
  await call('record.list', { kind: 'model' })
  await call('program.state')
  expect(second.heard).toEqual([])
})

test('long work tells how far it is, stops when its window asks or goes, and leaves nothing', async () => {
  const { server, call, ask, folder } = await open()
  await call('content.sample', { records: 1500 })
  const { heard } = await listen(server)
  const printing = (name: string) => ({ method: 'POST', path: '/call/document.print', body: JSON.stringify({ document: 'periodic-report', period: '2025', as: 'pdf', out: join(folder, `${name}.pdf`) }) })
  const first = ask({ ...printing('một'), headers: { 'x-call-id': 'w1' } })
  await expect.poll(() => heard.some(event => event.type === 'progress' && event.call === 'w1'), { timeout: 20_000 }).toBe(true)
  expect((await ask({ method: 'POST', path: '/cancel/w1' })).status).toBe(200)
  expect((await first).result).toMatchObject({ ok: false, error: { code: 'cancelled' } })

  const gone = new AbortController()
  const second = fetch(`${server.origin}/call/document.print`, { ...printing('hai'), headers: { authorization: `Bearer ${server.token}`, 'x-call-id': 'w2' }, signal: gone.signal })
  await expect.poll(() => heard.some(event => event.call === 'w2'), { timeout: 20_000 }).toBe(true)
  gone.abort()
  await expect(second).rejects.toThrow(/abort/)
  // The press takes the next paper only when it is done with the one before.
  expect((await ask(printing('ba'))).result).toMatchObject({ ok: true })
  expect(readdirSync(folder).filter(name => name.endsWith('.pdf'))).toEqual(['ba.pdf'])
})

test('a wanted register that is not there is told, and the program starts without', async () => {
  const folder = emptyFolder()
  const options = { userData: join(folder, 'user'), documents: folder, renderer: folder }
  const host = await startBrowserHost({ ...options, register: join(folder, 'không có') })
  onTestFinished(() => host.close())
  expect(await host.refused).toMatch(/Không thấy sổ/)
  await expect(startBrowserHost({ ...options, port: Number(new URL(host.server.origin).port) })).rejects.toMatchObject({ code: 'usage', message: expect.stringMatching(/đang có chương trình khác dùng/) })
})
