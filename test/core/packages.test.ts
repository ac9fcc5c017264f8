import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { lastDelivered, listAccess } from '../../db/index.ts'
import { verifyPackage } from '../../electron/usb/verifyPackage.ts'
import { newProgram } from '../support/core.ts'
import { emptyFolder } from '../support/register.ts'

async function previousOf(done: { file: string; password?: string | undefined }): Promise<unknown> {
  const verified = await verifyPackage(done.file, { password: String(done.password) })
  expect(verified.ok).toBe(true)
  return verified.manifest?.previous
}

test('two packages asked for at once get a number each, and the later builds on the earlier', async () => {
  const { client } = newProgram()
  const stick = emptyFolder('usb-')
  const both = await Promise.all([client.call('package.write', { period: '2025', to: stick }), client.call('package.write', { period: '2025-Q1', to: stick })])
  expect(both.map(done => done.sequence)).toEqual([1, 2])
  expect(await previousOf(both[1])).toEqual({ sequence: 1, sha256: both[0].sha256 })
  expect(readdirSync(stick)).toHaveLength(2)
})

test('one that fails does not keep the next from being written', async () => {
  const { client } = newProgram()
  const stick = emptyFolder('usb-')
  const gone = client.call('package.write', { period: '2025', to: join(stick, 'không có') })
  const next = client.call('package.write', { period: '2025', to: stick })
  await expect(gone).rejects.toMatchObject({ code: 'driveGone' })
  expect(await next).toMatchObject({ sequence: 1 })
})

test('a number under which something may have left is never given again; the next builds on the last that arrived', async () => {
  const { client, register } = newProgram()
  const stick = emptyFolder('usb-')
  const first = await client.call('package.write', { period: '2025', to: stick })
  const taken = join(stick, basename(first.file).replace('0001', '0002'))
  expect(basename(taken)).not.toBe(basename(first.file))
  writeFileSync(taken, 'của người khác')
  await expect(client.call('package.write', { period: '2025', to: stick })).rejects.toMatchObject({ code: 'fileExists' })
  expect(lastDelivered(register.db)?.sequence).toBe(1)
  const third = await client.call('package.write', { period: '2025', to: stick })
  expect(third.sequence).toBe(3)
  expect(await previousOf(third)).toEqual({ sequence: 1, sha256: first.sha256 })
})

test('a stick pulled out between making and carrying leaves its trace in the access log, without a delivery', async () => {
  const { core, client, register, folder } = newProgram()
  const stick = emptyFolder('usb-')
  let pulled = false
  const failed = await core.call('package.write', { period: '2025', to: stick }, {
    progress: done => {
      if (pulled || done < 0.5) return
      rmSync(stick, { recursive: true })
      pulled = true
    },
  })
  expect(failed).toMatchObject({ ok: false, error: { code: 'driveGone' } })
  const logged = () => listAccess(register.db, 10).filter(entry => entry.action === 'pack').map(entry => entry.detail)
  expect(logged()).toEqual([expect.stringMatching(/^chép sang .*: 2025, mức full, SHA-256 [0-9a-f]{64}$/)])
  expect(readdirSync(folder).filter(name => name.startsWith('.work-'))).toEqual([])

  const done = await client.call('package.write', { period: '2025', to: emptyFolder('usb-') })
  expect(done.sequence).toBe(2)
  expect(await previousOf(done)).toBeNull()
  expect(logged()).toEqual([`đã giao ${done.file}`, expect.stringContaining(done.sha256), expect.stringMatching(/^chép sang/)])
})
