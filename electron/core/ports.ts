import type { Press } from '../workers/press.ts'

/** What the core needs from whoever runs it. The clock is one of them: no logic asks the machine for the time. */
export type Ports = {
  /** Time of this moment, ISO with zone. */
  now(): string
  /** Today in Vietnam, yyyy-mm-dd. */
  today(): string
  newId(): string
  /** The account of the operating system. */
  account(): string
  /** Long work outside this thread: documents and packages. */
  press: Press
  /** A press of its own for backups and looks at the register, so that no paper waits behind them; the other one where there is none. */
  caretaker?: Press
  /** Keeps what a person cannot use but a developer needs. */
  log(message: string, error: unknown): void
  /** Tells whoever shows the register that something beside its records changed: a backup was made, damage was found. */
  news(what: 'health'): void
}

/** Progress of long work, 0 to 1, and a word on what is going on; `signal` stops it. */
export type Watch = { progress?: (done: number, what: string) => void; signal?: AbortSignal }
