import { z } from 'zod'

const source = z.strictObject({ kind: z.string(), id: z.string() })

/**
 * One number of a report, with what it was counted from.
 * count: `value` is the number of `records`. sum: `value` is the sum of `field` over `records`.
 * ratio: `value` is in percent, `of` names the figure above and the figure below the line; null when there is
 * nothing to divide by. manual: typed in by hand, `records` are the measures it came from; null when nobody typed it.
 * An estimate (`estimated`) stands in place of what was counted; `records` are those counted all the same.
 * `previous` is the same figure for the same dates one year earlier.
 */
export const figureSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  type: z.enum(['count', 'sum', 'ratio', 'manual']),
  value: z.number().nullable(),
  previous: z.number().nullable(),
  records: z.array(source),
  field: z.string().optional(),
  of: z.tuple([z.string(), z.string()]).optional(),
  note: z.string().optional(),
  /** The value is what is expected by the end of the period, not what was counted. */
  estimated: z.literal(true).optional(),
})
export type Figure = z.infer<typeof figureSchema>
