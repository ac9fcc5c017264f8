import { describe, expect, test } from 'vitest'
import { createCore } from '../../electron/core/createCore.ts'
import { createClient } from '../../renderer/api/client.ts'
import { wordsOnDisk } from '../support/bytes.ts'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'

const password = 'mật khẩu của tôi'

/** The program with a clock that is moved by hand. */
function withClock() {
  const program = newProgram()
  let now = Date.parse('2025-12-01T08:00:00Z')
  const start = () => createClient(createCore(program.register, { ...program.ports, now: () => new Date(now).toISOString() }, { checkOutput: true }).call)
  return { ...program, client: start(), start, wait: (seconds: number) => { now += seconds * 1000 } }
}

describe('the password of the screens', () => {
  test('is asked for once it is set, and is nowhere to be read', async () => {
    const { client, folder } = withClock()
    expect(await client.call('lock.state', {})).toEqual({ set: false, waitSeconds: 0, minutes: 10 })
    const { recovery } = await client.call('lock.set', { password, minutes: 3 })
    expect(recovery).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await client.call('lock.state', {})).toEqual({ set: true, waitSeconds: 0, minutes: 3 })
    expect(await client.call('lock.check', { password: 'khác' })).toEqual({ ok: false, waitSeconds: 0 })
    expect(await client.call('lock.check', { password: password.normalize('NFD') })).toEqual({ ok: true, waitSeconds: 0 })
    expect(wordsOnDisk(folder, [password, recovery, recovery.replaceAll('-', '')])).toEqual([])
  })

  test('is changed and taken away only with itself or the recovery code, however that is typed', async () => {
    const { client } = withClock()
    const { recovery } = await client.call('lock.set', { password })
    expect((await failure(client.call('lock.set', { password: 'mật khẩu mới' }))).code).toBe('wrongLock')
    expect((await failure(client.call('lock.remove', { current: 'sai' }))).code).toBe('wrongLock')
    const next = await client.call('lock.set', { password: 'mật khẩu mới', recovery: recovery.toLowerCase().replaceAll('-', ' ') })
    expect(next.recovery).not.toBe(recovery)
    expect((await client.call('lock.check', { password })).ok).toBe(false)
    expect((await failure(client.call('lock.remove', { recovery }))).code).toBe('wrongLock')
    await client.call('lock.remove', { current: 'mật khẩu mới' })
    expect((await client.call('lock.state', {})).set).toBe(false)
    expect((await client.call('access.list', { action: 'lock' })).rows.map(({ detail }) => detail)).toEqual(['bỏ mật khẩu', 'đặt lại bằng mã khôi phục', 'đặt mật khẩu'])
  })

  test('is not looked at for a while after five wrong ones, longer each time; a restart forgives none', async () => {
    const { client, start, wait } = withClock()
    await client.call('lock.set', { password })
    for (let tries = 1; tries <= 4; tries += 1) expect(await client.call('lock.check', { password: 'sai' })).toEqual({ ok: false, waitSeconds: 0 })
    expect(await client.call('lock.check', { password: 'sai' })).toEqual({ ok: false, waitSeconds: 30 })
    expect(await start().call('lock.check', { password })).toEqual({ ok: false, waitSeconds: 30 })
    expect((await failure(client.call('lock.set', { password: 'mật khẩu mới', current: password }))).message).toMatch(/chờ 30 giây/)
    wait(31)
    expect(await client.call('lock.check', { password: 'sai' })).toEqual({ ok: false, waitSeconds: 60 })
    wait(-86_400)
    expect((await client.call('lock.state', {})).waitSeconds).toBe(900)
    wait(86_400 + 61)
    expect(await client.call('lock.check', { password })).toEqual({ ok: true, waitSeconds: 0 })
    expect((await client.call('access.list', { action: 'refuse' })).total).toBeGreaterThan(0)
  })

  test('counts many tries at once as many', async () => {
    const { client } = withClock()
    await client.call('lock.set', { password })
    const tries = await Promise.all(Array.from({ length: 8 }, () => client.call('lock.check', { password: 'sai' })))
    expect(tries.filter(({ waitSeconds }) => waitSeconds > 0).length).toBeGreaterThanOrEqual(3)
    expect(await client.call('lock.check', { password })).toMatchObject({ ok: false })
  })
})
