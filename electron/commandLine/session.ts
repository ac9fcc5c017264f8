import { readFileSync } from 'node:fs'
import { AppError } from '../../db/contract/errors.ts'
import type { Ports, Watch } from '../core/ports.ts'
import { systemPorts } from '../core/systemPorts.ts'
import { driveType } from '../usb/drives.ts'
import { openCore } from '../workers/openCore.ts'
import { startPress } from '../workers/press.ts'
import { type Arguments, personsPath, required } from './arguments.ts'

/** Calls a procedure; its failure is thrown. */
export type Session = { call<T = unknown>(name: string, input: unknown): Promise<T> }

const watch: Watch = process.stderr.isTTY
  ? { progress: (done, what) => process.stderr.write(`\r${Math.round(done * 100)}% ${what}          `) }
  : {}

/** Runs `work`, which needs no register yet, with ports of this machine. */
export async function withPorts<T>(args: Arguments, work: (ports: Ports) => Promise<T>): Promise<T> {
  const press = startPress()
  try {
    return await work(systemPorts({ press, today: args.values.today }))
  } finally {
    await press.close()
  }
}

/** Opens the register the command names, runs `work` on it and closes it again, whatever happens. */
export async function withRegister<T>(args: Arguments, work: (session: Session) => Promise<T>): Promise<T> {
  const folder = personsPath(required(args, 'register'))
  const { core, close } = openCore({ folder, driveType: await driveType(folder), today: args.values.today })
  try {
    return await work({
      async call<T>(name: string, input: unknown) {
        const result = await core.call(name, input, watch)
        if (result.ok) return result.value as T
        throw new AppError(result.error.code, result.error.message, { fields: result.error.fields })
      },
    })
  } finally {
    await close()
  }
}

/** The text of a file the person named. @throws AppError readFailed */
export function readText(path: string): string {
  try {
    // Notepad and PowerShell put a mark before the text that is no part of it.
    return readFileSync(path === '-' ? 0 : personsPath(path), 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new AppError('readFailed', `Không đọc được ${path === '-' ? 'dữ liệu đưa vào' : `tệp ${path}`}. Chưa có gì bị thay đổi.`, { cause: error })
  }
}

/** @throws AppError invalid when the text is no JSON */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('invalid', 'Nội dung đưa vào không phải JSON đúng: thiếu hoặc thừa dấu ngoặc, dấu nháy hay dấu phẩy. Chưa có gì bị thay đổi.', { cause: error })
  }
}
