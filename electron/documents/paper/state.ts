import { issueParts } from '../../../db/contract/outline.ts'
import type { PaperState } from '../../../db/contract/paperState.ts'
import type { ShownFigure } from '../../../db/contract/api.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { figuresInOrder } from './figuresInOrder.ts'
import type { OwnDocument } from './ownDocument.ts'
import { changedSince, openPaper } from './signed.ts'

/** What the screen beside the pages needs to know of a document. */
export function stateOf({ db, figures, variant = null }: DocumentSource, own: OwnDocument, { content, outline }: Composed): PaperState & { figures: ShownFigure[] } {
  const { header, addressees = [], recipients } = content
  const { id, revision, status, number, symbol, signedOn } = own
  const signed = own.paper === null ? undefined : openPaper(db, own.paper)
  return {
    variant, outline, kept: id === null || revision === null ? null : { id, revision, status, number, symbol, signedOn },
    issue: {
      numbered: header.symbol !== undefined, symbol: header.symbol ?? '', sent: recipients !== undefined, addressees, recipients: recipients?.names ?? [],
      archive: recipients?.archive ?? '', signer: own.parts.get(issueParts.signer)?.body ?? null,
    },
    changed: signed ? changedSince(db, signed, figures) : null,
    figures: signed ? signed.figures : figuresInOrder(content, figures),
  }
}
