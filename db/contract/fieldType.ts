import type { z } from 'zod'

/** What SQLite keeps. */
export type Cell = string | number

/** How a form asks for the value; the screens draw each name once. */
export type Control =
  | 'line' | 'lines' | 'whole' | 'year' | 'decimal' | 'money' | 'date' | 'partialDate' | 'yesNo' | 'choice' | 'code' | 'link' | 'anyLink'

/** What a list orders by: the cell, the stored Vietnamese key, the order of the value list, or the linked record's name. */
export type Ordering = 'cell' | 'key' | 'code' | 'link' | 'none'

/** Looks up what a code or an id is called, and the other way round. The register provides it. */
export type Words = {
  label(list: string, code: string): string | undefined
  code(list: string, label: string): string | undefined
  title(kind: string, id: string): string | undefined
  id(kind: string, title: string): string | undefined
}

/** Everything the program knows about one sort of value. Nothing outside asks which sort it is dealing with. */
export type FieldType<V> = {
  readonly value: z.ZodType<V>
  readonly column: 'TEXT' | 'INTEGER' | 'REAL'
  readonly control: Control
  readonly order: Ordering
  /** True where a row also carries `<field>Label`, because the value alone says nothing to a reader. */
  readonly labelled: boolean
  toCell(value: V): Cell
  fromCell(cell: Cell): V
  /** As a person reads it, in Vietnamese. */
  toText(value: V, words: Words): string
  /** Reads what a person typed or a spreadsheet held; undefined when it cannot. */
  fromText(text: string, words: Words): V | undefined
  /** What may be shown of a sensitive value. */
  mask(value: V): string
  /** The key a Vietnamese list is ordered by; only where `order` is 'key'. */
  sortKey?(value: V): string
}

/** Records of which a value is secret: those whose `field` holds one of the cells `is`. */
export type Condition = { readonly field: string; readonly is: readonly Cell[] }

/**
 * What is masked on screens, on paper and in search unless somebody asks to see it. `personal`: always. `secret`: always,
 * or in some records only; a secret never leaves the agency, not even in a full package.
 */
export type Sensitive = { readonly personal?: true; readonly secret?: true | Condition }

/** What a kind writes about one of its fields. */
export type FieldOptions<R extends boolean> = {
  readonly label: string
  readonly required?: R
  readonly help?: string
  readonly sensitive?: Sensitive
  /** Tells who a petitioner is: shown, but masked in packages below the full level. */
  readonly identifies?: true
}

export type Field<V, R extends boolean = boolean> = FieldType<V> & {
  readonly label: string
  readonly required: R
  readonly help?: string
  readonly sensitive?: Sensitive
  readonly identifies?: true
  /** Name of the editable value list the code comes from. */
  readonly list?: string
  /** Kind a link points at. */
  readonly to?: string
  /** The linked record owns this one: edited, trashed, restored and packed with it. */
  readonly owner?: boolean
  /** The closed set of a state machine, value to Vietnamese label. */
  readonly options?: Readonly<Record<string, string>>
  /** Unit of a quantity, as printed. */
  readonly unit?: string
}

export type AnyField = Field<any>
export type Fields = Readonly<Record<string, AnyField>>
