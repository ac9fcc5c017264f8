import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildScreens } from '../support/buildScreens.ts'
import { startChromium } from '../support/chromium.ts'
import { backedUpRegister, cutOff } from '../support/damagedRegister.ts'
import { aModel } from '../support/records.ts'
import { type ScreenOptions, openInBrowser } from '../support/runningScreens.ts'
import { type Stop, emptyTour, lockedTour, lostTour, startTour, tour } from '../support/tour.ts'

const wanted = process.argv.slice(2)
const out = join(import.meta.dirname, '../../out/screens')
const work = mkdtempSync(join(tmpdir(), 'so-dan-van-pictures-'))
const { folder: renderer, remove } = buildScreens()
const browser = await startChromium()
const sizes = [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }]
const schemes = ['light', 'dark'] as const
const RECORDS = 2000
const TODAY = '2025-11-20'

/** Pictures of these stops in both schemes and sizes, each in one run of the program. */
async function take(stops: readonly Stop[], options: Omit<ScreenOptions, 'renderer' | 'userData'>, records = 0, prepare?: (userData: string) => Promise<void>): Promise<void> {
  const asked = stops.filter(({ name }) => wanted.length === 0 || wanted.some(word => name.includes(word)))
  // The first screens of all lead into each other.
  const some = asked.length > 0 && stops === startTour ? stops : asked
  if (some.length === 0) return
  for (const scheme of schemes) {
    const userData = mkdtempSync(join(work, 'user-'))
    await prepare?.(userData)
    const screens = await openInBrowser({ ...options, newRegister: options.newRegister && join(userData, options.newRegister), renderer, userData, scheme, size: sizes[0], today: TODAY, browser } as ScreenOptions)
    if (records > 0) await screens.call('content.sample', { records, seed: 7 })
    for (const { name, open } of some) {
      const missed = await open(screens.page, screens.call).then(() => null, (error: unknown) => error)
      if (missed !== null) {
        process.stderr.write(`${name}: ${String(missed)}\n`)
        process.exitCode = 1
        continue
      }
      for (const size of sizes) {
        await screens.page.setViewportSize(size)
        await screens.page.waitForTimeout(150)
        const folder = join(out, `${scheme}-${size.width}`)
        mkdirSync(folder, { recursive: true })
        await screens.page.screenshot({ path: join(folder, `${name}.png`) })
      }
      await screens.page.setViewportSize(sizes[0] ?? null as never)
    }
    for (const fault of [...screens.faults, ...screens.strangers]) process.stderr.write(`${fault}\n`)
    await screens.close()
  }
}

await take(startTour, {})
await take(emptyTour, { newRegister: 'sổ' })
await take(lockedTour, { newRegister: 'sổ' })
await take(lostTour, {}, 0, async userData => {
  const register = join(userData, 'sổ')
  await backedUpRegister(register, userData, aModel, TODAY)
  cutOff(register)
})
await take(tour, { newRegister: 'sổ' }, RECORDS)
await browser.close()
remove()
rmSync(work, { recursive: true, force: true, maxRetries: 5 })
process.stdout.write(`${out}\n`)
