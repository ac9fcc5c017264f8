import type { Theme } from '../../db/contract/program.ts'
import { call, queryClient } from '../api/queries.ts'

/** Light or dark on this machine, for every window and register. */
export async function chooseTheme(theme: Theme): Promise<void> {
  queryClient.setQueryData(['program.state', {}], await call('program.remember', { theme }))
}
