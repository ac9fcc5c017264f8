import { execFileSync } from 'node:child_process'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { kept } from './kept.ts'

const root = join(import.meta.dirname, '../../..')
const entries = { driver: join(import.meta.dirname, 'driver.ts'), pressWorker: join(root, 'electron/workers/pressWorker.ts') }

/** What processes of the harness are started with. */
export type Tools = {
  /** The recorder, compiled. */
  library: string
  /** The program to start. */
  driver: string
}

/**
 * Compiles the recorder and joins the files of the driver, which hundreds of processes would each read one by one. With a rule
 * broken on purpose the sources themselves run, since it is in them that the rule is broken.
 */
export async function makeTools(folder: string): Promise<Tools> {
  const library = join(await kept('recorder', folder, compileRecorder), 'recorder.so')
  if (process.env['RELIABILITY_MUTATION'] !== undefined) return { library, driver: entries.driver }
  return { library, driver: join(await kept('programs', folder, joinFiles), 'driver.cjs') }
}

async function compileRecorder(folder: string): Promise<void> {
  const sources = ['recorder.c', 'calls.c'].map(name => join(import.meta.dirname, name))
  execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', join(folder, 'recorder.so'), ...sources, '-ldl', '-lpthread'])
}

async function joinFiles(folder: string): Promise<void> {
  const { build } = await import('vite')
  const external = ['better-sqlite3', /^node:/, ...builtinModules]
  await build({
    configFile: false, root, publicDir: false, logLevel: 'error', ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true, outDir: folder, emptyOutDir: false, minify: false, target: 'node24',
      rolldownOptions: { external, input: entries, output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } },
    },
  })
}
