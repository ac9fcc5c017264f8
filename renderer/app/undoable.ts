import type { Output } from '../../db/contract/api.ts'

type Changeset = Output<'history.list'>[number]

/**
 * The changes a blind "undo" may take back, the newest first: those that stand and were made since `since` (ISO). What is
 * older is taken back only where it is named, in the history: nobody expects last week's import to go by one key.
 */
export function undoable(changesets: readonly Changeset[], since: string): number[] {
  return changesets.filter(({ standing, undoes, at }) => standing && undoes === null && at >= since).map(({ changeset }) => changeset)
}
