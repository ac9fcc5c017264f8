import { fetchRuntime } from './starting/fetchRuntime.ts'

process.exitCode = await fetchRuntime()
