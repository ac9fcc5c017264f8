import { useParams, useSearchParams } from 'react-router'
import { ProposalEditor } from './ProposalEditor.tsx'

/** A commendation proposal with its nominees, as one screen. */
export function ProposalScreen() {
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  return <ProposalEditor key={`${id} ${search.get('draft') ?? ''} ${search.get('copy') ?? ''} ${search.get('n') ?? ''}`} id={id === 'new' ? null : id} />
}
