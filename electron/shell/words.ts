import { parseArgs } from 'node:util'

/** What the program was started with; paths as they were typed. */
export type ShellWords = { register?: string | undefined; today?: string | undefined; userData?: string | undefined; renderer?: string | undefined }

const options = { register: { type: 'string' }, today: { type: 'string' }, 'user-data': { type: 'string' }, renderer: { type: 'string' } } as const

/**
 * Reads `--register`, `--today`, `--user-data` and `--renderer`, each written with `=`. Chromium adds words of its own, in
 * any order: what is not known is passed over. The installed program shows its own screens whatever it is told.
 */
export function readShellWords(words: readonly string[], installed: boolean): ShellWords {
  const known = words.filter(word => Object.keys(options).some(name => word.startsWith(`--${name}=`)))
  const { values } = parseArgs({ args: known, options })
  return { register: values.register, today: values.today, userData: values['user-data'], renderer: installed ? undefined : values.renderer }
}
