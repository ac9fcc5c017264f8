import { readFileSync } from 'node:fs'
import { AppError } from '../../db/contract/errors.ts'
import { type Register, openRegister } from '../../db/index.ts'
import { createCore } from '../core/createCore.ts'
import { fileLog } from '../core/log.ts'
import { clearScratch } from '../core/packages.ts'
import type { Ports, Watch } from '../core/ports.ts'
import { systemPorts } from '../core/systemPorts.ts'
import { driveType } from '../usb/drives.ts'
import { startPress } from '../workers/press.ts'
import { type Arguments, personsPath, required } from './arguments.ts'

export type Session = {
  register: Register
  /** Calls a procedure; its failure is thrown. */
  call<T = unknown>(name: string, input: unknown): Promise<T>
}

const watch: Watch = process.stderr.isTTY
  ? { progress: (done, what) => process.stderr.write(`\r${Math.round(done * 100)}% ${what}          `) }
  : {}

/** Runs `work` with ports of this machine and ends the press afterwards. */
export async function withPorts<T>(args: Arguments, work: (ports: Ports) => Promise<T>, log?: Ports['log']): Promise<T> {
  const press = startPress()
  try {
    return await work(systemPorts({ press, today: args.values.today, ...(log ? { log } : {}) }))
  } finally {
    await press.close()
  }
}

/** Opens the register the command names, runs `work` on it and closes it again, whatever happens. */
export async function withRegister<T>(args: Arguments, work: (session: Session) => Promise<T>): Promise<T> {
  const folder = personsPath(required(args, 'register'))
  return withPorts(args, async ports => {
    const register = openRegister(folder, { driveType: await driveType(folder) })
    try {
      clearScratch(folder)
      return await work(sessionOf(register, ports))
    } finally {
      register.close()
    }
  }, fileLog(folder))
}

export function sessionOf(register: Register, ports: Ports): Session {
  const core = createCore(register, ports)
  return {
    register,
    async call<T>(name: string, input: unknown) {
      const result = await core.call(name, input, watch)
      if (result.ok) return result.value as T
      throw new AppError(result.error.code, result.error.message, { fields: result.error.fields })
    },
  }
}

/** The text of a file the person named. @throws AppError readFailed */
export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : personsPath(path), 'utf8')
  } catch (error) {
    throw new AppError('readFailed', `Không đọc được ${path === '-' ? 'dữ liệu đưa vào' : `tệp ${path}`}. Chưa có gì bị thay đổi.`, { cause: error })
  }
}

/** @throws AppError invalid when the text is no JSON */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('invalid', `Nội dung không phải JSON đúng: ${(error as Error).message}. Chưa có gì bị thay đổi.`, { cause: error })
  }
}
