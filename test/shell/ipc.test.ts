import type { IpcMain } from 'electron'
import { expect, test } from 'vitest'
import type { Result } from '../../db/contract/errors.ts'
import type { CallWatch, Session } from '../../electron/session/session.ts'
import { serveCalls, tellWindows } from '../../electron/shell/ipc.ts'
import { ORIGIN } from '../../electron/shell/security.ts'

const page = { url: `${ORIGIN}/`, origin: ORIGIN, parent: null }

/** The ends of the line: what a window sends, what the session hears. */
function line() {
  const asked: { name: string; input: unknown; watch: CallWatch | undefined; answer(result: Result<unknown>): void }[] = []
  let handler: (event: object, ...values: unknown[]) => Promise<Result<unknown>> = () => Promise.reject(new Error('no handler'))
  let cancel: (event: object, id: unknown) => void = () => undefined
  const ipcMain = {
    handle: (_: string, given: typeof handler) => { handler = given },
    on: (_: string, given: typeof cancel) => { cancel = given },
  } as unknown as IpcMain
  const session = { call: (name: string, input: unknown, watch?: CallWatch) => new Promise(answer => asked.push({ name, input, watch, answer })) } as unknown as Session
  serveCalls(ipcMain, session)
  const sender = (id: number) => {
    const gone: (() => void)[] = []
    return { id, once: (_: string, listener: () => void) => { gone.push(listener) }, close: () => gone.forEach(listener => listener()), get listeners() { return gone.length } }
  }
  return { asked, sender, call: (event: object, ...values: unknown[]) => handler(event, ...values), cancel: (event: object, id: unknown) => cancel(event, id) }
}

test('a call of a window reaches the session with its id and comes back as it is', async () => {
  const { asked, sender, call } = line()
  const window = sender(1)
  const answer = call({ sender: window, senderFrame: page }, 'record.list', { kind: 'model' }, 'id-1')
  expect(asked[0]).toMatchObject({ name: 'record.list', input: { kind: 'model' }, watch: { id: 'id-1' } })
  asked[0]?.answer({ ok: true, value: 5 })
  expect(await answer).toEqual({ ok: true, value: 5 })
  const answerAgain = () => call({ sender: window, senderFrame: page }, 'record.list', { kind: 'model' }, crypto.randomUUID())
  for (let call = 0; call < 20; call += 1) void answerAgain()
  expect(window.listeners, 'a window is listened to once, however much it asks').toBe(1)
})

test.each<[string, object | null, unknown[]]>([
  ['a frame', { ...page, parent: page }, ['record.list', {}, 'id']], ['a stranger', { ...page, origin: 'https://example.com' }, ['record.list', {}, 'id']],
  ['a page that is gone', null, ['record.list', {}, 'id']], ['nobody with a name', page, [5, {}, 'id']], ['a call without a name', page, ['', {}, 'id']],
  ['a name without end', page, ['x'.repeat(101), {}, 'id']], ['a call without an id', page, ['record.list', {}]], ['an id without end', page, ['record.list', {}, 'x'.repeat(65)]],
])('%s is refused and the session hears nothing', async (_, senderFrame, values) => {
  const { asked, sender, call } = line()
  expect(await call({ sender: sender(1), senderFrame }, ...values)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(asked).toEqual([])
})

test('a window stops its own call and no other', () => {
  const { asked, sender, call, cancel } = line()
  const [first, second] = [sender(1), sender(2)]
  void call({ sender: first, senderFrame: page }, 'document.print', {}, 'same')
  void call({ sender: second, senderFrame: page }, 'document.print', {}, 'same')
  cancel({ sender: first, senderFrame: { ...page, parent: page } }, 'same')
  expect(asked.map(({ watch }) => watch?.signal?.aborted)).toEqual([false, false])
  cancel({ sender: second, senderFrame: page }, 'same')
  expect(asked.map(({ watch }) => watch?.signal?.aborted)).toEqual([false, true])
  cancel({ sender: first, senderFrame: page }, 'unknown')
  cancel({ sender: first, senderFrame: page }, { toString: 'same' })
})

test('nothing is done for a window that was closed', () => {
  const { asked, sender, call } = line()
  const window = sender(1)
  void call({ sender: window, senderFrame: page }, 'document.print', {}, 'id')
  window.close()
  expect(asked[0]?.watch?.signal?.aborted).toBe(true)
})

test('every window that is still there is told', () => {
  const told: string[] = []
  const contents = (name: string, destroyed: boolean) => ({ isDestroyed: () => destroyed, send: () => told.push(name) })
  tellWindows([contents('first', false), contents('gone', true), contents('third', false)] as never, { type: 'changed' })
  expect(told).toEqual(['first', 'third'])
})
