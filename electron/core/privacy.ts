import type { Input, Output } from '../../db/contract/api.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { accessActions } from '../../db/contract/privacyApi.ts'
import { accessChain, countAccess, erasures, findPerson, listAccess } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { denunciationReaders, mayReadDenunciations, note } from './privacy/denunciations.ts'
import { clearUp, correctAsked, eraseAsked } from './privacy/erasing.ts'
import { packagesSince } from './privacy/outside.ts'
import { personReport } from './privacy/report.ts'
import { overdueRecords } from './privacy/retention.ts'

const MOST_HITS = 500

function accessLog({ register: { db } }: Context, { limit = 200, offset = 0, action }: Input<'access.list'>): Output<'access.list'> {
  return {
    chain: accessChain(db), total: countAccess(db, action),
    rows: listAccess(db, limit, offset, action).map(row => {
      const { seq, at, account, displayName, subject, detail } = row
      return { seq, at, account, displayName, action: row.action, label: accessActions[row.action] ?? row.action, subject, detail }
    }),
  }
}

function find(context: Context, { text }: Input<'privacy.find'>): Output<'privacy.find'> {
  const { db } = context.register
  const allowed = mayReadDenunciations(context)
  const hits = findPerson(db, text, { denunciations: allowed })
  const hides = !allowed && db.prepare("SELECT 1 FROM petition WHERE category = 'denunciation' LIMIT 1").get() !== undefined
  note(context, 'find', 'person', `${hits.length} chỗ`)
  const shown = hits.slice(0, MOST_HITS)
  return { total: hits.length, hits: shown, packages: packagesSince(context, shown.filter(({ where }) => where !== 'draft')), hidden: hides ? ['Đơn tố cáo'] : [] }
}

const erased = ({ register: { db } }: Context): Output<'privacy.erasures'> =>
  erasures(db).map(row => ({ ...row, label: anyKind(row.kind as KindName).label, fields: (row.fields ?? []).map(name => anyKind(row.kind).fields[name]?.label ?? name) }))

export function privacyHandlers(context: Context): Pick<Handlers,
  'access.list' | 'privacy.find' | 'privacy.report' | 'privacy.erase' | 'privacy.correct' | 'privacy.erasures' | 'privacy.overdue' | 'privacy.permissions'> {
  // An erasure may have been cut off before all of it was overwritten.
  clearUp(context)
  return {
    'access.list': input => accessLog(context, input),
    'privacy.find': input => find(context, input),
    'privacy.report': (input, watch) => personReport(context, input, watch),
    'privacy.erase': (input, watch) => eraseAsked(context, input, watch),
    'privacy.correct': (input, watch) => correctAsked(context, input, watch),
    'privacy.erasures': () => erased(context),
    'privacy.overdue': () => overdueRecords(context),
    'privacy.permissions': () => ({ account: context.ports.account(), denunciations: mayReadDenunciations(context), readers: denunciationReaders(context) }),
  }
}
