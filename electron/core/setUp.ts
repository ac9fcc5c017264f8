import { anyKind } from '../../db/contract/kinds/index.ts'
import { type Settings, settingsShape } from '../../db/contract/settings.ts'
import { type OpenOptions, type Register, type RowChange, createRegister, toCells } from '../../db/index.ts'
import { makeKeys } from '../usb/signature.ts'
import { defaultLists, defaultProfile } from './content/defaults.ts'
import { createContext } from './context.ts'
import { parse } from './parse.ts'
import type { Ports } from './ports.ts'
import { program } from './program.ts'
import { changesOfSettings } from './settings.ts'

/**
 * Makes a register with its value lists and settings: those of a made-up agency, or of a profile as `settings.get`
 * gives it. When the profile cannot be used nothing remains on the disk.
 * @throws AppError invalid, and all that `createRegister` throws
 */
export function setUpRegister(folder: string, ports: Ports, options: OpenOptions & { profile?: unknown; parent?: boolean }): Register {
  const profile = options.profile === undefined ? defaultProfile() : parse(settingsShape, options.profile) as Settings
  return createRegister(folder, { ...options, keys: makeKeys(), now: ports.now(), program: program.version },
    register => fill(register, ports, options.parent ? asParent(profile) : profile))
}

/** A register that receives packages from other agencies. */
function asParent(profile: Settings): Settings {
  return { ...profile, preferences: [...profile.preferences.filter(p => p.name !== 'role'), { name: 'role', value: 'parent' }] }
}

function fill(register: Register, ports: Ports, profile: Settings): void {
  const occasion = { at: ports.now(), account: ports.account(), displayName: ports.account(), final: true }
  const kind = anyKind('valueEntry')
  const lists = defaultLists().map((draft): RowChange => ({ kind: 'valueEntry', id: ports.newId(), set: toCells(kind, draft), create: true }))
  register.apply({ ...occasion, reason: 'tạo danh mục' }, lists)
  register.apply({ ...occasion, reason: 'tạo thiết lập' }, changesOfSettings(createContext(register, ports), profile))
}
