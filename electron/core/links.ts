import { type KindName, anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { type Row, quote, titleOf } from '../../db/index.ts'
import type { Output } from '../../db/contract/api.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { rowOf } from './recordChanges.ts'

const SHOWN = 20

/** Every field by which records of other kinds point at this kind, files and owned records left out: they are shown as parts of it. */
const pointers = (to: KindName) => kindNames.flatMap(kind => Object.entries(anyKind(kind).fields)
  .filter(([, field]) => field.to === to && !field.owner).map(([name, field]) => ({ kind, name, label: field.label })))

function links(context: Context, to: KindName, id: string): Output<'record.links'> {
  rowOf(context, to, id)
  return pointers(to).flatMap(({ kind, name, label }) => {
    const described = anyKind(kind)
    const where = `FROM ${quote(described.table)} WHERE ${quote(name)} = ? AND deletedAt IS NULL`
    const total = context.register.db.prepare<[string], number>(`SELECT count(*) ${where}`).pluck().get(id) ?? 0
    if (total === 0) return []
    const rows = context.register.db.prepare(`SELECT * ${where} ORDER BY seq DESC LIMIT ${SHOWN}`).all(id) as Row[]
    return [{ kind, field: name, label: `${described.label}: ${label.toLowerCase()}`, total, rows: rows.map(row => ({ id: String(row.id), title: titleOf(described, row, context.words) })) }]
  })
}

export const linkHandlers = (context: Context): Pick<Handlers, 'record.links'> => ({ 'record.links': ({ kind, id }) => links(context, kind, id) })
