import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentPath } from '../attachments.ts'
import { flushFolder } from '../disk.ts'
import { readMeta } from '../meta.ts'
import type { Register } from '../register.ts'

/**
 * The rest of an erasure: removes the files nothing belongs to any more, writes the database file anew without its free space and
 * empties the write-ahead log. Files are unlinked, not overwritten: on an SSD overwriting reaches other cells anyway.
 * True when all is done; false when another connection still reads the old pages or a file is held, and then it is to be
 * called again. Safe to call at any time.
 */
export function finishErasing({ db, folder }: Pick<Register, 'db' | 'folder'>): boolean {
  if (readMeta(db, 'erasing') === undefined) return true
  const left = removeFiles({ db, folder })
  db.exec('VACUUM')
  const [emptied] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (left > 0 || emptied?.busy !== 0) return false
  db.prepare("DELETE FROM meta WHERE key = 'erasing'").run()
  return true
}

/**
 * How many files could not be removed yet. A file that was attached once more meanwhile stays. What is gone is forgotten only when
 * that has reached the disk: after a power cut a removed name may be back, and nothing else would remove it again.
 */
function removeFiles({ db, folder }: Pick<Register, 'db' | 'folder'>): number {
  const used = db.prepare<[string], number>('SELECT 1 FROM attachment WHERE sha256 = ? LIMIT 1').pluck()
  const forget = db.prepare('DELETE FROM erased_file WHERE sha256 = ?')
  const erased = db.prepare<[], string>('SELECT sha256 FROM erased_file').pluck().all()
  const gone = erased.filter(sha256 => used.get(sha256) !== undefined || removed(attachmentPath(folder, sha256)))
  if (gone.length > 0) flushFolder(join(folder, 'attachments'))
  for (const sha256 of gone) forget.run(sha256)
  return erased.length - gone.length
}

function removed(path: string): boolean {
  try {
    rmSync(path, { force: true })
    return true
  } catch {
    // Held by an antivirus or another program: the next try removes it.
    return false
  }
}
