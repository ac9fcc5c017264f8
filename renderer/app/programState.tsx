import { type ReactNode, createContext, useContext } from 'react'
import { useCall } from '../api/queries.ts'
import type { ProgramOutput } from '../../db/contract/program.ts'

export type ProgramState = ProgramOutput<'program.state'>
const Context = createContext<ProgramState | undefined>(undefined)

/** Which program and which register this window belongs to; nothing below is drawn before that is known. */
export function ProgramStateProvider({ children, failed }: { children: ReactNode; failed: (message: string) => ReactNode }) {
  const { data, error } = useCall('program.state', {})
  if (error && !data) return failed(error.message)
  return data ? <Context value={data}>{children}</Context> : null
}

export function useProgramState(): ProgramState {
  const state = useContext(Context)
  if (!state) throw new Error('used outside ProgramStateProvider')
  return state
}
