import { z } from 'zod'

/**
 * One part of a document as the secretary can edit it. `text` is what the program says there now, `own` her words in its place,
 * `made` what the program said when she wrote them, `off` that she leaves it out.
 */
export const outlinePart = z.strictObject({
  key: z.string(), type: z.enum(['subject', 'heading', 'paragraph', 'dash', 'note', 'table', 'annex']), level: z.int().nullable(),
  text: z.string(), own: z.string().nullable(), made: z.string().nullable(), off: z.boolean(),
})
export type OutlinePart = z.infer<typeof outlinePart>

/** Keys of what is not a block of the text: the subject, who signs, to whom it goes. */
export const issueParts = { subject: '@subject', signer: '@signer', addressees: '@addressees', recipients: '@recipients', archive: '@archive' } as const

/** The key an annex has among the parts. */
export const annexPart = (key: string): string => `annex:${key}`
