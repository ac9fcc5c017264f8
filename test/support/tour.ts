import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { pickInDialog } from './pickInDialog.ts'
import type { RunningScreens } from './runningScreens.ts'

type Call = RunningScreens['call']
/** One thing a person sees: how to get there from anywhere. */
export type Stop = { name: string; open(page: Page, call: Call): Promise<unknown> }

const QUIET_MS = 350

/** Waits until a screen has drawn what it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], [role="status"][aria-label="Đang lấy số liệu"]') === null)
  await page.waitForTimeout(QUIET_MS)
}

/** Goes to a place of the program by its address, with nothing left open from before. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.evaluate(hash => { location.hash = hash }, `#${place}`)
  await settled(page)
}

const at = (name: string, place: string): Stop => ({ name, open: page => goTo(page, place) })

/** The first record of a kind, on the screen where it is edited. */
const record = (name: string, kind: KindName, where: Record<string, string> = {}): Stop => ({
  name,
  async open(page, call) {
    const { rows: [row] } = await call('record.list', { kind, where, limit: 1 })
    const owner = kind === 'dialogue' || kind === 'proposal' ? `/${kind}` : `/record/${kind}`
    await goTo(page, `${owner}/${row?.id}`)
  },
})

/** A place with something more opened there. */
const and = ({ name, open }: Stop, more: string, deed: (page: Page) => Promise<unknown>): Stop => ({
  name: `${name}-${more}`,
  async open(page, call) {
    await open(page, call)
    await deed(page)
    await settled(page)
  },
})

const models: Stop = {
  name: 'list-model',
  async open(page) {
    await goTo(page, '/list/model')
    await page.getByLabel('Tìm trong mô hình').fill('')
    await settled(page)
  },
}
const newModel = at('new-model', '/record/model/new')
const aModel = record('record-model', 'model')
const reports: Stop = {
  name: 'reports',
  async open(page) {
    await goTo(page, '/')
    await goTo(page, '/reports')
    await page.getByRole('group', { name: 'Trang 1', exact: true }).waitFor()
    await settled(page)
  },
}
/** A list that was signed, and a record of which has been changed since. */
const signed: Stop = {
  name: 'signed',
  async open(page, call) {
    const meant = { document: 'model-list', period: '2025-Q1' }
    const { rows: [kept] } = await call('record.list', { kind: 'document', where: { template: 'model-list', status: 'signed' }, limit: 1 })
    if (!kept) {
      await call('document.sign', { ...meant, number: 12, signedOn: '2025-04-02' })
      const { rows: [model] } = await call('record.list', { kind: 'model', where: { registeredOn: { from: '2025-01-01', to: '2025-03-31' } }, limit: 1 })
      if (model) await call('record.update', { kind: 'model', id: model.id, revision: model.revision, draft: { note: 'Ghi thêm sau khi danh sách đã ký.' } })
    }
    await goTo(page, '/')
    await goTo(page, `/reports?document=${meant.document}&period=${meant.period}`)
    await page.getByText(/^Đã ký 02\/4\/2025|^Đã ký 02\/04\/2025/).waitFor()
    await page.getByRole('tab', { name: 'Sau khi ký' }).click()
    await settled(page)
  },
}
/** The first step of a package, whatever the screen was left with. */
const usb: Stop = {
  name: 'usb',
  async open(page) {
    await goTo(page, '/')
    await goTo(page, '/usb')
    const another = page.getByRole('button', { name: 'Làm gói khác' })
    if (await another.count() === 0) return
    await another.click()
    await page.getByRole('button', { name: 'Bỏ mật khẩu, làm gói khác' }).click()
    await settled(page)
  },
}
const toPlace = (page: Page) => page.getByRole('button', { name: 'Chọn nơi ghi' }).click()
const toPreview = async (page: Page) => {
  await toPlace(page)
  await page.getByRole('button', { name: 'Chọn thư mục khác' }).click()
  await pickInDialog([page], mkdtempSync(join(tmpdir(), 'so-dan-van-usb-')))
  await page.getByRole('button', { name: 'Xem trước gói' }).click()
  await page.getByRole('cell', { name: 'Cộng' }).waitFor()
}
const toResult = async (page: Page) => {
  await toPreview(page)
  await page.getByRole('button', { name: 'Ghi gói' }).click()
  await page.getByText('Xong. Gói đã ghi đủ.').waitFor({ timeout: 90_000 })
  await page.getByLabel('Phiếu giao nhận', { exact: true }).getByText('NGƯỜI NHẬN').waitFor()
}
const settings = ['agency', 'officer', 'recipient', 'unit', 'report-calendar', 'period', 'deadline', 'holiday', 'award-rate', 'base-salary', 'lists', 'preferences', 'appearance', 'lock', 'denunciations', 'retention', 'register', 'about']
const lists = ['exemplar', 'dialogue', 'reception', 'petition', 'activity', 'directive', 'proposal', 'assessment', 'measure', 'unitReturn'] as const
const aDialogue: Stop = {
  name: 'dialogue',
  async open(page, call) {
    const { rows } = await call('record.list', { kind: 'petition', where: { source: 'dialogue' }, limit: 20 })
    await goTo(page, `/dialogue/${rows.find(row => row.dialogue != null)?.dialogue}`)
  },
}

