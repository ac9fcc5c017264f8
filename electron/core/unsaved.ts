import { AppError } from '../../db/contract/errors.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { dropDraft, keepDraft, listDrafts, screenStates, setScreenState } from '../../db/index.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'

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
  return {
    'draft.keep': ({ key, kind, record, title, body }) => {
      const at = context.ports.now()
      const text = written(body, MAX_DRAFT, 'Bản nháp dài quá 2 triệu chữ nên chưa giữ được. Phần đang gõ vẫn ở trên màn hình. Hãy lưu hồ sơ, hoặc rút bớt rồi gõ tiếp.')
      keepDraft(db, { key, kind, record, title, at, body: text })
      return { at }
    },
    'draft.list': () => listDrafts(db).map(draft => ({ ...draft, kind: draft.kind as KindName, recovered: draft.at < opened, body: JSON.parse(draft.body) })),
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
