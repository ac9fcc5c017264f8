import { z } from 'zod'
import { figureSchema } from './figure.ts'
import { type KindName, kindNames } from './kinds/index.ts'
import { settingsShape, someSettingsShape } from './settings.ts'

const kind = z.enum(kindNames as [KindName, ...KindName[]], { error: issue => `Không có loại hồ sơ "${String(issue.input ?? '').slice(0, 60)}". Các loại: ${kindNames.join(', ')}` })
const id = z.uuid({ error: 'Mã hồ sơ không hợp lệ' })
const draft = z.record(z.string(), z.unknown())
const scalar = z.union([z.string(), z.number(), z.boolean()])
const condition = z.union([
  scalar, z.null(), z.array(scalar).max(1000),
  z.strictObject({ from: z.union([z.string(), z.number()]).optional(), to: z.union([z.string(), z.number()]).optional() }),
])
const record = z.looseObject({
  id, revision: z.int().positive(), createdAt: z.string(), updatedAt: z.string(), deletedAt: z.string().nullable(),
  origin: z.string(), contentHash: z.string().length(64).nullable(),
})
const one = z.strictObject({ kind, id, revision: z.int().positive().optional() })
const several = z.strictObject({ kind, ids: z.array(id).min(1).max(100_000) })
const changed = z.strictObject({ changeset: z.int(), changed: z.int() })
const reverted = z.strictObject({ changeset: z.int(), restored: z.int(), left: z.array(z.strictObject({ kind, id, title: z.string() })) })
const periodCode = z.string().min(1).max(100)
const finding = z.strictObject({ code: z.string(), where: z.string(), message: z.string() })
const path = z.string().min(1).max(4096)

export const packageLevels = ['full', 'initials', 'figures'] as const
export type PackageLevel = (typeof packageLevels)[number]

/**
 * Every call a screen, the command line or another host may make: its name, what goes in, what comes out.
 * Dates are yyyy-mm-dd, times ISO with zone, money whole đồng, paths absolute.
 */
export const api = {
  /** A page of records: `where` by field (a value, several, null for empty, or from/to), `find` as typed by a person. */
  'record.list': {
    input: z.strictObject({
      kind, find: z.string().max(1000).optional(), where: z.record(z.string(), condition).optional(), sort: z.string().max(80).optional(),
      limit: z.int().min(0).max(1_000_000).optional(), offset: z.int().min(0).optional(), trash: z.boolean().optional(), unmasked: z.boolean().optional(),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(record) }),
  },
  'record.get': { input: z.strictObject({ kind, id, unmasked: z.boolean().optional() }), output: record },
  /** Fields left out are empty. */
  'record.create': { input: z.strictObject({ kind, draft }), output: record },
  /** Fields left out keep their value; `revision` is the one the change was made on. */
  'record.update': { input: z.strictObject({ kind, id, revision: z.int().positive(), draft }), output: record },
  /** The same values for many records at once, as one changeset. */
  'record.updateMany': { input: z.strictObject({ kind, ids: z.array(id).min(1).max(100_000), draft }), output: changed },
  'record.trash': { input: z.union([one, several]), output: changed },
  'record.restore': { input: z.union([one, several]), output: changed },
  'history.list': {
    input: z.strictObject({ kind: kind.optional(), id: id.optional(), limit: z.int().min(1).max(10_000).optional(), offset: z.int().min(0).optional() }),
    output: z.array(z.strictObject({
      changeset: z.int(), at: z.string(), account: z.string(), displayName: z.string(), reason: z.string(), undoes: z.int().nullable(),
      standing: z.boolean(), count: z.int(),
    })),
  },
  /** The fields one changeset altered, as a person reads them. */
  'history.changes': {
    input: z.strictObject({ changeset: z.int() }),
    output: z.array(z.strictObject({
      kind, id, title: z.string(), created: z.boolean(),
      fields: z.array(z.strictObject({ name: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    })),
  },
  'history.undo': { input: z.strictObject({ changeset: z.int().optional() }), output: reverted },
  'history.redo': { input: z.strictObject({ changeset: z.int().optional() }), output: reverted },
  'attachment.add': { input: z.strictObject({ kind, id, files: z.array(path).min(1).max(500) }), output: z.array(record) },
  'settings.get': { input: z.strictObject({}), output: settingsShape },
  /** Groups left out stay as they are; a group given is replaced by what is given. */
  'settings.set': { input: someSettingsShape, output: settingsShape },
  'figures.get': { input: z.strictObject({ period: periodCode, preceding: z.boolean().optional() }), output: z.array(figureSchema) },
  'document.print': {
    input: z.strictObject({ document: z.string(), period: periodCode, record: id.optional(), as: z.enum(['pdf', 'docx', 'xlsx']), out: path }),
    output: z.strictObject({ file: z.string(), bytes: z.int(), pages: z.int().nullable(), sha256: z.string(), warnings: z.array(z.string()) }),
  },
  'package.write': {
    input: z.strictObject({ period: periodCode, to: path, level: z.enum(packageLevels).optional(), password: z.string().min(12).max(200).optional() }),
    output: z.strictObject({
      file: z.string(), password: z.string().optional(), sha256: z.string(), sequence: z.int(), entries: z.int(), bytes: z.int(), fingerprint: z.string(),
    }),
  },
  /** Made-up records, the same for the same seed; only into a register without records. `mix` fixes numbers per kind. */
  'content.sample': {
    input: z.strictObject({ records: z.int().min(1).max(1_000_000), mix: z.partialRecord(kind, z.int().min(0)).optional(), seed: z.int().optional() }),
    output: changed,
  },
  /** A small register of real content that comes with the program. */
  'content.load': { input: z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,80}$/) }), output: changed },
  'register.info': {
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string(), origin: z.string(), schemaVersion: z.int(), counts: z.record(z.string(), z.int()), fingerprint: z.string() }),
  },
  /** Reads every page, every link, every record's hash and every attached file, and says what is wrong. */
  'register.check': { input: z.strictObject({}), output: z.strictObject({ ok: z.boolean(), findings: z.array(finding) }) },
} as const

export type Api = typeof api
export type Procedure = keyof Api
export type Input<P extends Procedure> = z.infer<Api[P]['input']>
export type Output<P extends Procedure> = z.infer<Api[P]['output']>
export const isProcedure = (name: string): name is Procedure => Object.hasOwn(api, name)
