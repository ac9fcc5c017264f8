import type { FigureDefinition } from './definition.ts'

const sides = { audience: 'đối tượng', form: 'hình thức' } as const

/**
 * Đối thoại. An opinion is either part of the number typed for the whole dialogue (`dialogues.opinions`) or a petition
 * of its own linked to the dialogue (`petitions.fromDialogue`): two figures, which no report may pass off as one.
 */
export const dialogueFigures = [
  {
    id: 'dialogues.held', type: 'count', kind: 'dialogue', date: 'heldOn', unit: 'cuộc',
    label: 'Số cuộc đối thoại đã tổ chức', by: sides,
  },
  {
    id: 'dialogues.byHead', type: 'count', kind: 'dialogue', date: 'heldOn', where: { byHead: true }, unit: 'cuộc',
    label: 'Số cuộc đối thoại do người đứng đầu trực tiếp đối thoại', by: { audience: 'đối tượng' },
  },
  {
    id: 'dialogues.byHeadRate', type: 'ratio', unit: '%', of: ['dialogues.byHead', 'dialogues.held'],
    label: 'Tỷ lệ cuộc đối thoại do người đứng đầu trực tiếp đối thoại',
  },
  {
    id: 'dialogues.people', type: 'sum', field: 'people', kind: 'dialogue', date: 'heldOn', unit: 'người',
    label: 'Số người dự đối thoại', by: sides,
  },
  {
    id: 'dialogues.attendances', type: 'sum', field: 'attendances', kind: 'dialogue', date: 'heldOn', unit: 'lượt',
    label: 'Số lượt người dự đối thoại', by: sides,
  },
  {
    id: 'dialogues.opinions', type: 'sum', field: 'opinions', kind: 'dialogue', date: 'heldOn', unit: 'ý kiến',
    label: 'Số ý kiến, kiến nghị tại đối thoại (ghi tổng số theo cuộc)', by: sides,
  },
  {
    id: 'dialogues.answeredOnSpot', type: 'sum', field: 'answeredOnSpot', kind: 'dialogue', date: 'heldOn', where: { opinions: { given: true } },
    unit: 'ý kiến', label: 'Số ý kiến, kiến nghị được trả lời tại chỗ (ghi tổng số theo cuộc)',
  },
  {
    id: 'dialogues.answeredOnSpotRate', type: 'ratio',
    unit: '%', of: ['dialogues.answeredOnSpot', 'dialogues.opinions'],
    label: 'Tỷ lệ ý kiến, kiến nghị được trả lời tại chỗ trong đối thoại',
  },
  {
    id: 'dialogues.concluded', type: 'count', kind: 'dialogue', date: 'noticeOn', unit: 'cuộc',
    label: 'Số cuộc đối thoại đã ban hành thông báo kết luận',
  },
] as const satisfies readonly FigureDefinition[]
