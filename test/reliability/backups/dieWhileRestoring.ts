import { restoreRegister } from '../../../db/backups/index.ts'
import { dieAt } from '../dying.ts'

/**
 * Restores a backup in a process that kills itself before the N-th thing it asks of SQLite or of the disk:
 * `dieWhileRestoring.ts FOLDER BACKUP N`. With N 0 it lives and says in JSON what they were.
 */
const [folder = '', file = '', at = '0'] = process.argv.slice(2)
const asked = dieAt(Number(at), { disk: true })
restoreRegister(folder, file, { driveType: 'fixed', at: '2025-07-01T03:00:00.000Z', program: 'thử' })
process.stdout.write(JSON.stringify(asked))
