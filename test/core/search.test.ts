import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creation, occasion } from '../support/register.ts'
import { newProgram } from '../support/core.ts'
import { goldAbbreviations, goldCorpus, goldMisses, goldQueries, goldRankings } from '../contract/text/goldQueries.ts'

/** The gold texts as activities of a register, with the gold abbreviations in its list. */
function goldProgram() {
  const program = newProgram()
  const ids = new Map(goldCorpus.map(({ id, text }) => [creation('activity', { name: text, category: 'briefing', status: 'planned' }), id]))
  const known = program.register.db.prepare("SELECT code FROM live_value_entry WHERE list = 'abbreviation'").pluck().all()
  const abbreviations = [...goldAbbreviations].filter(([code]) => !known.includes(code))
    .map(([code, label], position) => creation('valueEntry', { list: 'abbreviation', code, label, position }))
  program.register.apply(occasion('gold'), [...ids.keys(), ...abbreviations])
  const gold = new Map([...ids].map(([change, id]) => [change.id, id]))
  return async (find: string) => (await program.client.list('activity', { find })).rows.map(row => gold.get(row.id) ?? '')
}

test('the whole gold set through the whole program: everything that must be found is, nothing that must not', async () => {
  const find = goldProgram()
  expect(goldQueries.length).toBeGreaterThanOrEqual(200)
  expect(goldMisses.length).toBeGreaterThanOrEqual(50)
  for (const { query, finds } of goldQueries) expect(await find(query), query).toEqual(expect.arrayContaining([...finds]))
  for (const { query, misses } of goldMisses) {
    const found = await find(query)
    expect(misses.filter(id => found.includes(id)), query).toEqual([])
  }
  for (const { query, above, below } of goldRankings) {
    const found = await find(query)
    const [last, first] = [Math.max(...above.map(id => found.indexOf(id))), Math.min(...below.map(id => found.indexOf(id)))]
    expect(Math.min(...above.map(id => found.indexOf(id))), query).toBeGreaterThanOrEqual(0)
    expect(last, query).toBeLessThan(first)
  }
})

test('a list is in the order of Intl.Collator, people by given name', async () => {
  const { client, register } = newProgram()
  const collator = new Intl.Collator('vi')
  const word = fc.constantFrom('An', 'Ánh', 'Ân', 'Bình', 'Đường', 'Dương', 'Đức', 'Ơn', 'Ước', 'Y', 'Ý', 'Hòa', 'Hoà', 'Niê', 'Thị', 'Văn')
  const names = fc.sample(fc.array(word, { minLength: 2, maxLength: 4 }).map(words => words.join(' ')), { numRuns: 400, seed: 11 })
  register.apply(occasion('thêm'), names.map(name => creation('exemplar', { name, category: 'person', field: 'economy', status: 'introduced' })))
  const parts = (name: string) => [name.split(' ').at(-1) ?? '', name.split(' ').slice(0, -1).join(' ')] as const
  const listed = (await client.list('exemplar')).rows.map(row => row.name)
  for (const [i, name] of listed.slice(1).entries()) {
    const [before, after] = [parts(listed[i] ?? ''), parts(name)]
    expect(collator.compare(before[0], after[0]) || collator.compare(before[1], after[1]), `${listed[i]} | ${name}`).toBeLessThanOrEqual(0)
  }
})

test('what was edited, trashed and brought back is found as it is now', async () => {
  const { client } = newProgram()
  const made = await client.create('model', { name: 'Tiếng trống học bài', category: 'model', actorType: 'collective', field: 'economy', status: 'running' })
  const total = async (find: string) => (await client.list('model', { find })).total
  const edited = await client.update('model', made, { name: 'Tiếng loa học bài' })
  expect([await total('trong'), await total('loa')]).toEqual([0, 1])
  await client.call('record.trash', { kind: 'model', id: edited.id })
  expect(await total('loa')).toBe(0)
  await client.call('history.undo', {})
  await client.call('history.undo', {})
  expect([await total('trong'), await total('loa')]).toEqual([1, 0])
})

test('a recommendation that turns out a denunciation can no longer be found by its words', async () => {
  const { client } = newProgram()
  const made = await client.create('petition', {
    receivedOn: '2025-03-03', category: 'recommendation', summary: 'Việc chia đất ở ấp Tân', source: 'direct', competent: true, answeredOnSpot: false, status: 'received',
  })
  expect((await client.list('petition', { find: 'chia dat' })).total).toBe(1)
  await client.update('petition', made, { category: 'denunciation' })
  expect((await client.list('petition', { find: 'chia dat' })).total).toBe(0)
})

