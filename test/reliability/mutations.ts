/** One rule broken by changing one line of one file; `scenario`, run at a small scale, must turn red. */
export type Mutation = { name: string; file: string; from: string; to: string; scenario: string }

export const mutations: readonly Mutation[] = [
  {
    name: 'commits are not flushed (synchronous NORMAL)', file: 'db/connect.ts', scenario: 'powerCuts',
    from: `db.pragma('synchronous = FULL')`, to: `db.pragma('synchronous = NORMAL')`,
  },
  {
    name: 'a copied file is renamed without being flushed', file: 'db/disk.ts', scenario: 'powerCuts',
    from: 'fsyncSync(out)\n    return copied', to: 'return copied',
  },
  {
    name: 'the names of new files are not flushed', file: 'db/disk.ts', scenario: 'powerCuts',
    from: `if (process.platform !== 'win32') opened(folder, 'r', fsyncSync)`, to: 'void folder',
  },
  {
    name: 'a failed write is answered as saved', file: 'electron/core/createCore.ts', scenario: 'faults',
    from: 'return { ok: false, error: shape }', to: 'return { ok: true, value: shape }',
  },
  {
    name: 'changes are written outside a transaction', file: 'db/changeset.ts', scenario: 'kills',
    from: 'const apply = db.transaction((', to: 'const apply = (work => ({ immediate: work }))((',
  },
  {
    name: 'a save is answered before it is committed', file: 'db/changeset.ts', scenario: 'kills',
    from: 'return (occasion, changes) => apply.immediate(occasion, changes)',
    to: 'return (occasion, changes) => (occasion.final ? apply.immediate(occasion, changes) : (setTimeout(() => apply.immediate(occasion, changes), 5), { changeset: 1, changed: changes.length }))',
  },
  {
    name: 'the lock of the register is not taken', file: 'db/lock.ts', scenario: 'twoInstances',
    from: `db.exec('BEGIN EXCLUSIVE')`, to: `db.exec('SELECT 1')`,
  },
  {
    name: 'an edit of an old version is taken', file: 'db/changeset.ts', scenario: 'soak',
    from: 'if (change.revision !== undefined && change.revision !== current.revision) {', to: 'if (change.revision === -1) {',
  },
  {
    name: 'undo does not compare hashes', file: 'db/history.ts', scenario: 'soak',
    from: 'if (!row || row.contentHash !== change.hashAfter) left.push', to: 'if (!row) left.push',
  },
  {
    name: 'migrations run outside a transaction', file: 'db/migrate.ts', scenario: 'migrations',
    from: 'db.transaction(() => {', to: '(work => ({ immediate: work }))(() => {',
  },
  {
    name: 'links bite while a migration runs', file: 'db/migrate.ts', scenario: 'migrations',
    from: `db.pragma('foreign_keys = OFF')`, to: `db.pragma('foreign_keys = ON')`,
  },
  {
    name: 'no backup before a migration', file: 'db/connect.ts', scenario: 'migrations',
    from: `makeBackup(db, folder, { reason: 'migration', at: new Date().toISOString(), program: '', ...occasion })`, to: 'void [makeBackup, folder, occasion]',
  },
  {
    name: 'a register of a newer program is opened', file: 'db/header.ts', scenario: 'migrations',
    from: 'if (found <= latest) return', to: 'if (found <= latest || latest > 0) return',
  },
  {
    name: 'the hashes of records are not compared', file: 'db/checkRecords.ts', scenario: 'damage',
    from: 'if (contentHash(name, fields, row) !== row.contentHash) {', to: 'if (row.contentHash === null) {',
  },
  {
    name: 'stamps are not compared with the history', file: 'db/checkRecords.ts', scenario: 'damage',
    from: '} else if (!stampsAgree(row, trace) || row.origin !== origin) {', to: '} else if (row.seq === null) {',
  },
  {
    name: 'the seal of a package is not compared', file: 'electron/usb/seal.ts', scenario: 'damage',
    from: 'if (!verify(hash.digest(), seal.signature, seal.publicKey)) {', to: 'if (hash.digest().length === 0) {',
  },
  {
    name: 'a backup is not read before it counts', file: 'db/backups/make.ts', scenario: 'backups',
    from: 'requireSound(folder, contents.findings, occasion)', to: 'void requireSound',
  },
  {
    name: 'old backups go before the new one is proved', file: 'db/backups/make.ts', scenario: 'backups',
    from: 'const file = write(db, folder, place, occasion)', to: 'for (const old of keptIn(place)) removeHard(old.file)\n    const file = write(db, folder, place, occasion)',
  },
  {
    name: 'backups are thinned by the clock', file: 'db/backups/thin.ts', scenario: 'backups',
    from: 'toSorted((a, b) => b.sequence - a.sequence).slice(0, most)', to: 'toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)).slice(0, most)',
  },
  {
    name: 'the bytes of a backup are not compared', file: 'db/backups/manifest.ts', scenario: 'backups',
    from: 'return bytes === manifest.bytes && sha256 === manifest.sha256', to: 'return bytes > 0 && sha256.length === manifest.sha256.length',
  },
  {
    name: 'the seal beside a backup is not compared', file: 'db/backups/manifest.ts', scenario: 'backups',
    from: 'return kept === seal(manifest) && text === textOf(manifest) ? manifest : null', to: 'return typeof kept === typeof seal(manifest) ? manifest : null',
  },
  {
    name: 'the old log of writes stays at a restoring', file: 'db/backups/swap.ts', scenario: 'backups',
    from: 'const parts = [`${registerFile}-wal`, `${registerFile}-shm`, `${registerFile}-journal`, registerFile]', to: 'const parts = [registerFile]',
  },
  {
    name: 'no backup of the register a restoring replaces', file: 'db/backups/restore.ts', scenario: 'backups',
    from: `return { path: makeBackup(present, folder, { reason: 'restore', at, program }).file, aside, keep: false }`, to: 'return { path: null, aside, keep: false && at === program }',
  },
  {
    name: 'search rows stay at an erasure', file: 'db/privacy/erase.ts', scenario: 'privacy',
    from: 'rebuildIndex(db, anyKind(kind))', to: 'void rebuildIndex',
  },
  {
    name: 'the history stays at an erasure', file: 'db/privacy/erase.ts', scenario: 'privacy',
    from: '    forgetInHistory(db, gone, replaced)\n', to: '',
  },
  {
    name: 'files stay at an erasure', file: 'db/privacy/finishErasing.ts', scenario: 'privacy',
    from: 'rmSync(path, { force: true })\n    return true', to: `return path !== ''`,
  },
  {
    name: 'saved views keep the name they ask for at an erasure', file: 'db/privacy/erase.ts', scenario: 'privacy',
    from: '    forgetWords(db, words)\n', to: '',
  },
]

/** @throws Error when there is none of that name */
export function mutationNamed(name: string): Mutation {
  const found = mutations.find(mutation => mutation.name === name)
  if (!found) throw new Error(`no mutation is called ${name}`)
  return found
}
