import { attach } from './operations/attach.ts'
import { erasure } from './operations/erasure.ts'
import { backup, restore } from './operations/backups.ts'
import { bulk, draft, save, settings, undo } from './operations/records.ts'
import { migration } from './operations/migration.ts'
import { packages } from './operations/packages.ts'
import { sign } from './operations/sign.ts'
import type { Operation } from './harness/operation.ts'

/** Every way in which the program writes. What is listed here is killed, cut off, failed and filled up by all scenarios. */
export const operations: readonly Operation[] = [save, bulk, undo, draft, settings, attach, sign, packages, migration, backup, restore, erasure]
