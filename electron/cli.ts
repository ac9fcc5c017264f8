import { runCommandLine } from './commandLine/run.ts'

// A reader that closes the pipe early, such as head, has had enough; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// The exit code is set, never forced: a pipe still being written to must not be cut.
void runCommandLine(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
