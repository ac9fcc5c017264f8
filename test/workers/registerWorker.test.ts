import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type HeldRegister, holdRegister } from '../../electron/workers/registerHost.ts'
import { createClient } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { emptyFolder, onDisk } from '../support/register.ts'

async function held(folder: string): Promise<HeldRegister> {
  const register = await holdRegister({ folder, ...onDisk, today: '2025-12-01' })
  onTestFinished(() => register.close())
  return register
}

function closedRegister(): string {
  const { folder, close } = newProgram()
  close()
  return folder
}

test('a register in its worker answers like the core in process, and keeps what it was told', async () => {
  const folder = closedRegister()
  const first = await held(folder)
  const client = createClient(first.call)
  const made = await client.create('model', { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'running' })
  expect(made.createdAt.slice(0, 10)).toBe('2025-12-01')
  await expect(client.create('model', {})).rejects.toMatchObject({ code: 'invalid', fields: { name: 'Chưa nhập' } })
  await first.close()
  expect(await createClient((await held(folder)).call).get('model', made.id)).toEqual(made)
})

test('while one worker holds a register, another is refused in words', async () => {
  const folder = closedRegister()
  await held(folder)
  await expect(holdRegister({ folder, ...onDisk })).rejects.toMatchObject({ code: 'lockedRegister' })
})

test('a register that cannot be opened says why', async () => {
  await expect(holdRegister({ folder: join(emptyFolder(), 'không có'), ...onDisk })).rejects.toMatchObject({ code: 'missingRegister' })
  await expect(holdRegister({ folder: closedRegister(), driveType: 'removable' })).rejects.toMatchObject({ code: 'removablePlace' })
})

test('after closing, calls say that the register is closed', async () => {
  const register = await held(closedRegister())
  await register.close()
  expect(await register.call('register.info', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test('long work reports how far it is, and stops when asked', async () => {
  const register = await held(closedRegister())
  const client = createClient(register.call)
  await client.call('content.sample', { records: 1500 })
  const out = join(emptyFolder(), 'báo cáo.pdf')
  const seen: number[] = []
  const printed = await register.call('document.print', { document: 'periodic-report', period: '2025', as: 'pdf', out }, { progress: done => seen.push(done) })
  expect(printed).toMatchObject({ ok: true })
  expect(seen.length).toBeGreaterThan(1)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))

  const stop = new AbortController()
  const folder = emptyFolder()
  const stopped = await register.call('document.print', { document: 'periodic-report', period: '2025', as: 'pdf', out: join(folder, 'dừng.pdf') },
    { signal: stop.signal, progress: () => stop.abort() })
  expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(readdirSync(folder)).toEqual([])
  expect(await register.call('register.info', {})).toMatchObject({ ok: true })
})

test('the register answers while a long paper is laid out', async () => {
  const register = await held(closedRegister())
  const client = createClient(register.call)
  await client.call('content.sample', { records: 1500 })
  let printing = true
  const print = client.call('document.print', { document: 'periodic-report', period: '2025', as: 'pdf', out: join(emptyFolder(), 'a.pdf') }).finally(() => { printing = false })
  let answered = 0
  while (printing) {
    await client.list('model', { limit: 5 })
    answered += 1
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  await print
  expect(answered).toBeGreaterThan(5)
})
