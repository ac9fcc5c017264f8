import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')
const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, root, environment: 'node' as const, include, testTimeout, hookTimeout: testTimeout },
})

/** `rooms` and `unit` make up the quick check; `program` runs whole programs: command line, press, 7z, poppler. */
export default defineConfig({
  test: {
    projects: [
      project('rooms', ['test/rooms/**/*.test.ts'], 120_000),
      project('unit', ['test/{contract,db,core,documents,usb,workers}/**/*.test.ts'], 60_000),
      project('program', ['test/program/**/*.test.ts'], 300_000),
    ],
  },
})
