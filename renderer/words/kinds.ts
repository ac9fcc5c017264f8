import {
  IconAward, IconBuildingCommunity, IconCalendarEvent, IconChecklist, IconClipboardText, IconFileText, IconFolder, IconListCheck, IconMailOpened, IconMessages, IconPaperclip,
  IconClockShield, IconRuler2, IconSettings, IconShieldLock, IconStar, IconTargetArrow, IconUserCheck, IconUsersGroup, type TablerIcon,
} from '@tabler/icons-react'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'

/** How the secretary speaks of a kind: `menu` in the navigation, `one` after a number or a verb ("Thêm mô hình", "3 mô hình"), `title` over its list. */
export type KindWords = { menu: string; one: string; title: string; icon: TablerIcon }

const spoken: Partial<Record<KindName, KindWords>> = {
  model: { menu: 'Mô hình', one: 'mô hình', title: 'Mô hình “Dân vận khéo”', icon: IconBuildingCommunity },
  exemplar: { menu: 'Điển hình', one: 'điển hình', title: 'Điển hình, gương tiêu biểu', icon: IconStar },
  dialogue: { menu: 'Đối thoại', one: 'cuộc đối thoại', title: 'Đối thoại với người dân', icon: IconMessages },
  reception: { menu: 'Tiếp công dân', one: 'lượt tiếp', title: 'Tiếp công dân', icon: IconUserCheck },
  petition: { menu: 'Kiến nghị, đơn thư', one: 'kiến nghị', title: 'Kiến nghị, đơn thư', icon: IconMailOpened },
  activity: { menu: 'Hoạt động', one: 'hoạt động', title: 'Hoạt động', icon: IconCalendarEvent },
  directive: { menu: 'Văn bản', one: 'văn bản', title: 'Văn bản đến và đi', icon: IconFileText },
  proposal: { menu: 'Đề nghị khen thưởng', one: 'đợt đề nghị', title: 'Đề nghị khen thưởng', icon: IconAward },
  nominee: { menu: 'Đối tượng đề nghị', one: 'đối tượng', title: 'Đối tượng đề nghị khen thưởng', icon: IconAward },
  target: { menu: 'Chỉ tiêu', one: 'chỉ tiêu', title: 'Chỉ tiêu', icon: IconTargetArrow },
  assessment: { menu: 'Phiếu chấm điểm', one: 'phiếu chấm điểm', title: 'Phiếu chấm điểm', icon: IconListCheck },
  criterion: { menu: 'Tiêu chí', one: 'tiêu chí', title: 'Tiêu chí chấm điểm', icon: IconChecklist },
  measure: { menu: 'Số liệu nhập tay', one: 'số liệu', title: 'Số liệu nhập tay', icon: IconRuler2 },
  planTask: { menu: 'Nhiệm vụ kế hoạch', one: 'nhiệm vụ', title: 'Nhiệm vụ trong kế hoạch', icon: IconChecklist },
  estimate: { menu: 'Số ước đến hết kỳ', one: 'số ước', title: 'Số ước đến hết kỳ', icon: IconRuler2 },
  unit: { menu: 'Phòng, đơn vị', one: 'đơn vị', title: 'Phòng, đơn vị', icon: IconUsersGroup },
  unitReturn: { menu: 'Báo cáo của đơn vị', one: 'báo cáo của đơn vị', title: 'Báo cáo của đơn vị', icon: IconClipboardText },
  period: { menu: 'Kỳ báo cáo', one: 'kỳ báo cáo', title: 'Kỳ báo cáo', icon: IconCalendarEvent },
  document: { menu: 'Văn bản đã lập', one: 'văn bản', title: 'Văn bản đã lập', icon: IconClipboardText },
  attachment: { menu: 'Tệp đính kèm', one: 'tệp', title: 'Tệp đính kèm', icon: IconPaperclip },
  dataRequest: { menu: 'Yêu cầu về dữ liệu', one: 'yêu cầu', title: 'Yêu cầu về dữ liệu cá nhân', icon: IconShieldLock },
  retentionRule: { menu: 'Thời hạn lưu giữ', one: 'thời hạn', title: 'Thời hạn lưu giữ dữ liệu cá nhân', icon: IconClockShield },
  valueEntry: { menu: 'Danh mục', one: 'mục', title: 'Danh mục', icon: IconFolder },
}

/** The words for a kind; those without words of their own go by the label of their description. */
export function wordsFor(kind: KindName): KindWords {
  const { label } = anyKind(kind)
  return spoken[kind] ?? { menu: label, one: label.charAt(0).toLowerCase() + label.slice(1), title: label, icon: IconSettings }
}

/** The kinds of the navigation's first group, in its order; Alt+1…7 go there. */
export const bookKinds = ['model', 'exemplar', 'dialogue', 'reception', 'petition', 'activity', 'directive'] as const satisfies KindName[]
