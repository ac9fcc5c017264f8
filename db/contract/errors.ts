/**
 * Every way a call can fail. The name is for programs, the number is what a secretary reads out over the telephone:
 * 1xx what was typed, 2xx the register as a file, 3xx disks and sticks, 4xx packages, 5xx documents, 9xx the program.
 */
export const errorCodes = {
  invalid: 101, notFound: 102, conflict: 103, unknownKind: 104, unknownProcedure: 105, usage: 106,
  inUse: 107, nothingToUndo: 108, notEmpty: 109, unknownPeriod: 110, unknownDocument: 111, unknownField: 112,
  notAllowed: 115, wrongLock: 116, erases: 117, stateSecret: 118, locked: 119,
  missingRegister: 201, notARegister: 202, newerRegister: 203, lockedRegister: 204, readOnlyPlace: 205,
  networkPlace: 206, removablePlace: 207, syncedPlace: 208, registerExists: 209, damagedRegister: 210,
  migrationFailed: 211, backupFailed: 212, reservedPlace: 213, noRegister: 214, damagedBackup: 215, otherRegister: 216, diskFault: 217,
  diskFull: 301, driveGone: 302, writeFailed: 303, fileExists: 304, readFailed: 305, fileTooLarge: 306,
  fileType: 307, fileBusy: 308, fileName: 309,
  wrongPassword: 401, damagedPackage: 402, notAPackage: 403, newerPackage: 404,
  printFailed: 501, cancelled: 502, signed: 503, numberUsed: 504,
  internal: 901,
} as const

export type ErrorCode = keyof typeof errorCodes

/** What crosses a boundary when a call failed. `fields` maps a field name to what is wrong with it, in Vietnamese. */
export type ErrorShape = { code: ErrorCode; number: number; message: string; fields?: Record<string, string> }

export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorShape }

/**
 * A failure a person can read. The message says in Vietnamese what happened, what was kept and what to do.
 * Anything else that is thrown counts as a fault of the program and is reported as `internal`.
 */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly fields: Record<string, string> | undefined
  constructor(code: ErrorCode, message: string, options: { cause?: unknown; fields?: Record<string, string> | undefined } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.fields = options.fields
  }

  /** What was thrown when it is such a failure; otherwise a fault of the program, told in these words. */
  static of(thrown: unknown, otherwise: string): AppError {
    return thrown instanceof AppError ? thrown : new AppError('internal', otherwise, { cause: thrown })
  }

  toShape(): ErrorShape {
    const shape: ErrorShape = { code: this.code, number: errorCodes[this.code], message: this.message }
    return this.fields ? { ...shape, fields: this.fields } : shape
  }
}
