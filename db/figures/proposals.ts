import type { FigureDefinition } from './definition.ts'

const unit = 'tập thể, cá nhân, hộ'

/** Đề nghị khen thưởng: rounds of proposals, and who was proposed and awarded in which form. */
export const proposalFigures = [
  {
    id: 'proposals.reviewed', type: 'count', kind: 'proposal', date: 'councilMetOn', unit: 'đợt',
    label: 'Số đợt đề nghị khen thưởng đã họp Hội đồng xét',
  },
  {
    id: 'proposals.submitted', type: 'count', kind: 'proposal', date: 'submittedOn', unit: 'đợt',
    label: 'Số đợt đề nghị khen thưởng đã trình', by: { occasion: 'loại hình' },
  },
  {
    id: 'proposals.decided', type: 'count', kind: 'proposal', date: 'decidedOn', unit: 'đợt',
    label: 'Số đợt đề nghị khen thưởng đã có quyết định', by: { occasion: 'loại hình' },
  },
  {
    id: 'nominees.proposed', type: 'count', kind: 'nominee', date: 'proposal.submittedOn', unit,
    label: 'Số tập thể, cá nhân, hộ gia đình được đề nghị khen thưởng',
    by: { category: 'đối tượng', award: 'hình thức', 'proposal.occasion': 'loại hình' },
  },
  {
    id: 'nominees.awarded', type: 'count', kind: 'nominee', date: 'awardedOn',
    where: { awarded: true }, unit, label: 'Số tập thể, cá nhân, hộ gia đình được khen thưởng',
    by: { category: 'đối tượng', awardedForm: 'hình thức', 'proposal.occasion': 'loại hình' },
  },
  {
    id: 'nominees.amount', type: 'sum', field: 'amount', kind: 'nominee', date: 'awardedOn', where: { awarded: true },
    unit: 'đồng', label: 'Tiền thưởng của tập thể, cá nhân, hộ gia đình được khen thưởng',
  },
  {
    id: 'nominees.decided', type: 'count', kind: 'nominee', date: 'proposal.decidedOn', unit,
    label: 'Số tập thể, cá nhân, hộ gia đình thuộc các đợt đã có quyết định khen thưởng',
  },
  {
    id: 'nominees.decidedAwarded', type: 'count', kind: 'nominee', date: 'proposal.decidedOn',
    where: { awarded: true }, unit,
    label: 'Số tập thể, cá nhân, hộ gia đình được khen thuộc các đợt đã có quyết định khen thưởng',
  },
  {
    id: 'nominees.awardedRate', type: 'ratio', unit: '%', of: ['nominees.decidedAwarded', 'nominees.decided'],
    label: 'Tỷ lệ được khen thưởng trên số đề nghị đã có quyết định',
  },
] as const satisfies readonly FigureDefinition[]
