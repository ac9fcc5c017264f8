import { spawn, spawnSync } from 'node:child_process'
import { once as event } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input } from '../../db/contract/api.ts'
import { createCore } from '../../electron/core/createCore.ts'
import type { Ports } from '../../electron/core/ports.ts'
import { setUpRegister } from '../../electron/core/setUp.ts'
import { chromiumPath } from '../support/chromium.ts'
import { buildScreens } from '../support/buildScreens.ts'
import { officeFonts } from '../support/officeFonts.ts'
import { openInBrowser } from '../support/runningScreens.ts'
import { findTool } from '../support/tools.ts'
import { framesDuring, layStopWatch } from './inPage.ts'
import { once, show } from './measure.ts'
import type { PrintAsked, PrintRun } from './printRun.ts'

/** Ten thousand rows take LibreOffice longer than anybody waits. */
const PATIENCE_MS = 120_000

type Sample = Input<'content.sample'>
const office: Sample = { records: 1500, seed: 1, mix: { model: 60, exemplar: 40, dialogue: 30, petition: 300, nominee: 80 } }
const models = (count: number): Sample => ({ records: count + 400, seed: 1, mix: { model: count } })

/** The papers of an office and lists of thousands of rows, beside LibreOffice on the same words in the same run. */
export async function benchPapers(ports: Ports): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'so-dan-van-bench-'))
  console.log(`\npapers, each printed by a program of its own while it is asked for lists${findTool('soffice') === undefined ? '; no LibreOffice here, so nothing to hold them against' : ''}`)
  await benchPaper({ folder: await registerOf(office, join(work, 'office'), ports), document: 'periodic-report', what: 'report with annexes', aim: '≤ 0.33×' })
  await benchPaper({ folder: await registerOf(models(1000), join(work, 'thousand'), ports), document: 'model-list', what: 'list of 1,000 models' })
  const long = await registerOf(models(10_000), join(work, 'ten-thousand'), ports)
  await benchPaper({ folder: long, document: 'model-list', what: 'list of 10,000 models', aim: 'memory ≤ 600 MB', stop: true })
  await benchFrames(long, work)
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

async function registerOf(sample: Sample, folder: string, ports: Ports): Promise<string> {
  const register = setUpRegister(folder, ports, { driveType: 'fixed' })
  const filled = await createCore(register, ports).call('content.sample', sample)
  register.close()
  if (!filled.ok) throw new Error(filled.error.message)
  return folder
}

type Bench = { folder: string; document: string; what: string; aim?: string; stop?: boolean }

async function benchPaper({ folder, document, what, aim, stop = false }: Bench): Promise<void> {
  const out = (as: string) => join(folder, 'papers', `${document}.${as}`)
  mkdirSync(join(folder, 'papers'), { recursive: true })
  const [word, paper] = [await printed({ folder, document, as: 'docx', out: out('docx'), stop: false }), await printed({ folder, document, as: 'pdf', out: out('pdf'), stop })]
  let ended = true
  const office = findTool('soffice') === undefined ? undefined : await once(() => { ended = throughOffice(out('docx'), folder) })
  const waited = ended ? '' : `, and had not ended after ${PATIENCE_MS / 60_000} minutes`
  show({ what: `${what}, PDF`, ours: paper.took, floor: office, floorName: `LibreOffice makes a PDF of the Word file${waited}; ours has ${paper.pages} pages`, aim })
  show({ what: `${what}, Word`, ours: word.took, floor: office, floorName: 'the same' })
  tell('PDF', paper)
  tell('Word', word)
}

function tell(as: string, { first, peak, longestCall, longestHold, calls, reports, stopped, left }: PrintRun): void {
  const stopping = left === undefined ? '' : `; asked to stop half way it ${stopped === undefined ? 'DID NOT' : `did in ${stopped.toFixed(0)} ms`} and left ${left.length === 0 ? 'nothing' : left.join(', ')}`
  console.log(`    ${as}: ${first.toFixed(0)} ms the first time; at most ${peak.toFixed(0)} MB with the whole program; ${calls} lists meanwhile, the longest ${longestCall.toFixed(0)} ms, the window's thread held up ${longestHold.toFixed(0)} ms; progress told ${reports} times${stopping}`)
}

async function printed(asked: PrintAsked): Promise<PrintRun> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'printRun.ts'), JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (text: Buffer) => { told += text.toString() })
  const [code] = await event(child, 'exit') as [number | null]
  if (code !== 0) throw new Error(`printing ${asked.document} ended with ${code}`)
  return JSON.parse(told) as PrintRun
}

/** Whether LibreOffice came to an end. */
function throughOffice(file: string, folder: string): boolean {
  const { signal } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office-out'), file], { stdio: 'ignore', env: officeFonts(folder), timeout: PATIENCE_MS })
  return signal === null
}

/** Frames of a list while a long paper is printed beside it. */
async function benchFrames(folder: string, work: string): Promise<void> {
  if (chromiumPath === undefined) return console.log('    no Chromium here, so no frames were counted meanwhile')
  const { folder: renderer, remove } = buildScreens()
  const program = await openInBrowser({ renderer, userData: join(work, 'user'), register: folder })
  await program.page.context().addInitScript(layStopWatch)
  const page = await program.newWindow('/list/model')
  await page.locator('[role="row"][aria-rowindex="2"]').waitFor()
  const resting = await framesDuring(page, () => page.waitForTimeout(2000))
  const frames = await framesDuring(page, () => program.call('document.print', { document: 'model-list', period: '2025', as: 'pdf', out: join(folder, 'papers', 'frames.pdf') }))
  console.log(`    the screen meanwhile: ${frames.length} frames, the longest ${Math.max(0, ...frames).toFixed(0)} ms; at rest ${Math.max(0, ...resting).toFixed(0)} ms`)
  await program.close()
  remove()
}
