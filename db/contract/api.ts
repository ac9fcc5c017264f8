import { z } from 'zod'
import { backupApi } from './backupApi.ts'
import { figureSchema } from './figure.ts'
import { type KindName, kindNames } from './kinds/index.ts'
import { paperState } from './paperState.ts'
import { privacyApi } from './privacyApi.ts'
import { remarkSchema } from './remark.ts'
import { settingsShape, someSettingsShape } from './settings.ts'

const kind = z.enum(kindNames as [KindName, ...KindName[]], { error: issue => `Không có loại hồ sơ "${String(issue.input ?? '').slice(0, 60)}". Các loại: ${kindNames.join(', ')}` })
const id = z.uuid({ error: 'Mã hồ sơ không hợp lệ' })
const draft = z.record(z.string(), z.unknown())
const scalar = z.union([z.string(), z.number(), z.boolean()])
const condition = z.union([
  scalar, z.null(), z.array(scalar).max(1000),
  z.strictObject({ from: z.union([z.string(), z.number()]).optional(), to: z.union([z.string(), z.number()]).optional(), /** Rows without a value too. */ orEmpty: z.literal(true).optional() }),
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
const figureOfPeriod = z.strictObject({ id: z.string().max(200), period: periodCode })
/** A question to a list as `record.list` takes it; what every counted number carries, so that it can be opened. */
const where = z.record(z.string(), condition)
const counted = z.strictObject({ value: z.int(), where })
/** Anything JSON can say. */
const json = z.json()
const printed = z.strictObject({ file: z.string(), bytes: z.int(), pages: z.int().nullable(), sha256: z.string(), warnings: z.array(remarkSchema) })
export const shownFigure = figureSchema.pick({ id: true, label: true, unit: true, type: true, value: true, previous: true, estimated: true })
  .extend({ heading: z.string(), /** One sentence on how it is counted. */ counted: z.string() })
export type ShownFigure = z.infer<typeof shownFigure>
/** Which paper is meant: of a period, or of a record and maybe one of several about it. */
const paper = z.strictObject({ document: z.string().max(60), period: periodCode, record: id.optional(), variant: z.string().max(40).optional() })
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
      kind, find: z.string().max(1000).optional(), where: where.optional(), sort: z.string().max(80).optional(),
      limit: z.int().min(0).max(1_000_000).optional(), offset: z.int().min(0).optional(), trash: z.boolean().optional(), unmasked: z.boolean().optional(),
      /** Only the records this figure counted. */
      figure: figureOfPeriod.optional(),
    }),
    output: z.strictObject({
      total: z.int(), rows: z.array(record),
      /** How many of the total, the first ones, hold exactly the accents that were typed; left out where none were. */
      exact: z.int().optional(),
    }),
  },
  /** Every record a question finds, by its id alone, for a selection of all. */
  'record.ids': {
    input: z.strictObject({ kind, find: z.string().max(1000).optional(), where: where.optional(), sort: z.string().max(80).optional(), figure: figureOfPeriod.optional() }),
    output: z.strictObject({ ids: z.array(id) }),
  },
  'record.get': { input: z.strictObject({ kind, id, unmasked: z.boolean().optional() }), output: record },
  /** Fields left out are empty. */
  'record.create': { input: z.strictObject({ kind, draft }), output: record },
  /** Fields left out keep their value; `revision` is the one the change was made on. */
  'record.update': { input: z.strictObject({ kind, id, revision: z.int().positive(), draft }), output: record },
  /** The same values for many records at once, as one changeset. */
  'record.updateMany': { input: z.strictObject({ kind, ids: z.array(id).min(1).max(100_000), draft }), output: changed },
  /**
   * Several records in one changeset, all or nothing: without `id` a new one, with `id` and `revision` an edit, with `trash` to
   * the bin. A link may hold `#ref` of a record made by the same call. Problems come as fields `ref.field`, conflicts as `ref`.
   * A new record whose `ref` is a uuid gets it as its id, so that a save repeated after a lost answer makes nothing twice.
   */
  'record.save': {
    input: z.strictObject({
      reason: z.string().max(200).optional(),
      records: z.array(z.strictObject({
        ref: z.string().min(1).max(60), kind, id: id.optional(), revision: z.int().positive().optional(), draft: draft.optional(), trash: z.literal(true).optional(),
      })).min(1).max(2000),
    }),
    output: z.strictObject({ changeset: z.int().nullable(), saved: z.array(z.strictObject({ ref: z.string(), record })) }),
  },
  /** Records that point at this one, the first twenty by kind and field; files and owned kinds left out. */
  'record.links': {
    input: z.strictObject({ kind, id }),
    output: z.array(z.strictObject({ kind, field: z.string(), label: z.string(), total: z.int(), rows: z.array(z.strictObject({ id, title: z.string() })) })),
  },
  'record.trash': { input: z.union([one, several]), output: changed },
  'record.restore': { input: z.union([one, several]), output: changed },
  'history.list': {
    input: z.strictObject({ kind: kind.optional(), id: id.optional(), limit: z.int().min(1).max(10_000).optional(), offset: z.int().min(0).optional() }),
    output: z.array(z.strictObject({
      changeset: z.int(), at: z.string(), account: z.string(), displayName: z.string(), reason: z.string(), undoes: z.int().nullable(),
      standing: z.boolean(), count: z.int(),
    })),
  },
  /** The fields one changeset altered, as a person reads them; with `kind` and `id` only of that record. */
  'history.changes': {
    input: z.strictObject({ changeset: z.int(), kind: kind.optional(), id: id.optional() }),
    output: z.array(z.strictObject({
      kind, id, title: z.string(), created: z.boolean(),
      fields: z.array(z.strictObject({ name: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    })),
  },
  'history.undo': { input: z.strictObject({ changeset: z.int().optional() }), output: reverted },
  'history.redo': { input: z.strictObject({ changeset: z.int().optional() }), output: reverted },
  'attachment.add': { input: z.strictObject({ kind, id, files: z.array(path).min(1).max(500) }), output: z.array(record) },
  /** Where the bytes of a file lie; looking at one of a denunciation is logged. */
  'attachment.file': { input: z.strictObject({ id }), output: z.strictObject({ path: z.string(), name: z.string(), mediaType: z.string(), bytes: z.int() }) },
  /** Words typed but not saved, kept so that they survive a killed program. `body` at most 2 MB as JSON. */
  'draft.keep': {
    input: z.strictObject({ key: z.uuid(), kind, record: id.nullable(), title: z.string().max(1000), body: json }),
    output: z.strictObject({ at: z.string() }),
  },
  /** `recovered`: kept before this register was opened. */
  'draft.list': {
    input: z.strictObject({}),
    output: z.array(z.strictObject({ key: z.uuid(), kind, record: id.nullable(), title: z.string(), at: z.string(), recovered: z.boolean(), body: json })),
  },
  'draft.drop': { input: z.strictObject({ key: z.uuid() }), output: z.strictObject({}) },
  /** What screens remember with the register, by name: columns, saved views, the period. */
  'screen.get': { input: z.strictObject({}), output: z.record(z.string(), json) },
  /** Null forgets. At most 200 kB as JSON. */
  'screen.set': { input: z.strictObject({ name: z.string().min(1).max(100), value: json }), output: z.strictObject({}) },
  'settings.get': { input: z.strictObject({}), output: settingsShape },
  /** Groups left out stay as they are; a group given is replaced by what is given. */
  'settings.set': { input: someSettingsShape, output: settingsShape },
  'figures.get': { input: z.strictObject({ period: periodCode, preceding: z.boolean().optional() }), output: z.array(figureSchema) },
  /** Records of the period by kind; kinds without a date count all that live. */
  'counts.get': { input: z.strictObject({ period: periodCode }), output: z.strictObject({ kinds: z.record(z.string(), z.int()), overduePetitions: z.int() }) },
  /** What the first screen shows. `days` is negative when late. */
  'overview.get': {
    input: z.strictObject({ period: periodCode }),
    output: z.strictObject({
      period: z.strictObject({ code: z.string(), label: z.string(), from: z.string(), to: z.string(), dueOn: z.string().nullable() }),
      due: z.strictObject({
        overdue: z.int(), soon: z.int(),
        items: z.array(z.strictObject({
          what: z.enum(['petition', 'report', 'conclusion', 'unitReturn', 'planTask', 'dataRequest', 'retention']), kind, id: id.nullable(), title: z.string(), unit: z.string().nullable(), dueOn: z.string(), days: z.int(),
          /** Of a line that stands for several records: the question that lists them. */
          where: where.optional(),
        })),
      }),
      counts: z.array(z.strictObject({ kind, label: z.string(), value: z.int(), previous: z.int(), where })),
      modelsByField: z.array(z.strictObject({
        code: z.string(), label: z.string(), total: z.int(), pieces: z.array(z.strictObject({ stage: z.string(), label: z.string(), value: z.int(), where })),
      })),
      petitionsByAge: z.strictObject({ open: z.int(), oldest: z.int().nullable(), rows: z.array(z.strictObject({ label: z.string(), inTime: counted, late: counted })) }),
    }),
  },
  'targets.get': {
    input: z.strictObject({ period: periodCode }),
    output: z.array(z.strictObject({
      id, name: z.string(), figure: z.string(), unit: z.string(), value: z.number().nullable(), relation: z.string(), threshold: z.number(), met: z.boolean().nullable(),
      missing: z.number().nullable(),
      /** The days it was counted over, as a period. */
      period: periodCode,
      /** What is to be reached by now, and whether it goes as it should; a share is asked in full at any time. */
      expected: z.number(), onTrack: z.boolean().nullable(),
      /** Where each unit is asked: the level of one, and the units that lack it. The numbers above then count units. */
      each: z.strictObject({ threshold: z.number(), unit: z.string() }).nullable(), missingUnits: z.array(z.string()).nullable(),
    })),
  },
  /**
   * Records ready to be saved with `record.save`, without what the register holds already: the model targets of a year, the report
   * calendars that are known, the periods the office's own calendar asks for on that year, and how long records are kept.
   */
  'presets.get': {
    input: z.strictObject({ year: z.int().min(1900).max(2198) }),
    output: z.strictObject({
      targets: z.array(draft), periods: z.array(draft),
      /** For kinds no rule speaks of yet; to be confirmed by the office. */
      retentionRules: z.array(draft),
      calendars: z.array(z.strictObject({ code: z.string(), name: z.string(), about: z.string(), rules: z.array(draft) })),
    }),
  },
  'document.list': {
    input: z.strictObject({}),
    output: z.array(z.strictObject({
      id: z.string(), name: z.string(), /** Kinds of record it is made for; null where it is made for a period. */ about: z.array(kind).nullable(),
      /** The papers under this id, code and name. */
      variants: z.array(z.strictObject({ code: z.string(), name: z.string() })), formats: z.array(z.enum(['pdf', 'docx', 'xlsx'])),
    })),
  },
  /** `preview` marks each figure in a PDF by a link `figure:<id>` and lists the figures in the order of the paper. */
  'document.print': {
    input: paper.extend({ as: z.enum(['pdf', 'docx', 'xlsx']), out: path, preview: z.literal(true).optional() }),
    output: printed.extend({ figures: z.array(shownFigure).optional(), state: paperState.optional() }),
  },
  /**
   * Her own words, and what she leaves out, part by part; the document is kept from the first of them on. A part without words that
   * is not left out goes back to what the program says. `@…` keys are those of `issueParts`.
   */
  'document.edit': {
    input: paper.extend({
      parts: z.array(z.strictObject({
        key: z.string().min(1).max(120), body: z.string().max(20_000).nullable(), made: z.string().max(20_000).nullable().optional(), left: z.boolean().optional(),
        /** Her words as they stood when she began; where somebody else has written others since, nothing is written. */
        seen: z.string().nullable().optional(),
      })).min(1).max(500),
    }),
    output: z.strictObject({ id: id.nullable(), changeset: z.int().nullable() }),
  },
  /** Freezes a document with its number, day, figures and the records behind them. `evenIf`: although the number is used already. */
  'document.sign': {
    input: paper.extend({ number: z.int().positive().max(999_999).nullable(), signedOn: z.iso.date({ error: 'Ngày ký không hợp lệ' }), evenIf: z.literal(true).optional() }),
    output: z.strictObject({ id, changeset: z.int() }),
  },
  /** Takes back that it is signed: a draft again, with her words; number and day are to be given anew. */
  'document.reopen': { input: paper, output: z.strictObject({ id, changeset: z.int() }) },
  /** What a list shows, as a workbook or as a paper: its columns, its order, its question. */
  'list.export': {
    input: z.strictObject({
      kind, find: z.string().max(1000).optional(), where: where.optional(), sort: z.string().max(80).optional(), figure: figureOfPeriod.optional(),
      ids: z.array(id).max(100_000).optional(), columns: z.array(z.string().max(80)).min(1).max(60), title: z.string().max(300), as: z.enum(['pdf', 'xlsx']), out: path,
    }),
    output: printed,
  },
  'package.write': {
    input: z.strictObject({ period: periodCode, to: path, level: z.enum(packageLevels).optional(), password: z.string().min(12).max(200).optional() }),
    output: z.strictObject({
      file: z.string(), password: z.string().optional(), sha256: z.string(), sequence: z.int(), entries: z.int(), bytes: z.int(), fingerprint: z.string(),
    }),
  },
  /** Kind by kind what a package would carry and what it would hold back, and why. */
  'package.preview': {
    input: z.strictObject({ period: periodCode, level: z.enum(packageLevels) }),
    output: z.strictObject({
      kinds: z.array(z.strictObject({ kind, label: z.string(), goes: z.int(), heldBack: z.int(), why: z.string() })), attachments: z.int(), bytes: z.int(),
    }),
  },
  /** `summary` tells what is inside, in Vietnamese words; only with the password. */
  'package.verify': {
    input: z.strictObject({ file: path, password: z.string().max(200).optional() }),
    output: z.strictObject({ ok: z.boolean(), findings: z.array(finding), summary: z.record(z.string(), z.string()).nullable() }),
  },
  'package.log': {
    input: z.strictObject({}),
    output: z.array(z.strictObject({
      sequence: z.int(), id: z.string(), file: z.string(), createdAt: z.string(), dateFrom: z.string(), dateTo: z.string(), level: z.string(), bytes: z.int(), sha256: z.string(),
      deliveredAt: z.string().nullable(),
    })),
  },
  'package.slip': { input: z.strictObject({ sequence: z.int().positive(), password: z.string().min(12).max(200).optional(), out: path }), output: printed },
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
  ...backupApi,
  ...privacyApi,
  /** Reads every page, every link, every record's hash and every attached file, and says what is wrong. */
  'register.check': { input: z.strictObject({}), output: z.strictObject({ ok: z.boolean(), findings: z.array(finding) }) },
} as const

export type Api = typeof api
export type Procedure = keyof Api
export type Input<P extends Procedure> = z.infer<Api[P]['input']>
export type Output<P extends Procedure> = z.infer<Api[P]['output']>
export const isProcedure = (name: string): name is Procedure => Object.hasOwn(api, name)
