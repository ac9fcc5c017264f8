import type { Papers } from '../documentType.ts'

/** Papers about dialogues and petitions. */
export const citizens: Papers = {}
