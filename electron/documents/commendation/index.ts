import type { Papers } from '../documentType.ts'

/** Papers of a commendation, from the meeting that selects to the money. */
export const commendation: Papers = {}
