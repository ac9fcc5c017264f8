import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { systemPorts } from '../../electron/core/systemPorts.ts'
import { createCore } from '../../electron/core/createCore.ts'
import { setUpRegister } from '../../electron/core/setUp.ts'
import { startPress } from '../../electron/workers/press.ts'
import { valueOf } from './runningScreens.ts'

export const officeName = 'Sở Khoa học và Công nghệ'

/** A register of one model with one backup of it, closed, that the program in `userData` has opened before. */
export async function backedUpRegister(folder: string, userData: string, model: Record<string, unknown>, today: string): Promise<void> {
  const press = startPress()
  const ports = systemPorts({ press, today })
  const register = setUpRegister(folder, ports, { driveType: 'fixed' })
  const core = createCore(register, ports)
  valueOf(await core.call('record.create', { kind: 'model', draft: model }))
  valueOf(await core.call('backup.make', {}))
  register.close()
  await press.close()
  mkdirSync(userData, { recursive: true })
  writeFileSync(join(userData, 'program.json'), JSON.stringify({ recents: [{ folder, name: officeName, records: 1, lastOpened: `${today}T02:00:00.000Z` }] }))
}

/** Cuts the file off, as a disk that lost its end. */
export const cutOff = (folder: string): void => truncateSync(join(folder, 'register.sqlite'), 12_288)

/** Changes a record behind the program's back, as a failing disk would. */
export function spoil(folder: string): void {
  const db = new Database(join(folder, 'register.sqlite'))
  db.prepare("UPDATE model SET name = 'sai lệch'").run()
  db.close()
}
