import type { Papers } from '../documentType.ts'

/** Plans, calendars, targets and scores. */
export const plans: Papers = {}
