import { QueryClient, type UseQueryResult, keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { Input, Output, Procedure } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { ProgramInput, ProgramOutput, ProgramProcedure } from '../../db/contract/program.ts'
import { type CallOptions, bridge } from './bridge.ts'
import { createClient } from './client.ts'

export type AnyProcedure = Procedure | ProgramProcedure
export type InputOf<P extends AnyProcedure> = P extends Procedure ? Input<P> : P extends ProgramProcedure ? ProgramInput<P> : never
export type OutputOf<P extends AnyProcedure> = P extends Procedure ? Output<P> : P extends ProgramProcedure ? ProgramOutput<P> : never

/** Typed calls that throw AppError. */
export const client = createClient((name, input) => bridge.call(name, input))

/** One call of the program or of the open register. @throws AppError with code, Vietnamese message and fields */
export async function call<P extends AnyProcedure>(name: P, input: InputOf<P>, options?: CallOptions): Promise<OutputOf<P>> {
  const result = await bridge.call(name, input, options)
  if (result.ok) return result.value as OutputOf<P>
  throw new AppError(result.error.code, result.error.message, { fields: result.error.fields })
}

/** There is no network to lose or to spare, and the program says when something changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Infinity, gcTime: 60_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** What tells how the register and its backups are. */
const ofHealth = ['register.health', 'backup.list']

bridge.onEvent(event => {
  if (event.type === 'changed' || event.type === 'register') void queryClient.invalidateQueries()
  if (event.type === 'health') for (const name of ofHealth) void queryClient.invalidateQueries({ queryKey: [name] })
  // Locked windows ask nothing but whether they still are: what they show stays as it was.
  if (event.type === 'lock') for (const name of ['program.state', 'lock.state']) void queryClient.invalidateQueries({ queryKey: [name] })
  if (event.type === 'drives') void queryClient.invalidateQueries({ queryKey: ['program.drives'] })
})

/**
 * Asks the program and keeps the answer until something changes. While a new question is under way the old answer stays
 * on the screen (`isPlaceholderData`); an answer to an older question is dropped. `fresh` asks anew each time it is shown.
 */
export function useCall<P extends AnyProcedure>(name: P, input: InputOf<P>, options: { enabled?: boolean; keep?: boolean; fresh?: boolean } = {}): UseQueryResult<OutputOf<P>, AppError> {
  return useQuery<OutputOf<P>, AppError>({
    queryKey: [name, input], queryFn: () => call(name, input), enabled: options.enabled ?? true, ...(options.fresh ? { staleTime: 0 } : {}),
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
  })
}

/** A call that changes something or takes long, started by the person. */
export function useAction<P extends AnyProcedure>(name: P) {
  return useMutation<OutputOf<P>, AppError, InputOf<P>>({ mutationFn: input => call(name, input) })
}
