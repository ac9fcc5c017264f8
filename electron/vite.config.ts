import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const room = import.meta.dirname
const entry = (name: string) => join(room, name)
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules]
const output = { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' }

/**
 * The program for packing: Electron's main file and preload, the command line and the two workers as CommonJS files beside
 * each other. CommonJS because pdfmake's parts do not survive as modules and a sandboxed preload is no module; Electron
 * itself, better-sqlite3 and the fonts stay files of their own. The preload may require nothing but Electron, so it shares
 * no code with the others; a test reads the built file.
 */
export default defineConfig({
  root: room,
  publicDir: false,
  build: { outDir: join(room, '../out/program'), minify: false, target: 'node24' },
  environments: {
    ssr: {
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        ssr: true, emptyOutDir: true,
        rolldownOptions: {
          external, output,
          input: { main: entry('main.ts'), cli: entry('cli.ts'), pressWorker: entry('workers/pressWorker.ts'), registerWorker: entry('workers/registerWorker.ts') },
        },
      },
    },
    preload: {
      consumer: 'server', resolve: { noExternal: true, external: ['electron'] },
      build: { ssr: true, emptyOutDir: false, rolldownOptions: { external, output, input: { preload: entry('preload.ts') } } },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['ssr', 'preload']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
