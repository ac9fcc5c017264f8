import { petitionDueOn } from '../../db/contract/deadlines.ts'
import type { Settings } from '../../db/contract/settings.ts'
import { formatDate } from '../../db/contract/text/format.ts'
import type { Form } from '../form/form.ts'

/** Where an opinion spoken at a dialogue comes from, in the value list of sources. */
const SOURCE = 'dialogue'

/** What every opinion of a dialogue begins with. */
export function newPetition(dialogue: Form, source: { code: string; label: string } | undefined, today: string): Record<string, unknown> {
  const held = dialogue.value('heldOn')
  return {
    receivedOn: typeof held === 'string' ? held : today, category: 'recommendation', categoryLabel: 'Kiến nghị, phản ánh', source: source?.code ?? SOURCE, sourceLabel: source?.label ?? 'Đối thoại',
    competent: true, answeredOnSpot: false, status: 'received', statusLabel: 'Mới nhận',
  }
}

/** Opinions that began on another day follow the day of the dialogue as long as they are not saved and nobody gave them a day of their own. */
export function followDay(dialogue: Form, petitions: readonly Form[], began: string): void {
  const held = dialogue.value('heldOn')
  if (typeof held !== 'string' || held === began) return
  for (const petition of petitions) if (petition.isNew() && petition.value('receivedOn') === began) petition.begin('receivedOn', held)
}

/** Cells an opinion that was answered on the spot does not need. */
export const needless = (petition: Form, field: string): boolean => petition.value('answeredOnSpot') === true && (field === 'unit' || field === 'dueOn')

/** What follows from a tick at "Tại chỗ": answered on the day, nothing left to hand on. */
export function settleOnSpot(petition: Form): void {
  const onSpot = petition.value('answeredOnSpot') === true
  const answered = petition.value('answeredOn')
  if (onSpot && answered == null) {
    petition.set('answeredOn', petition.value('receivedOn'))
    petition.set('status', 'resolved', 'Đã giải quyết')
  } else if (!onSpot && petition.isNew() && petition.value('status') === 'resolved' && answered === petition.value('receivedOn')) {
    petition.set('answeredOn', null)
    petition.set('status', 'received', 'Mới nhận')
  }
}

/** That deadline as it stands grey in an empty cell. */
export function dueHint(petition: Form, settings: Settings | undefined): string | undefined {
  const proposed = proposedDue(petition, settings)
  return proposed === null ? undefined : formatDate(proposed)
}

/** The deadline an opinion would get from the settings; null where none applies or one is set. */
export function proposedDue(petition: Form, settings: Settings | undefined): string | null {
  const [category, receivedOn] = [petition.value('category'), petition.value('receivedOn')]
  if (!settings || typeof category !== 'string' || typeof receivedOn !== 'string' || petition.value('dueOn') != null || petition.value('answeredOnSpot') === true) return null
  return petitionDueOn({ category: category as 'recommendation', competent: petition.value('competent') === true, receivedOn, acceptedOn: (petition.value('acceptedOn') ?? null) as string | null }, settings)
}
