import { runCommandLine } from './commandLine/run.ts'

// The exit code is set, never forced: a pipe still being written to must not be cut.
void runCommandLine(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
