import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramInput, ProgramOutput, ProgramProcedure } from '../../db/contract/program.ts'
import { defaultProfile } from '../core/content/defaults.ts'
import type { Watch } from '../core/ports.ts'
import { program } from '../core/program.ts'
import { browse } from './browse.ts'
import type { Drive } from './drives.ts'
import { lockScreens, unlockScreens } from './lock.ts'
import { moveRegister } from './moveRegister.ts'
import { preview, previewSlip, valueOf } from './papers.ts'
import { judgePlace, problemOf, registerFolder, suggestFolder } from './places.ts'
import type { ProgramContext } from './programContext.ts'
import { backupsIn, previewOf, restore } from './restoring.ts'
import { closeRegister, makeRegister, openRegister, openSample } from './registers.ts'
import { safeFileName } from './scratch.ts'

export type ProgramHandlers = { [P in ProgramProcedure]: (input: ProgramInput<P>, watch: Watch) => ProgramOutput<P> | Promise<ProgramOutput<P>> }

const newFolder = 'SoDanVan'

/** The procedures that are about the program rather than the records of one register. */
export function programHandlers(context: ProgramContext): ProgramHandlers {
  const { host, memory } = context
  let suggested: Promise<string> | undefined

  async function state(): Promise<ProgramOutput<'program.state'>> {
    const { theme } = await memory.read()
    await context.begun
    return {
      host: host.kind, version: program.version, today: context.today(), theme, register: context.current, locked: context.lock.locked(), lockProblem: context.lock.problem(), canChoose: host.choose !== undefined,
      suggestedFolder: await (suggested ??= suggestFolder(newFolder, host)), ownFolder: host.userData, notice: memory.notice(),
    }
  }

  async function recents(): Promise<ProgramOutput<'program.recents'>> {
    const known = (await memory.read()).recents
    return Promise.all(known.map(async recent => ({ ...recent, problem: recent.folder === context.current?.folder ? null : await problemOf(recent.folder) })))
  }

  return {
    'program.state': state,
    'program.remember': async ({ theme }) => {
      if (theme !== undefined) await memory.change(before => ({ ...before, theme }))
      host.emit({ type: 'register' })
      return state()
    },
    'program.lock': () => lockScreens(context),
    'program.unlock': given => unlockScreens(context, given),
    'program.recents': recents,
    'program.forget': async ({ folder }) => {
      await memory.change(before => ({ ...before, recents: before.recents.filter(recent => recent.folder !== folder) }))
      return recents()
    },
    'program.checkPlace': ({ folder }) => judgePlace(registerFolder(folder)),
    'program.openRegister': ({ folder }) => openRegister(context, registerFolder(folder)),
    'program.closeRegister': async () => {
      await closeRegister(context)
      return {}
    },
    'program.createRegister': async ({ folder, profile }) => {
      const made = await makeRegister(context, registerFolder(folder), profile)
      suggested = undefined
      return made
    },
    'program.defaultProfile': () => defaultProfile() as unknown as ProgramOutput<'program.defaultProfile'>,
    'program.openSample': (_, watch) => openSample(context, watch),
    'program.moveRegister': ({ to }, watch) => moveRegister(context, registerFolder(to), watch),
    'program.browse': async ({ path, extensions }) => browse(path, extensions ?? [], { documents: host.documents, drives: await drivesOf(context) }),
    'program.choose': async request => {
      if (!host.choose) throw new AppError('invalid', 'Chương trình đang mở trong trình duyệt nên không có hộp chọn tệp của máy. Hãy chọn ngay trong cửa sổ này.')
      return { path: await host.choose(request) }
    },
    'program.drives': () => drivesOf(context),
    'program.show': async ({ path }) => {
      await show(context, resolve(path))
      return {}
    },
    'program.backupsOf': ({ folder }) => backupsIn(resolve(folder)),
    'program.previewBackup': ({ folder, file }, watch) => previewOf({ folder: resolve(folder), file: resolve(file) }, watch),
    'program.restore': ({ folder, file }, watch) => restore(context, { folder: registerFolder(folder), file: resolve(file) }, watch),
    'document.preview': (input, watch) => preview(context, input, watch),
    'package.previewSlip': (input, watch) => previewSlip(context, input, watch),
    'attachment.open': async ({ id }) => {
      await openAttachment(context, id)
      return {}
    },
  }
}

/** No drive is shown where the system does not say: a folder can still be chosen. */
const drivesOf = (context: ProgramContext): Promise<Drive[]> => context.drives.list().catch(error => (context.log('drives', error), []))

async function show(context: ProgramContext, path: string): Promise<void> {
  if (!context.mayShow(path)) throw new AppError('invalid', `Chương trình chỉ mở được thư mục của sổ và nơi nó vừa ghi tệp, không mở ${path.slice(0, 200)}.`)
  if (!context.host.show) throw new AppError('invalid', `Không mở được trình quản lý tệp. Tệp nằm ở ${path}.`)
  await context.host.show(path)
}

/** Opens a copy, so that what another program writes into it does not touch the register. */
async function openAttachment(context: ProgramContext, id: string): Promise<void> {
  if (!context.host.open) throw new AppError('invalid', 'Chương trình đang mở trong trình duyệt: hãy tải tệp về rồi mở.')
  const { path, name } = valueOf<Output<'attachment.file'>>(await context.keeper.call('attachment.file', { id }))
  const copy = join(context.scratch.room(), safeFileName(name))
  await copyFile(path, copy)
  await context.host.open(copy)
}
