import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { typeRecord } from './keyboard.ts'

/** Kinds with a form of their own: what belongs to another record is typed in that record's sheet, a file comes with its bytes. */
const typed = kindNames.filter(kind => anyKind(kind).owner === undefined)

describe.skipIf(!chromiumPath)('one record of every kind, with the keyboard alone (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  test.each(typed)('%s', async kind => {
    const page = await screens.newWindow(kind === 'dialogue' || kind === 'proposal' ? `/${kind}/new` : `/record/${kind}/new`)
    const before = (await screens.call('record.list', { kind, limit: 0 })).total
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'))
    await typeRecord(page, kind)
    await expect.poll(async () => (await screens.call('record.list', { kind, limit: 0 })).total, { timeout: 15_000, message: await page.locator('main').innerText() }).toBe(before + 1)
    await page.close()
    expect(screens.faults).toEqual([])
  })

  test('nothing was asked of another machine', () => expect(screens.strangers).toEqual([]))
})
