import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Output } from '../../db/contract/api.ts'
import { issueParts } from '../../db/contract/outline.ts'
import { type Program, newProgram } from '../support/core.ts'
import { emptyFolder } from '../support/register.ts'
import { readText } from '../support/pdf.ts'
import { findTool } from '../support/tools.ts'

const meant = { document: 'periodic-report', period: '2025-H1' } as const
const pdftotext = findTool('pdftotext')

type Preview = Output<'document.print'> & { state: NonNullable<Output<'document.print'>['state']> }

async function preview({ client }: Program, asked: { document: string; period: string; record?: string; variant?: string } = meant): Promise<Preview> {
  const printed = await client.call('document.print', { ...asked, as: 'pdf', out: join(emptyFolder(), 'xem.pdf'), preview: true })
  return printed as Preview
}

const wordsOf = (file: string) => readText(readFileSync(file))
const partOf = ({ state }: Preview, key: string) => state.outline.find(part => part.key === key)

/** A register with one recognised model, on 1 July 2025. */
async function smallOffice() {
  const program = newProgram({ today: '2025-07-01' })
  const { client } = program
  const model = await client.create('model', {
    name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'recognised', registeredOn: '2025-02-03', recognisedOn: '2025-05-20',
  })
  return { program, client, model }
}

describe('the words of a document', () => {
  test('are the secretary’s where she writes, and the program’s elsewhere', async () => {
    const { program, client } = await smallOffice()
    const made = partOf(await preview(program), 'strengths.general')
    await client.call('document.edit', { ...meant, parts: [{ key: 'strengths.general', body: 'Lời của tôi.', made: made?.text ?? null }] })
    const shown = await preview(program)
    expect(partOf(shown, 'strengths.general')).toMatchObject({ own: 'Lời của tôi.', text: made?.text, made: made?.text })
    expect(shown.state.kept).toMatchObject({ status: 'draft', number: null })
  })

  test('stay when the figures change, and what the program would say now is told beside them', async () => {
    const { program, client } = await smallOffice()
    const before = partOf(await preview(program), 'models.registered')
    await client.call('document.edit', { ...meant, parts: [{ key: 'models.registered', body: 'Có một mô hình.', made: before?.text ?? null }] })
    await client.create('model', { name: 'Thứ hai', category: 'model', actorType: 'collective', field: 'economy', status: 'running', registeredOn: '2025-03-03' })
    const after = partOf(await preview(program), 'models.registered')
    expect(after?.own).toBe('Có một mô hình.')
    expect(after?.made).toBe(before?.text)
    expect(after?.text).toMatch(/02 mô hình/)
    expect(after?.text).not.toBe(before?.text)
  })

  test('go back to the program’s when she takes hers away, and undo brings hers back', async () => {
    const { program, client } = await smallOffice()
    await client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: 'Của tôi' }] })
    await client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: null }] })
    expect(partOf(await preview(program), 'opening')?.own).toBeNull()
    await client.call('history.undo', {})
    expect(partOf(await preview(program), 'opening')?.own).toBe('Của tôi')
  })

  test.skipIf(!pdftotext)('leave out a section with all under it, and count the others anew (pdftotext)', async () => {
    const { program, client } = await smallOffice()
    const whole = await preview(program)
    expect(wordsOf(whole.file)).toMatch(/(^|\s)V\. /m)
    const [second] = whole.state.outline.filter(part => part.type === 'heading' && part.level === 1).slice(1)
    await client.call('document.edit', { ...meant, parts: [{ key: second?.key ?? '', body: null, left: true }] })
    const shorter = await preview(program)
    const text = wordsOf(shorter.file)
    expect(text).not.toMatch(/(^|\s)V\. /m)
    expect(text).toMatch(/(^|\s)IV\. /m)
    expect(partOf(shorter, second?.key ?? '')).toMatchObject({ off: true })
  })

  test.skipIf(!pdftotext)('go to whom she chooses, signed by whom she chooses (pdftotext)', async () => {
    const { program, client } = await smallOffice()
    await client.call('document.edit', {
      ...meant, parts: [
        { key: issueParts.addressees, body: 'Ủy ban nhân dân tỉnh Sông Hậu' }, { key: issueParts.recipients, body: 'Báo Sông Hậu\nĐài Phát thanh' },
        { key: issueParts.archive, body: 'VT, NV' }, { key: issueParts.signer, body: 'Đặng Minh Quý, Chánh Văn phòng' },
      ],
    })
    const text = wordsOf((await preview(program)).file)
    expect(text).toMatch(/Kính gửi: Ủy ban nhân dân tỉnh Sông Hậu/)
    expect(text).toMatch(/- Báo Sông Hậu;/)
    expect(text).toMatch(/- Lưu: VT, NV\./)
    expect(text).toMatch(/TL\. GIÁM ĐỐC/)
    expect(text).toMatch(/CHÁNH VĂN PHÒNG/)
  })

  test('tell of a signer whose mandate has ended', async () => {
    const { program, client } = await smallOffice()
    await client.call('document.edit', { ...meant, parts: [{ key: issueParts.signer, body: 'Nguyễn Hữu Thắng, Phó Giám đốc' }] })
    expect((await preview(program)).warnings).toContainEqual({
      text: expect.stringMatching(/Nguyễn Hữu Thắng hết thẩm quyền ký từ sau ngày 28\/02\/2025/) as string, wrong: true, mend: { at: 'issue' },
    })
  })

  test('are not overwritten by somebody who saw earlier ones', async () => {
    const { program, client } = await smallOffice()
    await client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: 'Một', seen: null }] })
    await expect(client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: 'Hai', seen: null }] })).rejects.toMatchObject({ code: 'conflict' })
    await client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: 'Ba', seen: 'Một' }] })
    expect(partOf(await preview(program), 'opening')?.own).toBe('Ba')
  })
})

