import { expect, test } from 'vitest'
import { type Found, createSearching } from '../../../renderer/frame/searching.ts'

type Asked = { kind: string; find: string; answer(rows: readonly string[]): void; fail(): void }

function searching() {
  const asked: Asked[] = []
  const told: Found<string, string>[] = []
  const { type } = createSearching<string, string>(['model', 'unit'], (kind, find) => new Promise((answer, fail) => asked.push({ kind, find, answer, fail: () => fail(new Error('gone')) })), found => told.push(found))
  const of = (kind: string) => asked.filter(each => each.kind === kind)
  return { type, of, now: () => told.at(-1), settle: () => new Promise(resolve => setTimeout(resolve)) }
}

test('every kind is asked at the first letter, and owes one answer at most', async () => {
  const { type, of, settle } = searching()
  for (const typed of ['d', 'du', 'dua', 'dua s']) type(typed)
  expect(of('model').map(({ find }) => find)).toEqual(['d'])
  of('model')[0]?.answer(['old'])
  await settle()
  expect(of('model').map(({ find }) => find)).toEqual(['d', 'dua s'])
  expect(of('unit').map(({ find }) => find)).toEqual(['d'])
})

test('a stale answer is never shown, and the last one stays until the new one is there', async () => {
  const { type, of, now, settle } = searching()
  type('d')
  of('model')[0]?.answer(['for d'])
  await settle()
  expect(now()?.rows.get('model')).toEqual(['for d'])
  type('du')
  type('dua')
  of('model')[1]?.answer(['for du'])
  await settle()
  expect(now()?.rows.get('model')).toEqual(['for d'])
  expect(now()?.busy).toBe(true)
  of('model')[2]?.answer(['for dua'])
  of('unit')[0]?.answer([])
  await settle()
  of('unit')[1]?.answer([])
  await settle()
  expect(now()).toEqual({ find: 'dua', rows: new Map([['model', ['for dua']], ['unit', []]]), busy: false })
})

test('a kind that fails counts as empty and is asked again for the next letters', async () => {
  const { type, of, now, settle } = searching()
  type('d')
  of('model')[0]?.fail()
  await settle()
  expect(now()?.rows.get('model')).toEqual([])
  type('du')
  expect(of('model').at(-1)?.find).toBe('du')
})

test('an empty field asks nothing and shows nothing, whatever answers still come', async () => {
  const { type, of, now, settle } = searching()
  type('d')
  type('  ')
  of('model')[0]?.answer(['late'])
  await settle()
  expect(now()).toEqual({ find: '', rows: new Map(), busy: false })
  expect(of('model')).toHaveLength(1)
})
