import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MAX_ATTACHMENT_BYTES } from '../../db/contract/attachmentSize.ts'
import { aModel, newSession, openSession } from '../support/session.ts'

const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; "
  + "worker-src 'self' blob:; frame-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"

test('the screens are answered with what keeps strangers out of them', async () => {
  const { get } = newSession()
  for (const path of ['/', '/index.html', '/assets/main-1.js', '/không-có', '/files/paper/x', '/upload']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy'), path).toBe(policy)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin')
  }
  expect(await (await get('/')).text()).toContain('<title>Sổ Dân vận</title>')
  expect((await get('/')).headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect((await get('/assets/main-1.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const head = await get('/index.html', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('nothing outside the folder of the screens is answered, however it is written', async () => {
  const { get, host } = newSession()
  symlinkSync(join(host.renderer, '..', 'secret.js'), join(host.renderer, 'assets', 'link.js'))
  mkdirSync(join(host.renderer, 'assets', 'folder.js'))
  writeFileSync(join(host.renderer, 'assets', '.hidden.js'), 'x')
  writeFileSync(join(host.renderer, 'other.js'), 'x')
  const tricks = [
    '/../secret.js', '/assets/../../secret.js', '/assets/..%2f..%2fsecret.js', '/assets/%2e%2e/%2e%2e/secret.js', '/assets/..%5c..%5csecret.js', '/assets/..\\..\\secret.js',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.js', '/assets/....//secret.js', '/assets//etc/passwd', '//etc/passwd', '/assets/%00main-1.js', '/assets/main-1.js%00', '/assets/link.js',
    '/assets/folder.js', '/assets/.hidden.js', '/assets/', '/assets', '/other.js', '/screens/index.html', '/assets/C:/Windows/win.ini', '/assets/main-1.js/', '/assets/main-1.JS',
    '/files/paper/..%2f..%2fprogram.json', '/files/paper/../../program.json', '/files/attachment/..%2f..%2fregister.sqlite', '/files/attachment/', '/INDEX.HTML', '/index.html%2f..%2fsecret.js',
  ]
  for (const path of tricks) expect([path, (await get(path)).status]).toEqual([path, 404])
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await get('/', { method })).status, method).toBe(405)
})

test('an attachment is shown in place when it is a picture or a PDF, and saved under its own name otherwise', async () => {
  const { register, get, folder } = await openSession()
  const { id } = await register('record.create', { kind: 'model', draft: aModel('Có tệp') })
  const files = { "Kế hoạch 'số 1' (bản; cuối).pdf": '%PDF-1.4 một', 'ghi chú.txt': '<script>alert(1)</script>' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const added = await register('attachment.add', { kind: 'model', id, files: Object.keys(files).map(name => join(folder, name)) })
  const [pdf, text] = await Promise.all(added.map(file => get(`/files/attachment/${file.id}`)))
  expect(pdf?.headers.get('content-type')).toBe('application/pdf')
  expect(pdf?.headers.get('content-disposition'))
    .toBe(`inline; filename="K_ ho_ch _s_ 1_ _b_n_ cu_i_.pdf"; filename*=UTF-8''${encodeURIComponent('Kế hoạch ')}%27${encodeURIComponent('số 1')}%27%20%28${encodeURIComponent('bản; cuối')}%29.pdf`)
  expect(pdf?.headers.get('cache-control')).toBe('no-store')
  expect(await pdf?.text()).toBe('%PDF-1.4 một')
  expect(text?.headers.get('content-disposition')).toMatch(/^attachment;/)
  expect(text?.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await get(`/files/attachment/${added[0]?.id}?download=1`)).headers.get('content-disposition')).toMatch(/^attachment;/)
  expect((await get('/files/attachment/019b0000-0000-7000-8000-000000000000')).status).toBe(404)
})

test('a paper is made, read from its address, and gone when the program ends', async () => {
  const { program, register, get, session, host, folder } = await openSession()
  await register('content.sample', { records: 300 })
  const paper = await program('document.preview', { document: 'model-list', period: '2025', as: 'pdf' })
  expect(paper.url).toMatch(/^\/files\/paper\/[0-9a-f-]{36}\.pdf$/)
  expect(paper.name).toMatch(/năm 2025\.pdf$/)
  const answer = await get(paper.url)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect((await answer.bytes()).length).toBe(paper.bytes)
  const scratch = join(host.userData, 'scratch')
  expect(readdirSync(scratch)).toHaveLength(1)
  await session.close()
  expect(readdirSync(scratch)).toEqual([])
  mkdirSync(join(scratch, '999999-left'))
  newSession({}, folder)
  expect(readdirSync(scratch)).toHaveLength(1)
})

test('a slip with the password on it lies on no disk and is read once', async () => {
  const { program, register, get, host, folder } = await openSession()
  const stick = join(folder, 'usb')
  mkdirSync(stick)
  const sent = await register('package.write', { period: '2025', to: stick })
  const slip = await program('package.previewSlip', { sequence: sent.sequence, ...(sent.password ? { password: sent.password } : {}) })
  const [room = ''] = readdirSync(join(host.userData, 'scratch'))
  expect(readdirSync(join(host.userData, 'scratch', room, 'papers'))).toEqual([])
  const answer = await get(slip.url)
  expect([answer.status, answer.headers.get('content-type'), (await answer.text()).slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  expect((await get(slip.url)).status).toBe(404)
})

test('a file handed over is attached from where it lies and then forgotten', async () => {
  const { register, get, host } = await openSession()
  const { id } = await register('record.create', { kind: 'model', draft: aModel('Nhận tệp') })
  const name = '../Ảnh: chụp?*.txt'
  const handed = await (await get(`/upload?name=${encodeURIComponent(name)}`, { method: 'POST', body: 'nội dung' })).json() as { ok: boolean; value: { path: string } }
  expect(handed).toMatchObject({ ok: true })
  expect(handed.value.path.startsWith(join(host.userData, 'scratch'))).toBe(true)
  const [added] = await register('attachment.add', { kind: 'model', id, files: [handed.value.path] })
  expect(added).toMatchObject({ name: '_Ảnh_ chụp__.txt', bytes: Buffer.byteLength('nội dung') })
  const [room] = readdirSync(join(host.userData, 'scratch'))
  expect(readdirSync(join(host.userData, 'scratch', room ?? '', 'files'))).toEqual([])
})

test('a file over the limit is refused by what it announces, or as soon as it is longer', async () => {
  const { get, host } = newSession()
  const announced = await get('/upload?name=phim.pdf', { method: 'POST', body: 'x', headers: { 'content-length': String(2 * 1024 ** 3) } })
  expect([announced.status, await announced.json()]).toEqual([413, expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'fileTooLarge' }) })])
  let sent = 0
  const body = new ReadableStream({
    pull(stream) {
      sent += 1
      stream.enqueue(new Uint8Array(8 * 1024 * 1024))
    },
  })
  const endless = await get('/upload?name=phim.pdf', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect([endless.status, await endless.json()]).toEqual([413, expect.objectContaining({ ok: false })])
  expect(sent * 8 * 1024 * 1024).toBeLessThan(MAX_ATTACHMENT_BYTES + 64 * 1024 * 1024)
  const [room] = readdirSync(join(host.userData, 'scratch'))
  expect(readdirSync(join(host.userData, 'scratch', room ?? '', 'files'))).toEqual([])
})

test('a file that stops coming half-way leaves nothing', async () => {
  const { get, host } = newSession()
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('nửa'))
      setTimeout(() => stream.error(new Error('pulled')), 20)
    },
  })
  const broken = await get('/upload?name=a.pdf', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(await broken.json()).toMatchObject({ ok: false, error: { code: 'readFailed' } })
  const [room] = readdirSync(join(host.userData, 'scratch'))
  expect(readdirSync(join(host.userData, 'scratch', room ?? '', 'files'))).toEqual([])
})
