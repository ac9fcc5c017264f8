import type { Database } from 'better-sqlite3'
import type { Words } from './contract/fieldType.ts'
import type { AnyKind } from './contract/kind.ts'
import { anyKind, isKind } from './contract/kinds/index.ts'
import type { Row } from './contentHash.ts'
import { quote } from './schema.ts'
import { titleOf } from './shown.ts'

type Entry = { list: string; code: string; label: string; retiredOn: string | null }

/**
 * What codes and ids are called. Labels of value lists are read once and again after `forget`; titles of linked records
 * are read when asked for, with sensitive parts masked, so that a link never tells what its record hides.
 */
export function registerWords(db: Database): Words & { forget(): void } {
  let labels: Map<string, string> | undefined
  let codes: Map<string, string> | undefined
  const entries = db.prepare('SELECT list, code, label, retiredOn FROM live_value_entry ORDER BY position')
  const spelling = (list: string, label: string) => `${list}\u0000${label.toLocaleLowerCase('vi')}`
  const load = () => {
    labels = new Map()
    codes = new Map()
    for (const { list, code, label } of entries.all() as Entry[]) {
      labels.set(`${list}\u0000${code}`, label)
      codes.set(spelling(list, label), code)
    }
  }
  const titles = titleReader(db, (list, code) => words.label(list, code))
  const words: Words & { forget(): void } = {
    label(list, code) {
      if (!labels) load()
      return labels?.get(`${list}\u0000${code}`)
    },
    code(list, label) {
      if (!codes) load()
      return codes?.get(spelling(list, label)) ?? (labels?.has(`${list}\u0000${label}`) ? label : undefined)
    },
    title: titles.title,
    id: titles.id,
    forget() {
      labels = codes = undefined
    },
  }
  return words
}

/** The same words for one page of records, each title looked up once. Not to be kept beyond that: titles change. */
export function remembering(words: Words): Words {
  const titles = new Map<string, string | undefined>()
  return {
    ...words,
    title(kind, id) {
      const key = `${kind}:${id}`
      if (!titles.has(key)) titles.set(key, words.title(kind, id))
      return titles.get(key)
    },
  }
}

/** The columns a title needs: what it is made of, and what decides whether it is masked. */
function titleColumns(kind: AnyKind): string[] {
  const rules = kind.title.map(name => kind.fields[name]?.sensitive?.secret).filter(secret => typeof secret === 'object')
  return [...new Set(['deletedAt', ...kind.title, ...rules.map(secret => secret.field)])]
}

function titleReader(db: Database, label: Words['label']) {
  const readers = new Map<string, (id: string) => Row | undefined>()
  const reader = (kind: string) => {
    const found = readers.get(kind)
    if (found) return found
    const statement = db.prepare(`SELECT ${titleColumns(anyKind(kind as never)).map(quote).join(', ')} FROM ${quote(anyKind(kind as never).table)} WHERE id = ?`)
    const made = (id: string) => statement.get(id) as Row | undefined
    readers.set(kind, made)
    return made
  }
  const words: Words = { label, code: () => undefined, title, id }

  function title(kind: string, id: string): string | undefined {
    if (!isKind(kind)) return undefined
    const row = reader(kind)(id)
    if (!row) return undefined
    return titleOf(anyKind(kind), row, words) + (row.deletedAt == null ? '' : ' (trong thùng rác)')
  }

  function id(kind: string, text: string): string | undefined {
    if (!isKind(kind)) return undefined
    const described = anyKind(kind)
    const name = described.title[0]
    const field = name === undefined ? undefined : described.fields[name]
    if (name === undefined || field?.order !== 'key' || !field.sortKey) return undefined
    const key = field.sortKey(text)
    const ids = db.prepare<[string], string>(`SELECT id FROM live_${described.table} WHERE ${quote(`${name}Key`)} = ? LIMIT 2`).pluck().all(key)
    return ids.length === 1 ? ids[0] : undefined
  }
  return { title, id }
}
