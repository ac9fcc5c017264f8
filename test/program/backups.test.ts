import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../support/cli.ts'
import { emptyFolder } from '../support/register.ts'

type Change = { reason: string }

test('a register is backed up, spoilt, restored and checked from the command line', () => {
  const register = join(emptyFolder(), 'sổ')
  const run = (...words: string[]) => cli([...words, '--register', register])
  const json = <T>(...words: string[]): T => {
    const done = run(...words, '--json')
    expect(done.stderr).toBe('')
    return done.json as T
  }
  run('new')
  run('sample', '--records', '200')
  const made = json<{ file: string; sha256: string; state: string; records: number }>('backup')
  expect(made).toMatchObject({ state: 'verified' })
  const [first] = (json<{ rows: { id: string }[] }>('list', 'model', '--limit', '1')).rows
  run('call', 'record.trash', JSON.stringify({ kind: 'model', id: first?.id }))

  // One byte of the register, in the middle of what it says.
  const path = join(register, 'register.sqlite')
  const bytes = readFileSync(path)
  const at = bytes.lastIndexOf(Buffer.from('Dân vận khéo'))
  bytes[at] = 0x62
  writeFileSync(path, bytes)
  const looked = run('check', '--json')
  expect(looked.code).toBe(1)
  expect(JSON.parse(looked.stdout)).toMatchObject({ ok: false })

  const restored = json<{ newer: Change[]; newerTotal: number; kept: string }>('restore', made.file)
  expect(restored.newer.map(({ reason }) => reason)).toEqual([expect.stringContaining('xóa')])
  expect(readdirSync(restored.kept)).toContain('register.sqlite')
  expect(json('check')).toEqual({ ok: true, findings: [] })
  expect(json('list', 'model', '--limit', '1')).toMatchObject({ rows: [{ id: first?.id }] })

  const spoilt = readFileSync(made.file)
  spoilt[9000] = (spoilt[9000] ?? 0) ^ 1
  writeFileSync(made.file, spoilt)
  const refused = run('restore', made.file, '--json')
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/damagedBackup: .*\(mã 215\)\n$/)
})
