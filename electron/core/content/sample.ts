import type { RowChange } from '../../../db/index.ts'
import { makeActivities } from './makeActivities.ts'
import { dataRequestsFrom, makeDataRequests, mostDataRequests } from './makeDataRequests.ts'
import { makeDirectives } from './makeDirectives.ts'
import { makeEstimates, mostEstimates } from './makeEstimates.ts'
import { makeExemplars } from './makeExemplars.ts'
import { makeMeasures, makeTargets, mostMeasures, mostTargets, usualMeasures } from './makeMeasures.ts'
import { makeDialogues, makeReceptions } from './makeMeetings.ts'
import { makeModels } from './makeModels.ts'
import { makeDocumentParts, makeDocuments, makePeriods, makeReturns, mostPeriods, mostReturns, partsOfDocument, usualPeriods } from './makePeriods.ts'
import { makePlanTasks, mostPlanTasks } from './makePlanTasks.ts'
import { makePetitions } from './makePetitions.ts'
import { makeNominees, makeProposals } from './makeProposals.ts'
import { criteriaOfSheet, makeAssessments, makeCriteria, makeScores, mostAssessments, mostCriteria, mostScores } from './makeScores.ts'
import { makeUnits, mostUnits, usualUnits } from './makeUnits.ts'
import { type Allotment, type Mix, allot } from './sampleMix.ts'
import { type SeedRecord, seedChanges } from './seedRecord.ts'
import { type World, createWorld } from './world.ts'

/** `records` counts all kinds of work together, owned rows included; `mix` fixes the number of some of them. */
export type SampleOptions = { records: number; seed: number; mix?: Mix }

/** Criteria come as whole sheets, from this many records on the first, then the second. */
const sheetsFrom = [300, 2000]
const mostDocuments = 24

/**
 * A made-up register that reads like a real one, dated 2024 and 2025 whatever the clock says. The same seed makes the
 * same records with the same ids. Codes come from the default value lists.
 * @throws AppError invalid when the mix asks for more than there are records, or for what cannot be made
 */
export function sampleRecords({ records, seed, mix = {} }: SampleOptions): SeedRecord[] {
  const world = createWorld(seed)
  const allotment = allot(records, mix)
  makeFrame(world, allotment)
  const requests = allotment.limited('dataRequest', allotment.share(1) >= dataRequestsFrom ? mostDataRequests : 0, mostDataRequests)
  const counts = allotment.rest()
  makeDirectives(world, counts.directive)
  makeModels(world, counts.model, counts.modelResult)
  makeExemplars(world, counts.exemplar)
  makeDialogues(world, counts.dialogue)
  makeReceptions(world, counts.reception)
  makePetitions(world, counts.petition)
  makeProposals(world, counts.proposal)
  makeNominees(world, counts.nominee)
  makeActivities(world, counts.activity)
  makeDataRequests(world, requests)
  return world.all()
}

/** What the work hangs on, and of which there is only so much: units, score sheets, periods, typed figures. */
function makeFrame(world: World, { limited, share }: Allotment): void {
  makeUnits(world, limited('unit', Math.min(usualUnits, Math.ceil(share(0.1))), mostUnits))
  makeCriteria(world, limited('criterion', sheetsFrom.filter(from => share(1) >= from).length * criteriaOfSheet, mostCriteria))
  makeAssessments(world, limited('assessment', Math.floor(share(0.08) / criteriaOfSheet), mostAssessments(world)))
  makeScores(world, limited('assessmentScore', mostScores(world), mostScores(world)))
  makePeriods(world, limited('period', Math.min(usualPeriods, share(0.03)), mostPeriods))
  makeReturns(world, limited('unitReturn', share(0.05), mostReturns(world)))
  makeMeasures(world, limited('measure', Math.min(usualMeasures, share(0.05)), mostMeasures(world.made('unit').length)))
  makeEstimates(world, limited('estimate', Math.min(mostEstimates, share(0.005)), mostEstimates))
  makeTargets(world, limited('target', share(0.02), mostTargets))
  makePlanTasks(world, limited('planTask', Math.min(mostPlanTasks, share(0.02)), mostPlanTasks))
  makeDocuments(world, limited('document', Math.min(mostDocuments, share(0.01)), Number.MAX_SAFE_INTEGER))
  const documents = world.made('document').length
  makeDocumentParts(world, limited('documentPart', Math.min(documents, share(0.01)), documents * partsOfDocument))
}

/** The sample as changes that create it. The caller makes sure that the register holds no work yet. */
export const sampleChanges = (options: SampleOptions): RowChange[] => seedChanges(sampleRecords(options))
