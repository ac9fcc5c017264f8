import type { Output, PackageLevel, ShownFigure } from '../../db/contract/api.ts'
import type { Listing, One, SentPackage } from '../../db/index.ts'
import type { Remark } from '../../db/contract/remark.ts'
import type { PaperState } from '../../db/contract/paperState.ts'
import type { Signing } from '../documents/source.ts'
import type { Period } from '../../db/contract/periods.ts'
import { backup, check, previewOf, restore, second } from './backupJobs.ts'
import { deliver, pack } from './packJob.ts'
import { list } from './listJob.ts'
import { person } from './personJob.ts'
import { freeze, print } from './printJob.ts'
import { slip } from './slipJob.ts'
import { verify } from './verifyJob.ts'

export type PaperInput = { folder: string; document: string; period: Period; record: string | null; variant: string | null; today: string }
export type PrintInput = PaperInput & { as: 'pdf' | 'docx' | 'xlsx'; out: string; preview?: boolean }
export type FreezeInput = PaperInput & { signing: Signing }
/** A paper to be kept as it is signed, and what it is called. */
export type FreezeOutput = { body: Uint8Array; symbol: string | null; subject: string; variant: string | null }
export type Printed = { file: string; bytes: number; pages: number | null; sha256: string; warnings: Remark[] }
export type PrintOutput = Printed & { figures?: ShownFigure[]; state?: PaperState }

export type ListInput = { folder: string; listing: Listing; columns: string[]; title: string; about: string; as: 'pdf' | 'xlsx'; out: string; today: string }
/** `records` whose values are told in full; `packages` they left in. */
export type PersonInput = {
  folder: string; records: One[]; person: string; packages: Pick<SentPackage, 'sequence' | 'createdAt' | 'deliveredAt' | 'level'>[]; as: 'pdf' | 'docx'; out: string; today: string
}
export type SlipInput = { folder: string; sequence: number; password: string | null; out: string; today: string }
export type VerifyInput = { file: string; password: string | null }
export type VerifyOutput = Output<'package.verify'>

export type PackInput = {
  folder: string; scratch: string; period: Period; level: PackageLevel; password: string; packageId: string; sequence: number
  previous: { sequence: number; sha256: string } | null; createdAt: string; today: string; program: string
}
export type PackOutput = { path: string; name: string; bytes: number; sha256: string; entries: number; fingerprint: string }

export type DeliverInput = { source: string; to: string; name: string }
export type DeliverOutput = { path: string; bytes: number; sha256: string }

/** What the press does beside the register: each job reads through a connection of its own and changes no record. */
export const jobs = { print, freeze, list, person, slip, verify, pack, deliver, backup, check, preview: previewOf, second, restore } satisfies Record<string, Job>

export type JobWatch = { progress(done: number, what: string): void; signal: AbortSignal }
// Inputs differ from job to job; `PressJobs` holds the exact types.
type Job = (input: never, watch: JobWatch) => Promise<unknown>
export type PressJobs = typeof jobs
export type JobName = keyof PressJobs
export type JobInput<N extends JobName> = Parameters<PressJobs[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<PressJobs[N]>>
