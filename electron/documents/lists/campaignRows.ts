import type { Figure } from '../../../db/contract/figure.ts'
import { type FigureLookup, type FixedFigureId, unitTotals } from '../../../db/figures/index.ts'
import type { DocumentSource } from '../source.ts'

/** A line of the form: one figure of the period. Lines under a numbered one belong to it. */
type Line = { text: string; unit: string; figure: FixedFigureId; under?: true }

/** What units report on the campaign month, in the order of the form. */
const lines: readonly Line[] = [
  { text: 'Hội nghị quán triệt, tuyên truyền', unit: 'cuộc', figure: 'outreach.sessions' },
  { text: 'Lượt người tham dự', unit: 'lượt', figure: 'outreach.attendances', under: true },
  { text: 'Tin, bài, khẩu hiệu', unit: 'tin, bài', figure: 'activities.articles' },
  { text: 'Tiếp xúc, đối thoại', unit: 'cuộc', figure: 'dialogues.held' },
  { text: 'Lượt người tham dự', unit: 'lượt', figure: 'dialogues.attendances', under: true },
  { text: 'Ý kiến, kiến nghị ghi chung theo cuộc', unit: 'ý kiến', figure: 'dialogues.opinions', under: true },
  { text: 'Trong đó đã trả lời tại chỗ', unit: 'ý kiến', figure: 'dialogues.answeredOnSpot', under: true },
  { text: 'Ý kiến, kiến nghị theo dõi riêng từng ý kiến', unit: 'ý kiến', figure: 'petitions.fromDialogue', under: true },
  { text: 'Ý kiến theo dõi riêng đã giải quyết, trả lời', unit: 'ý kiến', figure: 'petitions.resolvedFromDialogue', under: true },
  { text: 'Tiếp công dân', unit: 'lượt', figure: 'receptions.attendances' },
  { text: 'Đơn thư, ý kiến, kiến nghị tiếp nhận', unit: 'đơn', figure: 'petitions.received' },
  { text: 'Đã giải quyết, trả lời', unit: 'đơn', figure: 'petitions.resolved', under: true },
  { text: 'Mô hình “Dân vận khéo”, điểm sáng xây dựng mới', unit: 'mô hình', figure: 'models.registeredNew' },
  { text: 'Tiếp tục duy trì', unit: 'mô hình', figure: 'models.registeredContinued', under: true },
  { text: 'Phong trào thi đua, phong trào trong cơ quan', unit: 'hoạt động', figure: 'movements.held' },
  { text: 'Lượt người tham gia', unit: 'lượt', figure: 'movements.attendances', under: true },
  { text: 'Hoạt động an sinh xã hội, tình nguyện', unit: 'hoạt động', figure: 'welfare.held' },
  { text: 'Lượt người tham gia, thụ hưởng', unit: 'lượt', figure: 'welfare.attendances', under: true },
  { text: 'Số tiền, giá trị', unit: 'đồng', figure: 'welfare.funds', under: true },
  { text: 'Tập thể, cá nhân, hộ gia đình được biểu dương', unit: 'trường hợp', figure: 'exemplars.praised' },
  { text: 'Được đề nghị khen thưởng', unit: 'trường hợp', figure: 'nominees.proposed', under: true },
]

/** The lines with their numbers, as the units get them to fill in. */
export function campaignLines(): (Omit<Line, 'under'> & { number: string })[] {
  let number = 0
  return lines.map(({ text, unit, figure, under }) => ({ number: under ? '' : String(number += 1), text: under ? `- ${text}` : text, unit, figure }))
}

/** A line with its figure, what each unit came to, and what belongs to no unit that was there. */
export type CampaignRow = { number: string; text: string; unit: string; figure: Figure; units: ReadonlyMap<string, number>; rest: number | null }
export type CampaignUnit = { id: string; name: string }

/** The lines with their numbers, and the units that have anything in one of them. */
export function campaignRows({ db, period }: DocumentSource, figures: FigureLookup): { rows: CampaignRow[]; units: CampaignUnit[] } {
  const there = new Map<string, CampaignUnit>()
  const busy = new Set<string>()
  const rows = campaignLines().map(({ number, text, unit, figure: id }): CampaignRow => {
    const figure = figures.get(id)
    const totals = unitTotals(db, figure, period.to) ?? []
    for (const { id: one, name, value } of totals) {
      there.set(one, { id: one, name })
      if (value !== 0) busy.add(one)
    }
    const told = totals.reduce((sum, { value }) => sum + value, 0)
    return {
      number, text, unit, figure, units: new Map(totals.map(one => [one.id, one.value])),
      // What is expected by the end of the period belongs to no unit yet.
      rest: figure.estimated ? null : (figure.value ?? 0) - told,
    }
  })
  return { rows, units: [...there.values()].filter(({ id }) => busy.has(id)) }
}
