import type { FigureDefinition } from './definition.ts'

const kind = 'activity'
const date = 'heldOn'
const by = { category: 'loại' } as const

/** Three figures of one strand of work: records of activities, sessions and attendances typed in them. */
function strand<const N extends string>(name: N, what: string, ...codes: string[]) {
  const where = { category: codes }
  return [
    { id: `${name}.held`, type: 'count', kind, date, where, unit: 'hoạt động', label: `Số hoạt động ${what}` },
    {
      id: `${name}.sessions`, type: 'sum', field: 'sessions', kind, date, where, unit: 'cuộc',
      label: `Số cuộc trong các hoạt động ${what}`,
    },
    {
      id: `${name}.attendances`, type: 'sum', field: 'attendances', kind, date, where, unit: 'lượt',
      label: `Số lượt người tham gia hoạt động ${what}`,
    },
  ] as const satisfies readonly FigureDefinition[]
}

/** Hoạt động, by the day they took place; the strands are those the outline of the report tells of by name. */
export const activityFigures = [
  { id: 'activities.held', type: 'count', kind, date, unit: 'hoạt động', label: 'Số hoạt động đã thực hiện', by },
  {
    id: 'activities.sessions', type: 'sum', field: 'sessions', kind, date, unit: 'cuộc',
    label: 'Số cuộc đã tổ chức', by,
  },
  {
    id: 'activities.attendances', type: 'sum', field: 'attendances', kind, date, unit: 'lượt',
    label: 'Số lượt người tham gia', by,
  },
  {
    id: 'activities.articles', type: 'sum', field: 'articles', kind, date, unit: 'tin, bài',
    label: 'Số tin, bài đã đăng, phát', by,
  },
  {
    id: 'activities.funds', type: 'sum', field: 'funds', kind, date, unit: 'đồng',
    label: 'Kinh phí, giá trị hoạt động', by,
  },
  ...strand('briefings', 'quán triệt, học tập', 'briefing'),
  ...strand('publicity', 'tuyên truyền', 'publicity'),
  // What a campaign reports as one: conferences to make it known, and those held under its own name.
  ...strand('outreach', 'quán triệt, tuyên truyền, hưởng ứng Tháng Dân vận', 'briefing', 'publicity', 'campaign-month'),
  ...strand('training', 'đào tạo, bồi dưỡng, tập huấn', 'training'),
  ...strand('coordination', 'phối hợp với Mặt trận Tổ quốc, đoàn thể', 'coordination'),
  {
    id: 'coordination.withPartner', type: 'count', kind, date, where: { partner: { given: true } }, unit: 'hoạt động',
    label: 'Số hoạt động có cơ quan, tổ chức phối hợp', by: { partner: 'phối hợp với' },
  },
  ...strand('democracy', 'thực hiện dân chủ ở cơ sở', 'democracy', 'staff-conference'),
  ...strand('staffConferences', 'tổ chức hội nghị cán bộ, công chức, viên chức, người lao động', 'staff-conference'),
  ...strand('administrativeReform', 'cải cách hành chính', 'administrative-reform'),
  ...strand('inspections', 'kiểm tra, tự kiểm tra', 'inspection', 'self-inspection'),
  ...strand('reviews', 'sơ kết, tổng kết', 'review'),
  ...strand('movements', 'phong trào thi đua, phong trào trong cơ quan', 'emulation', 'movement'),
  ...strand('welfare', 'an sinh xã hội, tình nguyện', 'welfare'),
  {
    id: 'welfare.funds', type: 'sum', field: 'funds', kind, date, where: { category: ['welfare'] }, unit: 'đồng',
    label: 'Kinh phí, giá trị hoạt động an sinh xã hội, tình nguyện',
  },
] as const satisfies readonly FigureDefinition[]
