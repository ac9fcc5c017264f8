import type { AnyKind, Draft, RecordOf } from '../kind.ts'
import { activity } from './activity.ts'
import { agency } from './agency.ts'
import { assessment } from './assessment.ts'
import { assessmentScore } from './assessmentScore.ts'
import { attachment } from './attachment.ts'
import { awardRate } from './awardRate.ts'
import { baseSalary } from './baseSalary.ts'
import { criterion } from './criterion.ts'
import { dataRequest } from './dataRequest.ts'
import { deadline } from './deadline.ts'
import { dialogue } from './dialogue.ts'
import { directive } from './directive.ts'
import { document } from './document.ts'
import { documentPart } from './documentPart.ts'
import { estimate } from './estimate.ts'
import { exemplar } from './exemplar.ts'
import { holiday } from './holiday.ts'
import { measure } from './measure.ts'
import { model } from './model.ts'
import { modelResult } from './modelResult.ts'
import { nominee } from './nominee.ts'
import { officer } from './officer.ts'
import { period } from './period.ts'
import { petition } from './petition.ts'
import { planTask } from './planTask.ts'
import { preference } from './preference.ts'
import { proposal } from './proposal.ts'
import { reception } from './reception.ts'
import { recipient } from './recipient.ts'
import { reportRule } from './reportRule.ts'
import { retentionRule } from './retentionRule.ts'
import { target } from './target.ts'
import { unit } from './unit.ts'
import { unitReturn } from './unitReturn.ts'
import { valueEntry } from './valueEntry.ts'

/** What the secretary keeps, in the order of the navigation; a kind comes after the kinds it links to. */
export const workKinds = {
  unit, directive, model, modelResult, exemplar, dialogue, reception, petition, proposal, nominee, activity, planTask, measure, estimate, target,
  criterion, assessment, assessmentScore, period, unitReturn, document, documentPart, dataRequest, attachment,
} as const

/** What the program is set up with. Records like all others: with history, undo and validity dates. */
export const settingKinds = {
  agency, officer, recipient, awardRate, baseSalary, deadline, holiday, reportRule, retentionRule, preference,
} as const

export const kinds = { valueEntry, ...workKinds, ...settingKinds } as const

export type KindName = keyof typeof kinds
export type DraftFor<K extends KindName> = Draft<(typeof kinds)[K]['fields']>
export type RecordFor<K extends KindName> = RecordOf<(typeof kinds)[K]['fields']>

export const kindNames = Object.keys(kinds) as KindName[]
export const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name)

/** The erased view of a kind, for code that treats all kinds alike. */
export const anyKind = (name: KindName): AnyKind => kinds[name] as unknown as AnyKind

/** Kinds that belong to a record of `owner`, with the field that points at it. */
export function ownedBy(owner: KindName): { kind: KindName; field: string }[] {
  return kindNames.flatMap(name => {
    const field = anyKind(name).owner
    const to = field === undefined ? undefined : anyKind(name).fields[field]?.to
    return field !== undefined && (to === owner || (to === '*' && name !== owner)) ? [{ kind: name, field }] : []
  })
}
