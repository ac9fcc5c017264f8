import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../db/migrations/index.ts'
import { openRegister } from '../../db/open.ts'
import { newProgram, openProgram } from '../support/core.ts'
import { emptyFolder, onDisk } from '../support/register.ts'
import { canMount, fillDisk, smallDisk } from '../support/smallDisk.ts'

const aModel = (name: string) => ({ name, category: 'model' as const, actorType: 'collective' as const, field: 'economy', status: 'registered' as const })

describe.skipIf(!canMount)('a disk that is really full (tmpfs, needs root)', () => {
  test('while saving: the record is refused with a reason, the earlier ones stay, and it works again with room', async () => {
    const { client } = newProgram({ folder: join(smallDisk(24), 'sổ') })
    await client.create('model', aModel('Trước khi đầy'))
    const room = fillDisk(join((await client.call('register.info', {})).folder, '..'))
    const many = async () => { for (let i = 0; i < 400; i += 1) await client.create('model', { ...aModel(`Mô hình ${i}`), method: 'dài '.repeat(4000) }) }
    await expect(many()).rejects.toMatchObject({ code: 'diskFull', message: expect.stringContaining('đã đầy') })
    const kept = (await client.list('model')).total
    expect((await client.call('register.check', {})).findings).toEqual([])
    room()
    await client.create('model', aModel('Sau khi dọn'))
    expect((await client.list('model')).total).toBe(kept + 1)
  })

  test('while packing: nothing is left behind and nothing is numbered', async () => {
    const disk = smallDisk(24)
    const { client, folder } = newProgram({ folder: join(disk, 'sổ') })
    await client.call('content.sample', { records: 200 })
    const room = fillDisk(disk, 4096)
    const stick = emptyFolder()
    await expect(client.call('package.write', { period: '2025', to: stick })).rejects.toMatchObject({ code: 'diskFull' })
    expect(readdirSync(stick)).toEqual([])
    expect(readdirSync(folder).some(name => name.startsWith('.work-'))).toBe(false)
    room()
    expect((await client.call('package.write', { period: '2025', to: stick })).sequence).toBe(1)
  })

  test('while migrating: the older register stays as it was and opens again', async () => {
    const disk = smallDisk(32)
    const { client, folder, close } = newProgram({ folder: join(disk, 'sổ') })
    await client.create('model', aModel('Còn nguyên'))
    close()
    const growing = { version: (migrations.at(-1)?.version ?? 0) + 1, up: 'CREATE TABLE later(x BLOB) STRICT; INSERT INTO later VALUES (zeroblob(20000000))' }
    const migrated = () => openRegister(folder, { ...onDisk, migrations: [...migrations, growing] })
    const room = fillDisk(disk, 8_000_000)
    expect(migrated).toThrow(expect.objectContaining({ code: 'diskFull' }))
    room()
    const again = openProgram(folder)
    expect((await again.client.list('model')).rows.map(row => row.name)).toEqual(['Còn nguyên'])
    expect((await again.client.call('register.check', {})).findings).toEqual([])
    again.close()
    migrated().close()
  })

  test('while the copy before a migration is made: nothing is migrated', () => {
    const disk = smallDisk(24)
    const { folder, close } = newProgram({ folder: join(disk, 'sổ') })
    close()
    const later = { version: (migrations.at(-1)?.version ?? 0) + 1, up: 'CREATE TABLE later(x TEXT) STRICT' }
    const room = fillDisk(disk, 200_000)
    expect(() => openRegister(folder, { ...onDisk, migrations: [...migrations, later] })).toThrow(expect.objectContaining({ code: 'diskFull' }))
    expect(readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.sqlite'))).toEqual([])
    room()
    openProgram(folder)
  })
})
