import { z } from 'zod'
import { restoreApi } from './backupApi.ts'
import { paperState } from './paperState.ts'
import { remarkSchema } from './remark.ts'
import { shownFigure } from './api.ts'
import { settingsShape } from './settings.ts'

const path = z.string().min(1).max(4096)
const nothing = z.strictObject({})
const opened = z.strictObject({ folder: z.string(), name: z.string() })
const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const state = z.strictObject({
  host: z.enum(['electron', 'browser']), version: z.string(), today: z.string(), theme: z.enum(themes), register: opened.nullable(),
  /** Whether the host has dialogs of the system for choosing files and folders. */
  canChoose: z.boolean(),
  /** Where a new register would be made. */
  suggestedFolder: z.string(),
  /** Where the program keeps what it remembers between starts, beside any register. */
  ownFolder: z.string(),
  /** The screens are covered until the password of the open register is given. */
  locked: z.boolean(),
  /** Why the password cannot even be asked for, as a sentence; the register can then be closed, or `program.lock` tried again. */
  lockProblem: z.string().nullable(),
  /** Something the person should know that went wrong before this window opened, as a sentence. */
  notice: z.string().nullable(),
})
const recents = z.array(z.strictObject({
  folder: z.string(), name: z.string(), records: z.int().nullable(), lastOpened: z.string(),
  /** Why it cannot be opened now, as a sentence; it stays remembered. */
  problem: z.string().nullable(),
}))

/**
 * Calls about the program rather than about the records of one register; the session answers them, with or without an
 * open register. Times are ISO with zone, paths absolute, sizes bytes.
 */
export const programApi = {
  'program.state': { input: nothing, output: state },
  'program.remember': { input: z.strictObject({ theme: z.enum(themes).optional() }), output: state },
  /** Covers every window until the password is given; without one it answers that nothing is locked. */
  'program.lock': { input: nothing, output: z.strictObject({ locked: z.boolean() }) },
  /**
   * Uncovers the windows, by the password, or by the recovery code with a new password. `waitSeconds` is above 0 while nothing is
   * looked at after too many wrong ones; `recovery` is the code that goes with a new password, shown once.
   */
  'program.unlock': {
    input: z.union([z.strictObject({ password: z.string().max(200) }), z.strictObject({ recovery: z.string().max(200), password: z.string().min(8).max(200) })]),
    output: z.strictObject({ ok: z.boolean(), waitSeconds: z.int(), recovery: z.string().nullable() }),
  },
  'program.recents': { input: nothing, output: recents },
  'program.forget': { input: z.strictObject({ folder: path }), output: recents },
  'program.checkPlace': {
    input: z.strictObject({ folder: path }),
    output: z.strictObject({
      usable: z.boolean(), exists: z.boolean(), isRegister: z.boolean(), message: z.string().nullable(), freeBytes: z.number().nullable(),
    }),
  },
  'program.openRegister': { input: z.strictObject({ folder: path }), output: opened },
  'program.closeRegister': { input: nothing, output: nothing },
  'program.createRegister': { input: z.strictObject({ folder: path, profile: settingsShape.optional() }), output: opened },
  /** The settings of a made-up agency, to start a set-up from. */
  'program.defaultProfile': { input: nothing, output: settingsShape },
  'program.openSample': { input: nothing, output: opened },
  /** The old folder stays under another name, told in `left`. */
  'program.moveRegister': { input: z.strictObject({ to: path }), output: opened.extend({ left: z.string().nullable() }) },
  'program.browse': {
    input: z.strictObject({ path: path.nullable(), extensions: z.array(z.string().max(10)).max(20).optional() }),
    output: z.strictObject({
      path: z.string(), parent: z.string().nullable(), places: z.array(z.strictObject({ label: z.string(), path: z.string() })),
      entries: z.array(z.strictObject({ name: z.string(), path: z.string(), type: z.enum(['folder', 'file']), isRegister: z.boolean() })),
    }),
  },
  'program.choose': {
    input: z.strictObject({
      what: z.enum(['folder', 'file', 'save']), title: z.string().max(200), name: z.string().max(200).optional(), extensions: z.array(z.string().max(10)).max(20).optional(),
    }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  'program.drives': {
    input: nothing,
    output: z.array(z.strictObject({
      path: z.string(), label: z.string(), type: z.enum(['removable', 'fixed', 'network', 'unknown']), freeBytes: z.number().nullable(), totalBytes: z.number().nullable(),
    })),
  },
  /** Shows a file or folder of the program in the file manager. */
  'program.show': { input: z.strictObject({ path }), output: nothing },
  /** A document made into a scratch file, to be read from `url`. */
  'document.preview': {
    input: z.strictObject({ document: z.string().max(60), period: z.string().min(1).max(100), record: z.uuid().optional(), variant: z.string().max(40).optional(), as: z.enum(['pdf', 'docx', 'xlsx']) }),
    output: z.strictObject({
      url: z.string(), name: z.string(), pages: z.int().nullable(), bytes: z.int(), warnings: z.array(remarkSchema),
      figures: z.array(shownFigure), state: paperState,
    }),
  },
  /** The hand-over slip of a package as a scratch PDF: it carries the password, so it is printed rather than kept. */
  'package.previewSlip': {
    input: z.strictObject({ sequence: z.int().positive(), password: z.string().min(12).max(200).optional() }),
    output: z.strictObject({ url: z.string(), name: z.string() }),
  },
  'attachment.open': { input: z.strictObject({ id: z.uuid() }), output: nothing },
  ...restoreApi,
} as const

export type ProgramApi = typeof programApi
export type ProgramProcedure = keyof ProgramApi
export type ProgramInput<P extends ProgramProcedure> = z.infer<ProgramApi[P]['input']>
export type ProgramOutput<P extends ProgramProcedure> = z.infer<ProgramApi[P]['output']>
export const isProgramProcedure = (name: string): name is ProgramProcedure => Object.hasOwn(programApi, name)
