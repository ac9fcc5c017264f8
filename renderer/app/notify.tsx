import { notifications, notificationsStore } from '@mantine/notifications'
import type { Output } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { createLingering } from './lingering.ts'
import classes from './notify.module.css'
import { undoable } from './undoable.ts'
import { quietWork } from './works.ts'

const [MOST, SHOWN_MS] = [3, 10_000]

/** Read in peace: nothing goes while the mouse or the focus is on it, or while the window is not in front. */
const lingering = createLingering(() => document.hidden || !document.hasFocus() || document.querySelector(`.${classes.root}:is(:hover, :focus-within)`) !== null)

/** The name of the notification that offers to take a change back. */
const offerOf = (changeset: number) => `undo ${changeset}`

/** One sentence at the foot of the window; with `changeset` it can be taken back from there or by Ctrl+Z. At most three stand there, the newest lowest. */
export function notify(sentence: string, options: { changeset?: number | null; action?: { label: string; run(): void } } = {}): void {
  const { changeset } = options
  const id = changeset == null ? crypto.randomUUID() : offerOf(changeset)
  const action = options.action ?? (changeset == null ? undefined : { label: 'Hoàn tác', run: () => void undo(changeset) })
  const { notifications: standing } = notificationsStore.getState()
  for (const { id: old } of standing.slice(0, Math.max(0, standing.length - MOST + 1))) if (old !== undefined) notifications.hide(old)
  notifications.show({
    id, autoClose: false, withBorder: false, classNames: classes, role: 'status', closeButtonProps: { 'aria-label': 'Đóng thông báo' }, onClose: () => lingering.stop(id),
    message: (
      <span className={classes.line}>
        <span>{sentence}</span>
        {action && <button type="button" className={classes.action} onClick={() => { notifications.hide(id); action.run() }}>{action.label}</button>}
      </span>
    ),
  })
  lingering.start(id, SHOWN_MS, () => notifications.hide(id))
}

/** Why a small deed failed, in its own words or in `otherwise`. What must be read belongs into the page instead. */
export const notifyFailure = (error: unknown, otherwise: string): void => notify(error instanceof AppError ? error.message : otherwise)

/** What was taken back, by the name the change had: "Đã hoàn tác: sửa mô hình (1 hồ sơ)." */
async function undoneWords(changeset: number, restored: number): Promise<string> {
  const [newest] = await call('history.list', { limit: 1 }).catch(() => [])
  const deed = newest?.changeset === changeset ? /"(.+)"$/.exec(newest.reason)?.[1] ?? '' : ''
  return deed === '' ? `Đã hoàn tác ${formatNumber(restored)} hồ sơ.` : `Đã hoàn tác: ${deed.slice(0, 80)} (${formatNumber(restored)} hồ sơ).`
}

const SINCE = 'so-dan-van-since'
const [LOOKED_AT, NOTHING] = [100, 'Từ lúc mở cửa sổ này không còn việc nào để hoàn tác. Việc trước đó hoàn tác được ở mục Lịch sử của từng hồ sơ.']

/** Notes which change of a register was the last when this window opened it; loading the window anew does not count. No clock is asked, for that may be set back. */
export async function noteOpened(folder: string): Promise<void> {
  if (sessionStorage.getItem(SINCE)?.startsWith(`${folder}\n`)) return
  const [newest] = await call('history.list', { limit: 1 })
  sessionStorage.setItem(SINCE, `${folder}\n${newest?.changeset ?? 0}`)
}

const openSince = () => Number(sessionStorage.getItem(SINCE)?.split('\n').at(-1) ?? Infinity)

/** Takes one change back; nobody is offered to take it back once more. @throws AppError */
async function takeBack(changeset: number): Promise<Output<'history.undo'>> {
  const undone = await quietWork('Đang hoàn tác', call('history.undo', { changeset }))
  notifications.hide(offerOf(changeset))
  return undone
}

/** Takes back the last change made since this window was opened that can still be taken back. @throws AppError */
async function undoLatest(): Promise<Output<'history.undo'> | undefined> {
  for (const changeset of undoable(await call('history.list', { limit: LOOKED_AT }), openSince())) {
    const undone = await takeBack(changeset).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'nothingToUndo') return undefined
      throw error
    })
    if (undone) return undone
  }
  return undefined
}

/** Takes a change back, the last one when none is named, and says what came of it. */
export async function undo(changeset?: number): Promise<void> {
  try {
    const undone = changeset === undefined ? await undoLatest() : await takeBack(changeset)
    if (!undone) return notify(NOTHING)
    const kept = undone.left.length === 0 ? '' : ` ${undone.left.length} hồ sơ đã đổi từ đó nên giữ nguyên.`
    const action = { label: 'Làm lại', run: () => void redo(undone.changeset) }
    notify(`${await undoneWords(undone.changeset, undone.restored)}${kept}`, { action })
  } catch (error) {
    notifyFailure(error, 'Chưa hoàn tác được. Không có gì bị đổi.')
  }
}

/** Brings back what was last undone, or what the named undoing took back. */
export async function redo(changeset?: number): Promise<void> {
  try {
    const redone = await quietWork('Đang làm lại', call('history.redo', changeset === undefined ? {} : { changeset }))
    notify(`Đã làm lại ${formatNumber(redone.restored)} hồ sơ.`, { changeset: redone.changeset })
  } catch (error) {
    notifyFailure(error, 'Chưa làm lại được. Không có gì bị đổi.')
  }
}
