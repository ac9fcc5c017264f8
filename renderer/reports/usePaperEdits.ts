import { useCallback, useState } from 'react'
import type { Input } from '../../db/contract/api.ts'
import { AppError } from '../../db/contract/errors.ts'
import type { PaperState } from '../../db/contract/paperState.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import type { PreviewOf } from './usePreview.ts'

export type PartEdit = Input<'document.edit'>['parts'][number]

/** The paper as calls that change it name it. */
export function meantBy({ document, period, record }: PreviewOf, { variant }: Pick<PaperState, 'variant'>) {
  return { document, period, ...(record === undefined ? {} : { record }), ...(variant === null ? {} : { variant }) }
}

/** One name for each paper. */
export const paperKey = ({ document, period, record = '', variant = '' }: PreviewOf): string => [document, record === '' ? period : record, variant].join(' ')

const asAppError = (error: unknown) => AppError.of(error, 'Chưa ghi được. Lời đang viết vẫn còn nguyên. Hãy ghi lại.')

/** Writes what she makes of the parts of a paper. An edit that fails says why, and its words stay where they were typed. */
export function usePaperEdits(input: PreviewOf | null, state: PaperState | undefined) {
  const [error, setError] = useState<AppError | null>(null)
  const edit = useCallback(async (parts: PartEdit[], said: string): Promise<boolean> => {
    if (!input || !state) return false
    setError(null)
    try {
      const { changeset } = await call('document.edit', { ...meantBy(input, state), parts })
      if (changeset !== null) notify(said, { changeset })
      return true
    } catch (thrown) {
      setError(asAppError(thrown))
      return false
    }
  }, [input, state])
  return { edit, error, clear: () => setError(null) }
}
