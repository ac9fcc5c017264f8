import type { Database } from 'better-sqlite3'
import type { Row } from './contentHash.ts'
import { AppError } from './contract/errors.ts'
import type { AnyField, Cell, Ordering } from './contract/fieldType.ts'
import type { AnyKind } from './contract/kind.ts'
import { type KindName, anyKind } from './contract/kinds/index.ts'
import { type SearchPlan } from './contract/text/query.ts'
import { searchTable } from './derived.ts'
import { searcher } from './searching.ts'
import { keyColumn, quote } from './schema.ts'

/** What a column must hold: a cell, one of several, a range with both ends included (and nothing with `orEmpty`), or nothing (null). */
export type Condition = string | number | null | readonly (string | number)[] | { from?: string | number; to?: string | number; orEmpty?: true }
export type Listing = {
  kind: KindName
  where?: Readonly<Record<string, Condition>>
  sort?: string
  limit?: number
  offset?: number
  trash?: boolean
  plan?: SearchPlan
  /** Lets conditions and order look at what is masked; otherwise they would tell it bit by bit. */
  unmasked?: boolean
  /** Keeps conditions and order from what is secret in some rows only, although `unmasked`: whoever asks may not read those. */
  sparing?: boolean
}

/** The SQL a field is ordered by: its stored key, its place in the value list, or the order of the record it points at. */
function orderExpression(field: AnyField, name: string, alias: string): string {
  const column = `${alias}.${quote(name)}`
  const expressions: Record<Ordering, () => string> = {
    cell: () => column,
    key: () => `${alias}.${quote(keyColumn(name))}`,
    code: () => `(SELECT v.position FROM value_entry v WHERE v.list = '${field.list}' AND v.code = ${column} AND v.deletedAt IS NULL)`,
    link: () => {
      const target = anyKind(field.to as KindName)
      const first = target.title[0] ?? 'id'
      const linked = target.fields[first]
      return `(SELECT ${linked ? orderExpression(linked, first, `${alias}_`) : 'NULL'} FROM ${quote(target.table)} ${alias}_ WHERE ${alias}_.id = ${column})`
    },
    none: () => column,
  }
  return expressions[field.order]()
}

/** `indexed`: the order the kind's list has at first, for which there is an index. */
type Order = { sql: string; indexed: boolean }

