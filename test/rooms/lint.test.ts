import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../support/register.ts'

const root = join(import.meta.dirname, '../..')
const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')

/** What the linter says to one file at one place of the tree. */
function lint(path: string, source: string): string {
  const folder = emptyFolder()
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), source)
  try {
    return execFileSync(process.execPath, [oxlint, '--deny-warnings', path], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}

const uses = (from: string) => `import { thing } from '${from}'\nexport const other = thing\n`

const broken: [path: string, from: string, advice: string][] = [
  ['db/contract/rule.ts', 'node:fs', 'pure vocabulary'],
  ['db/contract/rule.ts', 'better-sqlite3', 'pure vocabulary'],
  ['db/contract/rule.ts', '../open.ts', 'pure vocabulary'],
  ['db/contract/kinds/rule.ts', '../../open.ts', 'pure vocabulary'],
  ['db/contract/text/rule.ts', 'uuid', 'pure vocabulary'],
  ['db/rule.ts', '../electron/core/createCore.ts', 'knows nothing of the program'],
  ['db/figures/rule.ts', '../../electron/core/createCore.ts', 'knows nothing of the program'],
  ['db/rule.ts', '../renderer/api/client.ts', 'Nothing below the screens'],
  ['db/rule.ts', 'pdfmake', 'better-sqlite3, node: and db/contract only'],
  ['db/exchange/rule.ts', 'zod', 'better-sqlite3, node: and db/contract only'],
  ['db/migrations/0002-rule.ts', '../contract/kinds/index.ts', 'A migration is frozen'],
  ['electron/core/rule.ts', 'electron', 'Only electron/shell'],
  ['electron/workers/rule.ts', 'electron', 'Only electron/shell'],
  ['electron/documents/rule.ts', '../../renderer/api/client.ts', 'Nothing below the screens'],
  ['electron/core/rule.ts', '../../test/support/register.ts', 'does not lean on its tests'],
  ['electron/main.ts', '../renderer/api/client.ts', 'Nothing below the screens'],
  ['renderer/rule.ts', '../db/open.ts', 'Screens see only db/contract'],
  ['renderer/records/rule.ts', '../../db/figures/index.ts', 'Screens see only db/contract'],
  ['renderer/rule.ts', '../electron/core/createCore.ts', 'renderer/api/client.ts'],
  ['renderer/rule.ts', 'node:fs', 'Screens have no Node'],
  ['renderer/rule.ts', 'electron', 'Screens have no Node'],
]

test.each(broken)('%s may not import %s', (path, from, advice) => {
  expect(lint(path, uses(from))).toContain(advice)
})

const allowed: [path: string, from: string][] = [
  ['db/contract/rule.ts', 'zod'], ['db/contract/kinds/rule.ts', '../kind.ts'], ['db/rule.ts', 'better-sqlite3'], ['db/rule.ts', 'node:fs'],
  ['db/rule.ts', './contract/kind.ts'], ['electron/core/rule.ts', '../../db/index.ts'], ['electron/shell/rule.ts', 'electron'],
  ['electron/main.ts', 'electron'], ['renderer/rule.ts', '../db/contract/api.ts'], ['renderer/rule.ts', 'react'],
]

test.each(allowed)('%s may import %s', (path, from) => {
  expect(lint(path, uses(from))).not.toContain('no-restricted-imports')
})

test('a file of more than 300 lines is refused', () => {
  const long = Array.from({ length: 301 }, (_, i) => `export const line${i} = ${i}`).join('\n')
  expect(lint('electron/core/long.ts', long)).toContain('max-lines')
})

test('the word any and the console are refused', () => {
  const said = lint('electron/core/rule.ts', 'export function say(thing: any) { console.log(thing) }\n')
  expect(said).toContain('no-explicit-any')
  expect(said).toContain('no-console')
})
