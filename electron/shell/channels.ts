import type { Result } from '../../db/contract/errors.ts'
import type { SessionEvent } from '../session/host.ts'

/**
 * Names of the messages between a window and the program. Types alone, so that the preload, which must be one file, shares
 * no code with the rest.
 */
export type Channel = 'so:call' | 'so:cancel' | 'so:event'

/** What the preload lays on a window as `soDanVan`. */
export type ShellBridge = {
  /** `id` is made by the window: progress is told under it, and it stops the call. */
  call(name: string, input: unknown, id: string): Promise<Result<unknown>>
  cancel(id: string): void
  /** Gives the way to stop listening. */
  onEvent(listener: (event: SessionEvent) => void): () => void
  /** Where a chosen or dropped file lies; empty when it lies on no disk, such as a pasted picture. */
  pathOf(file: File): string
}
