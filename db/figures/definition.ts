import type { KindName, kinds } from '../contract/kinds/index.ts'

type FieldName<K extends KindName> = keyof (typeof kinds)[K]['fields'] & string
/** A field of the kind, or `link.field`: a field of the record a link points at. */
type Path<K extends KindName> = FieldName<K> | `${FieldName<K>}.${string}`

/** What a field must hold: a value, one of several, nothing (null), anything, a day not after or after that of another field. */
export type Wanted = string | boolean | null | readonly string[]
  | { readonly given: true } | { readonly notAfter: string } | { readonly after: string }

type Happening<K extends KindName> = {
  readonly id: string
  readonly label: string
  readonly kind: K
  /** The one day that decides the period: the day something happened, never a state of today. */
  readonly date: Path<K>
  /** Fields that must all hold; of several such sets one is enough. */
  readonly where?: Conditions<K> | readonly Conditions<K>[]
  /** Fields to split the figure by as well, each with the words that lead to the value in the label. */
  readonly by?: { readonly [P in Path<K>]?: string }
}
type Conditions<K extends KindName> = { readonly [P in Path<K>]?: Wanted }

type CountOf<K extends KindName> = Happening<K> & { readonly type: 'count'; readonly unit: string }
/**
 * Without a unit the figure exists only split, and each part has the name of its value as unit: a sum of m² and of
 * people means nothing.
 */
type SumOf<K extends KindName> = Happening<K> & { readonly type: 'sum'; readonly field: FieldName<K>; readonly unit?: string }
type OfKind = { [K in KindName]: CountOf<K> | SumOf<K> }[KindName]

/** The figure above the line is a part of the one below it, decided by the same day, so that it never exceeds 100 %. */
export type RatioDefinition = {
  readonly id: string
  readonly label: string
  readonly type: 'ratio'
  readonly unit: '%'
  readonly of: readonly [above: string, below: string]
}

export type FigureDefinition = OfKind | RatioDefinition

/** The erased view the engine works with. */
export type HappeningDefinition = {
  readonly id: string
  readonly label: string
  readonly unit?: string
  readonly type: 'count' | 'sum'
  readonly kind: KindName
  readonly date: string
  readonly field?: string
  readonly where?: Readonly<Record<string, Wanted>> | readonly Readonly<Record<string, Wanted>>[]
  readonly by?: Readonly<Record<string, string>>
}

/** Id of the part of a figure whose field holds this code: `models.recognised.field:economy`. */
export const partId = (id: string, by: string, code: string) => `${id}.${by}:${code}`
