import { startShell } from './shell/startShell.ts'

startShell(import.meta.dirname)
