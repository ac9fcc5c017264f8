import { loadScenario, scratchFolder } from './catalogue.ts'
import type { Outcome } from './scenario.ts'

/** What a process that ran one scenario tells the one that started it. `unsound`: its code could not even be read, or it gave no answer. */
export type Told = { outcome: Outcome } | { failed: string; unsound: boolean }

/** Runs one scenario in a process of its own: `one.ts NAME SCALE SEED`. */
async function run([name = '', scale = '1', seed = '1']: string[]): Promise<Told> {
  const { folder, remove } = scratchFolder()
  try {
    const scenario = await loadScenario(name)
    return { outcome: await scenario.run({ scale: Number(scale), seed: Number(seed), folder }) }
  } catch (error) {
    const { name: kind, code } = error as NodeJS.ErrnoException
    return { failed: error instanceof Error ? error.stack ?? error.message : String(error), unsound: kind === 'SyntaxError' || /TYPESCRIPT|MODULE_NOT_FOUND/.test(code ?? '') }
  } finally {
    remove()
  }
}

const told = await run(process.argv.slice(2))
process.send?.(told, () => process.exit())
