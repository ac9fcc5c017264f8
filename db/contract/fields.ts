import { z } from 'zod'
import type { Cell, Field, FieldOptions, FieldType } from './fieldType.ts'
import { formatDate, formatMoney, formatNumber, formatPartialDate, initials, parseDate, parseNumber, parsePartialDate } from './text/format.ts'
import { cleanText, hasForbidden } from './text/normalise.ts'
import { personKey, sortKey } from './text/sortKey.ts'

type Extra = Partial<Pick<Field<unknown>, 'list' | 'to' | 'owner' | 'options' | 'unit'>>

function make<V, const R extends boolean>(type: FieldType<V>, options: FieldOptions<R>, extra: Extra = {}): Field<V, R> {
  const { label, required, help, sensitive, identifies } = options
  return {
    ...type, label, required: (required ?? false) as R,
    ...(help === undefined ? {} : { help }), ...(sensitive === undefined ? {} : { sensitive }),
    ...(identifies ? { identifies } : {}), ...extra,
  }
}

const missing = 'Chưa nhập'
const notText = (issue: { input?: unknown }) => (issue.input == null ? missing : 'Phải là chữ')
const hidden = () => '[đã che]'
const asText = (cell: Cell) => String(cell)
const asNumber = (cell: Cell) => Number(cell)

const oneLine = (text: string) => cleanText(text).replaceAll(/\s+/g, ' ').trim()
const severalLines = (text: string) => cleanText(text).trim()

function cleanString(max: number, clean: (text: string) => string): z.ZodType<string> {
  return z.string({ error: notText })
    .refine(t => !hasForbidden(t), { error: 'Có ký tự không dùng được (ký tự NUL hoặc ký tự hỏng). Hãy gõ lại.', abort: true })
    .overwrite(clean)
    .refine(t => t.length > 0, { error: missing, abort: true })
    .refine(t => t.length <= max, {
      error: issue => `Dài ${formatNumber(String(issue.input).length)} chữ, nhiều nhất ${formatNumber(max)}. Hãy rút gọn.`,
    })
}

function textType(max: number, clean = oneLine): FieldType<string> {
  return {
    value: cleanString(max, clean), column: 'TEXT', control: 'line', order: 'key', labelled: false,
    toCell: v => v, fromCell: asText, toText: v => v, fromText: t => clean(t) || undefined, mask: hidden, sortKey,
  }
}

/** One line: a title, a place, a number of a document. At most `max` letters (300). */
export function text<const R extends boolean = false>(o: FieldOptions<R> & { max?: number }): Field<string, R> {
  return make(textType(o.max ?? 300), o)
}

/** A person's name: ordered by given name, shown as initials where it is sensitive. */
export function personName<const R extends boolean = false>(o: FieldOptions<R>): Field<string, R> {
  return make({ ...textType(200), sortKey: personKey, mask: initials }, o)
}

/** Several lines. At most `max` letters (20.000). */
export function note<const R extends boolean = false>(o: FieldOptions<R> & { max?: number }): Field<string, R> {
  const { sortKey: _, ...type } = textType(o.max ?? 20_000, severalLines)
  return make({ ...type, control: 'lines', order: 'none' }, o)
}

/** Number of an identity paper: 9 or 12 digits. Always masked. */
export function identityNumber<const R extends boolean = false>(o: FieldOptions<R>): Field<string, R> {
  const digits = (t: string) => t.replaceAll(/[\s.-]/g, '')
  return make<string, R>({
    ...textType(20), order: 'none', mask: v => `${v.slice(0, 4)}${'*'.repeat(Math.max(v.length - 6, 3))}${v.slice(-2)}`,
    value: z.string({ error: missing }).overwrite(digits).regex(/^(\d{9}|\d{12})$/, { error: 'Số định danh gồm 9 hoặc 12 chữ số' }),
    fromText: t => digits(t) || undefined,
  }, { ...o, sensitive: { ...o.sensitive, personal: true } })
}

