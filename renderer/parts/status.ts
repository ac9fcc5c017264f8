import {
  IconAlertTriangleFilled, IconBan, IconCircle, IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconClock, IconDiamond, IconGitFork, IconRefresh, IconSquare, IconStarFilled, type TablerIcon,
} from '@tabler/icons-react'
import type { KindName } from '../../db/contract/kinds/index.ts'

export type Tone = 'plain' | 'faint' | 'accent' | 'honor' | 'ok' | 'warn' | 'danger'
export type Status = { word: string; tone: Tone; icon: TablerIcon }
type Look = Omit<Status, 'word'>

const started: Look = { tone: 'plain', icon: IconCircleDashed }
const underWay: Look = { tone: 'plain', icon: IconCircleHalf2 }
const proposed: Look = { tone: 'warn', icon: IconDiamond }
const done: Look = { tone: 'ok', icon: IconCircleCheck }
const over: Look = { tone: 'faint', icon: IconSquare }
const withdrawn: Look = { tone: 'faint', icon: IconBan }

const looks: Readonly<Partial<Record<KindName, Readonly<Record<string, Look>>>>> = {
  model: {
    registered: started, running: underWay, proposed, recognised: { tone: 'accent', icon: IconCircleCheck }, exemplary: { tone: 'honor', icon: IconStarFilled },
    replicated: { tone: 'accent', icon: IconGitFork }, maintained: { tone: 'plain', icon: IconRefresh }, ended: over, withdrawn,
  },
  exemplar: { registered: started, proposed, praised: { tone: 'accent', icon: IconCircleCheck }, exemplary: { tone: 'honor', icon: IconStarFilled }, withdrawn },
  petition: { received: started, processing: underWay, forwarded: over, returned: over, resolved: done, suspended: over, filed: over },
  proposal: { drafting: started, reviewed: underWay, submitted: proposed, decided: done, rejected: over, withdrawn },
  activity: { planned: started, done, cancelled: withdrawn },
  assessment: { open: underWay, selfScored: proposed, verified: done },
  document: { draft: started, signed: done },
}

const SOON_DAYS = 7
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** How a deadline stands on a day. */
export function dueStatus(dueOn: string, today: string): Status {
  const days = daysBetween(today, dueOn)
  if (days < 0) return { word: `Quá hạn ${-days} ngày`, tone: 'danger', icon: IconAlertTriangleFilled }
  if (days === 0) return { word: 'Hạn hôm nay', tone: 'warn', icon: IconClock }
  return { word: `Còn ${days} ngày`, tone: days <= SOON_DAYS ? 'warn' : 'plain', icon: days <= SOON_DAYS ? IconClock : IconCircle }
}

/** The state of a record as word, shape and colour; an open petition tells of its deadline. Undefined where a kind has no states. */
export function statusOf(kind: KindName, row: Readonly<Record<string, unknown>>, today: string): Status | undefined {
  const { status, statusLabel, dueOn } = row
  if (typeof status !== 'string') return undefined
  if (kind === 'petition' && (status === 'received' || status === 'processing') && typeof dueOn === 'string') {
    const due = dueStatus(dueOn, today)
    if (due.tone !== 'plain') return due
  }
  return { word: typeof statusLabel === 'string' ? statusLabel : status, ...(looks[kind]?.[status] ?? started) }
}
