import type { Database, Statement } from 'better-sqlite3'
import type { Finding } from './check.ts'
import { type Row, contentHash } from './contentHash.ts'
import { type KindName, anyKind, isKind } from './contract/kinds/index.ts'
import type { ChangeRow } from './history.ts'
import { migrations } from './migrations/index.ts'
import { quote } from './schema.ts'

/** Kinds whose records a migration has reworded: hashes from before it are of other words and prove nothing any more. */
const reworded: ReadonlySet<string> = new Set(migrations.flatMap(migration => ('rehash' in migration ? migration.rehash : [])))

/**
 * The history, record by record from what it says today back to its creation: every change must lead from the state
 * before it to the one after it, and each state must have the hash kept with it. So undo never restores what nobody wrote.
 */
export function historyFindings(db: Database): Finding[] {
  const findings: Finding[] = []
  const statements = new Map<KindName, Statement<[string], Row>>()
  const current = (kind: KindName, id: string): Row | undefined => {
    const statement = statements.get(kind) ?? db.prepare<[string], Row>(`SELECT * FROM ${quote(anyKind(kind).table)} WHERE id = ?`)
    statements.set(kind, statement)
    return statement.get(id)
  }
  for (const changes of byRecord(db)) {
    const [newest] = changes
    if (newest && !leadsBack(changes, current)) {
      findings.push({ code: 'damagedRegister', where: `${newest.kind}/${newest.record}`, message: 'Lịch sử sửa của hồ sơ này không khớp với nội dung; đừng hoàn tác các lần sửa cũ' })
    }
  }
  return findings
}

/** The changes of each record, newest first. */
function* byRecord(db: Database): Generator<ChangeRow[]> {
  let run: ChangeRow[] = []
  for (const change of db.prepare<[], ChangeRow>('SELECT * FROM change ORDER BY record, seq DESC').iterate()) {
    if (run[0] && run[0].record !== change.record) {
      yield run
      run = []
    }
    run.push(change)
  }
  if (run.length > 0) yield run
}

function leadsBack(changes: readonly ChangeRow[], current: (kind: KindName, id: string) => Row | undefined): boolean {
  const [newest] = changes
  if (!newest || !isKind(newest.kind)) return false
  const row = current(newest.kind, newest.record)
  // A record that is gone is told of with the records.
  if (!row) return true
  const fields = Object.keys(anyKind(newest.kind).fields)
  const state = { ...row }
  let expected = row.contentHash
  for (const change of changes) {
    if (change.hashAfter !== expected) return false
    if (!reworded.has(change.kind) && contentHash(change.kind, fields, state) !== change.hashAfter) return false
    if (!stepBack(state, change)) return false
    expected = change.hashBefore
  }
  return true
}

/** Takes one change back in `state`; false where it does not say what the state says after it. */
function stepBack(state: Row, change: ChangeRow): boolean {
  const [before, after] = [cells(change.before), cells(change.after)]
  if (!before || !after) return change.created === 1 && change.before === null && change.after === null
  // Columns a migration has dropped are no longer part of the state.
  const columns = Object.keys(after).filter(column => Object.hasOwn(state, column))
  if (columns.some(column => state[column] !== after[column] || before[column] === undefined)) return false
  for (const column of columns) state[column] = before[column] ?? null
  return true
}

function cells(text: string | null): Row | undefined {
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Row
  } catch {
    return undefined
  }
}
