import { AppError } from '../../db/contract/errors.ts'
import type { ErrorCode } from '../../db/contract/errors.ts'

/** One thing wrong with a package: `where` is the entry (and line), '' for the file as a whole. */
export type Finding = { code: ErrorCode; where: string; message: string }

/** A package that must not be used; `where` as in Finding. */
export class PackageFault extends AppError {
  readonly where: string
  constructor(code: ErrorCode, where: string, message: string, options: { cause?: unknown } = {}) {
    super(code, message, options)
    this.where = where
  }
}
