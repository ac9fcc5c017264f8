import { z } from 'zod'
import { type KindName, kindNames } from './kinds/index.ts'

const kind = z.enum(kindNames as [KindName, ...KindName[]])
const id = z.uuid({ error: 'Mã hồ sơ không hợp lệ' })
const record = z.strictObject({ kind, id })
const records = z.array(record).max(2000)
const reason = z.string().trim().min(1, { error: 'Chưa ghi lý do' }).max(300)

/** What was done with data that is masked or that leaves the register, as the access log keeps it. */
export const accessActions = {
  unmask: 'Xem phần được che', export: 'Xuất danh sách', print: 'In văn bản', pack: 'Gửi gói dữ liệu', open: 'Mở tệp đính kèm',
  find: 'Tìm theo người', report: 'Lập bản dữ liệu cá nhân', erase: 'Xóa dữ liệu cá nhân', correct: 'Sửa dữ liệu cá nhân',
  backup: 'Sao lưu', restore: 'Khôi phục', permit: 'Đổi người được xem tố cáo', lock: 'Đổi mật khẩu mở màn hình', refuse: 'Từ chối',
} as const
export type AccessAction = keyof typeof accessActions
const action = z.enum(Object.keys(accessActions) as [AccessAction, ...AccessAction[]])

/** Where something held on a person lies. `draft`: words not yet saved. `paper`: a signed paper, which stays as it was signed. */
export const heldPlaces = { record: 'Trong sổ', trash: 'Trong thùng rác', history: 'Trong lịch sử sửa', draft: 'Trong bản nháp', file: 'Tệp đính kèm', paper: 'Văn bản đã ký' } as const
const place = z.enum(Object.keys(heldPlaces) as [keyof typeof heldPlaces, ...(keyof typeof heldPlaces)[]])

const held = z.strictObject({
  kind, id, title: z.string(), where: place,
  /** The words asked for stand there with exactly these accents, or exactly this number. */
  exact: z.boolean(),
  /** Set where the record itself does not say it but belongs to one that does, or points at it. */
  through: record.nullable(),
  /** Of a draft, by which it is erased. */
  key: z.uuid().nullable(),
  fields: z.array(z.strictObject({ name: z.string(), label: z.string(), shown: z.string() })),
})
export type HeldData = z.infer<typeof held>

/** A package that left with what is meant. `level` says how much of it: at `initials` names were shortened and numbers masked. */
const sent = z.strictObject({ sequence: z.int(), file: z.string(), createdAt: z.string(), deliveredAt: z.string().nullable(), level: z.string() })
const paper = z.strictObject({ id, name: z.string(), number: z.int().nullable(), symbol: z.string().nullable(), signedOn: z.string().nullable() })

/**
 * What an erasure reached and what it could not: packages that are out of the house, signed papers, backups made before.
 * `links`: how many other records no longer point at what is gone. `cleaned` is false where something still read the old
 * pages, so that the free space of the file is overwritten only when the register is opened again.
 */
const erased = z.strictObject({
  changeset: z.int(), records: z.int(), fields: z.int(), files: z.int(), drafts: z.int(), links: z.int(),
  packages: z.array(sent), papers: z.array(paper), olderBackups: z.int(), cleaned: z.boolean(),
})
export type Erased = z.infer<typeof erased>

const printed = z.strictObject({ file: z.string(), bytes: z.int(), pages: z.int().nullable(), sha256: z.string() })
const password = z.string().min(8, { error: 'Mật khẩu có ít nhất 8 ký tự' }).max(200)
const attempt = z.string().max(200)

/**
 * What the law gives a person over the data held on him (Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 5), the log of who
 * looked at what, and the password that locks the screens.
 */