/** Telephone number as written; always masked but for the last three digits. */
export function phone<const R extends boolean = false>(o: FieldOptions<R>): Field<string, R> {
  return make<string, R>({
    ...textType(30), order: 'none', mask: v => `*****${v.slice(-3)}`,
  }, { ...o, sensitive: { ...o.sensitive, personal: true } })
}

function numberType(schema: z.ZodType<number>, column: 'INTEGER' | 'REAL'): FieldType<number> {
  return {
    value: schema, column, control: column === 'INTEGER' ? 'whole' : 'decimal', order: 'cell', labelled: false,
    toCell: v => v, fromCell: asNumber, toText: v => formatNumber(v), fromText: t => parseNumber(t), mask: hidden,
  }
}

const unbelievable = { error: 'Năm phải từ 1800 đến 2199' }

const wholeNumber = z.int({ error: 'Phải là số nguyên' }).min(0, { error: 'Không được nhỏ hơn 0' })
  .max(1_000_000_000_000_000, { error: 'Số quá lớn' })

/** A whole number from 0: people, times, cases. */
export function whole<const R extends boolean = false>(o: FieldOptions<R> & { unit?: string }): Field<number, R> {
  return make(numberType(wholeNumber, 'INTEGER'), o, o.unit === undefined ? {} : { unit: o.unit })
}

/** A year, which is a name rather than a quantity: no dot between its digits. */
export function year<const R extends boolean = false>(o: FieldOptions<R>): Field<number, R> {
  const schema = z.int({ error: 'Phải là năm, ví dụ 2026' }).min(1800, unbelievable).max(2199, unbelievable)
  return make({ ...numberType(schema, 'INTEGER'), control: 'year', toText: String, fromText: t => (/^\d{4}$/.test(t.trim()) ? Number(t) : undefined) }, o)
}

/** A number with decimals: points, square metres, percent. */
export function decimal<const R extends boolean = false>(o: FieldOptions<R> & { unit?: string }): Field<number, R> {
  const schema = z.number({ error: 'Phải là số' }).min(0, { error: 'Không được nhỏ hơn 0' }).max(1e15, { error: 'Số quá lớn' })
  return make(numberType(schema, 'REAL'), o, o.unit === undefined ? {} : { unit: o.unit })
}

/** Whole đồng. */
export function money<const R extends boolean = false>(o: FieldOptions<R>): Field<number, R> {
  const type = numberType(wholeNumber, 'INTEGER')
  return make<number, R>({ ...type, control: 'money', toText: v => formatMoney(v) }, o, { unit: 'đồng' })
}

const believable = (day: string) => day >= '1800' && day < '2200'

const dateType: FieldType<string> = {
  value: z.iso.date({ error: 'Ngày không có thật hoặc viết sai. Ví dụ đúng: 05/01/2026' }).refine(believable, unbelievable),
  column: 'TEXT', control: 'date', order: 'cell', labelled: false,
  toCell: v => v, fromCell: asText, toText: v => formatDate(v), fromText: t => parseDate(t), mask: hidden,
}

/** A day, kept as yyyy-mm-dd. */
export function date<const R extends boolean = false>(o: FieldOptions<R>): Field<string, R> {
  return make(dateType, o)
}

/** A day, a month or only a year, as old lists have them: yyyy, yyyy-mm or yyyy-mm-dd. */
export function partialDate<const R extends boolean = false>(o: FieldOptions<R>): Field<string, R> {
  const error = 'Phải là năm, tháng/năm hoặc ngày/tháng/năm'
  return make<string, R>({
    ...dateType, control: 'partialDate', toText: v => formatPartialDate(v), fromText: t => parsePartialDate(t),
    value: z.string({ error: missing }).refine(t => /^\d{4}(-\d{2}){0,2}$/.test(t) && parsePartialDate(t) === t, { error }),
  }, o)
}

