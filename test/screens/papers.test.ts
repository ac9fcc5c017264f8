import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo } from '../support/tour.ts'
import { typeByUnikey } from '../support/unikey.ts'

/** Today is 1 December 2025. */
describe.skipIf(!chromiumPath)('a paper beside its pages (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  let page: Page
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
    await screens.call('content.sample', { records: 300, seed: 5 })
    page = screens.page
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  const open = async (query: string) => {
    await goTo(page, '/')
    await goTo(page, `/reports?${query}`)
    await page.getByRole('group', { name: 'Trang 1', exact: true }).waitFor({ timeout: 60_000 })
  }
  /** Without the Escape by which a tour leaves what is open. */
  const byAddress = async (query: string) => {
    await page.evaluate(hash => { location.hash = hash }, `#/reports?${query}`)
    await page.getByText(query.endsWith('Q4') ? 'Số liệu từ 01/10/2025' : 'Số liệu từ 01/07/2025').waitFor()
  }
  const tab = (name: string | RegExp) => page.getByRole('tab', { name }).click()
  const parts = async () => (await screens.call('record.list', { kind: 'documentPart', limit: 100 })).rows
  const drafts = async () => (await screens.call('record.list', { kind: 'document', where: { template: 'periodic-report', dateFrom: '2025-07-01', dateTo: '2025-09-30' } })).rows

  describe('its words', () => {
    beforeEach(() => open('document=periodic-report&period=2025-Q3'))

    test('are written by keyboard, and taken back by undo', async () => {
      await tab('Lời văn')
      await page.locator('[data-part="opening"] button').focus()
      await page.keyboard.press('Enter')
      const field = page.getByLabel('Lời văn của đoạn này')
      await field.fill('Lời mở đầu của tôi.')
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => page.locator('[data-part="opening"]').innerText()).toMatch(/Lời mở đầu của tôi\.[\s\S]*Tự soạn/)
      expect((await parts()).some(part => part.block === 'opening' && part.body === 'Lời mở đầu của tôi.')).toBe(true)
      expect(await drafts()).toEqual([expect.objectContaining({ status: 'draft' })])
      await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
      await expect.poll(() => page.locator('[data-part="opening"]').innerText()).not.toMatch(/Lời mở đầu của tôi/)
    })

    test('are typed through UniKey as they are meant', async () => {
      await tab('Lời văn')
      await page.locator('[data-part="opening"] button').click()
      const field = page.getByLabel('Lời văn của đoạn này')
      await field.fill('')
      await typeByUnikey(page, 'Đẩy mạnh tuyên truyền, vận động Nhân dân')
      expect(await field.inputValue()).toBe('Đẩy mạnh tuyên truyền, vận động Nhân dân')
      await page.keyboard.press('Escape')
    })

    test('that were typed but not written are there again after the window was loaded anew', async () => {
      await tab('Lời văn')
      await page.locator('[data-part="opening"] button').click()
      await page.getByLabel('Lời văn của đoạn này').fill('Chưa kịp ghi')
      await expect.poll(async () => (await screens.call('screen.get', {}))['reports.words']).toMatchObject({ words: 'Chưa kịp ghi' })
      await byAddress('document=periodic-report&period=2025-Q4')
      await tab('Lời văn')
      await page.locator('[data-part="opening"] button').click()
      expect(await page.getByLabel('Lời văn của đoạn này').inputValue(), 'the part of that name in another paper').toMatch(/quý IV/)
      await byAddress('document=periodic-report&period=2025-Q3')
      await page.reload()
      await tab('Lời văn')
      await page.locator('[data-part="opening"] button').click()
      expect(await page.getByLabel('Lời văn của đoạn này').inputValue()).toBe('Chưa kịp ghi')
      await page.keyboard.press('Escape')
      await expect.poll(async () => (await screens.call('screen.get', {}))['reports.words'] ?? null).toBeNull()
    })

    test('say that the numbers have changed since, and let the program’s newer words be taken', async () => {
      await tab('Lời văn')
      const line = page.locator('[data-part="models.registered"]')
      await line.getByRole('button').click()
      await page.getByLabel('Lời văn của đoạn này').fill('Các đơn vị đăng ký mô hình.')
      await page.getByRole('button', { name: 'Ghi', exact: true }).click()
      await expect.poll(() => line.innerText()).toMatch(/Tự soạn/)
      await screens.call('record.create', { kind: 'model', draft: { name: 'Mô hình thêm sau', category: 'model', actorType: 'collective', field: 'economy', status: 'registered', registeredOn: '2025-08-08' } })
      await expect.poll(() => line.innerText(), { timeout: 20_000 }).toMatch(/Số liệu đã đổi/)
      await line.getByRole('button').click()
      await page.getByRole('button', { name: 'Về lời máy soạn' }).click()
      await expect.poll(() => line.innerText(), { timeout: 20_000 }).not.toMatch(/Số liệu đã đổi|Tự soạn/)
    })

    test('are left out section by section', async () => {
      await tab('Lời văn')
      const box = page.locator('[data-part="tasks"] input[type="checkbox"]')
      await box.uncheck()
      await expect.poll(() => page.locator('[data-part="tasks"]').getAttribute('data-out')).toBe('true')
      await expect.poll(() => page.locator('[data-part="tasks.leadership"] input').isDisabled()).toBe(true)
      await box.check()
      await expect.poll(() => page.locator('[data-part="tasks"]').getAttribute('data-out')).toBeNull()
    })
  })

  test('goes to whom she chooses and is signed by whom she chooses', async () => {
    await open('document=periodic-report&period=2025-Q2')
    await tab('Ban hành')
    await page.getByRole('combobox', { name: 'Người ký' }).click()
    await page.getByRole('option', { name: /TL\. Giám đốc: Đặng Minh Quý/ }).click()
    await expect.poll(async () => (await parts()).find(part => part.block === '@signer')?.body).toBe('Đặng Minh Quý, Chánh Văn phòng')
    await page.getByRole('combobox', { name: 'Nơi nhận' }).fill('Báo Sông Hậu')
    await page.keyboard.press('Enter')
    await expect.poll(async () => String((await parts()).find(part => part.block === '@recipients')?.body)).toMatch(/\nBáo Sông Hậu$/)
  })

  test('is signed with its number, warns of one used already, tells what changed, and can be a draft again', async () => {
    await open('document=model-list&period=2025-H1')
    await tab('Ban hành')
    await page.getByLabel(/^Số, trước/).fill('45')
    await page.getByLabel('Ngày ký').fill('01/7/2025')
    await page.getByRole('button', { name: 'Ghi là đã ký' }).click()
    await page.getByText('Đã ký 01/07/2025, số 45/DS-SNNMT').waitFor({ timeout: 30_000 })
    await tab('Sau khi ký')
    await page.getByText('Sổ chưa có gì khác với bản đã ký.').waitFor()
    const { rows: [model] } = await screens.call('record.list', { kind: 'model', where: { registeredOn: { from: '2025-01-01', to: '2025-06-30' } }, limit: 1 })
    await screens.call('record.update', { kind: 'model', id: model?.id ?? '', revision: model?.revision ?? 0, draft: { note: 'Sửa sau khi ký' } })
    await page.getByRole('list', { name: 'Hồ sơ khác lúc ký' }).getByText('đã sửa').waitFor({ timeout: 20_000 })

    await open('document=model-list&period=2025-Q1')
    await tab('Ban hành')
    await page.getByLabel(/^Số, trước/).fill('45')
    await page.getByRole('button', { name: 'Ghi là đã ký' }).click()
    await page.getByRole('alert').getByText(/đã dùng cho/).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Vẫn dùng số này' }).click()
    await page.getByText(/^Đã ký 01\/12\/2025, số 45/).waitFor({ timeout: 30_000 })
    await tab('Sau khi ký')
    await page.getByRole('button', { name: 'Bỏ ghi nhận đã ký' }).click()
    await tab('Ban hành')
    await page.getByRole('button', { name: 'Ghi là đã ký' }).waitFor({ timeout: 30_000 })
  })

  test('takes a number expected by the end of the period, marked, and gives it up again', async () => {
    await open('document=periodic-report&period=2025-M11')
    const figures = page.getByRole('table', { name: 'Con số của văn bản' })
    await figures.getByRole('button', { name: /^Số cuộc đối thoại|^Cuộc đối thoại/ }).first().click()
    await page.getByRole('button', { name: 'Ghi số ước đến hết kỳ' }).click()
    await page.getByLabel(/^Số ước đến hết kỳ/).fill('99')
    await page.getByLabel('Căn cứ ước').fill('Theo lịch đã có.')
    await page.getByRole('button', { name: 'Ghi số ước', exact: true }).click()
    await figures.getByRole('button', { name: /99/ }).first().waitFor({ timeout: 30_000 })
    await figures.getByRole('button', { name: /99/ }).first().click()
    await page.getByRole('dialog').getByText('Số ước đến hết kỳ').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ số ước' }).click()
    await expect.poll(() => figures.getByRole('button', { name: /99/ }).count(), { timeout: 30_000 }).toBe(0)
  })

  test('leads from what is amiss to the place where it is mended', async () => {
    await open('document=periodic-report&period=2030')
    await tab(/Cần xem/)
    await page.getByRole('tabpanel', { name: 'Cần xem' }).getByRole('link', { name: 'Mở danh sách' }).first().click()
    await expect.poll(() => new URL(page.url()).hash + new URL(page.url()).pathname).toMatch(/list\/measure/)
  })

  test('about a record is made from the page of the record, one letter after the other', async () => {
    const { rows: [petition] } = await screens.call('record.list', { kind: 'petition', where: { category: 'recommendation' }, limit: 1 })
    await goTo(page, `/record/petition/${petition?.id}`)
    await page.getByRole('button', { name: 'Việc khác' }).click()
    await page.getByRole('menuitem', { name: 'Văn bản xử lý đơn thư' }).click()
    await page.getByRole('group', { name: 'Trang 1', exact: true }).waitFor({ timeout: 60_000 })
    for (const [letter, variant] of [['Thông báo trả lại đơn', 'return'], ['Giấy biên nhận', 'receipt']] as const) {
      await page.getByRole('combobox', { name: 'Văn bản', exact: true }).click()
      await page.getByRole('option', { name: letter }).click()
      await expect.poll(() => page.url()).toMatch(new RegExp(`variant=${variant}`))
      await expect.poll(() => page.getByRole('combobox', { name: 'Văn bản', exact: true }).inputValue()).toBe(letter)
    }
    await tab('Ban hành')
    await expect.poll(() => page.getByLabel('Trích yếu').inputValue()).not.toBe('')
    expect(await page.getByRole('button', { name: 'Lưu Excel' }).count()).toBe(0)
  })

  test('nothing went wrong unseen, and nothing was asked of another machine', () => {
    expect(screens.faults).toEqual([])
    expect(screens.strangers).toEqual([])
  })
})