export const privacyApi = {
  /** The access log, newest first. `chain.ok` is false when an entry was changed, taken out or cut off; `brokenAt` is the first such. */
  'access.list': {
    input: z.strictObject({ limit: z.int().min(1).max(10_000).optional(), offset: z.int().min(0).optional(), action: action.optional() }),
    output: z.strictObject({
      chain: z.strictObject({ ok: z.boolean(), entries: z.int(), brokenAt: z.int().nullable() }), total: z.int(),
      rows: z.array(z.strictObject({
        seq: z.int(), at: z.string(), account: z.string(), displayName: z.string(), action: z.string(), label: z.string(), subject: z.string(), detail: z.string(),
      })),
    }),
  },
  /**
   * Everything held on a person, by name, identity number or telephone: records, the trash, history, drafts, names of files, signed
   * papers. Values come masked. At most 500 hits of `total`. `hidden`: kinds of what this account may not search, in words.
   */
  'privacy.find': {
    input: z.strictObject({ text: z.string().trim().min(2, { error: 'Gõ ít nhất 2 chữ' }).max(200) }),
    output: z.strictObject({ total: z.int(), hits: z.array(held), packages: z.array(sent), hidden: z.array(z.string()) }),
  },
  /** "Dữ liệu cá nhân đang lưu giữ", to be handed to the person himself: values in full. `leftOut`: denunciations that are not his own. */
  'privacy.report': {
    input: z.strictObject({ records: records.min(1), person: z.string().trim().min(2).max(200), out: z.string().min(1).max(4096), as: z.enum(['pdf', 'docx']) }),
    output: printed.extend({ leftOut: z.int() }),
  },
  /**
   * Removes whole records with all they own, single fields (a required text becomes `erasedText`), and drafts, for good: from history,
   * search and files too. Without `evenIf` the call is refused (`erases`) with a sentence on what else would go, so that a screen can ask.
   * @throws inUse where another record needs it, invalid for a field that cannot be empty, notAllowed for a denunciation
   */
  'privacy.erase': {
    input: z.strictObject({
      records: records.optional(), fields: z.array(record.extend({ field: z.string().max(80) })).max(2000).optional(), drafts: z.array(z.uuid()).max(500).optional(),
      reason, evenIf: z.literal(true).optional(),
    }),
    output: erased,
  },
  /** An edit whose old values go out of the history as well: what was wrong is held nowhere any more. */
  'privacy.correct': {
    input: record.extend({ revision: z.int().positive(), draft: z.record(z.string(), z.unknown()), reason }),
    output: erased,
  },
  /** Erasures so far, newest first: never what was erased. */
  'privacy.erasures': {
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: z.string(), at: z.string(), account: z.string(), displayName: z.string(), kind: z.string(), label: z.string(), record: z.string(), fields: z.array(z.string()), reason: z.string() })),
  },
  /** Records kept longer than the rules of the settings allow, kind by kind; `where` is the question a list takes to show them. */
  'privacy.overdue': {
    input: z.strictObject({}),
    output: z.array(z.strictObject({
      kind, label: z.string(), years: z.int(), before: z.string(), purpose: z.string(), ground: z.string().nullable(), confirmed: z.boolean(), total: z.int(),
      where: z.record(z.string(), z.strictObject({ to: z.string() })),
    })),
  },
  /** Whether this account may read denunciations, and who else may. */
  'privacy.permissions': {
    input: z.strictObject({}),
    output: z.strictObject({ account: z.string(), denunciations: z.boolean(), readers: z.array(z.string()) }),
  },
  /** Whether a password locks the screens, and how many seconds to wait after too many wrong ones. */
  'lock.state': { input: z.strictObject({}), output: z.strictObject({ set: z.boolean(), waitSeconds: z.int(), minutes: z.int() }) },
  /**
   * Sets or changes the password; where one is set, it or the recovery code is asked for. `recovery` is shown once and kept nowhere
   * in the clear. It locks screens: it does not encrypt the register.
   * @throws wrongLock
   */
  'lock.set': {
    input: z.strictObject({ password, current: attempt.optional(), recovery: attempt.optional(), minutes: z.int().min(1).max(240).optional() }),
    output: z.strictObject({ recovery: z.string() }),
  },
  /** `waitSeconds` is above 0 while no password is looked at, after five wrong ones in a row. */
  'lock.check': { input: z.strictObject({ password: attempt }), output: z.strictObject({ ok: z.boolean(), waitSeconds: z.int() }) },
  /** @throws wrongLock */
  'lock.remove': { input: z.strictObject({ current: attempt.optional(), recovery: attempt.optional() }), output: z.strictObject({}) },
} as const

/** What a required text says once its value was erased. */
export const erasedText = '[đã xóa theo yêu cầu]'
