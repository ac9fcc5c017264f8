import type { Figure } from '../../db/contract/figure.ts'
import { computeFigures } from '../../db/figures/index.ts'
import { resolvePeriod } from '../../db/periods.ts'
import { type Occasion, type Register, type RowReader, readSettings, registerWords, rowReader, recordViewer, type RowChange } from '../../db/index.ts'
import { type KindName, anyKind, kindNames, settingKinds } from '../../db/contract/kinds/index.ts'
import { type Settings, preference } from '../../db/contract/settings.ts'
import { type Backups, createBackups } from './backups.ts'
import type { Ports } from './ports.ts'
import { notingReaders } from './privacy/denunciations.ts'

/** What every handler works with: the register, its readers, and the one way to change records. */
export type Context = {
  register: Register
  ports: Ports
  backups: Backups
  reader: RowReader
  words: ReturnType<typeof registerWords>
  view: Record<KindName, ReturnType<typeof recordViewer>>
  settings(): Settings
  /** Abbreviation, folded → what it stands for. */
  abbreviations(): ReadonlyMap<string, string>
  /** The figures of a period with the year before, or only some by id, counted once until something changes. @throws AppError unknownPeriod */
  figures(period: string, only?: readonly string[]): Figure[]
  /** Who is at work: the account, and the name the settings give to show in the history. */
  who(): { account: string; displayName: string }
  occasion(reason: string): Occasion
  apply(reason: string, changes: readonly RowChange[]): { changeset: number; changed: number }
  /** Must follow every change that did not go through `apply`. */
  forget(): void
}

/** Kinds whose records are kept in memory between calls. */
const remembered: ReadonlySet<string> = new Set(['valueEntry', ...Object.keys(settingKinds)])

export function createContext(register: Register, ports: Ports): Context {
  const words = registerWords(register.db)
  let settings: Settings | undefined
  let abbreviations: ReadonlyMap<string, string> | undefined
  const counted = countedOnce(register)
  const listed = register.db.prepare("SELECT code, label FROM live_value_entry WHERE list = 'abbreviation'")
  const context: Context = {
    register, ports, backups: createBackups(register, ports), words, reader: rowReader(register.db),
    view: Object.fromEntries(kindNames.map(name => [name, recordViewer(anyKind(name), words)])) as Context['view'],
    settings: () => settings ??= readSettings(register.db),
    abbreviations: () => abbreviations ??= new Map((listed.all() as { code: string; label: string }[]).map(e => [e.code, e.label])),
    figures: counted,
    who: () => ({ account: ports.account(), displayName: preference(context.settings(), 'displayName', ports.account()) }),
    occasion: reason => ({ at: ports.now(), ...context.who(), reason }),
    apply(reason, changes) {
      const applied = () => register.apply(context.occasion(reason), changes)
      if (!changes.some(change => remembered.has(change.kind))) return applied()
      return notingReaders(context, () => {
        const done = applied()
        context.forget()
        return done
      })
    },
    forget() {
      words.forget()
      settings = abbreviations = undefined
    },
  }
  return context
}

/** Counting a year costs up to a second in a large register, and screens ask for the same year again and again. */
function countedOnce({ db }: Register): Context['figures'] {
  const read = db.transaction((code: string, only?: readonly string[]) => computeFigures(db, resolvePeriod(db, code), only ? { only } : {}))
  const latest = db.prepare<[], number>('SELECT ifnull(max(seq), 0) FROM changeset').pluck()
  let [version, known] = [-1, new Map<string, Figure[]>()]
  return (code, only) => {
    const now = latest.get() ?? 0
    if (now !== version) [version, known] = [now, new Map()]
    const all = known.get(code)
    if (all) return all
    const key = JSON.stringify([code, only])
    const found = known.get(only ? key : code) ?? read.deferred(code, only)
    known.set(only ? key : code, found)
    return found
  }
}
