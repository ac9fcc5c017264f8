import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Control } from '../../db/contract/fieldType.ts'
import { type KindName, anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'
import { typeByUnikey } from '../support/unikey.ts'
import { tabTo } from './keyboard.ts'

const SENTENCE = 'Nguyễn Thị Hường ở xã Đông Hưng Thuận, “vì dân”'
/** What is typed into each kind of field, and what then stands in the register. */
const typed: Partial<Record<Control, { text: string; is: unknown }>> = {
  line: { text: SENTENCE, is: SENTENCE }, lines: { text: SENTENCE, is: SENTENCE }, money: { text: '1,5 triệu', is: 1_500_000 }, whole: { text: '1.200', is: 1200 }, decimal: { text: '97,5', is: 97.5 },
  year: { text: '2024', is: 2024 }, date: { text: '5/1/25', is: '2025-01-05' }, partialDate: { text: '3/2025', is: '2025-03' },
}
const place = (kind: KindName) => (kind === 'dialogue' || kind === 'proposal' ? `/${kind}/new` : `/record/${kind}/new`)
/** One field of each kind of field, where a form of its own has it. */
const fields = Object.keys(typed).map(control => {
  for (const kind of kindNames) {
    const described = anyKind(kind)
    const found = Object.entries(described.fields).find(([, field]) => field.control === control && !field.owner && !field.sensitive)
    if (described.owner === undefined && kind !== 'dialogue' && kind !== 'proposal' && found) return { control: control as Control, kind, field: found[0] }
  }
  throw new Error(`no form has a field of ${control}`)
})

describe.skipIf(!chromiumPath)('typing Vietnamese with UniKey (chromium)', () => {
  const folder = suiteFolder()
  let screens: RunningScreens
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(folder.folder, 'user'), newRegister: join(folder.folder, 'sổ') })
    await screens.call('record.create', { kind: 'unit', draft: { name: 'Văn phòng Sở Đường Thủy', category: 'office' } })
  })
  afterAll(async () => {
    await screens.close()
    folder.remove()
  })

  test.each(fields)('a field of $control holds what was meant', async ({ control, kind, field }) => {
    const page = await screens.newWindow(place(kind))
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'))
    await tabTo(page, field)
    const { text = '', is } = typed[control] ?? {}
    await page.keyboard.press('Control+a')
    await typeByUnikey(page, text)
    const input = page.locator(`[data-field="${field}"]`)
    expect(await input.inputValue(), 'nothing is rewritten while it is typed').toBe(text)
    await expect.poll(async () => {
      const drafts = await screens.call('draft.list', {})
      const touched = drafts.map(draft => (draft.body as { forms: { kind: string; touched: Record<string, { value: unknown }> }[] }).forms[0]).find(form => form?.kind === kind)?.touched
      return touched?.[field]?.value
    }).toEqual(is)
    await page.close({ runBeforeUnload: false })
    for (const { key } of await screens.call('draft.list', {})) await screens.call('draft.drop', { key })
  })

  test('pickers find what the letters mean: a closed set, a value list, another record', async () => {
    const page = await screens.newWindow('/record/model/new')
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'))
    for (const [field, text, label] of [['actorType', 'Hộ gia đình', 'Hộ gia đình'], ['field', 'Văn hóa - xã', 'Văn hóa - xã hội'], ['unit', 'Sở Đường Thủy', 'Văn phòng Sở Đường Thủy']] as const) {
      await tabTo(page, field)
      await typeByUnikey(page, text)
      await page.keyboard.press('Tab')
      await expect.poll(() => page.locator(`[data-field="${field}"]`).inputValue()).toBe(label)
    }
    await page.close({ runBeforeUnload: false })
  })

  test('a sheet, a search and the way to anything hold it too', async () => {
    const page = await screens.newWindow('/dialogue/new')
    await page.getByRole('button', { name: /Nhấn Enter để sang/ }).click()
    await page.locator('[data-cell="sender"] textarea').focus()
    await typeByUnikey(page, SENTENCE)
    expect(await page.locator('[data-cell="sender"] textarea').inputValue()).toBe(SENTENCE)
    await goTo(page, '/list/model')
    await page.getByLabel('Tìm trong mô hình').focus()
    await typeByUnikey(page, SENTENCE)
    expect(await page.getByLabel('Tìm trong mô hình').inputValue()).toBe(SENTENCE)
    await page.keyboard.press('Control+k')
    await typeByUnikey(page, SENTENCE)
    expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe(SENTENCE)
    await page.close({ runBeforeUnload: false })
  })

  test('Enter that ends a composition saves nothing, chooses nothing, opens no new row', async () => {
    const before = (await screens.call('record.list', { kind: 'unit' })).total
    const page = await screens.newWindow('/record/unit/new')
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'))
    await tabTo(page, 'name')
    await composeAndEnter(page, 'Phòng')
    await page.keyboard.insertText('Phòng Đất đai')
    expect(await page.locator('[data-field="name"]').inputValue()).toBe('Phòng Đất đai')
    await tabTo(page, 'category')
    await composeAndEnter(page, 'Văn')
    expect(await page.locator('[data-field="category"]').getAttribute('aria-expanded'), 'the list stays open').toBe('true')
    expect((await screens.call('record.list', { kind: 'unit' })).total).toBe(before)

    const sheet = await screens.newWindow('/dialogue/new')
    await sheet.getByRole('button', { name: /Nhấn Enter để sang/ }).click()
    await sheet.locator('[data-cell="summary"] textarea').focus()
    await composeAndEnter(sheet, 'nghị')
    expect(await sheet.locator('[data-cell="summary"]').count()).toBe(1)
    await goTo(sheet, '/')
    await sheet.keyboard.press('Control+k')
    await sheet.getByRole('dialog').getByRole('combobox').fill('mô hình')
    await composeAndEnter(sheet, 'hình')
    expect(await sheet.getByRole('dialog').count(), 'nothing was gone to').toBe(1)
    await page.close({ runBeforeUnload: false })
    await sheet.close({ runBeforeUnload: false })
  })

  test('nothing broke', () => expect(screens.faults).toEqual([]))
})

/** Enter pressed while letters are being composed, as an input method sends it. */
async function composeAndEnter(page: Page, letters: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length })
  for (const windowsVirtualKeyCode of [229, 13]) {
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: windowsVirtualKeyCode === 229 ? 'Process' : 'Enter', code: 'Enter', windowsVirtualKeyCode })
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode })
  }
  await protocol.detach()
}