/** The backups, of which there is one at least. */
const backups: Stop = {
  name: 'backups',
  async open(page, call) {
    const { backups: made } = await call('backup.list', {})
    if (made.length === 0) await call('backup.make', {})
    await goTo(page, '/')
    await goTo(page, '/backups')
    await page.getByRole('table').getByRole('link').first().waitFor()
  },
}
const aBackup = and(backups, 'preview', async page => {
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('cell', { name: 'Cộng, không kể danh mục' }).waitFor()
})
/** All that is held on one exemplary person. */
const aPerson: Stop = {
  name: 'privacy-found',
  async open(page, call) {
    const { rows: [person] } = await call('record.list', { kind: 'exemplar', where: { category: 'person' }, limit: 1 })
    await goTo(page, '/')
    await goTo(page, '/privacy')
    await page.getByLabel('Họ tên, số định danh hoặc điện thoại').fill(String(person?.name))
    await page.keyboard.press('Enter')
    await page.getByText(/chưa chọn hồ sơ nào/).waitFor()
  },
}
const chosen = (deed: string) => async (page: Page) => {
  await page.getByRole('checkbox', { name: /^Chọn / }).first().check()
  await page.getByRole('button', { name: deed }).click()
}

/** Every screen of a register with records in it, and what opens upon them. */
export const tour: readonly Stop[] = [
  at('overview', '/'),
  and(at('overview', '/'), 'go-to', async page => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('rac thai')
  }),
  and(at('overview', '/'), 'keys', page => page.keyboard.press('?')),
  and(at('overview', '/'), 'period', page => page.getByRole('button', { name: /Năm 20/ }).first().click()),
  models,
  and(models, 'search', page => page.getByLabel('Tìm trong mô hình').fill('rac thai')),
  and(models, 'nothing-found', page => page.getByLabel('Tìm trong mô hình').fill('khongcogihet')),
  and(models, 'filter', page => page.getByRole('button', { name: 'Thêm điều kiện' }).click()),
  and(models, 'columns', page => page.getByRole('button', { name: 'Cột', exact: true }).click()),
  and(models, 'selected', async page => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
  }),
  ...lists.map(kind => at(`list-${kind}`, `/list/${kind}`)),
  newModel,
  and(newModel, 'refused', page => page.keyboard.press('Control+s')),
  aModel,
  and(aModel, 'below', page => page.keyboard.press('Control+ArrowDown')),
  record('record-exemplar', 'exemplar'), record('record-reception', 'reception'), record('record-petition', 'petition', { category: 'recommendation' }),
  record('record-denunciation', 'petition', { category: 'denunciation' }), record('record-activity', 'activity'), record('record-directive', 'directive'),
  at('new-dialogue', '/dialogue/new'), aDialogue,
  and(aDialogue, 'fields', page => page.getByRole('button', { name: 'Mọi trường của cuộc đối thoại' }).click()),
  and(aDialogue, 'side', page => page.getByRole('button', { name: 'Tệp, lịch sử' }).click()),
  at('new-proposal', '/proposal/new'), record('proposal', 'proposal'),
  at('targets', '/targets'), reports,
  and(reports, 'figure', page => page.getByRole('table', { name: 'Con số của văn bản' }).getByRole('button').first().click()),
  and(reports, 'words', page => page.getByRole('tab', { name: 'Lời văn' }).click()),
  and(reports, 'writing', async page => {
    await page.getByRole('tab', { name: 'Lời văn' }).click()
    await page.locator('[data-part="opening"] button').click()
  }),
  and(reports, 'issue', page => page.getByRole('tab', { name: 'Ban hành' }).click()),
  and(reports, 'remarks', async page => {
    await goTo(page, '/reports?document=periodic-report&period=2030')
    await page.getByRole('tab', { name: /Cần xem/ }).click()
  }),
  signed,
  and(reports, 'estimate', async page => {
    await page.getByRole('table', { name: 'Con số của văn bản' }).getByRole('button').first().click()
    await page.getByRole('button', { name: 'Ghi số ước đến hết kỳ' }).click()
  }),
  usb, and(usb, 'place', toPlace), and(usb, 'preview', toPreview), and(usb, 'written', toResult),
  and(usb, 'verify', page => page.getByRole('button', { name: 'Kiểm tra một gói' }).click()), and(usb, 'sent', page => page.getByRole('button', { name: 'Các gói đã gửi' }).click()),
  backups, aBackup, and(aBackup, 'restore', page => page.getByRole('button', { name: 'Khôi phục bản này' }).click()),
  at('privacy', '/privacy'), aPerson, and(aPerson, 'report', chosen('In bản kê')), and(aPerson, 'correct', chosen('Sửa cho đúng')), and(aPerson, 'erase', chosen('Xóa theo yêu cầu')),
  at('privacy-overdue', '/privacy/overdue'), at('privacy-erasures', '/privacy/erasures'), at('privacy-access', '/privacy/access'), at('list-dataRequest', '/list/dataRequest'),
  at('trash', '/trash'),
  ...settings.map(part => at(`settings-${part}`, `/settings/${part}`)),
  at('no-such-place', '/nowhere'),
]

