import { readArguments, usage, usageError } from './arguments.ts'
import { commands } from './commands.ts'
import { tellFailure } from '../core/failure.ts'

/**
 * The command line. One JSON document on stdout with `--json`; on failure stdout stays empty and the last line of
 * stderr is `code: câu tiếng Việt`. Exit 0 done, 1 failed, 2 wrong usage.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    const args = readArguments(words)
    if (args.values.help || args.command === 'help') return say(usage), 0
    const command = Object.hasOwn(commands, args.command) ? commands[args.command] : undefined
    if (!command) throw usageError(args.command === '' ? 'Chưa có lệnh. Xem --help.' : `Không có lệnh "${args.command}". Xem --help.`)
    const answer = await command(args)
    for (const warning of answer.warnings ?? []) process.stderr.write(`Lưu ý: ${warning}\n`)
    say(args.values.json || answer.jsonOnly ? JSON.stringify(answer.json) : answer.text)
    return answer.failed ? 1 : 0
  } catch (error) {
    const { code, message, number } = tellFailure(error)
    if (code === 'internal') process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.stderr.write(`${code}: ${message} (mã ${number})\n`)
    return code === 'usage' ? 2 : 1
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`)
