import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { AppError } from '../../db/contract/errors.ts'
import { type KindName, isKind } from '../../db/contract/kinds/index.ts'
import { type PaperState, fates } from '../../db/contract/paperState.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { recordPlace } from '../app/places.ts'
import { ErrorNote } from '../parts/Note.tsx'
import { FilesPart } from '../record/FilesPart.tsx'
import { amount } from '../words/amounts.ts'
import { wordsFor } from '../words/kinds.ts'
import { meantBy } from './usePaperEdits.ts'
import type { PreviewOf } from './usePreview.ts'
import classes from './Words.module.css'

type Kept = NonNullable<PaperState['kept']>

/** What a signed paper differs in from the register by now, the files kept with it, and the way back. */
export function SignedPart({ state, kept, input }: { state: PaperState; kept: Kept; input: PreviewOf }) {
  const [error, setError] = useState<AppError | null>(null)
  const reopen = async () => {
    setError(null)
    try {
      const { changeset } = await call('document.reopen', meantBy(input, state))
      notify('Văn bản lại là dự thảo; số và ngày sẽ ghi lại khi ký.', { changeset })
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa bỏ được. Bản đã ký còn nguyên. Hãy thử lại.'))
    }
  }
  return (
    <div className={classes.issue}>
      <ChangesSince changed={state.changed} />
      <FilesPart kind="document" id={kept.id} readOnly={false} hint="Đính kèm bản quét đã ký và tệp Word cuối cùng bằng nút +." />
      {error && <ErrorNote error={error} />}
      <div><Button size="xs" variant="default" onClick={() => void reopen()}>Bỏ ghi nhận đã ký</Button></div>
    </div>
  )
}

function ChangesSince({ changed }: Pick<PaperState, 'changed'>) {
  const { figures = [], records = [] } = changed ?? {}
  return (
    <section aria-label="Thay đổi sau khi ký">
      <h2>Thay đổi sau khi ký</h2>
      {figures.length === 0 && records.length === 0 && <p className={classes.hint}>Sổ chưa có gì khác với bản đã ký.</p>}
      {figures.length > 0 && (
        <ul className={classes.changes} aria-label="Con số khác bản đã ký">
          {figures.map(({ id, label, unit, signed, now }) => (
            <li key={id}><span>{label}</span><span>{amount(signed, unit) || 'chưa có'} → {amount(now, unit) || 'chưa có'}</span></li>
          ))}
        </ul>
      )}
      {records.length > 0 && (
        <ul className={classes.changes} aria-label="Hồ sơ khác lúc ký">
          {records.map(({ kind, id, title, fate }) => (
            <li key={id}>
              {isKind(kind) && fate !== 'purged' ? <Link to={recordPlace(kind, id)}>{title || wordsFor(kind).one}</Link> : <span>{title || wordsFor(kind as KindName).one}</span>}
              <span>{fates[fate]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
