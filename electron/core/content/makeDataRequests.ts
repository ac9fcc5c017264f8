import { dataRequestDueOn } from '../../../db/contract/deadlines.ts'
import { later } from './days.ts'
import { drawName } from './people.ts'
import type { World } from './world.ts'

const kinds = ['view', 'view', 'correct', 'view', 'erase', 'correct', 'restrict', 'view'] as const

export const mostDataRequests = kinds.length
/** Few people ask; a small register has none. */
export const dataRequestsFrom = 5000

/** Requests about personal data, spread over the last year, answered in time; one was refused. */
export function makeDataRequests(world: World, count: number): void {
  kinds.slice(0, count).forEach((what, place) => {
    const receivedOn = world.draw(`2025-${String(place + 2).padStart(2, '0')}-01`, `2025-${String(place + 2).padStart(2, '0')}-20`)
    const { answerDueOn, dueOn } = dataRequestDueOn({ what, receivedOn }, world.settings)
    const answeredOn = world.workday(later(receivedOn, 1))
    const refused = what === 'erase'
    world.add('dataRequest', {
      person: drawName(world.random), what, receivedOn, answerDueOn, dueOn, answeredOn, doneOn: refused ? null : world.workday(later(answeredOn, 5)),
      refusedWhy: refused ? 'Hồ sơ khiếu nại đang trong thời hạn lưu trữ theo quy định.' : null,
    })
  })
}
