import { describe, expect, test } from 'vitest'
import { lacking, loadScenario, scenarioNames } from './catalogue.ts'
import { runApart, sideBySide } from './process.ts'

/** The seed of every run; `npm run reliability` tries another one besides. */
const SEED = 20_261_128
const SCALE = 0.1

const scenarios = await Promise.all(scenarioNames().map(async name => {
  const scenario = await loadScenario(name)
  return { name, title: scenario.title, lacks: lacking(scenario) }
}))

// All at once and two side by side: each is a process of its own and waits most of the time for others.
const results = sideBySide(2, scenarios.filter(({ lacks }) => lacks.length === 0), async ({ name }) => [name, await runApart({ name, scale: SCALE, seed: SEED, limitSeconds: 110 })] as const)

describe('a tenth of what is tried before a release', () => {
  for (const { name, title, lacks } of scenarios) {
    test.skipIf(lacks.length > 0)(`${title}${lacks.length === 0 ? '' : ` (needs ${lacks.join(', ')})`}`, async context => {
      const ran = new Map(await results).get(name)
      if (!ran || 'failed' in ran) throw new Error(ran?.failed ?? 'it was not run')
      const { rows, controls, skipped } = ran.outcome
      if (skipped !== undefined) context.skip(skipped)
      expect(rows.filter(row => !row.ok)).toEqual([])
      expect(controls.filter(control => !control.caught)).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
    })
  }
})
