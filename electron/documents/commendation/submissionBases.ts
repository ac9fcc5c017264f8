import { officialDate } from '../../../db/contract/text/format.ts'
import type { Begun } from '../paper/begin.ts'
import type { RecordOf } from '../records.ts'
import { type Cited, basisLine } from '../sentences/citation.ts'
import { councilName, minutesNumber } from './council.ts'

/** Decrees on commendation by the day they came into force, the youngest first. */
const decrees = [
  {
    from: '2025-07-01', text: 'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; '
      + 'quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
  },
  { from: '2024-01-01', text: 'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng' },
] as const

/** The law and decree of the day, what the office keeps as a basis on commendation, and the minutes of the council. */
export function submissionBases({ source: { db }, day, agency, words }: Begun, { councilMetOn, councilMinutes }: Pick<RecordOf<'proposal'>, 'councilMetOn' | 'councilMinutes'>): string[] {
  const decree = decrees.find(({ from }) => from <= day)
  const kept = db.prepare<[string, string, string], Cited>(`SELECT category, number, issuedOn, issuer, subject FROM live_directive
    WHERE isBase = 1 AND topic = 'emulation' AND coalesce(usedFrom, '') <= ? AND coalesce(usedTo, '9999') >= ? AND coalesce(issuedOn, '') <= ?
    ORDER BY basePosition IS NULL, basePosition, issuedOn, seq`).all(day, day, day)
  const number = minutesNumber(councilMinutes)
  const minutes = number === '' && councilMetOn === null ? []
    : [`Căn cứ Biên bản họp xét khen thưởng${number === '' ? '' : ` số ${number}`}${councilMetOn === null ? '' : ` ${officialDate(councilMetOn)}`} của ${councilName(agency.name)}`]
  const law = decree ? 'Căn cứ Luật Thi đua, khen thưởng năm 2022' : 'Căn cứ Luật Thi đua, khen thưởng'
  return [...new Set([
    law, ...(decree ? [`Căn cứ ${decree.text}`] : []), ...kept.map(cited => basisLine(cited, words('directive', 'category', cited.category))), ...minutes,
  ])]
}
