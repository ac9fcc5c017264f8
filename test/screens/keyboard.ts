import type { Page } from 'playwright-core'
import type { AnyField } from '../../db/contract/fieldType.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'

const MOST_TABS = 120

/** The field the focus is in, by its name; null outside fields. */
export const focusedField = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null)

/** Goes to a field by Tab alone. */
export async function tabTo(page: Page, field: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await focusedField(page) === field) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${field}`)
}

/** What is typed where nothing else is asked for: what the field's rules let pass. */
const particular: Readonly<Record<string, string>> = {
  'agency.symbolPattern': '/{loại}-{cơ quan}', 'agency.code': 'so-thu', 'valueEntry.code': 'muc-thu', 'valueEntry.list': 'fieldOfWork', 'officer.headPosition': 'Giám đốc', 'target.figure': 'models.registered',
  'reportRule.dueDay': '25', 'unit.code': 'thu',
}

function wordsFor(kind: KindName, name: string, field: AnyField): string {
  const own = particular[`${kind}.${name}`]
  if (own !== undefined) return own
  const texts: Readonly<Record<string, string>> = { whole: '3', year: '2025', decimal: '2,5', money: '1,5 triệu', date: '5/1/25', partialDate: '3/2025' }
  return texts[field.control] ?? `${anyKind(kind).label} thử`
}

/** Fills the required fields of the form at hand and saves it, with the keyboard alone. */
export async function typeRecord(page: Page, kind: KindName): Promise<void> {
  for (const [name, field] of Object.entries(anyKind(kind).fields)) {
    if (!field.required || field.owner || field.control === 'yesNo') continue
    await tabTo(page, name)
    if (field.control === 'choice') await choose(page, Object.values(field.options ?? {})[0] ?? '')
    else if (field.control === 'code') await choose(page, '')
    else if (field.control === 'link') await choose(page, 'thử')
    else await page.keyboard.type(wordsFor(kind, name, field))
  }
  await page.keyboard.press('Control+s')
}

/** Takes the first entry a picker finds for some letters. */
async function choose(page: Page, letters: string): Promise<void> {
  if (letters !== '') await page.keyboard.type(letters)
  else await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor()
  // The list answers as fast as it can, but not before the letters were seen.
  if (letters !== '') await page.waitForFunction(() => document.querySelector('[role="option"][data-combobox-selected="true"], [role="option"][aria-selected="true"]') !== null || document.querySelectorAll('[role="option"]').length > 0)
  if (letters === '') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
