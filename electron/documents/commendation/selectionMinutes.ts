import { formatNumber, officialDate } from '../../../db/contract/text/format.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import type { Block, Table } from '../content.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { asked, dash, dots, dotted, heading, numberedTable, paragraph, plain } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { type RecordOf, recordById } from '../records.ts'
import { counted } from '../sentences/number.ts'
import { curly, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type Verdict, councilName, minutesNumber, quorumOf, shareOf, thresholdOf, verdictOf } from './council.ts'
import { type Nominee, type NomineeGroup, grouped, nameOf, namesOf, nomineesOf, numbersOf, placeOf } from './nominees.ts'

type Proposal = RecordOf<'proposal'>
type Judged = { nominee: Nominee; verdict: Verdict; awardName: string }

/** Biên bản of the council that voted on a round of proposals; there is no form by law. Shares are of all members, present or not. */
export function selectionMinutes(source: DocumentSource): Composed {
  const { db, settings, today } = source
  const proposal = recordById(db, 'proposal', source.record ?? '')
  const begun = begin(source, { template: 'selection-minutes', kindSymbol: 'BB', day: proposal.councilMetOn ?? today })
  const groups = grouped(db, nomineesOf(db, proposal.id), begun.words)
  const judged = groups.flatMap(({ nominees, awardName }) => nominees.map((nominee): Judged => ({ nominee, awardName, verdict: verdictOf(nominee, proposal.councilMembers, settings) })))
  const name = (given: string | null) => (given === null ? {} : { name: oneLine(given) })
  return finish(begun, {
    kindTitle: 'Biên bản', subject: `Họp ${councilName(begun.agency.name)}: ${curly(oneLine(proposal.name))}`, addressees: [], undated: true,
    body: [
      plain('time', `Thời gian bắt đầu: ${dots} giờ ${dots}, ${proposal.councilMetOn === null ? 'ngày …… tháng …… năm ………' : officialDate(proposal.councilMetOn)}`),
      asked('place', 'Địa điểm', ''),
      ...attending(begun, proposal),
      heading(1, 2, 'agenda', 'Nội dung'), ...agenda(proposal, groups),
      heading(1, 3, 'votes', 'Kết quả bỏ phiếu'), ...thresholds(begun, groups), voteTable(begun, judged, proposal.councilMembers),
      heading(1, 4, 'conclusion', 'Kết luận'), ...conclusion(judged),
      plain('end', `Biên bản kết thúc vào hồi ${dots} giờ ${dots} cùng ngày, đã đọc lại cho các thành viên cùng nghe, thống nhất nội dung và ký tên`),
    ],
    signature: { form: 'head', post: 'Chủ tịch Hội đồng', ...name(proposal.chair) },
    leftSignature: { form: 'head', post: 'Thư ký', ...name(proposal.secretary) },
  }, {
    records: [{ kind: 'proposal', id: proposal.id }, ...judged.map(({ nominee: { id } }) => ({ kind: 'nominee', id }))],
    remarks: remarksOn(proposal, judged, quorumOf(settings)),
  })
}

const percent = (value: number) => `${formatNumber(value)}%`
const said = (count: number | null) => (count === null ? dots : counted(count))

function attending({ source: { settings } }: Begun, { councilMembers, councilPresent, councilWritten, chair, secretary }: Proposal): Block[] {
  const [share, quorum] = [shareOf(councilPresent, councilMembers), quorumOf(settings)]
  const enough = share !== null && share >= quorum
  return [
    heading(1, 1, 'attending', 'Thành phần'),
    plain('attending.members', `1. Tổng số thành viên Hội đồng: ${said(councilMembers)} người; có mặt: ${said(councilPresent)} người; cho ý kiến bằng văn bản: ${councilWritten === 0 ? 'không có' : `${said(councilWritten)} người`}.`),
    plain('attending.names', `Thành viên có mặt: ${dotted}`),
    ...paragraph('attending.quorum', sentence(share === null
      ? `Số thành viên có mặt đạt ${dots}% tổng số thành viên`
      : `Số thành viên có mặt đạt ${percent(share)} tổng số thành viên, ${enough ? 'đủ' : 'chưa đủ'} điều kiện họp (từ ${percent(quorum)} trở lên)`)),
    plain('attending.chair', `2. Chủ trì: ${chair === null ? dotted : `${oneLine(chair)}, Chủ tịch Hội đồng`}`),
    plain('attending.secretary', `3. Thư ký: ${secretary === null ? dotted : oneLine(secretary)}`),
  ]
}

function agenda(proposal: Proposal, groups: readonly NomineeGroup[]): Block[] {
  const nominees = groups.flatMap(group => group.nominees)
  const emulation = proposal.emulation === null ? '' : ` trong phong trào thi đua “${oneLine(proposal.emulation).replace(/^["“]|["”]$/gu, '')}”`
  return paragraph('agenda.text',
    sentence(nominees.length === 0 ? 'Hội đồng chưa có đối tượng nào để xét' : `Hội đồng xét khen thưởng ${counted(nominees.length)} trường hợp${emulation}: ${numbersOf(nominees)}`),
    sentence('Hội đồng nghe báo cáo tóm tắt thành tích, thảo luận, đối chiếu tiêu chuẩn và bỏ phiếu đối với từng trường hợp'))
}

/** What share each sort of award needs, said once where all need the same. */
function thresholds({ source: { settings } }: Begun, groups: readonly NomineeGroup[]): Block[] {
  const byShare = Map.groupBy(groups, ({ award }) => thresholdOf(award, settings))
  const parts = [...byShare].map(([share, some]) => (byShare.size === 1 ? `từ ${percent(share)} trở lên` : `từ ${percent(share)} trở lên đối với ${[...new Set(some.map(({ awardName }) => awardName))].join(', ')}`))
  return paragraph('votes.thresholds', sentence(`Tỷ lệ phiếu tính trên tổng số thành viên Hội đồng${parts.length === 0 ? '' : `; đạt khi có tỷ lệ ${parts.join('; ')}`}`))
}