describe('a signed document', () => {
  const signing = { ...meant, number: 45, signedOn: '2025-07-01' } as const

  test.skipIf(!pdftotext)('prints as it was signed whatever becomes of the register, byte for byte (pdftotext)', async () => {
    const { client, model } = await smallOffice()
    await client.call('document.sign', signing)
    const first = await client.call('document.print', { ...meant, as: 'pdf', out: join(emptyFolder(), 'một.pdf') })
    await client.call('record.update', { kind: 'model', id: model.id, revision: model.revision, draft: { name: 'Tên khác hẳn' } })
    await client.call('record.save', { records: [{ ref: 'a', kind: 'model', draft: { name: 'Thứ hai', category: 'model', actorType: 'collective', field: 'economy', status: 'running', registeredOn: '2025-03-03' } }] })
    await client.call('settings.set', { agency: [{ ...(await client.call('settings.get', {})).agency[0], name: 'Sở Đã Đổi Tên' }] })
    const second = await client.call('document.print', { ...meant, as: 'pdf', out: join(emptyFolder(), 'hai.pdf') })
    expect(readFileSync(second.file).equals(readFileSync(first.file))).toBe(true)
    const text = wordsOf(second.file)
    expect(text).toMatch(/Số: 45\/BC-SNNMT/)
    expect(text).toMatch(/ngày 01 tháng 7 năm 2025/)
    expect(text).toMatch(/Nụ cười/)
    expect(text).not.toMatch(/khác hẳn/)
  })

  test('says what has changed in the register since', async () => {
    const { program, client, model } = await smallOffice()
    await client.call('document.sign', signing)
    expect((await preview(program)).state.changed).toEqual({ figures: [], records: [] })
    await client.call('record.update', { kind: 'model', id: model.id, revision: model.revision, draft: { name: 'Tên khác hẳn' } })
    await client.create('model', { name: 'Thứ hai', category: 'model', actorType: 'collective', field: 'economy', status: 'running', registeredOn: '2025-03-03' })
    const { changed } = (await preview(program)).state
    expect(changed?.records).toEqual([{ kind: 'model', id: model.id, title: 'Nụ cười công sở', fate: 'changed' }])
    expect(changed?.figures).toContainEqual(expect.objectContaining({ id: 'models.registered', signed: 1, now: 2 }))
    await client.call('record.trash', { kind: 'model', id: model.id })
    expect((await preview(program)).state.changed?.records).toEqual([expect.objectContaining({ id: model.id, fate: 'trashed' })])
  })

  test('still prints when its records were purged', async () => {
    const { program, client, model } = await smallOffice()
    await client.call('document.sign', signing)
    program.register.db.prepare('DELETE FROM model WHERE id = ?').run(model.id)
    const shown = await preview(program)
    expect(shown.pages).toBeGreaterThan(1)
    expect(shown.state.changed?.records).toEqual([{ kind: 'model', id: model.id, title: 'Nụ cười công sở', fate: 'purged' }])
  })

  test('takes no more words, and no other number or day, until it is a draft again', async () => {
    const { program, client } = await smallOffice()
    await client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: 'Lời trước khi ký' }] })
    const { id } = await client.call('document.sign', signing)
    await expect(client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: 'x' }] })).rejects.toMatchObject({ code: 'signed' })
    const record = await client.call('record.get', { kind: 'document', id })
    await expect(client.call('record.update', { kind: 'document', id, revision: record.revision, draft: { number: 46 } })).rejects.toMatchObject({ code: 'signed' })
    await client.call('document.reopen', meant)
    const shown = await preview(program)
    expect(shown.state.kept).toMatchObject({ status: 'draft', number: null, signedOn: null })
    expect(partOf(shown, 'opening')?.own).toBe('Lời trước khi ký')
  })

  test('cannot be signed by hand, without its paper', async () => {
    const { client } = await smallOffice()
    const draft = { template: 'periodic-report' as const, name: 'Báo cáo', dateFrom: '2025-01-01', dateTo: '2025-06-30', signedOn: '2025-07-01', status: 'signed' as const }
    await expect(client.call('record.create', { kind: 'document', draft })).rejects.toMatchObject({ code: 'invalid' })
    const { id } = await client.create('document', { ...draft, status: 'draft', signedOn: null })
    const faked = client.call('record.update', { kind: 'document', id, revision: 1, draft: { status: 'signed', signedOn: '2025-07-01', paper: 'a'.repeat(64) } })
    await expect(faked).rejects.toMatchObject({ code: 'invalid' })
  })

  test('warns of a number used already, and takes it when told so', async () => {
    const { program, client } = await smallOffice()
    await client.call('document.sign', signing)
    const other = { ...signing, period: '2025-Q2' } as const
    await expect(client.call('document.sign', other)).rejects.toMatchObject({ code: 'numberUsed', message: expect.stringMatching(/45\/BC-SNNMT năm 2025 đã dùng cho/) as string })
    expect((await preview(program, { document: 'periodic-report', period: '2025-Q2' })).state.kept).toBeNull()
    await client.call('document.sign', { ...other, evenIf: true })
    expect((await preview(program, { document: 'periodic-report', period: '2025-Q2' })).state.kept).toMatchObject({ status: 'signed', number: 45 })
  })

  test('is not signed on a day to come', async () => {
    const { client } = await smallOffice()
    await expect(client.call('document.sign', { ...signing, signedOn: '2025-07-02' })).rejects.toMatchObject({ code: 'invalid', fields: { signedOn: 'Sau hôm nay' } })
  })

  test('is a draft again when its signature is undone, and signed with the same paper when that is undone in turn', async () => {
    const { program, client } = await smallOffice()
    await client.call('document.edit', { ...meant, parts: [{ key: 'opening', body: 'Lời' }] })
    await client.call('document.sign', signing)
    const signed = readFileSync((await client.call('document.print', { ...meant, as: 'pdf', out: join(emptyFolder(), 'a.pdf') })).file)
    await client.call('history.undo', {})
    expect((await preview(program)).state.kept).toMatchObject({ status: 'draft' })
    await client.call('history.redo', {})
    const again = readFileSync((await client.call('document.print', { ...meant, as: 'pdf', out: join(emptyFolder(), 'b.pdf') })).file)
    expect(again.equals(signed)).toBe(true)
  })

  test('is found damaged when its paper is', async () => {
    const { program, client } = await smallOffice()
    const { id } = await client.call('document.sign', signing)
    expect((await client.call('register.check', {})).findings).toEqual([])
    program.register.db.prepare('UPDATE signed_paper SET body = zeroblob(10)').run()
    expect((await client.call('register.check', {})).findings).toEqual([expect.objectContaining({ code: 'damagedRegister', where: `document/${id}` })])
    await expect(client.call('document.print', { ...meant, as: 'pdf', out: join(emptyFolder(), 'c.pdf') })).rejects.toMatchObject({ code: 'damagedRegister' })
  })
})

test.skipIf(!pdftotext)('a report of the time before the agency was renamed goes out under its old name (pdftotext)', async () => {
  const { program, client } = await smallOffice()
  const { agency: [now] } = await client.call('settings.get', {})
  await client.call('settings.set', { agency: [{ ...now, validTo: '2025-06-30' }, { ...now, name: 'Sở Tên Mới', validFrom: '2025-07-01' }] })
  await client.call('document.sign', { ...meant, number: 7, signedOn: '2025-06-27' })
  expect(wordsOf((await preview(program)).file)).toMatch(/SỞ NÔNG NGHIỆP/)
  expect(wordsOf((await preview(program, { document: 'periodic-report', period: '2025-Q3' })).file)).toMatch(/SỞ TÊN MỚI/)
})
