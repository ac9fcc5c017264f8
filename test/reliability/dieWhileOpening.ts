import { openRegister } from '../../db/index.ts'
import { dieAt } from './dying.ts'

/**
 * Opens a register, and so migrates it, in a process that kills itself before the N-th thing it asks SQLite to do:
 * `dieWhileOpening.ts FOLDER N`. With N 0 it lives and says in JSON what they were.
 */
const [folder = '', at = '0'] = process.argv.slice(2)
const asked = dieAt(Number(at), { disk: false })
openRegister(folder, { driveType: 'fixed' }).close()
process.stdout.write(JSON.stringify(asked))
