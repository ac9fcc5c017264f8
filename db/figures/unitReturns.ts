import type { FigureDefinition } from './definition.ts'

const unit = 'báo cáo'

/** Báo cáo: what units owe the office, what the agency owes its parent, and score sheets. */
export const returnFigures = [
  {
    id: 'unitReturns.due', type: 'count', kind: 'unitReturn', date: 'dueOn', unit,
    label: 'Số báo cáo của đơn vị đến hạn gửi',
  },
  {
    id: 'unitReturns.dueMet', type: 'count', kind: 'unitReturn', date: 'dueOn',
    where: { receivedOn: { notAfter: 'dueOn' } }, unit, label: 'Số báo cáo của đơn vị đến hạn đã nhận đúng hạn',
  },
  {
    id: 'unitReturns.dueMetRate', type: 'ratio', unit: '%', of: ['unitReturns.dueMet', 'unitReturns.due'],
    label: 'Tỷ lệ báo cáo của đơn vị gửi đúng hạn',
  },
  {
    id: 'unitReturns.received', type: 'count', kind: 'unitReturn', date: 'receivedOn', unit,
    label: 'Số báo cáo của đơn vị đã nhận',
  },
  {
    id: 'unitReturns.receivedLate', type: 'count', kind: 'unitReturn', date: 'receivedOn',
    where: { receivedOn: { after: 'dueOn' } }, unit, label: 'Số báo cáo của đơn vị nhận quá hạn',
  },
  {
    id: 'reports.due', type: 'count', kind: 'period', date: 'dueOn', unit,
    label: 'Số báo cáo định kỳ đến hạn gửi cấp trên', by: { calendar: 'loại báo cáo' },
  },
  {
    id: 'reports.dueMet', type: 'count', kind: 'period', date: 'dueOn',
    where: { submittedOn: { notAfter: 'dueOn' } }, unit, label: 'Số báo cáo định kỳ đến hạn đã gửi cấp trên đúng hạn',
  },
  {
    id: 'reports.dueMetRate', type: 'ratio', unit: '%', of: ['reports.dueMet', 'reports.due'],
    label: 'Tỷ lệ báo cáo định kỳ gửi cấp trên đúng hạn',
  },
  {
    id: 'reports.submitted', type: 'count', kind: 'period', date: 'submittedOn', unit,
    label: 'Số báo cáo định kỳ đã gửi cấp trên',
  },
  {
    id: 'assessments.selfScored', type: 'count', kind: 'assessment', date: 'selfScoredOn', unit: 'phiếu',
    label: 'Số phiếu chấm điểm đơn vị đã tự chấm',
  },
  {
    id: 'assessments.verified', type: 'count', kind: 'assessment', date: 'verifiedOn', unit: 'phiếu',
    label: 'Số phiếu chấm điểm đơn vị đã thẩm định',
  },
] as const satisfies readonly FigureDefinition[]
