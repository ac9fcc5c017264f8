import { beforeEach, expect, test } from 'vitest'
import { changeList, forgetLists, listState, noteList } from '../../../renderer/list/listState.ts'
import { defaultQuestion } from '../../../renderer/list/question.ts'

beforeEach(() => forgetLists())

test('a list not opened yet shows its period from the top, nothing ticked', () => {
  expect(listState('petition')).toEqual({ question: defaultQuestion('petition'), view: 'period', at: 0, scroll: 0, selected: new Set(), from: null, opened: null })
})

test('a list stands where it was left, other lists where they were', () => {
  changeList('model', { at: 12, selected: new Set(['a']), question: { ...defaultQuestion('model'), find: 'dừa' } })
  noteList('model', { scroll: 480 })
  changeList('model', { view: 'all' })
  expect(listState('model')).toMatchObject({ at: 12, scroll: 480, selected: new Set(['a']), question: { find: 'dừa', sort: 'name' }, view: 'all' })
  expect(listState('exemplar')).toMatchObject({ at: 0, scroll: 0, question: { find: '' } })
})

test('while nothing changes a list is told as the very same, so that it is not drawn again', () => {
  const before = listState('model')
  changeList('petition', { at: 1 })
  expect(listState('model')).toBe(before)
  changeList('model', { at: 1 })
  expect(listState('model')).not.toBe(before)
  expect(before.at).toBe(0)
})

test('another register begins with fresh lists', () => {
  changeList('model', { at: 7, view: 'all' })
  forgetLists()
  expect(listState('model')).toMatchObject({ at: 0, view: 'period' })
})
