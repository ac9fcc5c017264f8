import { useParams, useSearchParams } from 'react-router'
import { DialogueEditor } from './DialogueEditor.tsx'

/** A dialogue with the petitions that came out of it, as one screen. */
export function DialogueScreen() {
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  return <DialogueEditor key={`${id} ${search.get('draft') ?? ''} ${search.get('copy') ?? ''} ${search.get('n') ?? ''}`} id={id === 'new' ? null : id} />
}
