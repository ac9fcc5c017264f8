import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { isSensitive } from '../../db/contract/kind.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { type ChangeRow, type Row, changesOf, listChangesets, nextToRedo, nextToUndo, reasonOf, revert } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'

function described(context: Context, change: ChangeRow): Output<'history.changes'>[number] {
  const kind = anyKind(change.kind)
  const [before, after] = [JSON.parse(change.before ?? '{}') as Row, JSON.parse(change.after ?? '{}') as Row]
  const current = context.reader.get(change.kind, change.record)
  const text = (row: Row, name: string) => {
    const [field, cell] = [kind.fields[name], row[name]]
    if (cell == null) return null
    if (!field) return String(cell)
    const value = field.fromCell(cell)
    return isSensitive(field.sensitive, { ...current, ...row }) ? field.mask(value) : field.toText(value, context.words)
  }
  return {
    kind: change.kind, id: change.record, title: context.words.title(change.kind, change.record) ?? '', created: change.created === 1,
    fields: Object.keys(before).map(name => ({
      name, label: kind.fields[name]?.label ?? (name === 'deletedAt' ? 'Thùng rác' : name), before: text(before, name), after: text(after, name),
    })),
  }
}

function takeBack(context: Context, changeset: number | undefined, verb: string): Output<'history.undo'> {
  if (changeset === undefined) throw new AppError('nothingToUndo', `Không có gì để ${verb}.`)
  const result = revert(context.register, changeset, context.occasion(`${verb} "${reasonOf(context.register.db, changeset) ?? changeset}"`))
  context.forget()
  return { ...result, left: result.left.map(row => ({ ...row, title: context.words.title(row.kind, row.id) ?? '' })) }
}

export const historyHandlers = (context: Context): Pick<Handlers, 'history.list' | 'history.changes' | 'history.undo' | 'history.redo'> => ({
  'history.list': ({ id, limit, offset }) => listChangesets(context.register.db, { ...(id === undefined ? {} : { record: id }), limit: limit ?? 100, offset: offset ?? 0 })
    .map(({ seq, standing, ...rest }) => ({ changeset: seq, ...rest, standing: standing === 1 })),
  'history.changes': ({ changeset }) => changesOf(context.register.db, changeset).map(change => described(context, change)),
  'history.undo': ({ changeset }) => takeBack(context, changeset ?? nextToUndo(context.register.db), 'hoàn tác'),
  'history.redo': ({ changeset }) => takeBack(context, changeset === undefined ? nextToRedo(context.register.db) : undoingOf(context, changeset), 'làm lại'),
})

/** Redoing a change means taking back the newest undoing of it that stands; an undoing may also be named itself. */
function undoingOf(context: Context, changeset: number): number {
  return context.register.db.prepare<[number], number>('SELECT seq FROM changeset WHERE undoes = ? AND standing ORDER BY seq DESC LIMIT 1')
    .pluck().get(changeset) ?? changeset
}
