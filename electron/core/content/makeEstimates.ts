import type { World } from './world.ts'

/** Reports of the month of dân vận were due before it ended. */
const expected = [
  { name: 'Cuộc đối thoại đã tổ chức', figure: 'dialogues.held', value: 3, reason: 'Theo kế hoạch còn 01 cuộc đối thoại với doanh nghiệp trong tuần cuối tháng.' },
  { name: 'Lượt người được tiếp', figure: 'receptions.attendances', value: 24, reason: 'Ước theo số lượt tiếp bình quân mỗi tuần của tháng trước.' },
] as const

export const mostEstimates = expected.length

export function makeEstimates(world: World, count: number): void {
  for (const estimate of expected.slice(0, count)) world.add('estimate', { ...estimate, dateFrom: '2024-10-01', dateTo: '2024-10-31' })
}