test('the trash can be searched as well', async () => {
  const { client } = newProgram()
  const draft = { category: 'model' as const, actorType: 'collective' as const, field: 'economy', status: 'running' as const }
  for (const name of ['Đường hoa nông thôn', 'Cầu dân sinh']) {
    const { id } = await client.create('model', { ...draft, name })
    await client.call('record.trash', { kind: 'model', id })
  }
  expect((await client.list('model', { trash: true, find: 'duong ho' })).rows.map(row => row.name)).toEqual(['Đường hoa nông thôn'])
})

test('a list says how many of its hits hold the accents that were typed, and they are its first', async () => {
  const { client } = newProgram()
  const make = (name: string) => client.create('model', { name, category: 'model', actorType: 'collective', field: 'economy', status: 'running' })
  for (const name of ['Hoa trên đường quê', 'Hòa giải ở ấp', 'An hòa', 'Kế hoạch nhỏ']) await make(name)
  const { rows, ...found } = await client.list('model', { find: 'hòa', limit: 2 })
  expect(found).toEqual({ total: 4, exact: 2 })
  expect(rows.map(row => row.name)).toEqual(['An hòa', 'Hòa giải ở ấp'])
  expect(await client.list('model', { find: 'hoa', limit: 0 })).toEqual({ total: 4, rows: [] })
  expect(await client.list('model', { find: 'hỏa', limit: 0 })).toEqual({ total: 4, exact: 0, rows: [] })
})

test('the ids of all that is found stand in the order of the list, whatever is asked', async () => {
  const { client, register } = newProgram()
  const words = ['hòa', 'hoa', 'hóa', 'dừa', 'dứa', 'rác']
  const drafts = fc.sample(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.constantFrom('running', 'proposed')), { numRuns: 60, seed: 5 })
  register.apply(occasion('thêm'), drafts.map(([one, other, status], at) => creation('model', { name: `${one} ${other} ${at}`, category: 'model', actorType: 'collective', field: 'economy', status })))
  for (const question of [{}, { find: 'hòa' }, { find: 'dua' }, { find: 'dừa', where: { status: 'running' } }, { sort: 'status:desc' }, { find: 'không có' }, { find: 'hoa', sort: 'name:desc', where: { status: ['proposed'] } }]) {
    const { ids } = await client.call('record.ids', { kind: 'model', ...question })
    expect(ids, JSON.stringify(question)).toEqual((await client.list('model', question)).rows.map(row => row.id))
  }
})

test('a broad search is in the order of its list, narrowed like it, and follows every change', async () => {
  const { client } = newProgram()
  await client.call('content.sample', { records: 1400, mix: { petition: 1300 }, seed: 5 })
  const where = { receivedOn: { from: '2025-01-01', to: '2025-12-31' } }
  const [found, all] = [await client.list('petition', { find: 'd', where }), await client.list('petition', { where })]
  expect((await client.list('petition', { find: 'd' })).total).toBeGreaterThan(1000)
  const [hits, exact] = [new Set(found.rows.map(row => row.id)), (await client.list('petition', { find: 'd', where, limit: 1 })).total]
  expect(exact).toBe(found.rows.length)
  // Words that begin with d stand before words that begin with đ, and each group is in the order of the list.
  const ranks = found.rows.map(row => all.rows.findIndex(each => each.id === row.id))
  const drops = ranks.slice(1).filter((rank, at) => rank < (ranks[at] ?? 0)).length
  expect([Math.min(...ranks) >= 0, drops]).toEqual([true, 1])
  const pages = [0, 300, 600].map(offset => client.list('petition', { find: 'd', where, limit: 300, offset }))
  expect((await Promise.all(pages)).flatMap(page => page.rows.map(row => row.id))).toEqual(found.rows.slice(0, 900).map(row => row.id))
  const gone = found.rows[3]?.id ?? ''
  await client.call('record.trash', { kind: 'petition', id: gone })
  const after = await client.list('petition', { find: 'd', where })
  expect([after.total, after.rows.some(row => row.id === gone), hits.has(gone)]).toEqual([found.total - 1, false, true])
  await client.call('history.undo', {})
  expect((await client.list('petition', { find: 'd', where })).rows.map(row => row.id)).toEqual(found.rows.map(row => row.id))
})
