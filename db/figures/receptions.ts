import type { FigureDefinition } from './definition.ts'

const kind = 'reception'
const date = 'heldOn'
const by = { category: 'loại tiếp' } as const

/** Tiếp công dân: sessions, people, attendances, cases and large groups, each by the sort of reception. */
export const receptionFigures = [
  { id: 'receptions.held', type: 'count', kind, date, unit: 'buổi', label: 'Số buổi tiếp công dân', by },
  {
    id: 'receptions.attendances', type: 'sum', field: 'attendances', kind, date, unit: 'lượt',
    label: 'Số lượt tiếp công dân', by,
  },
  { id: 'receptions.people', type: 'sum', field: 'people', kind, date, unit: 'người', label: 'Số người được tiếp', by },
  {
    id: 'receptions.cases', type: 'sum', field: 'cases', kind, date, unit: 'vụ việc',
    label: 'Số vụ việc tiếp nhận qua tiếp công dân', by,
  },
  {
    id: 'receptions.newCases', type: 'sum', field: 'newCases', kind, date, unit: 'vụ việc',
    label: 'Số vụ việc mới phát sinh', by,
  },
  {
    id: 'receptions.groups', type: 'sum', field: 'groups', kind, date, unit: 'đoàn',
    label: 'Số đoàn đông người được tiếp', by,
  },
  {
    id: 'receptions.groupPeople', type: 'sum', field: 'groupPeople', kind, date, unit: 'người',
    label: 'Số người trong các đoàn đông người', by,
  },
  {
    id: 'receptions.conclusionsDue', type: 'count', kind, date: 'dueOn', unit: 'kết luận',
    label: 'Số kết luận tiếp công dân đến hạn thực hiện',
  },
  {
    id: 'receptions.conclusionsMet', type: 'count', kind, date: 'dueOn', where: { doneOn: { notAfter: 'dueOn' } },
    unit: 'kết luận', label: 'Số kết luận tiếp công dân đến hạn được thực hiện đúng hạn',
  },
  {
    id: 'receptions.conclusionsMetRate', type: 'ratio',
    unit: '%', of: ['receptions.conclusionsMet', 'receptions.conclusionsDue'],
    label: 'Tỷ lệ kết luận tiếp công dân được thực hiện đúng hạn',
  },
  {
    id: 'receptions.conclusionsDone', type: 'count', kind, date: 'doneOn', unit: 'kết luận',
    label: 'Số kết luận tiếp công dân đã thực hiện',
  },
] as const satisfies readonly FigureDefinition[]
