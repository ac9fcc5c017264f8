import type { Output } from '../../db/contract/api.ts'

type Changeset = Output<'history.list'>[number]

/**
 * The changes a blind "undo" may take back, the newest first: those that stand and came after `since`. What is
 * older is taken back only where it is named, in the history: nobody expects last week's import to go by one key.
 */
export function undoable(changesets: readonly Changeset[], since: number): number[] {
  return changesets.filter(({ standing, undoes, changeset }) => standing && undoes === null && changeset > since).map(({ changeset }) => changeset)
}
