import { execFileSync } from 'node:child_process'
import { cpSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../support/register.ts'

const root = join(import.meta.dirname, '../..')

/** What the compiler says of one room when a file is added to it. */
function compile(room: string, path: string, source: string): string {
  const folder = emptyFolder()
  for (const name of ['tsconfig.json', 'package.json', 'db', 'renderer']) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const config = join(folder, room, 'tsconfig.json')
  writeFileSync(join(folder, path), source)
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config, '--outDir', join(folder, 'types')],
      { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}

test('the contract sees neither the screen nor Node', () => {
  expect(compile('db/contract', 'db/contract/rule.ts', 'export const title = document.title\n')).toMatch(/TS2584|TS2304/)
  expect(compile('db/contract', 'db/contract/rule.ts', "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('a')\n")).toContain('TS2591')
})

test('a screen cannot reach into the register', () => {
  expect(compile('renderer', 'renderer/rule.ts', "export { openRegister } from '../db/open.ts'\n")).toContain('TS6307')
})

test('the register sees no screen', () => {
  expect(compile('db', 'db/rule.ts', 'export const title = document.title\n')).toMatch(/TS2584|TS2304/)
})
