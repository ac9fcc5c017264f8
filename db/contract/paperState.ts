import { z } from 'zod'
import { outlinePart } from './outline.ts'

/** What has become of a record since a paper that tells of it was signed. */
export const fates = { changed: 'đã sửa', trashed: 'đã xóa', purged: 'không còn trong sổ' } as const
export type Fate = keyof typeof fates

const changed = z.strictObject({
  figures: z.array(z.strictObject({ id: z.string(), label: z.string(), unit: z.string(), signed: z.number().nullable(), now: z.number().nullable() })),
  records: z.array(z.strictObject({ kind: z.string(), id: z.string(), title: z.string(), fate: z.enum(Object.keys(fates) as [Fate, ...Fate[]]) })),
})
/** How the register differs today from what a signed paper says. */
export type Changed = z.infer<typeof changed>

/** What the secretary has made of a document so far, for the screen beside its pages. */
export const paperState = z.strictObject({
  /** Which of several papers under one id it is. */
  variant: z.string().nullable(),
  /** Parts in the order of the paper; none once it is signed. */
  outline: z.array(outlinePart),
  /** The document as it is kept; null until she changes something. */
  kept: z.strictObject({
    id: z.string(), revision: z.int(), status: z.enum(['draft', 'signed']), number: z.int().nullable(), symbol: z.string().nullable(), signedOn: z.string().nullable(),
  }).nullable(),
  /** To whom it goes and who signs, as the paper has it now. `numbered`: whether papers of this sort have a number. */
  issue: z.strictObject({
    numbered: z.boolean(), symbol: z.string(), sent: z.boolean(), addressees: z.array(z.string()), recipients: z.array(z.string()), archive: z.string(),
    /** The signer she chose, as `name, position`; null: the one the settings name. */
    signer: z.string().nullable(),
  }),
  /** Null while it is a draft. */
  changed: changed.nullable(),
})
export type PaperState = z.infer<typeof paperState>
