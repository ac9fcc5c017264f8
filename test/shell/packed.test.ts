import { copyFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { builtProgram } from '../../electron/starting/program.ts'
import { builtScreens } from '../../electron/starting/screens.ts'
import { emptyFolder } from '../support/register.ts'
import { callFrom, inStandIn } from '../support/shell.ts'
import { launchProgram } from '../support/standIn/launchProgram.ts'

const root = join(import.meta.dirname, '../..')

/** The patterns under `files:`; the prebuilt parts for this system, which the Windows program leaves out, stay. */
function packedPatterns(): { wanted: string[]; left: string[] } {
  const block = /^files:\n((?: {2}- .*\n)+)/m.exec(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))?.[1] ?? ''
  const patterns = [...block.matchAll(/^ {2}- "?(.*?)"?$/gm)].map(([, pattern = '']) => pattern)
  return { wanted: patterns.filter(pattern => !pattern.startsWith('!')), left: patterns.filter(pattern => pattern.startsWith('!') && !pattern.includes('prebuilds')).map(pattern => pattern.slice(1)) }
}

/** A folder with what goes into the packed program and nothing else; `without` one pattern, to see that it is missed. */
async function packed(without?: string): Promise<string> {
  await builtScreens(root, () => undefined)
  await builtProgram(root)
  const folder = emptyFolder()
  const { wanted, left } = packedPatterns()
  const asFiles = (pattern: string) => (pattern.endsWith('/**') ? `${pattern}/*` : pattern)
  for (const name of globSync(wanted.filter(pattern => pattern !== without).map(asFiles), { cwd: root, exclude: left.map(asFiles) })) {
    if (!statSync(join(root, name)).isFile()) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    copyFileSync(join(root, name), join(folder, name))
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  return folder
}

async function run(folder: string) {
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string }
  const user = emptyFolder()
  const program = await launchProgram({ main: join(folder, main), userData: join(user, 'user'), documents: user, renderer: null })
  onTestFinished(() => program.kill())
  return { ...program, user, page: await program.firstWindow() }
}

test.skipIf(!inStandIn)('the program runs from what is packed and nothing else: screens, register, paper, package', async () => {
  const { page, user, close } = await run(await packed())
  await page.getByRole('button', { name: /Lập sổ mới/ }).waitFor()
  const register = join(user, 'sổ')
  expect(await callFrom(page, 'program.createRegister', { folder: register })).toMatchObject({ ok: true })
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor()
  expect(await page.evaluate(() => document.fonts.ready.then(fonts => [...fonts].filter(font => font.status === 'error').length))).toBe(0)
  expect(await callFrom(page, 'content.sample', { records: 60 })).toMatchObject({ ok: true })
  for (const as of ['pdf', 'docx', 'xlsx']) {
    expect(await callFrom(page, 'document.print', { document: 'periodic-report', period: '2025', as, out: join(user, `báo cáo.${as}`) })).toMatchObject({ ok: true })
  }
  expect(readFileSync(join(user, 'báo cáo.pdf')).toString('latin1')).toMatch(/FontName \/[A-Z]{6}\+\S*(Tinos|TimesNewRoman)/)
  mkdirSync(join(user, 'usb'))
  const made = await callFrom(page, 'package.write', { period: '2025', to: join(user, 'usb') }) as { value: { file: string; password: string } }
  expect(await callFrom(page, 'package.verify', { file: made.value.file, password: made.value.password })).toMatchObject({ ok: true, value: { ok: true } })
  expect(await close()).toBe(0)
})

test.skipIf(!inStandIn)('screens that were not packed would be noticed', async () => {
  const { page } = await run(await packed('out/renderer/**'))
  expect(await page.getByRole('button').count()).toBe(0)
})

test('a main file that is not built, or not packed, would be noticed', async () => {
  const folder = await packed('out/program/**')
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string }
  expect([existsSync(join(root, main)), existsSync(join(folder, main))]).toEqual([true, false])
})
