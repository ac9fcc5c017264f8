import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyFolder } from '../support/register.ts'

const root = join(import.meta.dirname, '../..')

test('the built program does the main job without its sources', () => {
  const tree = emptyFolder()
  for (const name of ['db', 'electron', 'assets', 'package.json', 'tsconfig.json']) cpSync(join(root, name), join(tree, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction')
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'electron/vite.config.ts', '--logLevel', 'error'], { cwd: tree })

  const shipped = emptyFolder()
  for (const name of ['out', 'assets', 'package.json']) cpSync(join(tree, name), join(shipped, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(shipped, 'node_modules'), 'junction')
  const run = (...words: string[]) => execFileSync(process.execPath, [join(shipped, 'out/program/cli.cjs'), ...words], { encoding: 'utf8' })
  const register = join(shipped, 'sổ')
  const stick = join(shipped, 'usb')
  mkdirSync(stick)
  run('new', '--register', register)
  run('sample', '--register', register, '--records', '200')
  run('print', 'periodic-report', '--register', register, '--period', '2025', '--as', 'pdf', '--out', join(shipped, 'báo cáo.pdf'))
  const packed = JSON.parse(run('pack', '--register', register, '--period', '2025', '--to', stick, '--json')) as { file: string }
  expect(existsSync(join(shipped, 'báo cáo.pdf'))).toBe(true)
  expect((JSON.parse(run('verify', packed.file, '--json')) as { ok: boolean }).ok).toBe(true)
})
