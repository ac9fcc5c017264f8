import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findTool } from '../support/tools.ts'
import { emptyFolder } from '../support/register.ts'

const root = join(import.meta.dirname, '../..')

/** A copy of the sources that may be changed. */
function copyOfTheTree(): string {
  const folder = emptyFolder()
  for (const name of ['db', 'electron', 'assets', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after, path).not.toBe(before)
  writeFileSync(path, after)
}

const run = (tree: string, ...words: string[]) => execFileSync(process.execPath, [join(tree, 'electron/cli.ts'), ...words], { encoding: 'utf8', stdio: 'pipe' })
const parity = (tree: string) => execFileSync(process.execPath, ['--input-type=module', '-e', `
  import Database from 'better-sqlite3'
  import { migrate } from ${JSON.stringify(join(tree, 'db/migrate.ts'))}
  import { migrations } from ${JSON.stringify(join(tree, 'db/migrations/index.ts'))}
  import { parityFindings } from ${JSON.stringify(join(tree, 'db/schema.ts'))}
  const db = new Database(':memory:')
  migrate(db, migrations)
  console.log(JSON.stringify(parityFindings(db)))`], { encoding: 'utf8', cwd: tree })

test.skipIf(!findTool('pdftotext'))('a field is added in three places, and is checked, kept, listed, found and printed (pdftotext)', () => {
  const tree = copyOfTheTree()
  const register = join(emptyFolder(), 'sổ')

  edit(join(tree, 'db/contract/kinds/model.ts'), "    area: text({ label: 'Địa bàn' }),", "    area: text({ label: 'Địa bàn' }),\n    slogan: text({ label: 'Khẩu hiệu của mô hình', max: 40 }),")
  expect(parity(tree)).toContain('model.slogan: kind wants TEXT, file has nothing')
  writeFileSync(join(tree, 'db/migrations/0005-slogan.ts'), "export const slogan = { version: 5, up: 'ALTER TABLE model ADD COLUMN slogan TEXT' }\n")
  edit(join(tree, 'db/migrations/index.ts'), /export const migrations = \[(.*)\]/, "import { slogan } from './0005-slogan.ts'\nexport const migrations = [$1, slogan]")
  expect(JSON.parse(parity(tree))).toEqual([])

  run(tree, 'new', '--register', register)
  const draft = { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'running', registeredOn: '2025-02-03' }
  expect(() => run(tree, 'call', 'record.create', JSON.stringify({ kind: 'model', draft: { ...draft, slogan: 'a'.repeat(50) } }), '--register', register)).toThrow(/Khẩu hiệu của mô hình/)
  const made = JSON.parse(run(tree, 'call', 'record.create', JSON.stringify({ kind: 'model', draft: { ...draft, slogan: 'Gần dân, vì dân' } }), '--register', register)) as { id: string }
  const listed = JSON.parse(run(tree, 'list', 'model', '--register', register, '--json')) as { rows: { slogan: string }[] }
  expect(listed.rows[0]?.slogan).toBe('Gần dân, vì dân')

  const paper = join(emptyFolder(), 'phiếu.pdf')
  run(tree, 'print', 'record-sheet', '--register', register, '--period', '2025', '--record', made.id, '--as', 'pdf', '--out', paper)
  const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' })
  expect(text).toContain('Khẩu hiệu của mô hình')
  expect(text).toContain('Gần dân, vì dân')
})
