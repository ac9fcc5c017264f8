import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, release } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lacking, loadScenario, scenarioNames } from './catalogue.ts'
import { type Mutation, mutations } from './mutations.ts'
import { type Ran, runApart, sideBySide } from './process.ts'
import type { Row } from './scenario.ts'
import { type Report, asMarkdown, betweenMarks, failuresOf } from './table.ts'

/** The seed of every run, so that the table can be made again. */
const SEED = 20_261_128
const SMALL = 0.1
/** A broken rule shows at the smallest size; dozens of them have to be met. */
const SMALLEST = 0.04
/** A scenario that took longer at full size is not run again at random. */
const CHEAP_SECONDS = 45

const { values: wishes } = parseArgs({
  options: {
    only: { type: 'string' }, mutation: { type: 'string' }, scale: { type: 'string', default: '1' }, seed: { type: 'string', default: String(SEED) },
    write: { type: 'boolean', default: false }, mutations: { type: 'boolean', default: true }, help: { type: 'boolean', default: false },
  },
  allowNegative: true,
})

const usage = `npm run reliability -- [--only R7|damage] [--scale 0.1] [--seed N] [--no-mutations] [--mutation 'its name'] [--write]
Runs every scenario at full size, the cheap ones once more with a random seed, and every rule break of mutations.ts at a small
size; --mutation runs one of those alone. --write puts the table into README.md; only a whole run without failures may be written.`

const say = (text: string) => process.stdout.write(`${text}\n`)

type Found = { name: string; title: string; lacks: string[]; id: string }

async function wanted(only: string | undefined): Promise<Found[]> {
  const all = await Promise.all(scenarioNames().map(async name => {
    const scenario = await loadScenario(name)
    return { name, title: scenario.title, lacks: lacking(scenario), id: scenario.id }
  }))
  return only === undefined ? all : all.filter(({ name, id }) => name === only || id.split(/[^A-Z0-9]+/).includes(only))
}

/** The rows of one run; a scenario that broke off is a row that failed. */
function rowsOf(ran: Ran, { id, title }: Found): (Row & { seconds: number })[] {
  if ('failed' in ran) return [{ id, name: title, tried: 0, figures: {}, ok: false, note: ran.failed, seconds: ran.seconds }]
  return ran.outcome.rows.map(row => ({ ...row, seconds: ran.seconds }))
}

const isRed = (ran: Ran) => 'failed' in ran || ran.outcome.rows.some(row => !row.ok)

async function runFull(found: Found[], scale: number, seed: number): Promise<Map<Found, Ran>> {
  const ran = await sideBySide(width, found, async scenario => {
    const result = await runApart({ name: scenario.name, scale, seed })
    say(`${isRed(result) ? 'FAILS' : 'holds'}  ${scenario.name}, ${result.seconds.toFixed(1)} s`)
    return [scenario, result] as const
  })
  return new Map(ran)
}

/** The cheap ones again at a small size, with a seed nobody chose. Only what fails is reported. */
async function runAtRandom(full: ReadonlyMap<Found, Ran>, scale: number, seed: number): Promise<(Row & { seconds: number })[]> {
  const cheap = [...full].filter(([, ran]) => !isRed(ran) && ran.seconds < CHEAP_SECONDS).map(([found]) => found)
  const ran = await sideBySide(width, cheap, async found => ({ found, result: await runApart({ name: found.name, scale: Math.min(scale, SMALL), seed }) }))
  return ran.flatMap(({ found, result }) => rowsOf(result, found)).filter(row => !row.ok).map(row => ({ ...row, name: `${row.name}, seed ${seed}` }))
}

async function breakRules(list: readonly Mutation[], seed: number): Promise<Report['mutations']> {
  return sideBySide(width, list, async ({ name, scenario }) => {
    const ran = await runApart({ name: scenario, scale: SMALLEST, seed, mutation: name, limitSeconds: 180 })
    const unsound = 'failed' in ran && ran.unsound
    const caught = isRed(ran) && !unsound
    say(`${caught ? 'caught' : 'UNSEEN'}  ${name} (${scenario}, ${ran.seconds.toFixed(1)} s)`)
    return { name, scenario, caught, ...(unsound ? { note: ran.failed } : {}) }
  })
}

const width = Math.min(2, availableParallelism())

async function run(): Promise<Report> {
  const began = Date.now()
  const [scale, fixed, random] = [Number(wishes.scale), Number(wishes.seed), Math.floor(Math.random() * 2 ** 31)]
  const found = await wanted(wishes.only)
  if (found.length === 0) throw new Error(`no scenario is called ${wishes.only}; there are ${scenarioNames().join(', ')}`)
  say(`seed ${fixed}, random seed ${random}, scale ${scale}, ${width} side by side`)
  const able = found.filter(({ lacks }) => lacks.length === 0)
  const full = await runFull(wishes.mutation === undefined ? able : [], scale, fixed)
  const unlucky = await runAtRandom(full, scale, random)
  const names = new Set(able.map(({ name }) => name))
  const meant = mutations.filter(({ scenario, name }) => names.has(scenario) && (wishes.mutation === undefined || name.startsWith(wishes.mutation)))
  const broken = wishes.mutations ? await breakRules(meant, fixed) : []
  const outcomes = [...full].flatMap(([{ name }, ran]) => ('outcome' in ran ? [{ name, outcome: ran.outcome }] : []))
  return {
    rows: [...[...full].flatMap(([scenario, ran]) => rowsOf(ran, scenario)), ...unlucky],
    controls: outcomes.flatMap(({ name, outcome }) => outcome.controls.map(control => ({ ...control, scenario: name }))),
    mutations: broken,
    skipped: [
      ...found.filter(({ lacks }) => lacks.length > 0).map(({ name, lacks }) => ({ name, why: `no ${lacks.join(', ')}` })),
      ...outcomes.flatMap(({ name, outcome }) => (outcome.skipped === undefined ? [] : [{ name, why: outcome.skipped }])),
    ],
    seeds: { fixed, random }, seconds: (Date.now() - began) / 1000,
    where: `${cpus().length} cores, ${process.platform} ${release().split('-')[0]}, Node ${process.versions.node}`,
  }
}

function write(table: string): void {
  const readme = join(import.meta.dirname, '../../README.md')
  writeFileSync(readme, betweenMarks(readFileSync(readme, 'utf8'), table))
}

if (wishes.help) say(usage)
else {
  const report = await run()
  const [table, failures] = [asMarkdown(report), failuresOf(report)]
  say(`\n${table}\n`)
  for (const failure of failures) say(`FAILED  ${failure}`)
  if (wishes.write) {
    if (failures.length > 0 || wishes.only !== undefined || wishes.mutation !== undefined || wishes.scale !== '1' || !wishes.mutations) throw new Error('only a whole run without failures is written')
    write(table)
  }
  say(failures.length === 0 ? `everything holds, ${report.seconds.toFixed(0)} s` : `${failures.length} failures, ${report.seconds.toFixed(0)} s`)
  process.exitCode = failures.length === 0 ? 0 : 1
}
