import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DocumentName } from '../../../db/contract/documentNames.ts'
import { type KindName, anyKind, workKinds } from '../../../db/contract/kinds/index.ts'
import { parsePeriod } from '../../../db/contract/periods.ts'
import { computeFigures } from '../../../db/figures/index.ts'
import { createRegister } from '../../../db/index.ts'
import { defaultLists, defaultProfile } from '../../../electron/core/content/defaults.ts'
import { sampleChanges } from '../../../electron/core/content/sample.ts'
import { seedChanges } from '../../../electron/core/content/seedRecord.ts'
import type { DocumentContent } from '../../../electron/documents/content.ts'
import { type DocumentSource, composeDocument, documents } from '../../../electron/documents/index.ts'
import { plainText } from '../../../electron/documents/plainText.ts'
import { keys, newId, occasion, onDisk, suiteFolder } from '../../support/register.ts'

type Paper = { name: string; id: DocumentName; kind: KindName | null; variant: string | null }

/** What the register of the tests holds; files have no place in it, and the settings no period. */
const isHeld = (kind: KindName | null) => kind === null || (Object.hasOwn(workKinds, kind) && kind !== 'attachment')

const papers: readonly Paper[] = Object.entries(documents).flatMap(([id, { about = [null], variants }]) =>
  about.filter(isHeld).flatMap(kind => Object.keys(variants ?? { '': '' }).map(variant => ({
    name: [id, about.length > 1 ? kind : '', variant].filter(Boolean).join(' '), id: id as DocumentName, kind, variant: variant === '' ? null : variant,
  }))))

/** Every paper of the registry: each variant of it, and for each kind of record it is made of. */
export const paperNames = papers.map(({ name }) => name)

/** Records of a kind that are tried for its paper. */
const tried = 12

/** The papers of 2025 out of a register of the size of a real one, by name; those about a record are made of the one with the most to tell. */
export function composePapers(): Map<string, DocumentContent> {
  const folder = join(suiteFolder().folder, 'sổ')
  const register = createRegister(folder, { ...onDisk, program: 'test', now: '2026-01-01T00:00:00.000Z', keys })
  try {
    register.apply(occasion('danh mục'), seedChanges(defaultLists().map(draft => ({ kind: 'valueEntry' as const, id: newId(), draft }))))
    register.apply(occasion('mẫu'), sampleChanges({ records: 1500, seed: 5, mix: { model: 60, exemplar: 40, dialogue: 30, petition: 300, nominee: 80, dataRequest: 4 } }))
    const { db } = register
    const period = parsePeriod('2025')
    const source: DocumentSource = { db, settings: defaultProfile(), figures: computeFigures(db, period), period, today: '2026-11-20' }
    return new Map(papers.flatMap(({ name, id, kind, variant }): [string, DocumentContent][] => {
      const records = kind === null ? [null] : db.prepare(`SELECT id FROM "${anyKind(kind).table}" ORDER BY id LIMIT ?`).pluck().all(tried) as string[]
      const made = records.map(record => composeDocument(id, { ...source, record, variant }).content)
      const fullest = made.toSorted((a, b) => plainText(b).length - plainText(a).length)[0]
      return fullest ? [[name, fullest]] : []
    }))
  } finally {
    register.close()
    rmSync(dirname(folder), { recursive: true, force: true, maxRetries: 5 })
  }
}
