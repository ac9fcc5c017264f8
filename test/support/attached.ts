import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RowChange } from '../../db/changeset.ts'
import { type Register, storeFiles } from '../../db/index.ts'
import { creation, emptyFolder, occasion } from './register.ts'

/** Attaches a text file to a record of a register; gives the SHA-256 it lies under. */
export function attach(register: Register, to: Pick<RowChange, 'kind' | 'id'>, name: string, text: string): string {
  const path = join(emptyFolder(), name)
  writeFileSync(path, text)
  const [stored] = storeFiles(register.folder, [path]).stored
  if (!stored) throw new Error('nothing was stored')
  register.apply(occasion('đính kèm'), [creation('attachment', { record: `${to.kind}:${to.id}`, ...stored, secret: false, note: null })])
  return stored.sha256
}
