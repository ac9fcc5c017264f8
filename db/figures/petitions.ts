import type { FigureDefinition } from './definition.ts'

const kind = 'petition'
const unit = 'đơn'
const category = { category: 'loại' } as const

/** Đơn thư, ý kiến, kiến nghị by the day they came in, and those that came out of dialogues and receptions. */
const received = [
  {
    id: 'petitions.received', type: 'count', kind, date: 'receivedOn', unit,
    label: 'Số đơn thư, ý kiến, kiến nghị tiếp nhận',
    by: { ...category, source: 'nguồn', senderType: 'người đứng đơn', field: 'lĩnh vực', handling: 'hướng xử lý' },
  },
  {
    id: 'petitions.people', type: 'sum', field: 'people', kind, date: 'receivedOn', unit: 'người',
    label: 'Số người đứng tên trong đơn thư, ý kiến tiếp nhận',
  },
  {
    id: 'petitions.competent', type: 'count', kind, date: 'receivedOn', where: { competent: true }, unit,
    label: 'Số đơn thư, ý kiến tiếp nhận thuộc thẩm quyền', by: category,
  },
  {
    id: 'petitions.notCompetent', type: 'count', kind, date: 'receivedOn', where: { competent: false }, unit,
    label: 'Số đơn thư, ý kiến tiếp nhận không thuộc thẩm quyền', by: category,
  },
  {
    id: 'petitions.competentRate', type: 'ratio', unit: '%', of: ['petitions.competent', 'petitions.received'],
    label: 'Tỷ lệ đơn thư, ý kiến tiếp nhận thuộc thẩm quyền',
  },
  {
    id: 'petitions.fromDialogue', type: 'count', kind, date: 'receivedOn', where: { dialogue: { given: true } },
    unit: 'ý kiến', label: 'Số ý kiến, kiến nghị tại đối thoại được theo dõi riêng từng ý kiến',
  },
  {
    id: 'petitions.fromDialogueOnSpot', type: 'count', kind, date: 'receivedOn', where: { dialogue: { given: true }, answeredOnSpot: true },
    unit: 'ý kiến', label: 'Số ý kiến, kiến nghị tại đối thoại được theo dõi riêng và trả lời tại chỗ',
  },
  {
    id: 'petitions.fromDialogueOnSpotRate', type: 'ratio',
    unit: '%', of: ['petitions.fromDialogueOnSpot', 'petitions.fromDialogue'],
    label: 'Tỷ lệ ý kiến, kiến nghị tại đối thoại được theo dõi riêng và trả lời tại chỗ',
  },
  {
    id: 'petitions.fromReception', type: 'count', kind, date: 'receivedOn', where: { reception: { given: true } }, unit,
    label: 'Số đơn thư, ý kiến tiếp nhận qua tiếp công dân', by: category,
  },
] as const satisfies readonly FigureDefinition[]

