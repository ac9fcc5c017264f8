import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../db/contract/api.ts'
import { listAccess } from '../../db/index.ts'
import type { Client } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { hasPoppler, readText } from '../support/pdf.ts'
import { aPetition } from '../support/records.ts'
import { emptyFolder } from '../support/register.ts'

type Asked = Partial<Input<'list.export'>>
const exported = (client: Client, asked: Asked = {}) => client.call('list.export', {
  kind: 'petition', columns: ['code', 'summary', 'sender'], title: 'đơn quý IV', as: 'xlsx', out: join(emptyFolder(), `danh sách.${asked.as ?? 'xlsx'}`), ...asked,
})
/** The lines of the sheet below agency and title: the heads, then the rows. */
async function sheet(client: Client, asked: Asked = {}): Promise<unknown[][]> {
  const { sheets } = await readXlsx(readFileSync((await exported(client, asked)).file))
  return (sheets[0]?.rows ?? []).slice(2)
}
const codes = async (client: Client, asked: Asked) => (await sheet(client, asked)).slice(1).map(row => row[1])

/** Four petitions, one of them a denunciation and one of the year before. */
async function fourPetitions() {
  const program = newProgram()
  const add = (code: string, more: Partial<typeof aPetition>) => program.client.create('petition', { ...aPetition, code, ...more })
  const land = await add('01', { summary: 'Cấp giấy chứng nhận', sender: 'Dương Văn Ánh', field: 'land', people: 1200, phone: '0912 345 678' })
  await add('02', { summary: 'Đường liên ấp', sender: 'Trần Văn Đường', status: 'resolved', answeredOn: '2025-11-12' })
  await add('03', { category: 'denunciation', summary: 'Ông Tư nhận quà', detail: 'Ở ấp Ba', sender: 'Phạm Thị Kín', address: 'Ấp Ba', note: 'Riêng', phone: '0912 345 999', people: 2 })
  await add('04', { receivedOn: '2024-11-10', summary: 'Lắp đèn đường', sender: 'Lê Đường Sơn' })
  return { ...program, land }
}

describe('a list as a workbook', () => {
  test('has the columns of the list in their order, days as days, numbers as numbers, codes in words', async () => {
    const { client } = await fourPetitions()
    const rows = await sheet(client, { columns: ['status', 'receivedOn', 'people', 'field', 'sender'], where: { code: '01' } })
    expect(rows).toEqual([
      ['STT', 'Tình trạng', 'Ngày nhận', 'Số người (người)', 'Lĩnh vực', 'Họ tên người gửi'],
      [1, 'Mới nhận', new Date('2025-11-10T00:00:00Z'), 1200, 'Đất đai', 'Dương Văn Ánh'],
    ])
    const { sheets } = await readXlsx(readFileSync((await exported(client)).file))
    expect(sheets.map(({ name }) => name)).toEqual(['Ý kiến, kiến nghị, đơn thư'])
    expect(sheets[0]?.rows.slice(0, 2).map(row => row[0])).toEqual(['Sở Nông nghiệp và Môi trường', 'đơn quý IV'])
  })

  test('holds what the list shows, in its order', async () => {
    const { client, land } = await fourPetitions()
    const denunciation = (await client.list('petition', { where: { code: '03' } })).rows[0]?.id ?? ''
    const questions: [Asked, string[]][] = [
      [{}, ['03', '02', '01', '04']],
      // People by their given names; who denounced has no place of his own that would betray him.
      [{ sort: 'sender' }, ['03', '01', '02', '04']],
      [{ sort: 'code:desc' }, ['04', '03', '02', '01']],
      [{ where: { status: 'Đã giải quyết' } }, ['02']],
      [{ where: { receivedOn: { from: '2025-01-01' } }, sort: 'code' }, ['01', '02', '03']],
      // Đường as it was typed before Dương.
      [{ find: 'đường' }, ['02', '04', '01']],
      [{ find: 'nhận quà' }, []],
      [{ figure: { id: 'petitions.resolved', period: '2025' } }, ['02']],
      [{ where: { status: 'suspended' } }, []],
    ]
    for (const [asked, expected] of questions) {
      expect(await codes(client, asked), JSON.stringify(asked)).toEqual(expected)
      expect((await client.list('petition', asked as Input<'record.list'>)).rows.map(({ code }) => code), JSON.stringify(asked)).toEqual(expected)
    }
    // Rows that were marked, in the order of the list and as far as they stand in it.
    const ids = [land.id, denunciation]
    expect(await codes(client, { ids, sort: 'code:desc' })).toEqual(['03', '01'])
    expect(await codes(client, { ids, where: { category: 'recommendation' } })).toEqual(['01'])
  })

  test('masks the denunciation as the list does, and leaves what lies in the trash out', async () => {
    const { client, land } = await fourPetitions()
    await client.call('record.trash', { kind: 'petition', id: land.id })
    const rows = await sheet(client, { columns: ['code', 'summary', 'sender', 'detail', 'address', 'note', 'phone', 'people'], where: { receivedOn: { from: '2025-01-01' } }, sort: 'code' })
    const masked = '[đã che]'
    expect(rows.slice(1)).toEqual([
      [1, '02', 'Đường liên ấp', 'Trần Văn Đường', null, null, null, null, null], [2, '03', masked, masked, masked, masked, masked, masked, 2],
    ])
  })
})

