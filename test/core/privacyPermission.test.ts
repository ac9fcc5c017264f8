import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DraftFor } from '../../db/contract/kinds/index.ts'
import { bearsSecretMark } from '../../db/contract/stateSecrets.ts'
import { createCore } from '../../electron/core/createCore.ts'
import { type Client, createClient } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { aPetition } from '../support/records.ts'
import { emptyFolder } from '../support/register.ts'

const secret = { category: 'denunciation', summary: 'Zaquy nhận quà', sender: 'Phạm Thị Zbquy', phone: '0977665544' } as const

/** The program as the account that made the register, and beside it as somebody else on the same machine. */
async function twoAccounts() {
  const program = newProgram()
  const other = createClient(createCore(program.register, { ...program.ports, account: () => 'khach' }, { checkOutput: true }).call)
  const denunciation = await program.client.create('petition', { ...aPetition, ...secret })
  await program.client.create('petition', { ...aPetition, sender: 'Trần Văn Lộ', phone: '0911222333' })
  const scan = join(emptyFolder(), 'Đơn Zcquy.pdf')
  writeFileSync(scan, '%PDF-1.7')
  const [file] = await program.client.call('attachment.add', { kind: 'petition', id: denunciation.id, files: [scan] })
  return { ...program, other, denunciation, file: String(file?.id) }
}

const allow = async (client: Client, readers: string) => {
  const { preferences } = await client.call('settings.get', {})
  const others = (preferences as DraftFor<'preference'>[]).filter(({ name }) => name !== 'denunciationReaders')
  await client.call('settings.set', { preferences: [...others, { name: 'denunciationReaders', value: readers }] })
}
const refused = async (client: Client) => (await client.call('access.list', { action: 'refuse' })).rows

