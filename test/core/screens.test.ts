import { describe, expect, test } from 'vitest'
import { newProgram, openProgram } from '../support/core.ts'
import { failure } from '../support/failure.ts'

describe('what the screens remember', () => {
  test('is nothing in a new register', async () => {
    expect(await newProgram().client.call('screen.get', {})).toEqual({})
  })

  test('is kept by name, each with the columns, views and place it was left with, also after reopening', async () => {
    const { client, folder, close } = newProgram()
    const left = {
      period: '2025-Q3',
      'list:petition': { columns: ['receivedOn', 'summary'], widths: { summary: 320.5 }, place: 1200 },
      'views:petition': [{ name: 'Quá hạn của phòng "Đất đai"', where: { status: ['received'], dueOn: { to: '2025-11-30' } } }],
      'chưa hỏi lại': false,
    }
    for (const [name, value] of Object.entries(left)) await client.call('screen.set', { name, value })
    expect(await client.call('screen.get', {})).toEqual(left)
    close()
    expect(await openProgram(folder).client.call('screen.get', {})).toEqual(left)
  })

  test('takes the place of what the same screen remembered before, and null forgets it', async () => {
    const { client } = newProgram()
    for (const name of ['list:model', 'list:petition']) await client.call('screen.set', { name, value: { columns: ['name'], sort: 'name' } })
    await client.call('screen.set', { name: 'list:model', value: { columns: ['code'] } })
    expect((await client.call('screen.get', {}))['list:model']).toEqual({ columns: ['code'] })
    for (const name of ['list:model', 'list:exemplar']) await client.call('screen.set', { name, value: null })
    expect(Object.keys(await client.call('screen.get', {}))).toEqual(['list:petition'])
  })

  test('beyond 200,000 letters is refused, and what was remembered before stays', async () => {
    const { client } = newProgram()
    const most = 'a'.repeat(199_998)
    await client.call('screen.set', { name: 'views:model', value: most })
    expect(await failure(client.call('screen.set', { name: 'views:model', value: `${most}b` }))).toMatchObject({ code: 'invalid', message: expect.stringMatching(/dài quá/) })
    expect(await client.call('screen.get', {})).toEqual({ 'views:model': most })
  })

  test('needs a name', async () => {
    const { client } = newProgram()
    for (const name of ['', 'a'.repeat(101)]) expect((await failure(client.call('screen.set', { name, value: 1 }))).code).toBe('invalid')
    expect(await client.call('screen.get', {})).toEqual({})
  })

  test('is no change to the register: nothing to take back, nothing for the history', async () => {
    const { client } = newProgram()
    const before = await client.call('history.list', {})
    await client.call('screen.set', { name: 'period', value: '2025' })
    expect(await client.call('history.list', {})).toEqual(before)
    expect((await failure(client.call('history.undo', {}))).code).toBe('nothingToUndo')
    expect(await client.call('screen.get', {})).toEqual({ period: '2025' })
  })
})
