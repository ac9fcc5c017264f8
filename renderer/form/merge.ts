/** One field on which both sides changed their mind. */
export type Clash = { field: string; before: unknown; theirs: unknown; mine: unknown }
export type Merge = {
  clashes: Clash[]
  /** Changed only by the other side. */
  theirs: string[]
  /** Changed only here. */
  mine: string[]
}

/** What two edits of one record come to: where only one side changed, it stands; where both did and differ, somebody must choose. */
export function merge(base: Readonly<Record<string, unknown>>, theirs: Readonly<Record<string, unknown>>, mine: Readonly<Record<string, unknown>>, fields: readonly string[]): Merge {
  const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null)
  const merged: Merge = { clashes: [], theirs: [], mine: [] }
  for (const field of fields) {
    const typed = field in mine
    const [theyChanged, iChanged] = [!same(base[field], theirs[field]), typed && !same(base[field], mine[field])]
    if (theyChanged && iChanged && !same(theirs[field], mine[field])) merged.clashes.push({ field, before: base[field], theirs: theirs[field], mine: mine[field] })
    else if (theyChanged) merged.theirs.push(field)
    else if (iChanged) merged.mine.push(field)
  }
  return merged
}
