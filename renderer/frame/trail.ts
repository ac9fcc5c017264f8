import { type KindName, isKind } from '../../db/contract/kinds/index.ts'
import { listPlace } from '../app/places.ts'
import { wordsFor } from '../words/kinds.ts'

/** One step on the way to where the person is; `to` leads there. */
export type Crumb = { label: string; to?: string }

const screens: Readonly<Record<string, string>> = {
  '': 'Tổng quan', targets: 'Chỉ tiêu, chấm điểm', reports: 'Báo cáo, tờ trình', usb: 'Gói gửi qua USB', trash: 'Thùng rác', backups: 'Sao lưu', privacy: 'Dữ liệu cá nhân', settings: 'Cài đặt',
}

/** The record an address leads to; `id` is `new` for one yet to be made. */
export function recordAt(pathname: string): { kind: KindName; id: string } | undefined {
  const [, kind = '', id = ''] = /^\/record\/([^/]+)\/([^/]+)$/.exec(pathname) ?? /^\/(dialogue|proposal)\/([^/]+)$/.exec(pathname) ?? []
  return isKind(kind) ? { kind, id } : undefined
}

/** The kind whose list or record an address leads to. */
export function kindAt(pathname: string): KindName | undefined {
  const [, kind = ''] = /^\/list\/([^/]+)$/.exec(pathname) ?? []
  return recordAt(pathname)?.kind ?? (isKind(kind) ? kind : undefined)
}

const together = new Set(['targets', 'reports', 'usb'])

/** The way to an address, ending in `title` where a record is shown and its name is known. */
export function trailAt(pathname: string, title: string | undefined): Crumb[] {
  const [record, kind] = [recordAt(pathname), kindAt(pathname)]
  if (kind === undefined) {
    const [, name = ''] = pathname.split('/')
    const label = screens[name]
    const above: Crumb = together.has(name) ? { label: 'Tổng hợp' } : { label: 'Sổ Dân vận', to: '/' }
    return label === undefined ? [above] : [above, { label }]
  }
  const above: Crumb = { label: kind === 'proposal' ? 'Tổng hợp' : 'Sổ' }
  const list: Crumb = { label: wordsFor(kind).menu, to: listPlace(kind) }
  if (!record) return [above, list]
  const { one } = wordsFor(kind)
  return [above, list, { label: record.id === 'new' ? `Thêm ${one}` : title ?? '' }]
}
