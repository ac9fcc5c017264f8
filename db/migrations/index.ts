import { initial } from './0001-initial.ts'
import { draftsAndScreens } from './0002-drafts-and-screens.ts'
import { papers } from './0003-papers.ts'
import { privacy } from './0004-privacy.ts'

/** Every migration ever shipped, in order. A shipped one is never edited. */
export const migrations = [initial, draftsAndScreens, papers, privacy]