/** What was done with them, each by the day it was done. */
const handled = [
  {
    id: 'petitions.accepted', type: 'count', kind, date: 'acceptedOn', unit,
    label: 'Số đơn thư đã thụ lý', by: category,
  },
  {
    id: 'petitions.noticed', type: 'count', kind, date: 'noticeOn', unit,
    label: 'Số đơn thư đã thông báo cho người gửi', by: category,
  },
  {
    id: 'petitions.forwarded', type: 'count', kind, date: 'forwardedOn', unit,
    label: 'Số đơn thư đã chuyển cơ quan có thẩm quyền', by: category,
  },
  {
    id: 'petitions.closed', type: 'count', kind, date: 'closedOn', unit,
    label: 'Số đơn thư đã trả lại, đình chỉ hoặc lưu', by: category,
  },
  {
    id: 'petitions.resolved', type: 'count', kind, date: 'answeredOn', unit,
    label: 'Số đơn thư, ý kiến, kiến nghị đã giải quyết, trả lời',
    by: { ...category, source: 'nguồn', field: 'lĩnh vực' },
  },
  {
    id: 'petitions.resolvedCompetent', type: 'count', kind, date: 'answeredOn', where: { competent: true }, unit,
    label: 'Số đơn thư, ý kiến thuộc thẩm quyền đã giải quyết', by: category,
  },
  {
    id: 'petitions.resolvedOnSpot', type: 'count', kind, date: 'answeredOn', where: { answeredOnSpot: true },
    unit: 'ý kiến', label: 'Số ý kiến, kiến nghị được trả lời tại chỗ',
  },
  {
    id: 'petitions.resolvedFromDialogue', type: 'count', kind, date: 'answeredOn', where: { dialogue: { given: true } },
    unit: 'ý kiến', label: 'Số ý kiến, kiến nghị tại đối thoại được theo dõi riêng đã giải quyết, trả lời',
  },
  {
    id: 'petitions.resolvedWithDue', type: 'count', kind, date: 'answeredOn', where: { dueOn: { given: true } }, unit,
    label: 'Số đơn thư, ý kiến đã giải quyết có thời hạn',
  },
  {
    id: 'petitions.resolvedOnTime', type: 'count', kind, date: 'answeredOn',
    where: { answeredOn: { notAfter: 'dueOn' } }, unit,
    label: 'Số đơn thư, ý kiến đã giải quyết đúng hạn', by: category,
  },
  {
    id: 'petitions.resolvedLate', type: 'count', kind, date: 'answeredOn',
    where: { answeredOn: { after: 'dueOn' } }, unit, label: 'Số đơn thư, ý kiến đã giải quyết quá hạn', by: category,
  },
  {
    id: 'petitions.resolvedOnTimeRate', type: 'ratio',
    unit: '%', of: ['petitions.resolvedOnTime', 'petitions.resolvedWithDue'],
    label: 'Tỷ lệ đơn thư, ý kiến giải quyết đúng hạn trên số đã giải quyết có thời hạn',
  },
  {
    id: 'petitions.complaintsResolved', type: 'count', kind, date: 'answeredOn', where: { category: 'complaint' },
    unit: 'vụ', label: 'Số vụ khiếu nại đã giải quyết', by: { outcome: 'kết luận' },
  },
  {
    id: 'petitions.denunciationsResolved', type: 'count', kind, date: 'answeredOn', where: { category: 'denunciation' },
    unit: 'vụ', label: 'Số vụ tố cáo đã giải quyết', by: { outcome: 'kết luận' },
  },
] as const satisfies readonly FigureDefinition[]

/** Those that fell due, by the due day: the share met stays what it was however late the others are answered. */
const due = [
  {
    id: 'petitions.due', type: 'count', kind, date: 'dueOn', unit,
    label: 'Số đơn thư, ý kiến đến hạn xử lý, giải quyết', by: category,
  },
  {
    id: 'petitions.dueMet', type: 'count', kind, date: 'dueOn', unit,
    label: 'Số đơn thư, ý kiến đến hạn đã được xử lý, giải quyết đúng hạn',
    where: [{ answeredOn: { notAfter: 'dueOn' } }, { forwardedOn: { notAfter: 'dueOn' } }, { closedOn: { notAfter: 'dueOn' } }],
    by: category,
  },
  {
    id: 'petitions.dueMetRate', type: 'ratio', unit: '%', of: ['petitions.dueMet', 'petitions.due'],
    label: 'Tỷ lệ đơn thư, ý kiến đến hạn được xử lý, giải quyết đúng hạn',
  },
  {
    id: 'petitions.dueCompetent', type: 'count', kind, date: 'dueOn', where: { competent: true }, unit,
    label: 'Số đơn thư, ý kiến thuộc thẩm quyền đến hạn giải quyết',
  },
  {
    id: 'petitions.dueResolved', type: 'count', kind, date: 'dueOn',
    where: { competent: true, answeredOn: { notAfter: 'dueOn' } }, unit,
    label: 'Số đơn thư, ý kiến thuộc thẩm quyền đến hạn đã giải quyết đúng hạn',
  },
  {
    id: 'petitions.dueResolvedRate', type: 'ratio', unit: '%', of: ['petitions.dueResolved', 'petitions.dueCompetent'],
    label: 'Tỷ lệ vụ việc thuộc thẩm quyền đến hạn đã giải quyết đúng hạn',
  },
] as const satisfies readonly FigureDefinition[]

export const petitionFigures = [...received, ...handled, ...due] as const
