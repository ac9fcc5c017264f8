import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../../db/contract/errors.ts'
import { isDay } from '../../db/contract/calendar.ts'

export const usage = `Cách dùng: npm start -- [tùy chọn]
  --register THƯ_MỤC   mở ngay sổ này
  --today NGÀY         làm như ở ngày đó, ví dụ 2025-12-01
  --browser-host       mở trong trình duyệt cả khi có Electron
  --no-browser         chỉ in địa chỉ, không tự mở trình duyệt
  --port SỐ            cổng của địa chỉ, mặc định là một cổng còn trống
  --user-data THƯ_MỤC  nơi chương trình ghi nhớ sổ gần đây
  --renderer THƯ_MỤC   dùng màn hình dựng sẵn ở đây`

const options = {
  register: { type: 'string' }, today: { type: 'string' }, 'browser-host': { type: 'boolean' }, 'no-browser': { type: 'boolean' }, port: { type: 'string' },
  'user-data': { type: 'string' }, renderer: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

/** What a start was asked for; paths absolute. */
export type StartArguments = {
  register?: string | undefined; today?: string | undefined; port?: number | undefined; userData?: string | undefined; renderer?: string | undefined
  browserHost: boolean; openBrowser: boolean; help: boolean
}

/** Reads the words after the program's name; paths count from where the command was typed. @throws AppError usage */
export function readStartArguments(words: readonly string[], from: string = typedIn()): StartArguments {
  const values = parsed(words)
  const path = (given: string | undefined) => (given === undefined ? undefined : resolve(from, given))
  if (values.today !== undefined && !isDay(values.today)) throw wrong(`--today viết năm-tháng-ngày, ví dụ 2025-12-01, không phải "${values.today}".`)
  return {
    register: path(values.register), userData: path(values['user-data']), renderer: path(values.renderer), today: values.today, port: portOf(values.port),
    browserHost: values['browser-host'] ?? false, openBrowser: !values['no-browser'], help: values.help ?? false,
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, strict: true }).values
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const word = /'([^' ]*)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw wrong(`Không có tùy chọn ${word}.`)
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') throw wrong(`Không hiểu "${word}": thư mục của sổ viết sau --register.`)
    throw wrong(`Tùy chọn ${word} viết thiếu hoặc thừa giá trị.`)
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || (/^\d{1,5}$/.test(text) && Number(text) <= 65_535)) return text === undefined ? undefined : Number(text)
  throw wrong(`--port phải là một số từ 0 đến 65535, không phải "${text}".`)
}

const wrong = (message: string) => new AppError('usage', message)

/** npm runs scripts in the folder of the package, not where the command was typed. */
const typedIn = () => (process.env['npm_lifecycle_event'] === 'start' ? process.env['INIT_CWD'] : undefined) ?? process.cwd()