describe.skipIf(!hasPoppler)('a list on paper (read with pdftotext)', () => {
  test('says what the list shows in its order, says how many, and masks the denunciation', async () => {
    const { client } = await fourPetitions()
    const { file, pages } = await exported(client, { as: 'pdf', sort: 'code:desc', where: { receivedOn: { from: '2025-01-01' } } })
    const text = readText(readFileSync(file)).replaceAll(/\s+/g, ' ')
    expect(pages).toBe(1)
    expect(text).toMatch(/DANH SÁCH Đơn quý IV STT Số đến Nội dung Họ tên người gửi 1 03 \[đã che\] \[đã che\] 2 02 Đường liên ấp Trần Văn Đường 3 01 Cấp giấy chứng nhận Dương Văn Ánh /)
    expect(text).toContain('Danh sách gồm 3 dòng, theo sổ tại ngày 01/12/2025')
    expect(text).not.toMatch(/Lắp đèn|Kín|nhận quà/)
  })
})

describe('making the file', () => {
  test('is written down with its name, and never takes the place of a file that is there', async () => {
    const { client, register } = await fourPetitions()
    const { file } = await exported(client)
    expect(listAccess(register.db, 10)).toMatchObject([{ action: 'export', subject: 'petition', detail: `danh sách → ${dirname(file)}`, displayName: 'Văn thư Văn phòng Sở' }])
    const before = readFileSync(file)
    expect((await failure(exported(client, { out: file, sort: 'code' }))).code).toBe('fileExists')
    expect(readFileSync(file)).toEqual(before)
  })

  test('is refused, and nothing made, where the question or the place makes no sense', async () => {
    const { client } = await fourPetitions()
    const folder = emptyFolder()
    const refusals: [Asked, code: string][] = [
      [{ out: join(folder, 'không có', 'a.xlsx') }, 'notFound'], [{ out: join(folder, 'a.docx') }, 'fileName'], [{ sort: 'password' }, 'unknownField'],
      [{ where: { phone: '0912 345 999' } }, 'invalid'], [{ figure: { id: 'petitions.dreamt', period: '2025' } }, 'notFound'],
    ]
    for (const [asked, code] of refusals) expect((await failure(exported(client, { out: join(folder, 'a.xlsx'), ...asked }))).code, JSON.stringify(asked)).toBe(code)
    expect(readdirSync(folder)).toEqual([])
  })
})
