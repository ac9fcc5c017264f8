import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { type ChangeRow, type Row, changesOf, listChangesets, nextToRedo, nextToUndo, reasonOf, revert, shownText } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { notingReaders, requireReaderToRevert } from './privacy/denunciations.ts'

function described(context: Context, change: ChangeRow): Output<'history.changes'>[number] {
  const kind = anyKind(change.kind)
  const [before, after] = [JSON.parse(change.before ?? '{}') as Row, JSON.parse(change.after ?? '{}') as Row]
  const current = context.reader.get(change.kind, change.record) ?? {}
  // What a row was and what it has become both decide: a petition may have turned out a denunciation.
  const [was, became] = [{ ...current, ...before }, { ...current, ...after }]
  const text = (row: Row, name: string) => shownText(kind, name, row, context.words, [was, became, current])
  return {
    kind: change.kind, id: change.record, title: context.words.title(change.kind, change.record) ?? '', created: change.created === 1,
    fields: Object.keys(before).map(name => ({
      name, label: kind.fields[name]?.label ?? (name === 'deletedAt' ? 'Thùng rác' : name), before: text(before, name), after: text(after, name),
    })),
  }
}

async function takeBack(context: Context, changeset: number | undefined, verb: string): Promise<Output<'history.undo'>> {
  if (changeset === undefined) throw new AppError('nothingToUndo', `Không có gì để ${verb}.`)
  requireReaderToRevert(context, changeset)
  await context.backups.beforeChanging(changesOf(context.register.db, changeset).length)
  const result = notingReaders(context, () => {
    const done = revert(context.register, changeset, context.occasion(`${verb} "${reasonOf(context.register.db, changeset) ?? changeset}"`))
    context.forget()
    return done
  })
  return { ...result, left: result.left.map(row => ({ ...row, title: context.words.title(row.kind, row.id) ?? '' })) }
}

export const historyHandlers = (context: Context): Pick<Handlers, 'history.list' | 'history.changes' | 'history.undo' | 'history.redo'> => ({
  'history.list': ({ kind, id, limit, offset }) => listChangesets(context.register.db, { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { record: id }), limit: limit ?? 100, offset: offset ?? 0 })
    .map(({ seq, standing, ...rest }) => ({ changeset: seq, ...rest, standing: standing === 1 })),
  'history.changes': ({ changeset, kind, id }) => changesOf(context.register.db, changeset, kind && id ? { kind, record: id } : undefined).map(change => described(context, change)),
  'history.undo': ({ changeset }) => takeBack(context, changeset ?? nextToUndo(context.register.db), 'hoàn tác'),
  'history.redo': ({ changeset }) => takeBack(context, changeset === undefined ? nextToRedo(context.register.db) : undoingOf(context, changeset), 'làm lại'),
})

/** Redoing a change means taking back the undoing of it that stands; an undoing may also be named itself. */
function undoingOf(context: Context, changeset: number): number | undefined {
  return context.register.db.prepare<[number, number], number>(
    'SELECT seq FROM changeset WHERE standing AND (undoes = ? OR (seq = ? AND undoes IS NOT NULL)) ORDER BY seq DESC LIMIT 1',
  ).pluck().get(changeset, changeset)
}
