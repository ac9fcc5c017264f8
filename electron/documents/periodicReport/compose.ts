import { byId } from '../../../db/figures/index.ts'
import { formatNumber } from '../../../db/contract/text/format.ts'
import { frameOf } from '../agency.ts'
import type { Composed, DocumentSource } from '../source.ts'

const template = 'periodic-report'

/** Báo cáo kết quả công tác dân vận chính quyền. */
export function periodicReport({ settings, figures, period }: DocumentSource): Composed {
  const { agency, warnings, ...frame } = frameOf(settings, { template, kindSymbol: 'BC', day: period.to })
  const held = byId(figures).get('dialogues.held')
  return {
    content: {
      ...frame, kindTitle: 'Báo cáo', subject: `Kết quả công tác dân vận chính quyền ${period.label}`,
      body: [{
        type: 'paragraph', key: 'opening',
        runs: [{ text: `${agency.name} đã tổ chức ` }, { text: formatNumber(held.value ?? 0), source: { figure: held.id } }, { text: ' cuộc đối thoại.' }],
      }],
    },
    warnings,
  }
}
