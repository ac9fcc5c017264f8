import type { Session } from './session.ts'
import type { State } from './state.ts'

/** One thing a person does, from the click to "Đã lưu". */
export type Step = {
  act(session: Session): Promise<unknown>
  /** What must be true of the register afterwards, said by hand; throws where it is not. Asked once, in a run nothing disturbs. */
  holds(session: Session): Promise<unknown>
}

/**
 * A series of steps that writes in one way. Every scenario that kills, cuts the power, fails or fills the disk goes through all
 * of them. After each disturbance the register must be as after the last acknowledged step or as after the one under way.
 */
export type Operation = {
  id: string
  /** In English, for the table. */
  name: string
  /** Whether a process takes seconds for it; then fewer are started. */
  slow?: true
  /** Whether it writes in a way of its own; of the others, which save like `save`, fewer power cuts are tried. */
  own?: true
  /** Fills the register the series starts from. */
  prepare?(session: Session): Promise<unknown>
  /** Replaces the register folder the series starts from, where it is not one this program made. */
  start?(registerFolder: string): void
  steps: readonly Step[]
  /**
   * What is wrong below `root` as it was found, before the program opens it; an empty list where all is well. `untouched`: it is
   * exactly what the series starts from, so that opening it shows nothing new.
   */
  before?(root: string, template: string): { wrong: string[]; untouched: boolean }
  /** What is wrong below `root` beyond the records, after the program opened and closed it; `acknowledged` is how many steps were, `states` those after each. */
  after?(root: string, acknowledged: number, states: readonly State[]): Promise<string[]>
}