const literal = (cell: Cell) => (typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`)

/** What a question may look at: nothing that is masked, all but what is secret in some rows, or everything. */
type Sight = 'masked' | 'sparing' | 'all'

const sightOf = ({ unmasked, sparing }: Listing): Sight => (!unmasked ? 'masked' : sparing ? 'sparing' : 'all')

/** SQL that holds for the rows in which a field may not be looked at; undefined where it always may. */
function maskedRows(field: AnyField, alias: string, sight: Sight): string | undefined {
  const { personal, secret } = field.sensitive ?? {}
  if (sight === 'all') return undefined
  if (sight === 'masked' && (personal || secret === true)) return '1'
  if (secret === undefined || secret === true) return undefined
  return `${alias}.${quote(secret.field)} IN (${secret.is.map(literal).join(', ')})`
}

function orderBy(kind: AnyKind, sort: string, sight: Sight): Order {
  const [name = '', direction = 'asc'] = sort.split(':')
  const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
  const stamp = ['createdAt', 'updatedAt', 'deletedAt', 'revision'].includes(name)
  if ((!field && !stamp) || !['asc', 'desc'].includes(direction)) {
    throw new AppError('unknownField', `Không sắp xếp được theo "${sort.slice(0, 60)}". Viết tên trường, thêm :desc nếu muốn ngược lại.`)
  }
  const hidden = field && maskedRows(field, 't', sight)
  const plain = field ? orderExpression(field, name, 't') : `t.${quote(name)}`
  const expression = hidden === undefined ? plain : `CASE WHEN ${hidden} THEN NULL ELSE ${plain} END`
  return { sql: `ORDER BY ${expression} ${direction}, t.seq ${direction}`, indexed: hidden === undefined && name === kind.sort.split(':')[0] && (field?.order === 'cell' || field?.order === 'key') }
}

function conditions(kind: AnyKind, where: NonNullable<Listing['where']>, values: (string | number)[], sight: Sight): string[] {
  return Object.entries(where).flatMap(([name, wanted]) => {
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
    const hidden = field && maskedRows(field, 't', sight)
    if (field && hidden === '1') {
      throw new AppError('invalid', `Trường ${field.label} được che nên không lọc theo được. Hãy bỏ điều kiện này, hoặc xin xem cả phần được che.`)
    }
    return [...(hidden === undefined ? [] : [`NOT (${hidden})`]), condition(kind, name, wanted, values)]
  })
}

function condition(kind: AnyKind, name: string, wanted: Condition, values: (string | number)[]): string {
  if (name !== 'id' && !Object.hasOwn(kind.fields, name)) {
    throw new AppError('unknownField', `${kind.label} không có trường "${name.slice(0, 60)}".`)
  }
  const column = `t.${quote(name)}`
  if (wanted === null) return `${column} IS NULL`
  if (Array.isArray(wanted)) {
    values.push(JSON.stringify(wanted))
    return `${column} IN (SELECT value FROM json_each(?))`
  }
  if (typeof wanted !== 'object') {
    values.push(wanted)
    return `${column} = ?`
  }
  const range = wanted as { from?: string | number; to?: string | number; orEmpty?: true }
  // A year or a month stands for its first day: `2025` and `2025-01` come before `2025-01-01` as texts.
  const from = kind.fields[name]?.control === 'partialDate' && typeof range.from === 'string' ? range.from.replace(/(-01)?-01$/, '') : range.from
  const limits = ([['>=', from], ['<=', range.to]] as const).flatMap(([sign, limit]) => (limit === undefined ? [] : [{ sign, limit }]))
  values.push(...limits.map(({ limit }) => limit))
  const within = limits.map(({ sign }) => `${column} ${sign} ?`).join(' AND ') || '1'
  return range.orEmpty ? `(${column} IS NULL OR (${within}))` : within
}

/** `exact`: how many of the total, the first ones, hold the accents asked for; only where the question has any. */
type Page = { total: number; exact?: number; rows: Row[] }

/** Reads pages of rows of any kind; statements are prepared once for each shape of listing. */
export function rowReader(db: Database) {
  const statements = new Map<string, ReturnType<Database['prepare']>>()
  const prepared = (sql: string) => {
    const found = statements.get(sql)
    if (found) return found
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }
  const search = searcher(db)
  const count = (sql: string, values: readonly unknown[]) => (prepared(sql).get(...values) as { n: number }).n

  function asked(listing: Listing) {
    const kind = anyKind(listing.kind)
    const values: (string | number)[] = []
    const filters = [`t.deletedAt IS ${listing.trash ? 'NOT NULL' : 'NULL'}`, ...conditions(kind, listing.where ?? {}, values, sightOf(listing))]
    return { kind, values, filters, order: orderBy(kind, listing.sort ?? kind.sort, sightOf(listing)) }
  }

  function page(listing: Listing): Page {
    const { kind, values, filters, order } = asked(listing)
    const [limit, offset] = [listing.limit ?? -1, listing.offset ?? 0]
    if (listing.plan) {
      const { seqs, exact } = search(kind, listing.plan, { filters, values, order: order.sql })
      const shown = limit < 0 ? seqs.slice(offset) : seqs.slice(offset, offset + limit)
      return { total: seqs.length, ...(exact === undefined ? {} : { exact }), rows: bySeq(kind, '*', shown) as Row[] }
    }
    const where = filters.join(' AND ')
    return {
      total: count(`SELECT count(*) AS n FROM ${quote(kind.table)} t WHERE ${where}`, values),
      rows: rows(kind, where, order, [...values, limit, offset]),
    }
  }

  /** The ids alone of all that is found, in the list's order. */
  function ids(listing: Listing): string[] {
    const { kind, values, filters, order } = asked(listing)
    const found = listing.plan ? bySeq(kind, 'id', search(kind, listing.plan, { filters, values, order: order.sql }).seqs)
      : prepared(`SELECT t.id FROM ${quote(kind.table)} t WHERE ${filters.join(' AND ')} ${order.sql}`).all(...values)
    return (found as { id: string }[]).map(({ id }) => id)
  }

  /** Rows by their numbers, in the order these are given. */
  const bySeq = (kind: AnyKind, column: '*' | 'id', seqs: readonly number[]): unknown[] =>
    prepared(`SELECT t.${column} FROM json_each(?) wanted CROSS JOIN ${quote(kind.table)} t ON t.seq = wanted.value ORDER BY wanted.key`).all(JSON.stringify(seqs))

  /** Orders bare row numbers first and reads whole rows only for the page. */
  function rows(kind: AnyKind, where: string, order: Order, values: readonly unknown[]): Row[] {
    const table = quote(kind.table)
    const sql = order.indexed ? `SELECT t.* FROM ${table} t WHERE ${where} ${order.sql} LIMIT ? OFFSET ?`
      : `SELECT page.* FROM (SELECT t.seq FROM ${table} t WHERE ${where} ${order.sql} LIMIT ? OFFSET ?) chosen CROSS JOIN ${table} page ON page.seq = chosen.seq`
    return prepared(sql).all(...values) as Row[]
  }

  return {
    page, ids,
    get: (kind: KindName, id: string) => prepared(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`).get(id) as Row | undefined,
    /** Whether a word has a hit in the records of a kind. */
    hasHit: (kind: KindName, match: string) =>
      prepared(`SELECT 1 FROM ${quote(searchTable(anyKind(kind)))} WHERE ${quote(searchTable(anyKind(kind)))} MATCH ? LIMIT 1`).get(match) !== undefined,
  }
}
export type RowReader = ReturnType<typeof rowReader>
