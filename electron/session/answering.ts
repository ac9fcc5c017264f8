import type { Result } from '../../db/contract/errors.ts'
import { isWorthLogging, tellFailure } from '../core/failure.ts'

/** Runs `work` and gives its result; a failure comes back as what it says to a person, `log` hears of faults of the program. */
export async function answering(work: () => Promise<Result<unknown>>, log?: (error: unknown) => void): Promise<Result<unknown>> {
  try {
    return await work()
  } catch (error) {
    if (isWorthLogging(error)) log?.(error)
    return { ok: false, error: tellFailure(error) }
  }
}
