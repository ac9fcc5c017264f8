import type { Output } from '../../db/contract/api.ts'
import type { BackupReason, BackupView } from '../../db/contract/backupApi.ts'
import { AppError } from '../../db/contract/errors.ts'
import {
  type Register, type Seen, backupsOf, changeMark, chooseSecond, forget, healthOf, holdsErased, isGood, isUnchanged, keptIn, lastErasure, lastGood, logAccess, makeBackup, noteStatus, readStatus, removeHard, replacedRegisters, secondNow, secondView, sweepFiles, viewOf,
} from '../../db/index.ts'
import type { Press } from '../workers/press.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import type { Ports, Watch } from './ports.ts'
import { program } from './program.ts'

/** A change of more records than this at once is preceded by a backup. */
export const BULK_RECORDS = 50

/** The backups of the open register, as handlers need them. */
export type Backups = {
  /** Makes a backup, proves it, and copies it to the second place where that is plugged in. @throws AppError backupFailed, damagedRegister, diskFull */
  make(reason: BackupReason, watch?: Watch): Promise<BackupView>
  /** Before something that touches much: nothing where the newest good backup holds all there is. @throws AppError as `make`; then the change must not be made */
  before(reason: 'bulk' | 'erase', watch?: Watch): Promise<void>
  /** The same for a change of so many records, where that is many. */
  beforeChanging(records: number, watch?: Watch): Promise<void>
  running(): boolean
  /** What became of the newest try and the newest look, for where they could not be noted. */
  seen: Seen
  /** Where looks at the register and at backups are made. */
  press: Press
}

export function createBackups(register: Register, ports: Ports): Backups {
  const { db, folder } = register
  const press = ports.caretaker ?? ports.press
  let running = 0
  const seen: Seen = { attempt: null, damage: null }

  async function make(reason: BackupReason, watch: Watch = {}): Promise<BackupView> {
    running += 1
    ports.news('health')
    try {
      const made = await press.run('backup', { folder, reason, at: ports.now(), program: program.version }, watch)
      seen.attempt = null
      // What was made before still holds what was erased.
      if (reason === 'after-erase') noteStatus(folder, { erasedUpTo: (made.sequence ?? 1) - 1 })
      await press.run('second', { folder, at: ports.now() }).catch(error => ports.log('second copy', error))
      return made
    } catch (error) {
      seen.attempt = { at: ports.now(), reason, ok: false, message: error instanceof AppError ? error.message : null }
      throw error
    } finally {
      running -= 1
      ports.news('health')
    }
  }

  const backups: Backups = {
    make,
    async before(reason, watch) {
      if (lastGood(folder)?.manifest.mark !== changeMark(db)) await make(reason, watch)
    },
    async beforeChanging(records, watch) {
      if (records > BULK_RECORDS) await backups.before('bulk', watch)
    },
    running: () => running > 0,
    seen,
    press,
  }
  return backups
}

/** A backup made in this very thread, when the register is about to be closed; nothing where the newest good one holds all there is. */
export function backUpAtClose({ db, folder }: Register, at: string): void {
  if (lastGood(folder)?.manifest.mark !== changeMark(db)) makeBackup(db, folder, { reason: 'close', at, program: program.version })
}

const erasedOf = ({ register: { db, folder } }: Context) => ({ upTo: readStatus(folder).erasedUpTo, changeset: lastErasure(db) })

function listed(context: Context): Output<'backup.list'> {
  const { folder } = context.register
  const { spoilt, ...status } = readStatus(folder)
  const [place, erased] = [secondNow(status), erasedOf(context)]
  const views = (where: string, called: BackupView['place']) => keptIn(where, spoilt).map(kept => viewOf(kept, called, erased))
  return {
    backups: [...views(backupsOf(folder), 'register'), ...(place === undefined ? [] : views(place, 'second'))],
    replaced: replacedRegisters(folder), second: secondView(folder),
  }
}

async function chosen(context: Context, folder: string | null, watch: Watch): Promise<Output<'backup.list'>> {
  const { register, ports } = context
  chooseSecond(register.folder, folder, register.origin)
  logAccess(register.db, { at: ports.now(), ...context.who(), action: 'backup', subject: 'second', detail: folder ?? '' })
  if (folder !== null && lastGood(register.folder) === undefined) await context.backups.make('manual', watch)
  else if (folder !== null) await context.backups.press.run('second', { folder: register.folder, at: ports.now() }, watch)
  ports.news('health')
  return listed(context)
}

/**
 * Removes what still holds erased data: backups of before, in both places, and registers set aside. First the one that is to remain
 * is read whole. @throws AppError invalid while no proved backup was made after the last erasure
 */
function forgetErased(context: Context): { removed: number } {
  const { register: { db, folder }, ports } = context
  const [{ spoilt, ...status }, erased] = [readStatus(folder), erasedOf(context)]
  const second = secondNow(status)
  const places = [backupsOf(folder), ...(second === undefined ? [] : [second])]
  const holding = places.flatMap(place => keptIn(place, spoilt).filter(kept => holdsErased(kept, erased)))
  const aside = erased.upTo === null && erased.changeset === null ? [] : replacedRegisters(folder)
  if (holding.length + aside.length === 0) return { removed: 0 }
  if (!keptIn(backupsOf(folder), spoilt).some(kept => isGood(kept) && !holdsErased(kept, erased) && isUnchanged(kept.file, kept.manifest))) {
    throw new AppError('invalid', 'Chưa có bản sao lưu nào làm sau lần xóa dữ liệu cá nhân gần nhất nên chưa bỏ các bản cũ. Hãy sao lưu ngay rồi làm lại.')
  }
  logAccess(db, { at: ports.now(), ...context.who(), action: 'backup', subject: 'forget', detail: `${holding.length} bản sao lưu, ${aside.length} sổ thay ra` })
  for (const kept of holding) forget(kept)
  for (const { folder: kept } of aside) removeHard(kept)
  // What was attached to what is erased lies beside the backups once for all of them.
  places.forEach(sweepFiles)
  ports.news('health')
  return { removed: holding.length + aside.length }
}

export const backupHandlers = (context: Context): Pick<Handlers, 'backup.make' | 'backup.list' | 'backup.preview' | 'backup.second' | 'backup.forgetErased' | 'register.health'> => ({
  'backup.make': (_, watch) => {
    // Before it is made, so that the backup holds this entry too and is the newest state there is.
    logAccess(context.register.db, { at: context.ports.now(), ...context.who(), action: 'backup', subject: 'register', detail: 'theo yêu cầu' })
    return context.backups.make('manual', watch)
  },
  'backup.list': () => listed(context),
  'backup.preview': ({ file }, watch) => context.backups.press.run('preview', { folder: context.register.folder, file }, watch),
  'backup.second': ({ folder }, watch) => chosen(context, folder, watch),
  'backup.forgetErased': () => forgetErased(context),
  'register.health': () => healthOf(context.register.db, context.register.folder, context.ports.now(), context.backups.running(), context.backups.seen),
})
