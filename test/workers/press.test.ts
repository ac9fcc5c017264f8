import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parsePeriod } from '../../db/contract/periods.ts'
import { type Press, startPress } from '../../electron/workers/press.ts'
import { newProgram } from '../support/core.ts'
import { emptyFolder } from '../support/register.ts'

function newPress(): Press {
  const press = startPress()
  onTestFinished(() => press.close())
  return press
}

/** A paper that takes longer than a press waits for one asked to stop. */
async function longPaper() {
  const { client, folder } = newProgram()
  await client.call('content.sample', { records: 6000 })
  const out = join(emptyFolder(), 'danh sách.pdf')
  return { folder, document: 'periodic-report', period: parsePeriod('2025'), record: null, variant: null, as: 'pdf', out, today: '2025-12-01' } as const
}

function copying(name: string) {
  const source = join(emptyFolder(), name)
  writeFileSync(source, name)
  return { source, to: emptyFolder('usb-'), name }
}

describe('two jobs for the press', () => {
  test('stopping the one that runs lets the one that waits be done', async () => {
    const press = newPress()
    const stop = new AbortController()
    const paper = await longPaper()
    const [stopped, kept] = [
      press.run('print', paper, { signal: stop.signal, progress: () => stop.abort() }),
      press.run('deliver', copying('gói.zip')),
    ]
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
    expect(existsSync((await kept).path)).toBe(true)
    expect(existsSync(paper.out)).toBe(false)
  })

  test('stopping the one that waits takes it out and leaves the one that runs', async () => {
    const press = newPress()
    const stop = new AbortController()
    const waiting = copying('không chép.zip')
    const order: string[] = []
    const first = press.run('deliver', copying('một.zip')).then(() => order.push('một'))
    const second = press.run('deliver', waiting, { signal: stop.signal })
    const third = press.run('deliver', copying('ba.zip')).then(() => order.push('ba'))
    stop.abort()
    await expect(second).rejects.toMatchObject({ code: 'cancelled' })
    expect(order).toEqual([])
    await Promise.all([first, third])
    expect(order).toEqual(['một', 'ba'])
    expect(readdirSync(waiting.to)).toEqual([])
  })

  test('one that fails does not hold up the next', async () => {
    const press = newPress()
    const failing = press.run('deliver', { ...copying('a.zip'), to: join(emptyFolder(), 'không có') })
    const next = press.run('deliver', copying('b.zip'))
    await expect(failing).rejects.toMatchObject({ code: 'driveGone' })
    expect((await next).bytes).toBe(5)
  })

  test('closing the press says so to both, and to whoever comes later', async () => {
    const press = startPress()
    const both = [press.run('deliver', copying('a.zip')), press.run('deliver', copying('b.zip'))]
    const said = Promise.all(both.map(job => expect(job).rejects.toMatchObject({ code: 'cancelled' })))
    await press.close()
    await said
    await expect(press.run('deliver', copying('c.zip'))).rejects.toMatchObject({ code: 'cancelled' })
  })
})

test.each(['pdf', 'docx'] as const)('a list of thousands of rows as %s tells how far it is, stops between two of its pieces and leaves nothing behind', async as => {
  const { client, folder } = newProgram()
  await client.call('content.sample', { records: 3100, mix: { model: 2800 } })
  const [press, stop, place] = [newPress(), new AbortController(), emptyFolder()]
  const told: number[] = []
  const printing = press.run('print', {
    folder, document: 'model-list', period: parsePeriod('2025'), record: null, variant: null, as, out: join(place, `danh sách.${as}`), today: '2025-12-01',
  }, {
    signal: stop.signal, progress: done => {
      told.push(done)
      if (done > 0.3) stop.abort()
    },
  })
  await expect(printing).rejects.toMatchObject({ code: 'cancelled' })
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBeLessThan(0.8)
  expect(readdirSync(place)).toEqual([])
  expect((await press.run('deliver', copying('gói.zip'))).bytes).toBe(8)
})

test('what broke inside the press is handed on for the log', async () => {
  const failed = newPress().run('deliver', { ...copying('a.zip'), to: join(emptyFolder(), 'không có') })
  await expect(failed).rejects.toMatchObject({ code: 'driveGone', cause: expect.stringMatching(/^Error ENOENT/) })
})
