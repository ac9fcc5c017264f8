/** A document as its record tells of it. */
type Kept = Readonly<Record<string, unknown>>

/** Where a kept document is written, printed and signed. */
export function paperPlace({ template, period, dateFrom, dateTo, record, variant }: Kept): string {
  const asked = new URLSearchParams({ document: String(template), period: typeof period === 'string' ? `period:${period}` : `${String(dateFrom)}..${String(dateTo)}` })
  if (typeof record === 'string') asked.set('record', record.slice(record.indexOf(':') + 1))
  if (typeof variant === 'string') asked.set('variant', variant)
  return `/reports?${asked}`
}
