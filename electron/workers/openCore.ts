import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import { type DriveType, type Register, openRegister, registerFile } from '../../db/index.ts'
import { type Core, createCore } from '../core/createCore.ts'
import { fileLog } from '../core/log.ts'
import { clearScratch } from '../core/packages.ts'
import { setUpRegister } from '../core/setUp.ts'
import { systemPorts } from '../core/systemPorts.ts'
import { startPress } from './press.ts'

export type OpenCore = {
  core: Core
  /** Stops long work, then closes the register. */
  close(): Promise<void>
}

/**
 * `today` (yyyy-mm-dd) stands in for the day of the machine. With `create` the register is made first, with the settings of
 * a profile or of a made-up agency.
 */
export type OpenCoreOptions = { folder: string; driveType: DriveType; today?: string | undefined; create?: { profile?: unknown } }

/**
 * The program on a register of this machine, without a window: the register opened, what a crash left swept away, a press
 * and a log beside it. Why a register could not be opened goes into its log.
 * @throws AppError all that `openRegister`, or with `create` `setUpRegister`, throws; usage when `today` is no day
 */
export function openCore({ folder, driveType, today, create }: OpenCoreOptions): OpenCore {
  const press = startPress()
  const clock = systemPorts({ press, today })
  const ports = { ...clock, log: fileLog(folder, clock.now) }
  const register = create ? setUpRegister(folder, clock, { driveType, ...create }) : opened(folder, driveType, ports.log)
  clearScratch(folder)
  return { core: createCore(register, ports), close: async () => { await press.close(); register.close() } }
}

function opened(folder: string, driveType: DriveType, log: (message: string, error: unknown) => void): Register {
  try {
    return openRegister(folder, { driveType })
  } catch (error) {
    // Only beside a register: a folder chosen by mistake is left as it is.
    if (existsSync(join(folder, registerFile))) log(error instanceof AppError ? `open, ${error.message}` : 'open', error)
    throw error
  }
}
