import { AppError } from '../../db/contract/errors.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { denunciationDraft, dropDraft, holdsErasedData, keepDraft, listDrafts, screenStates, setScreenState } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { mayReadDenunciations } from './privacy/denunciations.ts'

const [MAX_DRAFT, MAX_STATE] = [2_000_000, 200_000]

/** @throws AppError invalid */
function written(value: unknown, limit: number, message: string): string {
  const text = JSON.stringify(value)
  if (text.length > limit) throw new AppError('invalid', message)
  return text
}

/** Drafts and what screens remember. Neither is a record: no history, no package, no figure. */
export const unsavedHandlers = (context: Context): Pick<Handlers, 'draft.keep' | 'draft.list' | 'draft.drop' | 'screen.get' | 'screen.set'> => {
  const { db } = context.register
  const opened = context.ports.now()
  const isDenunciation = denunciationDraft(db)
  /** Drafts of denunciations wait, unseen, for somebody who may read them. */
  const readable = () => {
    const drafts = listDrafts(db)
    return mayReadDenunciations(context) ? drafts : drafts.filter(draft => !isDenunciation(draft))
  }
  return {
    'draft.keep': ({ key, kind, record, title, body }) => {
      const at = context.ports.now()
      const text = written(body, MAX_DRAFT, 'Bản nháp dài quá 2 triệu chữ nên chưa giữ được. Phần đang gõ vẫn ở trên màn hình. Hãy lưu hồ sơ, hoặc rút bớt rồi gõ tiếp.')
      if (holdsErasedData(db, { record, body: text })) {
        throw new AppError('conflict', 'Dữ liệu cá nhân trong hồ sơ này vừa được xóa theo yêu cầu nên không giữ bản nháp còn chữ cũ. Sổ không bị thay đổi. Hãy đóng phần đang gõ, mở lại hồ sơ rồi gõ tiếp.')
      }
      keepDraft(db, { key, kind, record, title, at, body: text })
      return { at }
    },
    'draft.list': () => readable().map(draft => ({ ...draft, kind: draft.kind as KindName, recovered: draft.at < opened, body: JSON.parse(draft.body) })),
    // Whoever knows the key typed the draft or was shown it, and must be able to drop it once it is saved.
    'draft.drop': ({ key }) => {
      dropDraft(db, key)
      return {}
    },
    'screen.get': () => Object.fromEntries([...screenStates(db)].map(([name, value]) => [name, JSON.parse(value)])),
    'screen.set': ({ name, value }) => {
      setScreenState(db, name, value === null ? null : written(value, MAX_STATE, 'Cách xem này dài quá nên không ghi nhớ được. Dữ liệu không bị ảnh hưởng.'))
      return {}
    },
  }
}
