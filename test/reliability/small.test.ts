import { beforeAll, describe, expect, test } from 'vitest'
import { lacking, loadScenario, scenarioNames } from './catalogue.ts'
import { type Ran, runApart, sideBySide } from './process.ts'

/** The seed of every run; `npm run reliability` tries another one besides. */
const SEED = 20_261_128
const SCALE = 0.1

const scenarios = await Promise.all(scenarioNames().map(async name => {
  const scenario = await loadScenario(name)
  return { name, title: scenario.title, lacks: lacking(scenario) }
}))

/** A machine that does much else besides may take its time; that is no failure. */
const PATIENCE_SECONDS = 300
let results = new Map<string, Ran>()

beforeAll(async () => {
  const able = scenarios.filter(({ lacks }) => lacks.length === 0)
  results = new Map(await sideBySide(2, able, async ({ name }) => [name, await runApart({ name, scale: SCALE, seed: SEED, limitSeconds: PATIENCE_SECONDS })] as const))
}, PATIENCE_SECONDS * 2000)

describe('a tenth of what is tried before a release', () => {
  for (const { name, title, lacks } of scenarios) {
    test.skipIf(lacks.length > 0)(`${title}${lacks.length === 0 ? '' : ` (needs ${lacks.join(', ')})`}`, context => {
      const ran = results.get(name)
      if (!ran || 'failed' in ran) throw new Error(ran?.failed ?? 'it was not run')
      const { rows, controls, skipped } = ran.outcome
      if (skipped !== undefined) context.skip(skipped)
      expect(rows.filter(row => !row.ok)).toEqual([])
      expect(controls.filter(control => !control.caught)).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
    })
  }
})
