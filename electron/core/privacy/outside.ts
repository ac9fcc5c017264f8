import type { Output } from '../../../db/contract/api.ts'
import { type KindName, anyKind } from '../../../db/contract/kinds/index.ts'
import { type One, denunciationReader, paperTexts, sentPackages, tellsWho, travellingKinds } from '../../../db/index.ts'
import type { Context } from '../context.ts'
import { fold } from './words.ts'

type Erased = Output<'privacy.erase'>
const travels: ReadonlySet<KindName> = new Set(travellingKinds)

/** Packages made since the oldest of these records was, at a level that carries records. Denunciations and requests never leave. */
export function packagesSince(context: Context, records: readonly One[]): Erased['packages'] {
  const isDenunciation = denunciationReader(context.register.db)
  const oldest = records.flatMap(({ kind, id }) => {
    const row = travels.has(kind) ? context.reader.get(kind, id) : undefined
    return row && !isDenunciation(kind, row) ? [String(row.createdAt)] : []
  }).sort()[0]
  if (oldest === undefined) return []
  return sentPackages(context.register.db).filter(({ createdAt, level }) => level !== 'figures' && createdAt >= oldest)
    .map(({ sequence, file, createdAt, deliveredAt, level }) => ({ sequence, file, createdAt, deliveredAt, level }))
}

const LONGEST_SHARED = 6

/** Signed papers that say a personal word of these records, or were made about one of them. They stay as they were signed. */
export function papersNaming(context: Context, records: readonly One[]): Erased['papers'] {
  const { db } = context.register
  const about = new Set(records.map(({ kind, id }) => `${kind}:${id}`))
  const told = records.flatMap(({ kind, id }) => {
    const row = context.reader.get(kind, id)
    return Object.entries(anyKind(kind).fields).filter(([name, field]) => row?.[name] != null && field.control === 'line' && tellsWho(field)).map(([name]) => fold(String(row?.[name])))
  }).filter(text => text.length >= LONGEST_SHARED)
  const signed = db.prepare<[], Erased['papers'][number] & { paper: string; record: string | null }>(
    'SELECT id, name, number, symbol, signedOn, paper, record FROM document WHERE paper IS NOT NULL').all()
  return signed.filter(({ paper, record }) => about.has(record ?? '') || (told.length > 0 && says(paperTexts(db, paper), told)))
    .map(({ id, name, number, symbol, signedOn }) => ({ id, name, number, symbol, signedOn }))
}

function says(texts: readonly string[], told: readonly string[]): boolean {
  const all = ` ${texts.map(fold).join(' | ')} `
  return told.some(text => all.includes(` ${text} `))
}
