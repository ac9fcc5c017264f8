import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCore } from '../../electron/core/createCore.ts'
import { createClient } from '../../renderer/api/client.ts'
import { newProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { hasPoppler } from '../support/pdf.ts'
import { aPetition } from '../support/records.ts'
import { emptyFolder } from '../support/register.ts'

const her = { sender: 'Phạm Thị Hoa', phone: '0977 665 544', identityNumber: '099987654321', address: 'Ấp Ba' }
const textOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

async function withPerson() {
  const program = newProgram()
  const { client } = program
  const petition = await client.create('petition', { ...aPetition, summary: 'Xin cấp giấy', ...her })
  const accusing = await client.create('petition', { ...aPetition, category: 'denunciation', summary: 'Zaquy tố bà Hoa', sender: 'Người Tố Zbquy' })
  const scan = join(emptyFolder(), 'Đơn xin cấp giấy.pdf')
  writeFileSync(scan, '%PDF-1.7')
  await client.call('attachment.add', { kind: 'petition', id: petition.id, files: [scan] })
  return { ...program, petition, accusing }
}

const records = (...ids: string[]) => ids.map(id => ({ kind: 'petition' as const, id }))

describe.skipIf(!hasPoppler)('what is held on a person, as a paper for him (pdftotext)', () => {
  test('tells every value in full, what it is for, how long, and whom it was sent to', async () => {
    const { client, petition } = await withPerson()
    await client.call('package.write', { period: '2025', to: emptyFolder() })
    const done = await client.call('privacy.report', { records: records(petition.id), person: 'Phạm Thị Hoa', as: 'pdf', out: join(emptyFolder(), 'dữ liệu.pdf') })
    expect(done).toMatchObject({ leftOut: 0, pages: expect.any(Number) })
    const text = textOf(done.file).replaceAll(/\s+/g, ' ')
    for (const said of ['THÔNG BÁO', 'Dữ liệu cá nhân đang lưu giữ', 'Phạm Thị Hoa', '0977 665 544', '099987654321', 'Ấp Ba', 'Đơn xin cấp giấy.pdf', '91/2025/QH15', '356/2025/NĐ-CP', '20 năm', 'Gói số',
      'phản hồi trong 02 ngày làm việc', 'xóa trong 20 ngày', 'Như trên']) expect(text, said).toContain(said)
    expect(text).not.toMatch(/[0-9a-f]{64}/)
  })

  test('never tells the accused who denounced him; a denunciation is told to who made it alone, by a reader', async () => {
    const { client, register, ports, petition, accusing } = await withPerson()
    const ask = (asking: typeof client, person: string) => asking.call('privacy.report', { records: records(petition.id, accusing.id), person, as: 'pdf', out: join(emptyFolder(), 'dữ liệu.pdf') })
    const accused = await ask(client, 'Phạm Thị Hoa')
    expect(accused.leftOut).toBe(1)
    expect(textOf(accused.file)).not.toMatch(/Zaquy|Zbquy/)
    expect(textOf((await ask(client, 'người tố zbquy')).file)).toMatch(/Zaquy/)
    const other = createClient(createCore(register, { ...ports, account: () => 'khach' }).call)
    expect((await ask(other, 'Người Tố Zbquy')).leftOut).toBe(1)
  })

  test('is a Word file too, and is written down with ids and a hash alone', async () => {
    const { client, petition } = await withPerson()
    const done = await client.call('privacy.report', { records: records(petition.id), person: 'Phạm Thị Hoa', as: 'docx', out: join(emptyFolder(), 'Phạm Thị Hoa.docx') })
    expect(done.bytes).toBeGreaterThan(5000)
    const { rows } = await client.call('access.list', {})
    expect(rows).toMatchObject([{ action: 'export', subject: 'person' }, { action: 'report', subject: 'petition', detail: petition.id }])
    expect(JSON.stringify(rows)).not.toContain('Hoa')
  })

  test('is not made of nothing, nor under a wrong name', async () => {
    const { client, accusing, petition } = await withPerson()
    expect((await failure(client.call('privacy.report', { records: records(accusing.id), person: 'Phạm Thị Hoa', as: 'pdf', out: join(emptyFolder(), 'a.pdf') }))).code).toBe('invalid')
    expect((await failure(client.call('privacy.report', { records: records(petition.id), person: 'Phạm Thị Hoa', as: 'pdf', out: join(emptyFolder(), 'a.docx') }))).code).toBe('fileName')
  })
})
