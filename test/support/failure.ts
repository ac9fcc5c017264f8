import { AppError } from '../../db/contract/errors.ts'

/** What a piece of work was refused with; it fails the test when nothing was refused. */
export async function failure(work: Promise<unknown>): Promise<AppError> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** The failure a piece of work ends in, told to a person. Anything else that happens fails the test. */
export const refusal = (work: () => unknown): AppError => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
