import { start } from './starting/start.ts'

process.exitCode = await start(process.argv.slice(2))
