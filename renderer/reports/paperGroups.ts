import { type DocumentName, documentNames } from '../../db/contract/documentNames.ts'

/** Papers as an office sorts them. */
export const paperGroups = {
  'Báo cáo': ['periodic-report', 'campaign-form'],
  'Kế hoạch, chỉ tiêu': ['annual-plan', 'campaign-plan', 'target-scorecard', 'assessment-sheet', 'deadline-calendar', 'return-reminder'],
  'Danh sách, phiếu': ['model-list', 'bright-spot-list', 'exemplar-list', 'model-sheet', 'record-sheet'],
  'Tiếp dân, đối thoại, đơn thư': ['reception-register', 'dialogue-register', 'dialogue-minutes', 'dialogue-conclusion', 'petition-register', 'petition-letters'],
  'Khen thưởng': ['commendation-submission', 'selection-minutes', 'achievement-report'],
} as const satisfies Record<string, readonly DocumentName[]>

/** The choices of a list of papers, those the program can print. */
export const paperChoices = (printable: readonly { id: string }[]) => Object.entries(paperGroups).map(([group, ids]) => ({
  group, items: ids.filter(id => printable.some(each => each.id === id)).map(id => ({ value: id, label: documentNames[id] })),
})).filter(({ items }) => items.length > 0)
