/** One rule broken by changing one line of one file; `scenario`, run at a small scale, must turn red. */
export type Mutation = { name: string; file: string; from: string; to: string; scenario: string }

export const mutations: readonly Mutation[] = [
  {
    name: 'commits are not flushed (synchronous NORMAL)', file: 'db/connect.ts',
    from: `db.pragma('synchronous = FULL')`, to: `db.pragma('synchronous = NORMAL')`, scenario: 'powerCuts',
  },
  {
    name: 'migrations run outside a transaction', file: 'db/migrate.ts',
    from: `}).immediate()`, to: `})`, scenario: 'migrations',
  },
]

/** @throws Error when there is none of that name */
export function mutationNamed(name: string): Mutation {
  const found = mutations.find(mutation => mutation.name === name)
  if (!found) throw new Error(`no mutation is called ${name}`)
  return found
}
