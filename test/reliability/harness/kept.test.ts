import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const name = `trial-${process.pid}`
let scratch: string
let made: number
let place = ''

/** As another process would ask: nothing is remembered from before. */
async function ask(): Promise<string> {
  vi.resetModules()
  const { kept } = await import('./kept.ts')
  place = await kept(name, scratch, async folder => {
    made += 1
    writeFileSync(join(folder, 'lines'), 'whole')
  })
  return readFileSync(join(place, 'lines'), 'utf8')
}

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'so-dan-van-giu-'))
  made = 0
})
afterEach(() => {
  vi.unstubAllEnvs()
  for (const folder of [scratch, place]) rmSync(folder, { recursive: true, force: true })
})

test('what was kept is made once', async () => {
  expect([await ask(), await ask(), made]).toEqual(['whole', 'whole', 1])
})

test('what is spoilt, or holds more than was put into it, is made anew', async () => {
  await ask()
  writeFileSync(join(place, 'lines'), 'spoilt')
  expect([await ask(), made]).toEqual(['whole', 2])
  writeFileSync(join(place, 'more'), '')
  expect([await ask(), made]).toEqual(['whole', 3])
})

test('a process that died while making it holds up nobody', async () => {
  await ask()
  rmSync(place, { recursive: true })
  writeFileSync(`${place}.lock`, '4194304')
  expect([await ask(), made]).toEqual(['whole', 2])
})

test('with a rule broken on purpose nothing is shared', async () => {
  vi.stubEnv('RELIABILITY_MUTATION', 'any')
  await ask()
  expect(dirname(place)).toBe(scratch)
})
