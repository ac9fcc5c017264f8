import { useParams, useSearchParams } from 'react-router'
import { isKind } from '../../db/contract/kinds/index.ts'
import { BrokenScreen } from '../parts/BrokenScreen.tsx'
import { RecordEditor } from './RecordEditor.tsx'

/** One record of any kind, or a new one; `n` tells one new record from the next. */
export function RecordScreen() {
  const { kind = '', id = '' } = useParams()
  const [search] = useSearchParams()
  if (!isKind(kind)) return <BrokenScreen />
  return <RecordEditor key={`${kind} ${id} ${search.get('draft') ?? ''} ${search.get('copy') ?? ''} ${search.get('n') ?? ''}`} kind={kind} id={id === 'new' ? null : id} />
}
