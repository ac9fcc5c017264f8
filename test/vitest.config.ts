import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')
type Project = { name: string; include: string[]; exclude?: string[]; testTimeout: number; isolate?: boolean; globalSetup?: string; expect?: { poll: { timeout: number } } }
const project = (test: Project) => ({ test: { root, environment: 'node' as const, hookTimeout: test.testTimeout, ...test } })

/** Tests of single rooms that print papers, write packages or start workers, and so take seconds each. */
const thorough = [
  'core/{attachments,listExport,packageProcedures,packages}', 'db/figuresProperties', 'documents/{docxWrite,everyLayout,faultyPapers,pdfLayout,periodicReport,periodicReportPdf,sameTables,sameText,wordPages,xlsxRegister}',
  'usb/{hostilePackage,packageFile,safeWrite,verifyPackage}', 'workers/*',
  'session/{deadWorker,lock,moveRegister,places,registers,respond}', 'browser/*', 'shell/{attacks,packed,program}',
].map(name => `test/${name}.test.ts`)

/**
 * `rooms` and `unit` make up the quick check; `thorough`, `screens` (in a real browser), `reliability` (a tenth of what
 * `npm run reliability` does) and `program`, which runs whole programs, complete the test.
 */
export default defineConfig({
  test: {
    projects: [
      project({ name: 'rooms', include: ['test/rooms/**/*.test.ts'], testTimeout: 120_000 }),
      // Nothing here keeps anything between files, so that one process may run them all.
      project({ name: 'unit', include: ['test/{contract,db,core,documents,usb,session,browser,shell,renderer}/**/*.test.ts'], exclude: thorough, testTimeout: 60_000, isolate: false }),
      project({ name: 'thorough', include: thorough, testTimeout: 120_000 }),
      project({ name: 'screens', include: ['test/screens/**/*.test.ts'], testTimeout: 300_000, globalSetup: 'test/support/buildScreens.ts', expect: { poll: { timeout: 15_000 } } }),
      project({ name: 'reliability', include: ['test/reliability/**/*.test.ts'], testTimeout: 120_000 }),
      project({ name: 'program', include: ['test/program/**/*.test.ts'], testTimeout: 300_000 }),
    ],
  },
})
