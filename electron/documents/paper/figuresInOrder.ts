import type { ShownFigure } from '../../../db/contract/api.ts'
import type { Figure } from '../../../db/contract/figure.ts'
import type { Block, DocumentContent } from '../content.ts'
import { howCounted } from '../howCounted.ts'
import { headingText } from '../wording.ts'

/** The figures one block tells of. */
function sourcesOf(block: Block): string[] {
  const own = block.source ? [block.source.figure] : []
  if (block.type === 'table') {
    return [...own, ...block.rows.flatMap(row => (row.type === 'group' ? [] : row.cells.flatMap(cell => (typeof cell === 'object' && cell.source ? [cell.source.figure] : []))))]
  }
  return 'runs' in block ? [...own, ...block.runs.flatMap(run => (run.source ? [run.source.figure] : []))] : own
}

/** The figures of a document in the order of its pages, each once, under the heading where it first stands. */
export function figuresInOrder(content: DocumentContent, figures: readonly Figure[]): ShownFigure[] {
  const known = new Map(figures.map(figure => [figure.id, figure]))
  const shown = new Map<string, ShownFigure>()
  const read = (blocks: readonly Block[], start: string) => {
    let heading = start
    for (const block of blocks) {
      if (block.type === 'heading') heading = headingText(block)
      for (const id of sourcesOf(block)) {
        const figure = known.get(id)
        if (!figure || shown.has(id)) continue
        const { label, unit, type, value, previous, estimated } = figure
        shown.set(id, { id, label, unit, type, value, previous, heading, counted: howCounted(figure, known), ...(estimated ? { estimated } : {}) })
      }
    }
  }
  read(content.body, content.kindTitle ?? '')
  for (const annex of content.annexes ?? []) read(annex.blocks, annex.title)
  return [...shown.values()]
}
