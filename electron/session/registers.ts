import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Output } from '../../db/contract/api.ts'
import { workKinds } from '../../db/contract/kinds/index.ts'
import { inForce } from '../../db/contract/settings.ts'
import type { Watch } from '../core/ports.ts'
import type { Keeping } from './keeper.ts'
import { isRegister, suggestFolder } from './places.ts'
import type { ProgramContext } from './programContext.ts'

export type Opened = { folder: string; name: string }

const SAMPLE_RECORDS = 2000
const sampleFolder = 'SoDanVan-mau'

/**
 * Opens a register in place of the open one; the one that is open already stays as it is.
 * @throws AppError all that `openRegister` throws; then what was open stays open
 */
export function openRegister(context: ProgramContext, folder: string): Promise<Opened> {
  return context.keeper.alone(async keeping => {
    const { current } = context
    if (current && await isSame(current.folder, folder)) return current
    return change(context, keeping, folder)
  })
}

/** Makes a register, with the settings of a profile or of a made-up agency, and opens it. @throws AppError as `setUpRegister` */
export const makeRegister = (context: ProgramContext, folder: string, profile?: unknown): Promise<Opened> =>
  context.keeper.alone(keeping => change(context, keeping, folder, profile === undefined ? {} : { profile }))

/** Leaves the program without a register. */
export function closeRegister(context: ProgramContext): Promise<void> {
  return context.keeper.alone(async keeping => {
    await noteRecords(context, keeping)
    await leave(context, keeping)
  })
}

/** Closes the open register; nothing is left to cover. */
async function leave(context: ProgramContext, keeping: Keeping): Promise<void> {
  await keeping.close()
  context.current = null
  context.lock.become(false)
  context.host.emit({ type: 'register' })
}

/** Opens the register of made-up records, which is made the first time; never a register that holds real ones. */
export function openSample(context: ProgramContext, watch: Watch): Promise<Opened> {
  return context.keeper.alone(async keeping => {
    const known = (await context.memory.read()).sample ?? join(context.host.documents, sampleFolder)
    const there = await isRegister(known)
    const folder = there ? known : await suggestFolder(sampleFolder, context.host)
    await context.memory.change(before => ({ ...before, sample: folder })).catch(() => undefined)
    const opened = context.current?.folder === folder ? context.current : await change(context, keeping, folder, there ? undefined : {})
    if (await countRecords(keeping) === 0) {
      await keeping.ask('content.sample', { records: SAMPLE_RECORDS }, watch)
      await remember(context, keeping)
      context.host.emit({ type: 'changed' })
    }
    return opened
  })
}

async function change(context: ProgramContext, keeping: Keeping, folder: string, create?: { profile?: unknown }): Promise<Opened> {
  await noteRecords(context, keeping)
  await keeping.open(folder, create)
  return welcome(context, keeping)
}

/**
 * Learns the name of the register just opened, remembers it as the newest, and tells the windows. With `letIn` it is one that was
 * open before, for somebody who gave its password then and is not asked twice. Where it cannot even say what it is called it is
 * closed again: no window would know that it is open.
 * @throws AppError what asking the register throws
 */
export async function welcome(context: ProgramContext, keeping: Keeping, { letIn = false } = {}): Promise<Opened> {
  const folder = keeping.folder() ?? ''
  try {
    if (!letIn) await context.lock.arrived(keeping)
    context.current = { folder, name: await nameOf(context, keeping, folder) }
  } catch (error) {
    await leave(context, keeping)
    throw error
  }
  const opened = context.current
  await remember(context, keeping)
  context.host.emit({ type: 'register' })
  return opened
}

/** Puts the open register at the head of the recent ones. That this cannot be written is no reason not to work. */
async function remember(context: ProgramContext, keeping: Keeping): Promise<void> {
  const { current } = context
  if (!current) return
  const records = await countRecords(keeping).catch(() => null)
  const recent = { ...current, records, lastOpened: context.now() }
  await context.memory.change(before => ({ ...before, recents: [recent, ...before.recents.filter(r => r.folder !== recent.folder)] }))
    .catch(error => context.log('remember', error))
}

/** Notes how many records the register holds that is about to be closed; a dead one is left alone. */
export async function noteRecords(context: ProgramContext, keeping: Keeping): Promise<void> {
  const { current } = context
  const records = current ? await countRecords(keeping).catch(() => null) : null
  if (!current || records === null) return
  await context.memory.change(before => ({
    ...before, recents: before.recents.map(r => (r.folder === current.folder ? { ...r, name: current.name, records } : r)),
  })).catch(error => context.log('remember', error))
}

async function countRecords(keeping: Keeping): Promise<number> {
  const { counts } = await keeping.ask('register.info', {}) as Output<'register.info'>
  return Object.keys(workKinds).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
}

async function nameOf(context: ProgramContext, keeping: Keeping, folder: string): Promise<string> {
  return nameFrom(context, await keeping.ask('settings.get', {}) as Output<'settings.get'>, folder)
}

/** The agency in force today; the folder's own name where none is. The sample says that it is one. */
async function nameFrom(context: ProgramContext, settings: Output<'settings.get'>, folder: string): Promise<string> {
  const entries = inForce(settings.agency as { name?: unknown; validFrom?: string | null; validTo?: string | null }[], context.today())
  const name = entries.at(-1)?.name
  const plain = typeof name === 'string' && name.trim() !== '' ? name : basename(folder)
  return (await context.memory.read()).sample === folder ? `Sổ mẫu: ${plain}` : plain
}

/** Tells the windows when the settings have given the open register another name. */
export async function refreshName(context: ProgramContext): Promise<void> {
  const { current } = context
  const result = await context.keeper.call('settings.get', {})
  if (!current || !result.ok) return
  const name = await nameFrom(context, result.value as Output<'settings.get'>, current.folder)
  if (context.current !== current || name === current.name) return
  context.current = { ...current, name }
  context.host.emit({ type: 'register' })
}

const isSame = async (a: string, b: string) => a === b || await whole(a) === await whole(b)
const whole = (path: string) => realpath(path).catch(() => path)
