import type { AnyKind } from '../../db/contract/kind.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'

/** Columns of a list and their widths in pixels; a column without a width takes what is left. */
export type Columns = { names: string[]; widths: Record<string, number> }

const chosen: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  model: ['code', 'name', 'field', 'area', 'status'],
  exemplar: ['name', 'category', 'position', 'field', 'praisedOn', 'status'],
  petition: ['code', 'receivedOn', 'summary', 'category', 'unit', 'dueOn', 'status'],
  dialogue: ['heldOn', 'topic', 'form', 'chair', 'people', 'opinions'],
  reception: ['heldOn', 'topic', 'category', 'host', 'people', 'cases'],
  activity: ['heldOn', 'name', 'category', 'unit', 'attendances', 'status'],
  directive: ['issuedOn', 'number', 'subject', 'category', 'issuer'],
  proposal: ['submittedOn', 'number', 'name', 'occasion', 'status'],
  // What a figure is called inside the program says nothing to a reader.
  target: ['name', 'relation', 'threshold', 'dateFrom', 'dateTo'],
}

/** Widths for what these columns usually hold, so that their longest usual words stand whole and the name gets the rest. */
const usualWidths: Readonly<Partial<Record<KindName, Readonly<Record<string, number>>>>> = {
  petition: { code: 108, category: 148, unit: 148, status: 184 }, exemplar: { category: 104, position: 152, field: 192, status: 184 }, dialogue: { form: 112 },
  reception: { category: 176 }, activity: { category: 176, unit: 192, status: 144 }, directive: { category: 112, issuer: 224 }, proposal: { number: 136, occasion: 208 },
}

/** One letter of a column head, and what stands around it: its sides, and the arrow of the column that orders the list. */
const [LETTER, SIDES, ARROW] = [6.7, 22, 18]

/** Columns a wide window has room for, before the last one. */
const onWideScreens: Readonly<Partial<Record<KindName, readonly string[]>>> = { model: ['unit', 'registeredOn', 'replicas'], petition: ['sender', 'source'], exemplar: ['unit'], dialogue: ['place'] }
/** From here the name keeps room for some fifty letters beside all of them. */
const WIDE = 1680
/** Holds the name of a department whole. */
const WHOLE_NAME = 240

const byControl: Readonly<Record<string, number>> = { date: 104, partialDate: 104, whole: 92, year: 72, decimal: 96, money: 136, yesNo: 72, choice: 168, code: 160, link: 176 }

/** What a list shows before anybody changed it. */
export function defaultColumns(name: KindName, kind: AnyKind, windowWidth: number): Columns {
  const usual = [...(chosen[name] ?? kind.list)]
  const more = windowWidth >= WIDE ? onWideScreens[name] ?? [] : []
  const names = [...usual.slice(0, -1), ...more, ...usual.slice(-1)].filter(column => kind.fields[column] !== undefined)
  const main = kind.title.find(title => names.includes(title)) ?? names[0] ?? ''
  const headWidth = (column: string) => Math.ceil((kind.fields[column]?.label.length ?? 0) * LETTER) + SIDES + (kind.sort.split(':')[0] === column ? ARROW : 0)
  const roomy = (column: string) => windowWidth >= WIDE && kind.fields[column]?.control === 'link'
  const width = (column: string) => (roomy(column) ? WHOLE_NAME : usualWidths[name]?.[column]) ?? (column === 'code' ? 124 : byControl[kind.fields[column]?.control ?? ''] ?? 168)
  const widths = Object.fromEntries(names.filter(column => column !== main).map(column => [column, clampWidth(Math.max(width(column), headWidth(column)))]))
  return { names, widths }
}

/** Quantities stand right, so that their digits stand under each other. */
export const isRight = (control: string | undefined): boolean => ['whole', 'decimal', 'money', 'year'].includes(control ?? '')

export const [MIN_WIDTH, MAX_WIDTH] = [56, 720]
export const clampWidth = (width: number): number => Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)))

/** The columns as one grid template; the box of the selection first. */
export const gridTemplate = ({ names, widths }: Columns): string => ['40px', ...names.map(name => (widths[name] === undefined ? 'minmax(200px, 1fr)' : `${widths[name]}px`))].join(' ')
