import type { Remark } from '../../../db/contract/remark.ts'
import type { Settings } from '../../../db/contract/settings.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { RecordOf } from '../records.ts'
import { counted } from '../sentences/number.ts'
import { verdictOf } from './council.ts'
import { type Nominee, categoryWords, nameOf, namesOf } from './nominees.ts'
import type { Budget } from './reward.ts'

/** Whoever stands in the list a second time for the same award. */
function repeated(nominees: readonly Nominee[]): Nominee[] {
  const seen = new Set<string>()
  return nominees.filter(nominee => {
    const line = [nominee.award, nominee.category, nameOf(nominee).toLocaleLowerCase('vi'), nominee.born ?? ''].join('\n')
    const again = seen.has(line)
    seen.add(line)
    return again
  })
}

/** What should be seen to before a submission goes out. */
export function submissionRemarks(proposal: RecordOf<'proposal'>, all: readonly Nominee[], { unset, salary, day }: Budget, settings: Settings): Remark[] {
  const mend = { at: 'record', kind: 'proposal', id: proposal.id } as const
  const remarks: Remark[] = []
  const about = (found: readonly Nominee[], text: (names: string, count: string) => string, wrong?: true) => {
    const [first] = found
    if (first) remarks.push({ text: text(namesOf(found), counted(found.length)), ...(wrong ? { wrong } : {}), mend: { at: 'record', kind: 'nominee', id: first.id } })
  }
  const proposed = all.filter(({ blocked }) => !blocked)
  if (proposed.length === 0) remarks.push({ text: 'Đợt này không có đối tượng nào được đề nghị nên tờ trình không có danh sách. Hãy nhập đối tượng rồi in lại.', wrong: true, mend })
  if (proposal.councilMetOn === null) remarks.push({ text: 'Hồ sơ chưa ghi ngày họp Hội đồng nên tờ trình không có căn cứ ngày họp. Hãy ghi ngày họp và số biên bản rồi in lại.', mend })
  about(all.filter(({ blocked }) => blocked), (names, count) => `Không đề nghị ${count} đối tượng thuộc trường hợp chưa xét: ${names}. Nếu đã đủ điều kiện, hãy sửa hồ sơ đối tượng rồi in lại.`)
  about(proposed.filter(nominee => verdictOf(nominee, proposal.councilMembers, settings) === 'failed'),
    (names, count) => `${count} đối tượng chưa đạt tỷ lệ phiếu của Hội đồng mà vẫn có trong danh sách đề nghị: ${names}. Hãy đưa ra khỏi đợt, hoặc xem lại số phiếu.`, true)
  about(repeated(proposed), (names, count) => `${count} dòng trùng họ tên với đối tượng khác cùng hình thức đề nghị: ${names}. Hãy xem có nhập hai lần không.`)
  about(proposed.filter(({ achievement }) => achievement === null), (names, count) => `${count} đối tượng chưa có tóm tắt thành tích nên để chỗ ghi tay: ${names}.`)
  if (unset.length > 0) {
    const named = unset.map(({ awardName, category }) => `${awardName} (${categoryWords(category).toLocaleLowerCase('vi')})`).join('; ')
    remarks.push({ text: `Chưa có hệ số tiền thưởng tại ngày ${officialShortDate(day)} cho: ${named}. Dự toán để trống các dòng này và chưa có tổng. Hãy khai hệ số ở Thiết lập.`, wrong: true, mend: { at: 'setting', kind: 'awardRate' } })
  }
  if (!salary) remarks.push({ text: `Chưa có mức lương cơ sở tại ngày ${officialShortDate(day)} nên không tính được tiền thưởng. Hãy khai ở Thiết lập.`, wrong: true, mend: { at: 'setting', kind: 'baseSalary' } })
  return remarks
}
