import { AppError } from '../../db/contract/errors.ts'
import { type Session, createSession } from '../session/session.ts'
import { createEvents } from './events.ts'
import { showInFileManager } from './fileManager.ts'
import { type Server, startServer } from './server.ts'

/** Paths absolute. `register` is opened at once; `today` stands in for the day of the machine. */
export type BrowserHostOptions = {
  userData: string; documents: string; renderer: string
  register?: string | undefined; today?: string | undefined; port?: number | undefined
}

/** The program for plain browsers, with its address. `refused` says, once that is known, why the wanted register is not open. */
export type BrowserHost = { server: Server; session: Session; refused: Promise<string | undefined>; close(): Promise<void> }

/**
 * Starts the program without a window of its own, and opens the register while a browser loads the screens. A register that
 * cannot be opened is told and the program starts without.
 * @throws AppError usage when day or port cannot be used
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { userData, documents, renderer, today, register, port } = options
  const events = createEvents()
  const session = createSession({ kind: 'browser', userData, documents, renderer, today, emit: events.emit, show: showInFileManager })
  try {
    const server = await startServer({ session, events, port })
    const refused = register === undefined ? Promise.resolve(undefined)
      : session.begin(register).then(opened => (opened.ok ? undefined : opened.error.message))
    return {
      server, session, refused,
      async close() {
        await server.close()
        await session.close()
      },
    }
  } catch (error) {
    await session.close()
    throw error instanceof AppError ? error : new AppError('internal', 'Chương trình không khởi động được phần phục vụ trình duyệt.', { cause: error })
  }
}
