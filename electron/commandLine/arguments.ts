import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../../db/contract/errors.ts'

export const usage = `Cách dùng: npm run --silent cli -- <lệnh>
  new --register THƯ_MỤC [--profile profile.json] [--parent]
  sample --register THƯ_MỤC --records N [--mix model=60,petition=300] [--seed S] | --content TÊN
  list LOẠI --register THƯ_MỤC [--find CHỮ] [--where trường=giá_trị]… [--sort trường[:desc]] [--limit N] [--unmasked] [--json]
  call THỦ_TỤC JSON|- --register THƯ_MỤC
  attach LOẠI MÃ TỆP… --register THƯ_MỤC
  undo [LẦN] · redo [LẦN] --register THƯ_MỤC
  figures --register THƯ_MỤC --period KỲ [--json]
  print VĂN_BẢN --register THƯ_MỤC --period KỲ [--record MÃ] [--variant LOẠI] --as pdf|docx|xlsx --out TỆP
  pack --register THƯ_MỤC --period KỲ --to THƯ_MỤC [--level full|initials|figures] [--password-file TỆP] [--json]
  verify GÓI [--password-file TỆP] [--json]
  backup --register THƯ_MỤC [--json]
  restore TỆP_SAO_LƯU --register THƯ_MỤC [--json]
  check --register THƯ_MỤC [--json]
Kỳ: 2025, 2025-H1, 2025-9M, 2025-Q3, 2025-M10, 2025-01-01..2025-11-25 hoặc period:<mã>. Thêm --today 2025-12-01 để làm như ở ngày đó.`

const options = {
  register: { type: 'string' }, profile: { type: 'string' }, parent: { type: 'boolean' }, records: { type: 'string' }, mix: { type: 'string' },
  seed: { type: 'string' }, content: { type: 'string' }, find: { type: 'string' }, where: { type: 'string', multiple: true },
  sort: { type: 'string' }, limit: { type: 'string' }, unmasked: { type: 'boolean' }, json: { type: 'boolean' }, period: { type: 'string' },
  record: { type: 'string' }, variant: { type: 'string' }, as: { type: 'string' }, out: { type: 'string' }, to: { type: 'string' }, level: { type: 'string' },
  'password-file': { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

export type Arguments = {
  command: string
  rest: string[]
  values: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']
}

export const usageError = (message: string) => new AppError('usage', message)

/** Reads the words after the program's name. @throws AppError usage */
export function readArguments(words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
    const [command = '', ...rest] = positionals
    return { command, rest, values }
  } catch (error) {
    throw usageError(`${misuse(error as NodeJS.ErrnoException)} Xem --help.`)
  }
}

/** What parseArgs objects to, in Vietnamese; the option stands in quotes in its own message. */
function misuse(error: NodeJS.ErrnoException): string {
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tùy chọn ${option}.`
  return `Tùy chọn ${option} viết thiếu hoặc thừa giá trị.`
}

/** The value of an option that the command cannot do without. */
export function required(args: Arguments, name: 'register' | 'period' | 'out' | 'to' | 'as' | 'records'): string {
  const value = args.values[name]
  if (value === undefined || value === '') throw usageError(`Lệnh ${args.command} cần --${name}. Xem --help.`)
  return value
}

export function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw usageError(`${name === 'số lần thay đổi' ? 'Số lần thay đổi' : `--${name}`} phải là số nguyên, không phải "${text}".`)
  return Number(text)
}

/** A path as the person meant it: npm runs scripts in the folder of the package, not where the command was typed. */
export function personsPath(path: string): string {
  const start = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined
  return resolve(start ?? process.cwd(), path)
}
