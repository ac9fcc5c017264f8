import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentPath } from '../attachments.ts'
import { copySound, isSound } from '../disk.ts'
import { keptIn } from './list.ts'
import { backupsOf, isFileName, namesIn, storedFilesOf } from './names.ts'
import { readStatus } from './status.ts'
import { secondNow } from './second.ts'

/**
 * Puts attached files back that are gone from the register or no longer what they were, from the bytes kept with its backups.
 * Files are named by their SHA-256, so that only the right bytes can come back. Answers those that were put back.
 * @throws the error of the disk
 */
export function bringBack(folder: string, hashes: readonly string[], places: readonly string[] = placesOf(folder)): string[] {
  mkdirSync(join(folder, 'attachments'), { recursive: true })
  return hashes.filter(sha256 => {
    const target = attachmentPath(folder, sha256)
    if (isSound(target, sha256)) return false
    const source = places.map(place => join(storedFilesOf(place), sha256)).find(path => existsSync(path) && isSound(path, sha256))
    return source !== undefined && copySound(source, target, sha256)
  })
}

function placesOf(folder: string): string[] {
  const second = secondNow(readStatus(folder))
  return [backupsOf(folder), ...(second === undefined || keptIn(second).length === 0 ? [] : [second])]
}

/** Reads the files kept with the backups again and replaces those that rotted by the register's own, where these are sound. @throws the error of the disk */
export function mendStored(folder: string): void {
  const store = storedFilesOf(backupsOf(folder))
  for (const sha256 of namesIn(store).filter(isFileName)) {
    const [kept, own] = [join(store, sha256), attachmentPath(folder, sha256)]
    if (!isSound(kept, sha256) && existsSync(own)) copySound(own, kept, sha256)
  }
}
