import { anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { quote, readMeta, schemaVersion } from '../../db/index.ts'
import { fingerprint } from '../usb/signature.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'

export const registerHandlers = (context: Context): Pick<Handlers, 'register.info'> => ({
  'register.info': () => {
    const { db, folder, origin } = context.register
    const counts = kindNames.map(name => [name, db.prepare(`SELECT count(*) FROM ${quote(`live_${anyKind(name).table}`)}`).pluck().get() as number])
    return { folder, origin, schemaVersion: schemaVersion(db), counts: Object.fromEntries(counts), fingerprint: fingerprint(readMeta(db, 'publicKey') ?? '') }
  },
})