const verdicts: Readonly<Record<Verdict, string>> = { passed: 'Đạt', failed: 'Không đạt', open: dots, blocked: 'Chưa xét' }

function voteTable({ words }: Begun, judged: readonly Judged[], members: number | null): Table {
  return numberedTable('votes.table', [
    { title: 'Họ tên (hoặc tên tập thể)', width: { share: 1.3 } }, { title: 'Chức vụ, đơn vị', width: { share: 1.3 } }, { title: 'Hình thức đề nghị', width: { share: 1.2 } },
    { title: 'Phiếu đồng ý', width: { mm: 17 }, align: 'center' }, { title: 'Tỷ lệ (%)', width: { mm: 17 }, align: 'center' }, { title: 'Kết quả', width: { mm: 20 }, align: 'center' },
  ], judged.map(({ nominee, verdict, awardName }) => {
    const share = shareOf(nominee.votes, members)
    const voted = verdict === 'blocked' ? ['', ''] : [nominee.votes === null ? dots : formatNumber(nominee.votes), share === null ? dots : formatNumber(share)]
    return [nameOf(nominee), placeOf(nominee, words) || dots, awardName, ...voted, verdicts[verdict]]
  }), 'Không có đối tượng nào.')
}

function conclusion(judged: readonly Judged[]): Block[] {
  const of = (verdict: Verdict) => judged.filter(one => one.verdict === verdict).map(({ nominee }) => nominee)
  const [passed, failed, blocked, open] = [of('passed'), of('failed'), of('blocked'), of('open')]
  const byAward = Map.groupBy(judged.filter(({ verdict }) => verdict === 'passed'), ({ awardName }) => awardName)
  return [
    ...paragraph('conclusion.passed', sentence(passed.length > 0
      ? `Hội đồng thống nhất đề nghị khen thưởng ${counted(passed.length)} trường hợp đạt tỷ lệ phiếu: ${numbersOf(passed)}; trong đó:`
      : open.length > 0 ? `Hội đồng thống nhất đề nghị khen thưởng: ${dotted}` : 'Không có trường hợp nào được đề nghị khen thưởng')),
    ...[...byAward].flatMap(([name, some]) => dash(`conclusion.${some[0]?.nominee.award ?? name}`, sentence(`${name}: ${numbersOf(some.map(({ nominee }) => nominee))}`))),
    ...(failed.length === 0 ? [] : paragraph('conclusion.failed', sentence(`Không đề nghị ${counted(failed.length)} trường hợp không đạt tỷ lệ phiếu: ${numbersOf(failed)}`))),
    ...(blocked.length === 0 ? [] : paragraph('conclusion.blocked', sentence(`Chưa xét ${counted(blocked.length)} trường hợp chưa đủ điều kiện xét khen thưởng: ${numbersOf(blocked)}`))),
  ]
}

function remarksOn(proposal: Proposal, judged: readonly Judged[], quorum: number): Remark[] {
  const { id, councilMembers: members, councilPresent: present, councilWritten, councilMetOn, councilMinutes } = proposal
  const mend = { at: 'record', kind: 'proposal', id } as const
  const remarks: Remark[] = []
  const missing = [
    ...(councilMetOn === null ? ['ngày họp'] : []), ...(members === null || members === 0 ? ['tổng số thành viên'] : []), ...(present === null ? ['số có mặt'] : []),
    ...(proposal.chair === null ? ['Chủ tịch Hội đồng'] : []), ...(proposal.secretary === null ? ['Thư ký'] : []),
  ]
  if (missing.length > 0) remarks.push({ text: `Hồ sơ đợt đề nghị chưa ghi ${missing.join(', ')} nên để chỗ ghi tay. Hãy ghi vào hồ sơ rồi in lại.`, mend })
  const share = shareOf(present, members)
  if (share !== null && share < quorum) remarks.push({ text: `Số thành viên có mặt mới đạt ${percent(share)}, chưa đủ ${percent(quorum)} để họp. Hãy xem lại số có mặt, hoặc tỷ lệ ở Thiết lập.`, wrong: true, mend })
  if (judged.length === 0) remarks.push({ text: 'Đợt này chưa có đối tượng nào nên biên bản không có kết quả. Hãy nhập đối tượng rồi in lại.', wrong: true, mend })
  const cast = Math.min(members ?? Infinity, present === null ? Infinity : present + (councilWritten ?? 0))
  const over = judged.filter(({ nominee, verdict }) => verdict !== 'blocked' && (nominee.votes ?? 0) > cast).map(({ nominee }) => nominee)
  const [first] = over
  if (first) remarks.push({ text: `Số phiếu đồng ý nhiều hơn số người cho ý kiến (${counted(cast)}): ${namesOf(over)}. Hãy xem lại số phiếu.`, wrong: true, mend: { at: 'record', kind: 'nominee', id: first.id } })
  const uncounted = judged.filter(({ nominee, verdict }) => verdict === 'open' && nominee.votes === null).map(({ nominee }) => nominee)
  if (uncounted.length > 0) remarks.push({ text: `${counted(uncounted.length)} đối tượng chưa ghi số phiếu nên để chỗ ghi tay: ${namesOf(uncounted)}.`, mend })
  if (minutesNumber(councilMinutes) === '' && proposal.status !== 'drafting') remarks.push({ text: 'Hồ sơ chưa ghi số biên bản. Sau khi ký, hãy ghi số vào hồ sơ để tờ trình dẫn đúng.', mend })
  return remarks
}
