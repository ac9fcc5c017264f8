import { userInfo } from 'node:os'
import { v7 } from 'uuid'
import { AppError } from '../../db/contract/errors.ts'
import { isDay, localDay } from '../../db/contract/calendar.ts'
import type { Press } from '../workers/press.ts'
import type { Ports } from './ports.ts'


/**
 * The ports of a real machine. `today` (yyyy-mm-dd) sets the day while the time of day runs on, so that a report can be
 * printed as of another day. Vietnam has one time zone and no summer time.
 */
export function systemPorts(options: { press: Press; caretaker?: Press; today?: string | undefined; log?: Ports['log']; news?: Ports['news'] | undefined }): Ports {
  if (options.today !== undefined && !isDay(options.today)) {
    throw new AppError('usage', `"${options.today}" không phải ngày có thật. Viết năm-tháng-ngày, ví dụ 2025-12-10.`)
  }
  const shift = options.today === undefined ? 0 : Date.parse(`${options.today}T00:00:00Z`) - Date.parse(`${localDay(Date.now())}T00:00:00Z`)
  const time = () => Date.now() + shift
  const account = accountName()
  return {
    now: () => new Date(time()).toISOString(),
    today: () => localDay(time()),
    newId: () => v7(),
    account: () => account,
    press: options.press, ...(options.caretaker ? { caretaker: options.caretaker } : {}),
    log: options.log ?? (() => undefined),
    news: options.news ?? (() => undefined),
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'không rõ'
  }
}
