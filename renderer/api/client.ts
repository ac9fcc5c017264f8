import type { Input, Output, Procedure } from '../../db/contract/api.ts'
import { AppError, type Result } from '../../db/contract/errors.ts'
import type { DraftFor, KindName, RecordFor } from '../../db/contract/kinds/index.ts'

/** How a call reaches the core: over IPC, over loopback HTTP, or in process. */
export type Send = (name: string, input: unknown) => Promise<Result<unknown>>

/** A record as a screen receives it: typed by its kind, with the labels of codes and links. */
export type Shown<K extends KindName> = RecordFor<K> & Record<`${string}Label`, string | null>

/** Typed calls over any transport; a failed call throws AppError with its code, message and fields. */
export function createClient(send: Send) {
  async function call<P extends Procedure>(name: P, input: Input<P>): Promise<Output<P>> {
    const result = await send(name, input)
    if (result.ok) return result.value as Output<P>
    throw new AppError(result.error.code, result.error.message, { fields: result.error.fields })
  }
  return {
    call,
    list: <K extends KindName>(kind: K, input: Omit<Input<'record.list'>, 'kind'> = {}) =>
      call('record.list', { kind, ...input }) as unknown as Promise<{ total: number; rows: Shown<K>[] }>,
    get: <K extends KindName>(kind: K, id: string) => call('record.get', { kind, id }) as unknown as Promise<Shown<K>>,
    create: <K extends KindName>(kind: K, draft: Partial<DraftFor<K>>) => call('record.create', { kind, draft }) as unknown as Promise<Shown<K>>,
    update: <K extends KindName>(kind: K, record: { id: string; revision: number }, draft: Partial<DraftFor<K>>) =>
      call('record.update', { kind, id: record.id, revision: record.revision, draft }) as unknown as Promise<Shown<K>>,
  }
}
export type Client = ReturnType<typeof createClient>
