import { beforeEach, expect, test } from 'vitest'
import { dueHint, followDay, needless, newPetition, settleOnSpot } from '../../../renderer/dialogue/newPetition.ts'
import { createForm, setReading } from '../../../renderer/form/form.ts'
import { knownWords } from '../form/knownWords.ts'

beforeEach(() => setReading(knownWords))

const today = '2025-11-20'
const settings = { deadlines: [{ step: 'solveRecommendation', days: 10, calendar: 'working', validFrom: null, validTo: null }], holidays: [] } as never
const dialogue = (heldOn?: string) => createForm('dialogue', null, heldOn === undefined ? {} : { heldOn })
const petition = (of = dialogue()) => createForm('petition', null, newPetition(of, undefined, today))

test('opinions written before the day of the dialogue is known follow it, and are still untouched', () => {
  const [head, own, other] = [dialogue(), petition(), petition()]
  other.set('receivedOn', '2025-11-01')
  head.type('heldOn', '6/11/25')
  followDay(head, [own, other], today)
  expect([own.value('receivedOn'), own.isBlank(), other.value('receivedOn')]).toEqual(['2025-11-06', true, '2025-11-01'])
})

test('the deadline stands grey until there is one, and not where nothing is to be done', () => {
  const row = petition(dialogue('2025-11-06'))
  expect(dueHint(row, settings)).toBe('20/11/2025')
  row.set('answeredOnSpot', true)
  expect([dueHint(row, settings), needless(row, 'unit'), needless(row, 'dueOn'), needless(row, 'summary')]).toEqual([undefined, true, true, false])
  settleOnSpot(row)
  expect([row.value('status'), row.value('answeredOn')]).toEqual(['resolved', '2025-11-06'])
})
