import { initial } from './0001-initial.ts'

/** Every migration ever shipped, in order. A shipped one is never edited. */
export const migrations = [initial]
