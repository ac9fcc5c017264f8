import {
  IconArrowRight, IconDatabaseExport, IconDatabaseOff, IconHistory, IconHome, IconKeyboard, IconLock, IconMoon, IconPlus, IconPrinter, IconReport, IconSettings, IconShieldLock, IconSun, IconTargetArrow, IconTrash, IconUsb,
  type TablerIcon,
} from '@tabler/icons-react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import type { Theme } from '../../db/contract/program.ts'
import { stripMarks, words as wordsOf } from '../../db/contract/text/fold.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import { settingGroups } from '../settings/parts.ts'
import { bookKinds, wordsFor } from '../words/kinds.ts'

/** A deed of the program itself. */
export type Deed = { theme: Theme } | { show: 'keys' | 'drafts' } | { close: true } | { lock: true }
/** Something to go to: an address, or a deed. */
export type Goal = { key: string; label: string; kind: string; icon: TablerIcon; to: string | Deed; excerpt?: string }

const listed = [...bookKinds, 'proposal'] as const satisfies KindName[]

const place = (to: string, label: string, icon: TablerIcon = IconArrowRight): Goal => ({ key: to, label, kind: 'Màn hình', icon, to })
const deed = (key: string, label: string, icon: TablerIcon, to: Goal['to']): Goal => ({ key, label, kind: 'Việc', icon, to })

const screens: readonly Goal[] = [
  place('/', 'Tổng quan', IconHome), ...listed.map(kind => place(listPlace(kind), wordsFor(kind).menu, wordsFor(kind).icon)),
  place('/targets', 'Chỉ tiêu, chấm điểm', IconTargetArrow), place('/reports', 'Báo cáo, tờ trình', IconReport), place('/usb', 'Gói gửi qua USB', IconUsb),
  place('/backups', 'Sao lưu, khôi phục', IconDatabaseExport), place('/privacy', 'Dữ liệu cá nhân', IconShieldLock), place('/trash', 'Thùng rác', IconTrash), place('/settings', 'Cài đặt', IconSettings),
]

const inner: readonly Goal[] = [
  ...settingGroups.flatMap(({ parts }) => parts.map(({ path, title }) => place(`/settings/${path}`, `Cài đặt: ${title}`, IconSettings))),
  ...(['nominee', 'planTask', 'unitReturn', 'measure', 'estimate', 'assessment', 'target', 'document', 'dataRequest'] as const).map(kind => place(listPlace(kind), wordsFor(kind).menu, wordsFor(kind).icon)),
]

const deeds: readonly Goal[] = [
  ...listed.map(kind => deed(`new ${kind}`, `Thêm ${wordsFor(kind).one}`, IconPlus, recordPlace(kind, 'new'))),
  deed('print', 'In báo cáo, tờ trình', IconPrinter, '/reports'),
  deed('pack', 'Ghi gói ra USB', IconUsb, '/usb'),
  deed('drafts', 'Xem bản nháp chưa lưu', IconHistory, { show: 'drafts' }),
  deed('keys', 'Xem các phím tắt', IconKeyboard, { show: 'keys' }),
  deed('light', 'Đổi sang nền sáng', IconSun, { theme: 'light' }),
  deed('dark', 'Đổi sang nền tối', IconMoon, { theme: 'dark' }),
  deed('lock', 'Khóa màn hình ngay', IconLock, { lock: true }),
  deed('close', 'Đóng sổ này, mở sổ khác', IconDatabaseOff, { close: true }),
]

/** Whether every typed word begins a word of the label, marks or not. */
function fits(label: string, find: string): boolean {
  const known = wordsOf(label).map(stripMarks)
  return wordsOf(find).map(stripMarks).every(word => known.some(other => other.startsWith(word)))
}

const SHOWN = 6

/** Screens and deeds whose words begin as typed, at most six; the screens and the adding of records when nothing is typed. */
export function fixedGoals(find: string): Goal[] {
  if (find.trim() === '') return [...screens, ...deeds.slice(0, listed.length)]
  return [...screens, ...deeds, ...inner].filter(({ label }) => fits(label, find)).slice(0, SHOWN)
}
