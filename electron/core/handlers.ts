import type { Input, Output, Procedure } from '../../db/contract/api.ts'
import type { Watch } from './ports.ts'

/** One function for each procedure of the contract; the compiler insists on all of them. */
export type Handlers = { [P in Procedure]: (input: Input<P>, watch: Watch) => Output<P> | Promise<Output<P>> }
