import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../db/contract/errors.ts'
import { type DriveType, type Register, openRegister, registerFile } from '../../db/index.ts'
import { backUpAtClose } from '../core/backups.ts'
import { type Core, createCore } from '../core/createCore.ts'
import { fileLog } from '../core/log.ts'
import { clearScratch } from '../core/packages.ts'
import type { Ports } from '../core/ports.ts'
import { program } from '../core/program.ts'
import { setUpRegister } from '../core/setUp.ts'
import { systemPorts } from '../core/systemPorts.ts'
import { startPress } from './press.ts'

export type OpenCore = {
  core: Core
  /** Stops long work, then closes the register; one that is kept open for a person is backed up before, unless it is `suspect`. */
  close(suspect?: boolean): Promise<void>
}

/**
 * `today` (yyyy-mm-dd) stands in for the day of the machine. `attended`: the register stays open for a person, so it is looked at,
 * backed up daily and when it is closed, and copied to the second place. With `create` the register is made first, with the settings of
 * a profile or of a made-up agency.
 */
export type OpenCoreOptions = { folder: string; driveType: DriveType; today?: string | undefined; create?: { profile?: unknown }; attended?: boolean }

/**
 * The program on a register of this machine, without a window: the register opened, what a crash left swept away, a press
 * and a log beside it. Why a register could not be opened goes into its log.
 * @throws AppError all that `openRegister`, or with `create` `setUpRegister`, throws; usage when `today` is no day
 */
export function openCore({ folder, driveType, today, create, attended = false }: OpenCoreOptions, news?: Ports['news']): OpenCore {
  const [press, caretaker] = [startPress(), startPress()]
  const clock = systemPorts({ press, caretaker, today, news })
  const ports = { ...clock, log: fileLog(folder, clock.now) }
  const register = create ? setUpRegister(folder, clock, { driveType, ...create }) : opened(folder, driveType, ports)
  clearScratch(folder)
  const core = createCore(register, ports, { overseen: attended })
  return {
    core,
    async close(suspect = false) {
      core.close()
      await Promise.all([press.close(), caretaker.close()])
      if (attended && !suspect) backUpQuietly(register, ports)
      register.close()
    },
  }
}

/** The light tells of a backup that could not be made; it is no reason to keep the register open. */
function backUpQuietly(register: Register, ports: Ports): void {
  try {
    backUpAtClose(register, ports.now())
  } catch (error) {
    ports.log('backup at close', error)
  }
}

function opened(folder: string, driveType: DriveType, { log, now }: Ports): Register {
  try {
    return openRegister(folder, { driveType, occasion: { at: now(), program: program.version } })
  } catch (error) {
    // Only beside a register: a folder chosen by mistake is left as it is.
    if (existsSync(join(folder, registerFile))) log(error instanceof AppError ? `open, ${error.message}` : 'open', error)
    throw error
  }
}
