import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { aModel, openSession } from '../support/session.ts'

/** The workers started from here on; the first of a session holds its register. */
function watchWorkers(): Worker[] {
  const started: Worker[] = []
  const note = (worker: Worker) => void started.push(worker)
  process.on('worker', note)
  onTestFinished(() => void process.off('worker', note))
  return started
}

test('a worker that dies in the middle of a save: the save says so, what was saved is there, the program goes on by itself', async () => {
  const workers = watchWorkers()
  const { call, register, events, at, program } = await openSession()
  const before = await register('record.create', { kind: 'model', draft: aModel('Đã ghi trước đó') })
  events.length = 0
  const saving = call('content.sample', { records: 3000 })
  const other = call('record.update', { kind: 'model', id: before.id, revision: 1, draft: { name: 'Sửa dở' } })
  await workers.at(-1)?.terminate()
  for (const result of [await saving, await other]) {
    expect(result).toMatchObject({ ok: false, error: { code: 'internal', message: expect.stringMatching(/chưa rõ việc vừa rồi đã ghi xong hay chưa/) } })
  }
  expect(events).toContainEqual({ type: 'register' })
  expect(await register('record.get', { kind: 'model', id: before.id })).toEqual(before)
  expect((await register('record.list', { kind: 'model' })).total).toBe(1)
  expect((await register('record.create', { kind: 'model', draft: aModel('Sau đó') })).revision).toBe(1)
  expect((await register('register.check', {})).ok).toBe(true)
  expect((await program('program.state', {})).register?.folder).toBe(at)
})

test('a question under way when the worker dies is asked again unseen', async () => {
  const workers = watchWorkers()
  const { call, register } = await openSession()
  await register('content.sample', { records: 1000 })
  const asking = [call('figures.get', { period: '2025' }), call('record.list', { kind: 'petition' }), call('register.info')]
  await workers.at(-1)?.terminate()
  for (const result of await Promise.all(asking)) expect(result).toMatchObject({ ok: true })
})

test('a worker that dies again and again is not started for ever', async () => {
  const workers = watchWorkers()
  const { call } = await openSession()
  for (let death = 0; death < 3; death += 1) {
    expect(await call('register.info')).toMatchObject({ ok: true })
    await workers.at(-1)?.terminate()
  }
  const started = workers.length
  expect(await call('register.info')).toMatchObject({ ok: false, error: { code: 'internal', message: expect.stringMatching(/nhiều lần liền/) } })
  expect(workers).toHaveLength(started)
})