/** What somebody sees on the first day. */
export const emptyTour: readonly Stop[] = [
  at('empty-overview', '/'), at('empty-list-model', '/list/model'), at('empty-list-petition', '/list/petition'), { ...reports, name: 'empty-reports' }, at('empty-targets', '/targets'),
  at('empty-usb', '/usb'), at('empty-trash', '/trash'), at('empty-backups', '/backups'), at('empty-privacy-overdue', '/privacy/overdue'), at('empty-privacy-access', '/privacy/access'), at('empty-proposals', '/list/proposal'),
]

/** What stands before any register is open. */
export const startTour: readonly Stop[] = [
  { name: 'start', open: settled },
  { name: 'set-up-1', open: async page => { await page.getByRole('button', { name: /Lập sổ mới/ }).click(); await settled(page) } },
  { name: 'set-up-2', open: async page => { await page.getByRole('button', { name: 'Tiếp tục' }).click(); await settled(page) } },
  {
    name: 'set-up-3',
    async open(page) {
      await page.getByLabel('Tên cơ quan', { exact: true }).fill('Sở Khoa học và Công nghệ')
      await page.getByRole('button', { name: 'Tiếp tục' }).click()
      await settled(page)
    },
  },
]

export const screenPassword = 'hoa sen tháng Tám'
const locked: Stop = {
  name: 'locked',
  async open(page, call) {
    // Refused where it is locked already, and then there is a password.
    await call('lock.set', { password: screenPassword, current: screenPassword }).catch(() => undefined)
    await page.keyboard.press('Control+Alt+l')
    const back = page.getByRole('button', { name: 'Quay lại' })
    if (await back.count() > 0) await back.click()
    await page.getByLabel('Mật khẩu mở màn hình', { exact: true }).waitFor()
    await settled(page)
  },
}

/** What covers a register whose screens are locked. */
export const lockedTour: readonly Stop[] = [locked, and(locked, 'forgotten', page => page.getByRole('button', { name: 'Quên mật khẩu' }).click())]

/** A register that cannot be opened: from the opening screen to its backups. */
const lost: Stop = {
  name: 'lost',
  async open(page) {
    await page.reload()
    await page.getByRole('button', { name: /^(Mở|Xem bản sao lưu của) Sở/ }).first().click()
    await page.getByText('Sổ này chưa mở được.').waitFor()
    await page.getByRole('button', { name: /Xem bản tốt gần nhất/ }).waitFor()
    await settled(page)
  },
}
const lostPreview = and(lost, 'preview', async page => {
  await page.getByRole('button', { name: /Xem bản tốt gần nhất/ }).click()
  await page.getByRole('cell', { name: 'Cộng' }).waitFor()
})

/** What leads from a damaged register to its last good backup. */
export const lostTour: readonly Stop[] = [lost, lostPreview, and(lostPreview, 'restore', page => page.getByRole('button', { name: 'Khôi phục bản này' }).click())]