describe('a denunciation', () => {
  test('is read by the account that made the register where nobody else was named', async () => {
    const { client, ports, denunciation, file } = await twoAccounts()
    expect(await client.call('privacy.permissions', {})).toEqual({ account: ports.account(), denunciations: true, readers: [ports.account()] })
    expect(await client.call('record.get', { kind: 'petition', id: denunciation.id, unmasked: true })).toMatchObject(secret)
    expect((await client.call('attachment.file', { id: file })).name).toBe('Đơn Zcquy.pdf')
    expect((await client.call('privacy.find', { text: 'Zbquy' })).hits).toMatchObject([{ kind: 'petition', id: denunciation.id }, { kind: 'attachment' }])
  })

  test('is refused to others: record, file, erasure, correction; every refusal is written down', async () => {
    const { other, client, denunciation, file } = await twoAccounts()
    const at = { kind: 'petition', id: denunciation.id } as const
    for (const attempt of [
      other.call('record.get', { ...at, unmasked: true }), other.call('attachment.file', { id: file }), other.call('record.get', { kind: 'attachment', id: file, unmasked: true }),
      other.call('privacy.erase', { records: [at], reason: 'Đơn số 1', evenIf: true }), other.call('privacy.correct', { ...at, revision: 1, draft: { note: 'x' }, reason: 'Đơn số 1' }),
    ]) {
      const { code, message } = await failure(attempt)
      expect(code).toBe('notAllowed')
      expect(message).not.toMatch(/Za|Zb|Zc/)
    }
    expect((await refused(client)).map(({ account, subject, detail }) => [account, subject, detail])).toEqual(
      [['khach', 'petition', denunciation.id], ['khach', 'petition', denunciation.id], ['khach', 'attachment', file], ['khach', 'attachment', file], ['khach', 'petition', denunciation.id]])
    expect((await other.call('privacy.find', { text: 'Zbquy' }))).toMatchObject({ total: 0, hidden: ['Đơn tố cáo'] })
  })

  test('stays masked for others in a list that shows all else, and no question of theirs tells of it', async () => {
    const { other, client, denunciation } = await twoAccounts()
    const unmasked = (asking: Client, more: object = {}) => asking.call('record.list', { kind: 'petition', unmasked: true, ...more })
    const rows = (await unmasked(other)).rows
    expect(rows.map(row => row.phone)).toEqual(expect.arrayContaining(['0911222333', '[đã che]']))
    expect(JSON.stringify(rows)).not.toMatch(/Zaquy|Zbquy|0977665544/)
    const mine = [{ where: { phone: secret.phone } }, { where: { sender: secret.sender } }, { where: { sender: { from: 'Phạm' } } }]
    for (const question of mine) {
      expect((await unmasked(other, question)).rows.map(row => row.id)).not.toContain(denunciation.id)
      expect((await unmasked(client, question)).rows.map(row => row.id)).toContain(denunciation.id)
    }
    expect((await unmasked(other, { where: { phone: '0911222333' } })).total).toBe(1)
  })

  test('cannot be made something else by others to be read then, nor by taking a change back', async () => {
    const { other, client, register } = await twoAccounts()
    const petition = await client.create('petition', { ...aPetition, summary: 'Zdquy' })
    const changed = await client.update('petition', petition, { category: 'denunciation' })
    expect((await failure(other.update('petition', changed, { category: 'recommendation' }))).code).toBe('notAllowed')
    expect((await failure(other.call('record.save', { records: [{ ref: 'a', kind: 'petition', id: petition.id, revision: changed.revision, draft: { category: 'mixed' } }] }))).code).toBe('notAllowed')
    expect((await failure(other.call('history.undo', {}))).code).toBe('notAllowed')
    expect(register.db.prepare('SELECT category FROM petition WHERE id = ?').pluck().get(petition.id)).toBe('denunciation')
    await other.update('petition', changed, { status: 'processing' })
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    expect(register.db.prepare('SELECT category FROM petition WHERE id = ?').pluck().get(petition.id)).toBe('recommendation')
  })

  test('has papers anybody may print, until words of the secretary stand in them', async () => {
    const { other, client, denunciation } = await twoAccounts()
    const letter = { document: 'petition-letters', variant: 'acceptance', period: '2025', record: denunciation.id } as const
    const print = (asking: Client) => asking.call('document.print', { ...letter, as: 'docx', out: join(emptyFolder(), 'thu.docx') })
    await print(other)
    await client.call('document.edit', { ...letter, parts: [{ key: 'opening', body: 'Ông Zequy tố cáo' }] })
    await print(client)
    for (const attempt of [print(other), other.call('document.edit', { ...letter, parts: [{ key: 'opening', body: 'Khác' }] }), other.call('document.sign', { ...letter, number: 1, signedOn: '2025-03-04' })]) {
      expect((await failure(attempt)).code).toBe('notAllowed')
    }
    await client.call('document.sign', { ...letter, number: 1, signedOn: '2025-03-04' })
    expect((await failure(print(other))).code).toBe('notAllowed')
    expect((await failure(other.call('document.reopen', letter))).code).toBe('notAllowed')
    expect((await refused(client)).map(({ subject }) => subject)).toEqual(Array(5).fill('document'))
  })

  test('is read by whom the settings name, whatever the capitals; naming somebody is written down, and so is taking it back', async () => {
    const { other, client, denunciation } = await twoAccounts()
    await allow(client, 'thanhtra, KHACH')
    expect(await other.call('record.get', { kind: 'petition', id: denunciation.id, unmasked: true })).toMatchObject(secret)
    expect((await failure(client.call('record.get', { kind: 'petition', id: denunciation.id, unmasked: true }))).code).toBe('notAllowed')
    await client.call('history.undo', {})
    const { rows } = await client.call('access.list', { action: 'permit' })
    expect(rows).toHaveLength(2)
    expect(rows[1]?.detail).toMatch(/→ thanhtra, KHACH$/)
    expect(rows[0]?.detail).toMatch(/^thanhtra, KHACH →/)
  })
})

describe('a file that bears a mark of secrecy', () => {
  test('is refused with a word on where it belongs', async () => {
    const { client } = newProgram()
    const petition = await client.create('petition', aPetition)
    const scan = join(emptyFolder(), 'TUYỆT MẬT - công văn.pdf')
    writeFileSync(scan, '%PDF-1.7')
    const { code, message } = await failure(client.call('attachment.add', { kind: 'petition', id: petition.id, files: [scan] }))
    expect(code).toBe('stateSecret')
    expect(message).toMatch(/Chưa đính kèm tệp nào/)
    expect((await client.list('attachment')).total).toBe(0)
  })

  test.each(['TUYỆT MẬT.pdf', 'Báo cáo (MẬT).pdf', 'Tối mật 12.pdf', 'toi_mat-so-3.pdf', 'MẬT.pdf', 'Cong van TUYET MAT.pdf', 'Công văn_MẬT_số 5.pdf', 'Tuyệt mật.pdf'.normalize('NFD')])(
    'is known by its name: %s', name => expect(bearsSecretMark(name)).toBe(true))

  test.each(['MẬT ĐỘ DÂN SỐ.pdf', 'Mật ong rừng.pdf', 'Bảo mật thông tin.pdf', 'THÂN MẬT.pdf', 'BẢO MẬT.pdf', 'To mat hang.pdf', 'Danh sách KHÔNG MẬT.pdf', 'MẬT ONG.pdf', 'Mật khẩu.pdf'])(
    'is not: %s', name => expect(bearsSecretMark(name)).toBe(false))
})
