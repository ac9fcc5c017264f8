import type { ProgramOutput } from '../../db/contract/program.ts'
import { backupsOf, keptIn, readStatus, replacedRegisters, secondFoldersIn, secondView, viewOf } from '../../db/index.ts'
import { program } from '../core/program.ts'
import type { Watch } from '../core/ports.ts'
import { driveType } from '../usb/drives.ts'
import { runOnce } from '../workers/press.ts'
import type { ProgramContext } from './programContext.ts'
import { welcome } from './registers.ts'

/** Backups beside a register that need not be open, or in a folder that was chosen for second copies. */
export function backupsIn(folder: string): ProgramOutput<'program.backupsOf'> {
  const { spoilt, erasedUpTo } = readStatus(folder)
  const [own, second] = [keptIn(backupsOf(folder), spoilt), secondFoldersIn(folder).flatMap(place => keptIn(place))]
  return {
    backups: [...own.map(kept => viewOf(kept, 'register', { upTo: erasedUpTo, changeset: null })), ...second.filter(({ name }) => name !== 'register.sqlite').map(kept => viewOf(kept, 'second', { upTo: null, changeset: null }))],
    replaced: replacedRegisters(folder), second: secondView(folder),
  }
}

export const previewOf = ({ folder, file }: { folder: string; file: string }, watch: Watch): Promise<ProgramOutput<'program.previewBackup'>> => runOnce('preview', { folder, file }, watch)

/**
 * Puts a backup in the place of a register and opens it. An open one is closed first; when restoring fails it is opened again.
 * @throws AppError all that `restoreRegister` and `openRegister` throw
 */
export function restore(context: ProgramContext, { folder, file }: { folder: string; file: string }, watch: Watch): Promise<ProgramOutput<'program.restore'>> {
  return context.keeper.alone(async keeping => {
    const open = keeping.folder()
    // A register may have been opened, and covered, while this waited for its turn.
    context.lock.require('program.restore')
    if (open === folder) await keeping.close()
    async function putInPlace() {
      const restored = await runOnce('restore', { folder, file, driveType: await driveType(folder), at: context.now(), program: program.version, account: context.account() }, watch)
      await keeping.open(folder)
      return restored
    }
    const done = await putInPlace().catch(async (error: unknown) => {
      if (open === folder && keeping.folder() === null) await backTo(context, () => keeping.open(folder))
      throw error
    })
    return { ...await welcome(context, keeping, { letIn: open === folder }), kept: done.kept ?? '', newer: done.newer, newerTotal: done.newerTotal, again: done.again, missing: done.missing }
  })
}

/** Opens what was open. When even that cannot be done, windows learn that none is open. */
async function backTo(context: ProgramContext, open: () => Promise<void>): Promise<void> {
  try {
    await open()
  } catch (error) {
    context.log('back after restoring', error)
    context.current = null
    context.host.emit({ type: 'register' })
  }
}
