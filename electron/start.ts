import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// The sources are compiled once, not at every start. The variable tells the workers, which read the same sources.
const compiled = process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/compiled')
enableCompileCache(compiled)
const { start } = await import('./starting/start.ts')

process.exitCode = await start(process.argv.slice(2))
