import { gunzipSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import type { Words } from '../contract/fieldType.ts'
import type { AnyKind } from '../contract/kind.ts'
import { type KindName, anyKind, isKind, kindNames } from '../contract/kinds/index.ts'
import type { HeldData } from '../contract/privacyApi.ts'
import { quote } from '../schema.ts'
import { shownText, titleOf } from '../shown.ts'
import { signedPaper } from '../signedPapers.ts'
import { listDrafts } from '../unsaved.ts'
import { registerWords, remembering } from '../words.ts'
import { type Match, askedFor, textsIn } from './asked.ts'
import { denunciationReader } from './denunciations.ts'
import { denunciationDraft } from './drafts.ts'
import { reachedThrough } from './through.ts'

type Place = HeldData['where']
const places: readonly Place[] = ['record', 'trash', 'file', 'paper', 'draft', 'history']

/** Fields in which somebody may be named or numbered. */
const textFields = (kind: AnyKind): string[] => Object.keys(kind.fields).filter(name => ['line', 'lines'].includes(kind.fields[name]?.control ?? ''))

/**
 * Everything the register holds on a person, the surest first: what says the words in this spelling, then in another; then
 * what belongs to a record that was found or points at it. Without `denunciations` nothing of a denunciation is looked
 * at. Values come as anybody may read them.
 */
export function findPerson(db: Database, text: string, { denunciations }: { denunciations: boolean }): HeldData[] {
  const match = askedFor(text)
  const isDenunciation = denunciationReader(db)
  const hidden = (kind: KindName, ...rows: Readonly<Row>[]) => !denunciations && rows.some(row => isDenunciation(kind, row))
  const words = remembering(registerWords(db))
  const found = [
    ...kindNames.flatMap(kind => inRecords(db, kind, match, words, hidden)),
    ...inHistory(db, match, words, hidden), ...inDrafts(db, match, denunciations), ...inPapers(db, match, hidden),
  ].sort((a, b) => Number(b.exact) - Number(a.exact) || places.indexOf(a.where) - places.indexOf(b.where))
  return [...found, ...reachedThrough(db, found, words, hidden)]
}

type Asked = (held: string) => Match
type Hidden = (kind: KindName, ...rows: Readonly<Row>[]) => boolean

/** Where a row lies, as the answer names it. */
const placeOf = (kind: KindName, row: Readonly<Row>): Place => (row.deletedAt != null ? 'trash' : kind === 'attachment' ? 'file' : 'record')

function inRecords(db: Database, name: KindName, match: Asked, words: Words, hidden: Hidden): HeldData[] {
  const kind = anyKind(name)
  const fields = textFields(kind)
  const hits: { row: Row; matches: { field: string; how: Match }[] }[] = []
  for (const row of db.prepare(`SELECT * FROM ${quote(kind.table)}`).iterate() as IterableIterator<Row>) {
    const matches = fields.flatMap(field => {
      const how = row[field] == null ? null : match(String(row[field]))
      return how === null ? [] : [{ field, how }]
    })
    if (matches.length > 0) hits.push({ row, matches })
  }
  // Titles are looked up only now: the connection is busy while rows are still coming.
  return hits.filter(({ row }) => !hidden(name, row)).map(({ row, matches }) => ({
    kind: name, id: String(row.id), title: titleOf(kind, row, words), where: placeOf(name, row), exact: matches.some(({ how }) => how === 'exact'), through: null, key: null,
    fields: matches.map(({ field }) => ({ name: field, label: kind.fields[field]?.label ?? field, shown: shownText(kind, field, row, words) ?? '' })),
  }))
}

type Change = { kind: string; record: string; before: string; after: string }

/** Values a record no longer has. */
function inHistory(db: Database, match: Asked, words: Words, hidden: Hidden): HeldData[] {
  const hits = new Map<string, HeldData>()
  for (const { kind: name, record, before, after } of db.prepare<[], Change>('SELECT kind, record, before, after FROM change WHERE before IS NOT NULL ORDER BY seq').all()) {
    if (!isKind(name) || !textsIn([JSON.parse(before), JSON.parse(after)]).some(text => match(text) !== null)) continue
    const kind = anyKind(name)
    const current = db.prepare<[string], Row>(`SELECT * FROM ${quote(kind.table)} WHERE id = ?`).get(record)
    const sides = [JSON.parse(before), JSON.parse(after)].map((side: Row) => ({ ...current, ...side }))
    if (!current || hidden(name, current, ...sides)) continue
    for (const side of sides) {
      for (const field of textFields(kind)) {
        const how = side[field] == null || side[field] === current[field] ? null : match(String(side[field]))
        if (how === null) continue
        const hit = hits.get(record) ?? { kind: name, id: record, title: titleOf(kind, current, words), where: 'history' as const, exact: false, through: null, key: null, fields: [] }
        hits.set(record, hit)
        hit.exact ||= how === 'exact'
        const shown = shownText(kind, field, side, words, [current, ...sides]) ?? ''
        if (!hit.fields.some(one => one.name === field && one.shown === shown)) hit.fields.push({ name: field, label: kind.fields[field]?.label ?? field, shown })
      }
    }
  }
  return [...hits.values()]
}

/** Words typed and not yet saved. */
function inDrafts(db: Database, match: Asked, denunciations: boolean): HeldData[] {
  const isDenunciation = denunciationDraft(db)
  return listDrafts(db).flatMap((draft): HeldData[] => {
    const { key, kind, record, title, body } = draft
    const found = [title, ...textsIn(JSON.parse(body))].map(match).filter(how => how !== null)
    if (found.length === 0 || !isKind(kind) || (!denunciations && isDenunciation(draft))) return []
    const label = anyKind(kind).label
    return [{ kind, id: record ?? key, title: title || label, where: 'draft', exact: found.includes('exact'), through: null, key, fields: [{ name: 'body', label: 'Bản nháp', shown: '[đã che]' }] }]
  })
}

/** Signed papers that say it, by their names alone: they stay as they were signed. */
function inPapers(db: Database, match: Asked, hidden: Hidden): HeldData[] {
  const rows = db.prepare<[], { id: string; name: string; paper: string; record: string | null }>('SELECT id, name, paper, record FROM document WHERE paper IS NOT NULL').all()
  return rows.filter(row => !hidden('document', row)).flatMap(({ id, name, paper }): HeldData[] => {
    const found = paperTexts(db, paper).map(match).filter(how => how !== null)
    return found.length === 0 ? [] : [{ kind: 'document', id, title: name, where: 'paper', exact: found.includes('exact'), through: null, key: null, fields: [] }]
  })
}

/** What a signed paper says, text by text; nothing where it is no longer whole. */
export function paperTexts(db: Database, paper: string): string[] {
  const body = signedPaper(db, paper)
  return body ? textsIn((JSON.parse(gunzipSync(body).toString('utf8')) as { content: unknown }).content) : []
}
