import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import type { Register } from '../../db/index.ts'
import { type Core, createCore } from '../../electron/core/createCore.ts'
import type { Ports } from '../../electron/core/ports.ts'
import { setUpRegister } from '../../electron/core/setUp.ts'
import { systemPorts } from '../../electron/core/systemPorts.ts'
import { asAppError, openRegister } from '../../db/index.ts'
import { startPress } from '../../electron/workers/press.ts'
import { type Client, createClient } from '../../renderer/api/client.ts'
import { emptyFolder, onDisk } from './register.ts'

export type Program = { folder: string; register: Register; core: Core; client: Client; ports: Ports; close(): void }

/** A fault of the program fails the test; what is told to a person is the test's own business. */
function failTest(message: string, error: unknown): void {
  const told = asAppError(error)
  if (!(told instanceof AppError) || told.code === 'internal') throw new Error(message, { cause: error })
}

/** The ports of a test: the clock stands on one day, what goes wrong inside fails the test. */
export function testPorts(today = '2025-12-01'): Ports {
  const press = startPress()
  onTestFinished(() => press.close())
  return systemPorts({ press, today, log: failTest })
}

function running(folder: string, register: Register, ports: Ports): Program {
  const core = createCore(register, ports, { checkOutput: true })
  const close = () => register.db.open && register.close()
  onTestFinished(() => void close())
  return { folder, register, core, ports, client: createClient(core.call), close }
}

/** The program on a new register of a made-up agency; answers are checked against the contract. */
export function newProgram(options: { profile?: unknown; folder?: string; today?: string } = {}): Program {
  const folder = options.folder ?? join(emptyFolder(), 'sổ')
  const ports = testPorts(options.today)
  return running(folder, setUpRegister(folder, ports, { ...onDisk, ...(options.profile === undefined ? {} : { profile: options.profile }) }), ports)
}

/** The program on a register that is there. */
export function openProgram(folder: string): Program {
  return running(folder, openRegister(folder, onDisk), testPorts())
}
