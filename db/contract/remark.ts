import { z } from 'zod'

/** Where what is amiss can be mended. */
const mend = z.discriminatedUnion('at', [
  /** A group of the settings: the kind its entries are. */
  z.strictObject({ at: z.literal('setting'), kind: z.string() }),
  z.strictObject({ at: z.literal('list'), kind: z.string() }),
  z.strictObject({ at: z.literal('record'), kind: z.string(), id: z.string() }),
  /** A part of the document itself, by its key. */
  z.strictObject({ at: z.literal('part'), key: z.string() }),
  /** Who signs, who gets it, its number and day. */
  z.strictObject({ at: z.literal('issue') }),
])
export type Mend = z.infer<typeof mend>

/** In Vietnamese, what the secretary should see to before a paper is signed; `wrong` where it should not go out like this. */
export const remarkSchema = z.strictObject({ text: z.string(), wrong: z.literal(true).optional(), mend: mend.optional() })
export type Remark = z.infer<typeof remarkSchema>
