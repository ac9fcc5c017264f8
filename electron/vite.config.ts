import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const room = import.meta.dirname
const entry = (name: string) => join(room, name)

/**
 * The program without its window, for packing: the command line and the two workers as CommonJS files beside each other.
 * CommonJS because pdfmake's parts do not survive as modules; better-sqlite3 and the fonts stay files of their own.
 */
export default defineConfig({
  root: room,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: join(room, '../out/program'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      external: ['better-sqlite3', /^node:/, ...builtinModules],
      input: { cli: entry('cli.ts'), pressWorker: entry('workers/pressWorker.ts'), registerWorker: entry('workers/registerWorker.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
})
