import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { suiteFolder } from '../support/register.ts'
import { type RunningScreens, openScreens, pictureFailures } from '../support/screens.ts'
import { goTo, settled } from '../support/tour.ts'
import { focusedField } from './keyboard.ts'

const field = (page: Page, name: string, at = 0) => page.locator(`[data-field="${name}"]`).nth(at)
const model = (name: string) => ({ name, category: 'model', actorType: 'collective', field: 'economy', status: 'registered', registeredOn: '2025-03-01' })
const aDialogue = { topic: 'Đối thoại quý IV', heldOn: '2025-11-06', form: 'regular', audience: 'people', byHead: false }

/** Puts a block of cells on the focused cell, as Ctrl+V does. */
const paste = (page: Page, block: string) => page.evaluate(text => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}, block)

describe.skipIf(!chromiumPath)('typing, pasting and saving (chromium)', () => {
  const place = suiteFolder()
  let screens: RunningScreens
  let page: Page
  pictureFailures(() => screens)
  beforeAll(async () => {
    screens = await openScreens({ userData: join(place.folder, 'user'), newRegister: join(place.folder, 'sổ') })
    page = screens.page
  })
  afterAll(async () => {
    await screens.close()
    place.remove()
  })

  const newDialogue = async (summaries: readonly string[]) => {
    const lists = (await screens.call('record.list', { kind: 'valueEntry', limit: 5000 })).rows
    const first = (list: string) => String(lists.find(entry => entry.list === list)?.code)
    const dialogue = await screens.call('record.create', { kind: 'dialogue', draft: { ...aDialogue, form: first('dialogueForm'), audience: first('audience') } })
    for (const summary of summaries) {
      await screens.call('record.create', { kind: 'petition', draft: { dialogue: dialogue.id, receivedOn: '2025-11-06', category: 'recommendation', summary, source: 'dialogue', competent: true, answeredOnSpot: false, status: 'received' } })
    }
    await goTo(page, `/dialogue/${dialogue.id}`)
    return String(dialogue.id)
  }
  const opinions = async (dialogue: string) => (await screens.call('record.list', { kind: 'petition', where: { dialogue }, sort: 'createdAt' })).rows

  test('opinions go by keys alone: the first row is open, a tick passes over unit and deadline, Enter leaves any cell, saving keeps the place', async () => {
    const dialogue = await newDialogue([])
    await field(page, 'sender').focus()
    await page.keyboard.type('Bà Thạch Thị Sa')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Xã Cái Nhum')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Đề nghị sửa cầu')
    await page.keyboard.press('Shift+Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect.poll(() => focusedField(page)).toBe('answeredOnSpot')
    await page.keyboard.press('Tab')
    await expect.poll(() => focusedField(page), { message: 'on to the next opinion' }).toBe('sender')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-cell="sender"]').count(), { message: 'one empty row, never two' }).toBe(2)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+d')
    await expect.poll(async () => [await focusedField(page), await field(page, 'address', 1).inputValue()]).toEqual(['address', 'Xã Cái Nhum'])
    await page.keyboard.press('Tab')
    await page.keyboard.type('Xin đèn đường')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusedField(page), { message: 'Enter leaves a picker too' }).toBe('sender')
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu.').last().waitFor()
    await expect.poll(() => focusedField(page), { message: 'and saving leaves the caret where it was' }).toBe('sender')
    expect((await opinions(dialogue)).map(row => [row.sender, row.address, row.summary, row.answeredOnSpot, row.status])).toEqual([
      ['Bà Thạch Thị Sa', 'Xã Cái Nhum', 'Đề nghị sửa cầu', true, 'resolved'], [null, 'Xã Cái Nhum', 'Xin đèn đường', false, 'received'],
    ])
  })

  test('Tab walks through the empty row at the end and out of the sheet', async () => {
    await newDialogue([])
    await field(page, 'sender').focus()
    const inSheet = () => page.evaluate(() => document.activeElement?.closest('[data-cell]') !== null)
    let tabs = 0
    for (; await inSheet() && tabs < 20; tabs += 1) await page.keyboard.press('Tab')
    expect(tabs).toBeLessThan(10)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Nhấn Enter để sang ý kiến mới')
    await page.keyboard.press('Enter')
    expect([await focusedField(page), await page.locator('[data-cell="sender"]').count()]).toEqual(['sender', 1])
  })

  test('letters that name no unit choose none, neither by Enter nor by Tab; a new one is made only when it was gone to', async () => {
    await screens.call('record.create', { kind: 'unit', draft: { name: 'Phòng Kế hoạch', category: String((await screens.call('record.list', { kind: 'valueEntry', where: { list: 'unitCategory' }, limit: 1 })).rows[0]?.code) } })
    await newDialogue(['Sửa cầu'])
    for (const [key, letters] of [['Enter', 'Phòng lạ hoắc'], ['Tab', 'Phòng xa lắc']] as const) {
      await field(page, 'unit', 1).focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.type(letters)
      await page.getByRole('option', { name: `Tạo mới đơn vị: ${letters}` }).waitFor()
      await page.keyboard.press(key)
      await page.locator('[data-cell="unit"][data-problem]').waitFor()
      expect(await field(page, 'unit', 1).inputValue()).toBe(letters)
    }
    await field(page, 'unit', 1).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('phong ke hoach')
    await page.getByRole('option', { name: 'Phòng Kế hoạch' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => field(page, 'unit', 1).inputValue()).toBe('Phòng Kế hoạch')
  })

  test('300 rows pasted with the names of their columns stand there before anybody looks up, and are taken back by one deed', async () => {
    await newDialogue([])
    await field(page, 'sender').focus()
    const lines = Array.from({ length: 300 }, (_, at) => `${at + 1}\tÔng Nguyễn Văn ${at}\t"Sửa ""đường""\nliên ấp ${at}"\t5/12/25`)
    const started = Date.now()
    await paste(page, ['STT\tHọ tên người gửi\tNội dung\tHạn giải quyết', ...lines].join('\r\n'))
    await expect.poll(() => page.locator('[data-cell="sender"]').count(), { interval: 50 }).toBe(300)
    expect(Date.now() - started).toBeLessThan(4000)
    expect([await field(page, 'summary', 299).inputValue(), await field(page, 'dueOn', 299).inputValue()]).toEqual(['Sửa "đường" liên ấp 299', '05/12/2025'])
    const note = page.getByText('Đã dán 300 dòng, 900 ô. Dòng đầu là tên cột nên xếp theo tên. 1 cột không có chỗ nên không dán.')
    await note.waitFor()
    await page.locator('.mantine-Notification-root', { has: note }).getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => page.locator('[data-cell="sender"]').count()).toBe(1)
    expect(await field(page, 'sender').inputValue()).toBe('')
  })

  test('Alt Enter breaks a line where there may be several, and does nothing in a cell of one line', async () => {
    const typeIn = async (cell: string) => {
      await field(page, cell).focus()
      await page.keyboard.type('Dựng cầu')
      await page.keyboard.press('Alt+Enter')
      await page.keyboard.type('Đào kênh')
      return field(page, cell).inputValue()
    }
    await newDialogue([])
    expect(await typeIn('summary')).toBe('Dựng cầuĐào kênh')
    expect(await page.getByText('xuống dòng').count(), 'the key is not offered').toBe(0)
    const proposal = await screens.call('record.create', { kind: 'proposal', draft: { name: 'Khen thưởng năm 2025', occasion: 'thematic', status: 'drafting' } })
    await page.keyboard.press('Control+s')
    await goTo(page, `/proposal/${proposal.id}`)
    expect(await typeIn('achievement')).toBe('Dựng cầu\nĐào kênh')
    expect(await page.getByText('xuống dòng').count()).toBe(1)
  })

  test('Ctrl Z takes back what was pasted over, copied down or taken out, and once a letter is typed only that', async () => {
    await newDialogue(['Sửa cầu', 'Xin đèn đường'])
    const summaries = () => page.locator('[data-cell="summary"] textarea').evaluateAll(cells => cells.map(cell => (cell as HTMLTextAreaElement).value))
    const before = ['Sửa cầu', 'Xin đèn đường']
    await field(page, 'summary').focus()
    await paste(page, 'Nạo vét kênh\nDựng cầu\nThêm thùng rác')
    await expect.poll(summaries).toEqual(['Nạo vét kênh', 'Dựng cầu', 'Thêm thùng rác'])
    await page.keyboard.press('Control+z')
    await expect.poll(summaries).toEqual(before)
    await field(page, 'summary', 1).focus()
    await page.keyboard.press('Control+d')
    await expect.poll(summaries).toEqual(['Sửa cầu', 'Sửa cầu'])
    await page.keyboard.press('Control+z')
    await expect.poll(summaries).toEqual(before)
    await page.keyboard.press('Control+Delete')
    await expect.poll(summaries).toEqual(['Sửa cầu'])
    await page.keyboard.press('Control+z')
    await expect.poll(summaries).toEqual(before)
    await field(page, 'summary').focus()
    await paste(page, 'Nạo vét kênh\nDựng cầu')
    await expect.poll(summaries).toEqual(['Nạo vét kênh', 'Dựng cầu'])
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    await page.keyboard.press('Control+z')
    await expect.poll(summaries).toEqual(['Nạo vét kênh', 'Dựng cầu'])
  })

  test('two windows that change one opinion are led to an agreement about that opinion', async () => {
    const dialogue = await newDialogue(['Sửa cầu', 'Xin đèn đường'])
    const other = await screens.newWindow(`/dialogue/${dialogue}`)
    await field(other, 'summary', 1).waitFor()
    await settled(other)
    await field(other, 'summary', 1).fill('Xin hai đèn đường')
    await field(page, 'summary', 1).fill('Xin đèn đường ấp 3')
    await field(page, 'summary').fill('Sửa cầu Cái Nhum')
    await page.keyboard.press('Control+s')
    await expect.poll(() => field(other, 'summary').inputValue(), { message: 'what the other window did not touch follows by itself' }).toBe('Sửa cầu Cái Nhum')
    await other.keyboard.press('Control+s')
    const dialog = other.getByRole('dialog', { name: 'Hồ sơ này vừa được sửa ở cửa sổ khác' })
    await dialog.getByLabel('Xin đèn đường ấp 3').waitFor()
    await dialog.getByRole('button', { name: 'Lưu theo các ô đã chọn' }).click()
    await expect.poll(async () => (await opinions(dialogue)).map(row => row.summary)).toEqual(['Sửa cầu Cái Nhum', 'Xin hai đèn đường'])
    await other.close()
  })

  test('an opinion taken out in another window while it is being typed here stays as a new one', async () => {
    const dialogue = await newDialogue(['Sửa cầu'])
    await field(page, 'summary').fill('Sửa cầu Cái Nhum')
    await screens.call('record.trash', { kind: 'petition', id: String((await opinions(dialogue))[0]?.id) })
    await page.keyboard.press('Control+s')
    await page.getByText(/dòng bị bỏ ở đó thành dòng mới ở đây/).waitFor()
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await opinions(dialogue)).map(row => row.summary)).toEqual(['Sửa cầu Cái Nhum'])
  })

  test('an opinion taken out stays out of a draft that is taken up again', async () => {
    const dialogue = await newDialogue(['Sửa cầu', 'Đèn đường'])
    await field(page, 'summary').focus()
    await page.keyboard.press('Control+Delete')
    await expect.poll(async () => (await screens.call('draft.list', {})).filter(draft => draft.record === dialogue).length).toBe(1)
    const key = (await screens.call('draft.list', {})).find(draft => draft.record === dialogue)?.key ?? ''
    const later = await screens.newWindow(`/dialogue/${dialogue}?draft=${key}`)
    await expect.poll(() => field(later, 'summary').inputValue()).toBe('Đèn đường')
    expect(await later.locator('[data-cell="summary"]').count()).toBe(1)
    await later.keyboard.press('Control+s')
    await expect.poll(async () => (await opinions(dialogue)).map(row => row.summary)).toEqual(['Đèn đường'])
    await later.close()
  })

  test('a record put into the bin elsewhere while it is being typed here is brought back with what was typed', async () => {
    const { id } = await screens.call('record.create', { kind: 'model', draft: model('Chợ nổi') })
    await goTo(page, `/record/model/${id}`)
    await field(page, 'area').fill('Xã Cái Bè')
    await screens.call('record.trash', { kind: 'model', id })
    await page.getByText('Hồ sơ này vừa bị bỏ vào thùng rác ở cửa sổ khác.').waitFor()
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: 'Lấy lại và lưu' }).click()
    await expect.poll(async () => (await screens.call('record.get', { kind: 'model', id }))).toMatchObject({ area: 'Xã Cái Bè', deletedAt: null })
  })

  test('a window where nothing is typed shows what another saved, without losing its focus', async () => {
    const { id, revision } = await screens.call('record.create', { kind: 'model', draft: model('Đường hoa') })
    await goTo(page, `/record/model/${id}`)
    await field(page, 'name').focus()
    await screens.call('record.update', { kind: 'model', id, revision, draft: { area: 'Xã Châu Điền' } })
    await expect.poll(() => field(page, 'area').inputValue()).toBe('Xã Châu Điền')
    await expect.poll(() => focusedField(page)).toBe('name')
  })

  test('whoever goes on to another field while what another window saved comes in types there', async () => {
    const { id, revision } = await screens.call('record.create', { kind: 'model', draft: model('Vườn rau') })
    await goTo(page, `/record/model/${id}`)
    await field(page, 'leadName').focus()
    // Frames as a busy machine has them: the field is left before the focus would be brought back.
    await page.evaluate(() => {
      const frame = window.requestAnimationFrame.bind(window)
      window.requestAnimationFrame = draw => frame(() => void setTimeout(() => draw(performance.now()), 300))
    })
    await screens.call('record.update', { kind: 'model', id, revision, draft: { area: 'Xã Châu Điền' } })
    await expect.poll(() => field(page, 'area').inputValue()).toBe('Xã Châu Điền')
    await field(page, 'goal').focus()
    await page.waitForTimeout(1000)
    await page.keyboard.type('Mỗi nhà một vườn rau')
    expect([await field(page, 'leadName').inputValue(), await field(page, 'goal').inputValue()]).toEqual(['', 'Mỗi nhà một vườn rau'])
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu.').last().waitFor()
    await page.reload()
  })

  test('a record in the bin is read, not written, and comes back by one button', async () => {
    const dialogue = await newDialogue(['Sửa cầu'])
    await screens.call('record.trash', { kind: 'dialogue', id: dialogue })
    await page.getByText('Hồ sơ này đang ở thùng rác.').waitFor()
    await page.getByText('Sửa cầu').waitFor()
    await page.getByRole('button', { name: 'Lấy lại' }).click()
    await page.getByRole('button', { name: /^Lưu/ }).waitFor()
  })

  test('save and add the next: an empty form each time, with the files that were laid upon the first', async () => {
    await goTo(page, '/record/unit/new')
    const file = join(place.folder, 'quyết định.txt')
    writeFileSync(file, 'Quyết định thành lập')
    await page.getByLabel('Tệp để đính kèm').setInputFiles(file)
    await page.getByText('Đính kèm khi lưu hồ sơ.').waitFor()
    for (const name of ['Phòng Đất đai', 'Phòng Môi trường']) {
      await field(page, 'name').fill(name)
      await field(page, 'category').fill('Văn phòng')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => field(page, 'name').inputValue()).toBe('')
    }
    expect((await screens.call('record.list', { kind: 'unit', limit: 1000 })).rows.map(row => row.name)).toEqual(expect.arrayContaining(['Phòng Đất đai', 'Phòng Môi trường']))
    await expect.poll(async () => (await screens.call('record.list', { kind: 'attachment' })).rows.map(row => row.name)).toEqual(['quyết định.txt'])
  })

  test('nothing broke', () => expect(screens.faults).toEqual([]))
})
