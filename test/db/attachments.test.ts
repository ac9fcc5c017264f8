import { mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { attachmentPath, storeFiles } from '../../db/attachments.ts'
import { MAX_ATTACHMENT_BYTES } from '../../db/contract/attachmentSize.ts'
import { checkRegister } from '../../db/check.ts'
import type { StoredFile } from '../../db/index.ts'
import { aUnit, creation, emptyFolder, newRegister, occasion, reopen } from '../support/register.ts'

function scan(name: string, text = name): string {
  const path = join(emptyFolder('quét-'), name)
  writeFileSync(path, `%PDF-1.7 ${text}`)
  return path
}
const kept = (folder: string) => readdirSync(join(folder, 'attachments'))
const only = (files: StoredFile[]): StoredFile => {
  expect(files).toHaveLength(1)
  return files[0] as StoredFile
}

describe('files in the register', () => {
  test('lie under the hash of their bytes, once however often they come', () => {
    const { folder } = newRegister()
    const { stored } = storeFiles(folder, [scan('đơn.pdf', 'một'), scan('bản hai.pdf', 'một'), scan('khác.pdf', 'hai')])
    expect(stored.map(file => file.name)).toEqual(['đơn.pdf', 'bản hai.pdf', 'khác.pdf'])
    expect(kept(folder).sort()).toEqual([...new Set(stored.map(file => file.sha256))].sort())
  })

  test('one that was damaged is healed when the good one comes again; a sound one stays as it is', () => {
    const { folder } = newRegister()
    const good = scan('đơn.pdf')
    const { sha256 } = only(storeFiles(folder, [good]).stored)
    const path = attachmentPath(folder, sha256)
    writeFileSync(path, '%PDF-1.7 hỏng')
    storeFiles(folder, [good])
    expect(readFileSync(path)).toEqual(readFileSync(good))
    expect(kept(folder)).toEqual([sha256])
  })

  test.each<[string, () => string, string]>([
    ['that is not allowed', () => scan('thư.exe'), 'fileType'],
    ['that is not there', () => join(emptyFolder(), 'mất.pdf'), 'readFailed'],
    ['that is a folder', () => emptyFolder('thư-mục.pdf'), 'readFailed'],
    ['that is too large', () => {
      const path = scan('lớn.pdf')
      truncateSync(path, MAX_ATTACHMENT_BYTES + 1)
      return path
    }, 'fileTooLarge'],
  ])('with a second file %s nothing is stored', (_, second, code) => {
    const { folder } = newRegister()
    const path = second()
    expect(() => storeFiles(folder, [scan('đơn.pdf'), path])).toThrow(expect.objectContaining({ code }))
    expect(kept(folder)).toEqual([])
  })

  test('when the second cannot be written the first is taken back, but not one that was there before', () => {
    const { folder } = newRegister()
    const [old, fresh, blocked] = [scan('cũ.pdf'), scan('mới.pdf'), scan('kẹt.pdf')]
    const { sha256 } = only(storeFiles(folder, [old]).stored)
    const blockedName = only(storeFiles(folder, [blocked]).stored).sha256
    rmSync(attachmentPath(folder, blockedName))
    mkdirSync(join(attachmentPath(folder, blockedName), 'x'), { recursive: true })
    expect(() => storeFiles(folder, [old, fresh, blocked])).toThrow(expect.objectContaining({ code: 'writeFailed' }))
    expect(kept(folder).sort()).toEqual([sha256, blockedName].sort())
  })

  test('copies that were cut off are swept when the register is opened', () => {
    const { folder, close } = newRegister()
    close()
    writeFileSync(join(folder, 'attachments', '.part-1'), 'nửa')
    reopen(folder)
    expect(kept(folder)).toEqual([])
  })
})

describe('checking a register', () => {
  test('names files that belong to no record, but not those of the trash', async () => {
    const { folder, db, apply } = newRegister()
    const unit = aUnit('Văn phòng')
    const { stored } = storeFiles(folder, [scan('đơn.pdf')])
    const file = creation('attachment', { record: `unit:${unit.id}`, ...only(stored), secret: false, note: null })
    apply(occasion('thêm'), [unit, file])
    apply(occasion('xóa'), [{ kind: 'attachment', id: file.id, set: { deletedAt: '2026-01-02T00:00:00.000Z' } }])
    expect(await checkRegister(db, folder)).toEqual([])
    writeFileSync(join(folder, 'attachments', '.part-2'), 'nửa')
    writeFileSync(join(folder, 'attachments', 'ghi chú.txt'), 'lạ')
    const findings = await checkRegister(db, folder)
    expect(findings.map(({ code, where }) => `${code} ${where}`).sort())
      .toEqual(['strayFile attachments/.part-2', 'strayFile attachments/ghi chú.txt'])
  })

  test('tells of a damaged or lost file where it lies, and never what it is called: findings outlive an erasure', async () => {
    const { folder, db, apply } = newRegister()
    const unit = aUnit('Văn phòng')
    const stored = [false, true].map(secret => {
      const file = only(storeFiles(folder, [scan(secret ? 'tố cáo ông Tư.pdf' : 'đơn.pdf')]).stored)
      return creation('attachment', { record: `unit:${unit.id}`, ...file, secret, note: null })
    })
    apply(occasion('thêm'), [unit, ...stored])
    const [altered = '', lost = ''] = kept(folder)
    writeFileSync(join(folder, 'attachments', altered), 'hỏng')
    rmSync(join(folder, 'attachments', lost))
    const findings = (await checkRegister(db, folder)).map(({ where, message }) => ({ where, message }))
    expect(findings).toHaveLength(2)
    expect(findings).toEqual(expect.arrayContaining([
      { where: `attachments/${altered}`, message: 'Một tệp đính kèm đã bị thay đổi' }, { where: `attachments/${lost}`, message: 'Một tệp đính kèm không còn trong sổ' },
    ]))
  })
})
