import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findTool } from '../support/tools.ts'

const root = join(import.meta.dirname, '../..')
const kept = findTool('git') !== undefined && existsSync(join(root, '.git'))

test.skipIf(!kept)('the root of the tree holds its rooms, its few files and nothing else (git)', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0').filter(Boolean)
  expect([...new Set(tracked.map(path => path.split('/')[0]))].sort()).toEqual([
    'electron', 'renderer', 'db', 'assets', 'test',
    'package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml', 'README.md', 'LICENSE',
    '.ci', '.gitattributes', '.gitignore', '.npmrc', '.oxlintrc.json',
  ].sort())
})