export function yesNo<const R extends boolean = false>(o: FieldOptions<R>): Field<boolean, R> {
  const read: ReadonlyMap<string, boolean> = new Map([['có', true], ['x', true], ['true', true], ['1', true], ['không', false], ['false', false], ['0', false]])
  return make<boolean, R>({
    value: z.boolean({ error: 'Phải là có hoặc không' }), column: 'INTEGER', control: 'yesNo', order: 'cell', labelled: false,
    toCell: v => (v ? 1 : 0), fromCell: c => c === 1, toText: v => (v ? 'Có' : 'Không'), mask: hidden,
    fromText: t => read.get(oneLine(t).toLowerCase()),
  }, o)
}

/** One of a closed set that the program's own logic depends on: a state, a type with rules of its own. */
export function choice<const C extends string, const R extends boolean = false>(
  o: FieldOptions<R> & { of: Readonly<Record<C, string>> },
): Field<C, R> {
  const values = Object.keys(o.of) as C[]
  const same = (a: string, b: string) => a.localeCompare(b, 'vi', { sensitivity: 'accent' }) === 0
  return make<C, R>({
    value: z.enum(values as [C, ...C[]], { error: `Phải là một trong: ${Object.values(o.of).join('; ')}` }) as unknown as z.ZodType<C>,
    column: 'TEXT', control: 'choice', order: 'cell', labelled: true,
    toCell: v => v, fromCell: c => c as C, toText: v => o.of[v] ?? v, mask: hidden,
    fromText: t => values.find(v => v === t.trim() || same(o.of[v], oneLine(t))),
  }, o, { options: o.of })
}

/** A code out of an editable value list; retired codes stay readable. */
export function code<const R extends boolean = false>(o: FieldOptions<R> & { list: string }): Field<string, R> {
  const error = 'Mã chỉ gồm chữ thường không dấu, số và gạch nối'
  return make<string, R>({
    value: z.string({ error: missing }).regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error }), column: 'TEXT', control: 'code', order: 'code',
    labelled: true, toCell: v => v, fromCell: asText, mask: hidden,
    toText: (v, words) => words.label(o.list, v) ?? v,
    fromText: (t, words) => words.code(o.list, oneLine(t)),
  }, o, { list: o.list })
}

/** The id of another record. `owner`: that record owns this one. */
export function link<const R extends boolean = false>(o: FieldOptions<R> & { to: string; owner?: boolean }): Field<string, R> {
  return make<string, R>({
    value: z.uuid({ error: 'Mã bản ghi liên kết không hợp lệ' }), column: 'TEXT', control: 'link', order: 'link', labelled: true,
    toCell: v => v, fromCell: asText, mask: hidden,
    toText: (v, words) => words.title(o.to, v) ?? '(không tìm thấy)',
    fromText: (t, words) => words.id(o.to, oneLine(t)),
  }, o, { to: o.to, ...(o.owner ? { owner: true } : {}) })
}

/** A record of any kind, written `kind:id`: what a file is attached to. */
export function anyLink<const R extends boolean = false>(o: FieldOptions<R> & { owner?: boolean }): Field<string, R> {
  const parts = (v: string): [string, string] => [v.slice(0, v.indexOf(':')), v.slice(v.indexOf(':') + 1)]
  return make<string, R>({
    value: z.string({ error: missing }).regex(/^[a-z][A-Za-z]*:[0-9a-f-]{36}$/, { error: 'Phải có dạng loại:mã' }),
    column: 'TEXT', control: 'anyLink', order: 'cell', labelled: true, toCell: v => v, fromCell: asText, mask: hidden,
    toText: (v, words) => words.title(...parts(v)) ?? '(không tìm thấy)',
    fromText: t => t.trim() || undefined,
  }, o, o.owner ? { to: '*', owner: true } : { to: '*' })
}
