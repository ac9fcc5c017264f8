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
