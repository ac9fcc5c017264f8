import { z } from 'zod'
import type { AnyField, Cell, Field, Fields, Sensitive } from './fieldType.ts'

type Value<F> = F extends Field<infer V, boolean> ? V : never
/** What a person fills in. A field that need not be given is null when empty, never undefined. */
export type Draft<F extends Fields> = { [K in keyof F]: F[K]['required'] extends true ? Value<F[K]> : Value<F[K]> | null }
/** What the register adds to every record. Times are ISO with zone, `deletedAt` marks the trash. */
export type Stamp = {
  id: string; revision: number; createdAt: string; updatedAt: string; deletedAt: string | null; origin: string
  /** Null where a field is masked. */
  contentHash: string | null
}
export type RecordOf<F extends Fields> = Draft<F> & Stamp

/** Messages by field name; an empty object means the draft makes sense. */
export type Objections = Record<string, string>

export type KindDescription<N extends string, F extends Fields> = {
  name: N
  label: string
  fields: F
  /** Heading of a form section → the first of its fields; a section runs to the next one's first field. */
  sections: Readonly<Record<string, keyof F & string>>
  /** The fields that name a record, the chief one first. */
  title: readonly (keyof F & string)[]
  /** Columns of the list. */
  list: readonly (keyof F & string)[]
  /** Fields the full-text search reads. */
  search: readonly (keyof F & string)[]
  /** How the list is ordered at first: `field` or `field:desc`. */
  sort: string
  /** Rules across fields. */
  check?: (draft: Draft<F>) => Objections
}

export type Kind<N extends string = string, F extends Fields = Fields> = Readonly<KindDescription<N, F>> & {
  /** Name of the table: the kind's name in snake_case. */
  readonly table: string
  /** Schema of a whole draft, every field present. */
  readonly draft: z.ZodType<Draft<F>>
  /** The link to the record that owns this one, when there is one. */
  readonly owner?: string
}

/** The erased view that generic code works with. */
export type AnyKind = Omit<Kind, 'title' | 'list' | 'search' | 'sections' | 'check' | 'draft'> & {
  readonly title: readonly string[]
  readonly list: readonly string[]
  readonly search: readonly string[]
  readonly sections: Readonly<Record<string, string>>
  readonly draft: z.ZodType<Record<string, unknown>>
  readonly check?: (draft: never) => Objections
}

export const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** Describes one kind of record once; everything else reads the description. */
export function defineKind<const N extends string, F extends Fields>(description: KindDescription<N, F>): Kind<N, F> {
  const shape = Object.fromEntries(Object.entries(description.fields).map(([name, field]) => [name, draftValue(field)]))
  const owner = Object.keys(description.fields).find(name => description.fields[name]?.owner)
  return {
    ...description, table: snakeCase(description.name),
    draft: z.strictObject(shape, { error: issue => (issue.code === 'unrecognized_keys' ? `Không có trường ${issue.keys.join(', ')}` : undefined) }) as never,
    ...(owner === undefined ? {} : { owner }),
  }
}

function draftValue(field: AnyField): z.ZodType {
  return field.required ? field.value : field.value.nullable()
}

/** Whether a value is a secret in this row of cells: one that never leaves the agency. */
export function isSecret(rule: Sensitive | undefined, row: Readonly<Record<string, unknown>>): boolean {
  const secret = rule?.secret
  return secret === true || (secret !== undefined && secret.is.includes(row[secret.field] as Cell))
}

/** What may be shown of a sensitive value: nothing of a secret, otherwise what its field leaves readable. */
export const maskedText = (field: AnyField, value: unknown, row: Readonly<Record<string, unknown>>): string =>
  isSecret(field.sensitive, row) ? '[đã che]' : field.mask(value)

/** Whether a value must be masked in this row of cells. */
export const isSensitive = (rule: Sensitive | undefined, row: Readonly<Record<string, unknown>>): boolean =>
  rule?.personal === true || isSecret(rule, row)

/** Fields whose Vietnamese order is stored beside the value: those that name or list the record. */
export function keyedFields(kind: AnyKind): string[] {
  const shown = new Set([...kind.title, ...kind.list])
  return Object.keys(kind.fields).filter(name => shown.has(name) && kind.fields[name]?.order === 'key')
}

/** Sections of the form in order, each with the fields it holds; fields before the first section open it. */
export function sectionsOf(kind: AnyKind): { heading: string; fields: string[] }[] {
  const headings = new Map(Object.entries(kind.sections).map(([heading, first]) => [first, heading]))
  const sections: { heading: string; fields: string[] }[] = []
  for (const name of Object.keys(kind.fields)) {
    const heading = headings.get(name)
    if (heading !== undefined || sections.length === 0) sections.push({ heading: heading ?? '', fields: [] })
    sections.at(-1)?.fields.push(name)
  }
  return sections
}
