import type { Database } from 'better-sqlite3'
import type { Row } from '../contentHash.ts'
import type { KindName } from '../contract/kinds/index.ts'

/**
 * Tells whether a row is a denunciation or belongs to one: its files, the papers about it and their words. Who denounced whom
 * is kept from everybody who does not handle it (Luật Tố cáo).
 */
export function denunciationReader(db: Database): (kind: KindName, row: Readonly<Row>) => boolean {
  const category = db.prepare<[string], string>('SELECT category FROM petition WHERE id = ?').pluck()
  const about = db.prepare<[string], string | null>('SELECT record FROM document WHERE id = ?').pluck()
  const isDenounced = (pointer: unknown) => {
    const [kind, id = ''] = String(pointer ?? '').split(':')
    return kind === 'petition' && category.get(id) === 'denunciation'
  }
  return (kind, row) => {
    if (kind === 'petition') return row.category === 'denunciation'
    if (kind === 'attachment') return row.secret === 1 || isDenounced(row.record)
    if (kind === 'document') return isDenounced(row.record)
    return kind === 'documentPart' && isDenounced(about.get(String(row.document)))
  }
}
