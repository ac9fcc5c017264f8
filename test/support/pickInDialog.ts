import { basename, dirname } from 'node:path'
import type { Page } from 'playwright-core'

/** Chooses a folder or file in the program's own look through the machine, from the root downward. */
export async function pickInDialog(windows: readonly Page[], path: string): Promise<void> {
  const page = await windowWithDialog(windows)
  const dialog = page.getByRole('dialog').last()
  const inside = dialog.getByRole('list', { name: 'Trong thư mục này' })
  const up = dialog.getByRole('button', { name: 'Lên một thư mục' })
  await inside.getByRole('button').first().waitFor()
  // The way up is gone once the root is reached, even while it is being clicked.
  for (; await up.count() > 0; await page.waitForTimeout(100)) await up.click({ timeout: 2000 }).catch(() => undefined)
  for (const name of dirname(path).split('/').filter(Boolean)) await inside.getByRole('button', { name, exact: true }).click()
  const saveAs = dialog.getByLabel('Tên tệp')
  if (await saveAs.count() > 0) {
    await saveAs.fill(basename(path))
    return dialog.getByRole('button', { name: 'Lưu vào đây' }).click()
  }
  await inside.getByRole('button', { name: basename(path), exact: true }).click()
  await dialog.getByRole('button', { name: /Chọn (thư mục|tệp) này/ }).click()
}

async function windowWithDialog(windows: readonly Page[]): Promise<Page> {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const page of windows) if (await page.getByRole('dialog').count() > 0) return page
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('no dialog was opened')
}
