import { backupsOf, highestIn, replacedOf } from './names.ts'
import { noteQuietly, readStatus } from './status.ts'

/**
 * The next number of a register: above every backup and every register set aside in its folder, and above what is known of its
 * other places. A register that was restored on a new machine goes on where its backups ended; otherwise an old copy on a
 * stick would pass for newer than all that is made from then on.
 */
export const nextNumber = (folder: string): number => Math.max(highestIn(backupsOf(folder)), highestIn(replacedOf(folder)), readStatus(folder).numbersFrom) + 1

/** Learns of a number that another place holds. */
export function learnNumber(folder: string, number: number): void {
  if (number > readStatus(folder).numbersFrom) noteQuietly(folder, { numbersFrom: number })
}
