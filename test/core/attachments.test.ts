import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Program, newProgram } from '../support/core.ts'
import { emptyFolder } from '../support/register.ts'

function scan(name = 'đơn.pdf'): string {
  const path = join(emptyFolder('quét-'), name)
  writeFileSync(path, `%PDF-1.7 ${name}`)
  return path
}
const kept = ({ folder }: Program) => readdirSync(join(folder, 'attachments'))
const aPetition = (category: 'denunciation' | 'recommendation') => ({
  receivedOn: '2025-03-04', category, summary: 'Đèn đường hỏng', sender: 'Trần Văn Lộ', source: 'direct' as const, competent: true,
  answeredOnSpot: false, status: 'received' as const,
})
const missing = '00000000-0000-7000-8000-00000000abcd'

describe('attaching files to a record', () => {
  test('that is not there or lies in the trash stores nothing', async () => {
    const program = newProgram()
    const { client } = program
    const petition = await client.create('petition', aPetition('recommendation'))
    await client.call('record.trash', { kind: 'petition', id: petition.id })
    for (const id of [missing, petition.id]) {
      await expect(client.call('attachment.add', { kind: 'petition', id, files: [scan()] })).rejects.toMatchObject({ code: 'notFound' })
    }
    expect(kept(program)).toEqual([])
  })

  test('with one file among them that is refused stores nothing', async () => {
    const program = newProgram()
    const { client } = program
    const { id } = await client.create('petition', aPetition('recommendation'))
    await expect(client.call('attachment.add', { kind: 'petition', id, files: [scan(), scan('thư.exe')] })).rejects.toMatchObject({ code: 'fileType' })
    expect(kept(program)).toEqual([])
    expect((await client.list('attachment')).total).toBe(0)
  })

  test('when the register cannot take the rows the files go again', async () => {
    const program = newProgram()
    const { client, register } = program
    const { id } = await client.create('petition', aPetition('recommendation'))
    register.db.exec("CREATE TEMP TRIGGER refuse BEFORE INSERT ON attachment BEGIN SELECT RAISE(ABORT, 'no'); END")
    await expect(client.call('attachment.add', { kind: 'petition', id, files: [scan()] })).rejects.toThrow('attachment.add')
    expect(kept(program)).toEqual([])
    register.db.exec('DROP TRIGGER temp.refuse')
    expect(await client.call('attachment.add', { kind: 'petition', id, files: [scan()] })).toHaveLength(1)
  })

  test('marks those of a denunciation as secret, no others', async () => {
    const { client } = newProgram()
    for (const category of ['denunciation', 'recommendation'] as const) {
      const { id } = await client.create('petition', aPetition(category))
      const [file] = await client.call('attachment.add', { kind: 'petition', id, files: [scan(`${category}.pdf`)] })
      expect(file?.secret).toBe(category === 'denunciation')
    }
  })
})

describe('a package with an attached file', () => {
  async function attached() {
    const program = newProgram()
    const { client } = program
    const { id } = await client.create('model', { name: 'Tiếng loa khuyến học', category: 'model', actorType: 'collective', field: 'economy', status: 'running' })
    const good = scan()
    const [file] = await client.call('attachment.add', { kind: 'model', id, files: [good] })
    const add = () => client.call('attachment.add', { kind: 'model', id, files: [good] })
    return { ...program, good, add, path: join(program.folder, 'attachments', String(file?.sha256)) }
  }

  test.each<[string, (path: string) => void, RegExp]>([
    ['missing', path => rmSync(path), /không còn hoặc không đọc được/],
    ['damaged', path => writeFileSync(path, '%PDF-1.7 hỏng'), /đã bị hỏng hoặc bị sửa/],
  ])('that is %s is not made; the record and the file are named, and attaching the file again heals it', async (_, spoil, said) => {
    const { client, folder, path, good, add } = await attached()
    const stick = emptyFolder('usb-')
    spoil(path)
    const failed = client.call('package.write', { period: '2025', to: stick })
    await expect(failed).rejects.toMatchObject({ code: 'readFailed', message: expect.stringMatching(said) })
    await expect(failed).rejects.toMatchObject({ message: expect.stringMatching(/“đơn\.pdf”.*“Tiếng loa khuyến học”/) })
    expect(readdirSync(stick)).toEqual([])
    expect(readdirSync(folder).filter(name => name.startsWith('.work-'))).toEqual([])
    await add()
    expect(readFileSync(path)).toEqual(readFileSync(good))
    expect(await client.call('package.write', { period: '2025', to: stick })).toMatchObject({ sequence: 1 })
  })
})
