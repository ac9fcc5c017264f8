import { formatMoney, officialDate, officialShortDate } from '../../../db/contract/text/format.ts'
import { moneyInWords } from '../../../db/contract/text/moneyInWords.ts'
import type { Annex, Block, Row } from '../content.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { dash, dots, heading, paragraph } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { type RecordOf, recordById } from '../records.ts'
import { counted } from '../sentences/number.ts'
import { curly, gist, inside, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { councilName, minutesNumber } from './council.ts'
import { type Nominee, type NomineeGroup, categoryWords, grouped, nameOf, nomineesOf, numbersOf, placeOf } from './nominees.ts'
import { type Budget, budgetAnnex, budgetOf } from './reward.ts'
import { submissionBases } from './submissionBases.ts'
import { submissionRemarks } from './submissionRemarks.ts'

type Proposal = RecordOf<'proposal'>

/**
 * Tờ trình of one round of proposals, with danh sách trích ngang and dự toán tiền thưởng. Who may not yet be considered is not
 * proposed; the text, the list and the sum of money all tell of the same nominees.
 */
export function commendationSubmission(source: DocumentSource): Composed {
  const { db, settings, today } = source
  const proposal = recordById(db, 'proposal', source.record ?? '')
  const begun = begin(source, { template: 'commendation-submission', kindSymbol: 'TTr', day: proposal.submittedOn ?? today })
  const all = nomineesOf(db, proposal.id)
  const groups = grouped(db, all.filter(({ blocked }) => !blocked), begun.words)
  const proposed = groups.flatMap(({ nominees }) => nominees)
  const budget = budgetOf(groups, proposal.decidedOn ?? begun.day, settings)
  const own = (proposal.addressee ?? '').split(';').map(name => oneLine(name)).filter(name => name !== '')
  const addressees = own.length > 0 ? own : begun.frame.addressees
  return finish(begun, {
    kindTitle: 'Tờ trình', subject: subjectOf(proposal), ...(own.length > 0 ? { addressees: own } : {}), bases: submissionBases(begun, proposal),
    body: [
      ...opening(begun, proposal, addressees[0]), ...request(proposed, groups), ...money(budget, proposed.length),
      ...dossier(begun, proposal, proposed.length),
      ...paragraph('closing', sentence(`${oneLine(begun.agency.name)} kính trình ${addressees[0] ?? 'cấp có thẩm quyền'} xem xét, quyết định`)),
    ],
    annexes: [listAnnex(groups, begun), budgetAnnex(budget, settings)].filter(() => proposed.length > 0),
    mentions: { nominees: ['request'], rewards: ['money.sum'] },
  }, {
    records: [{ kind: 'proposal', id: proposal.id }, ...all.map(({ id }) => ({ kind: 'nominee', id }))],
    remarks: submissionRemarks(proposal, all, budget, settings),
  })
}

function subjectOf({ name }: Proposal): string {
  const said = curly(oneLine(name)).replace(/^về việc\s+/iu, '').replace(/[\s.;,]+$/u, '')
  return `Về việc ${/^(đề nghị|biểu dương|khen thưởng)\s/iu.test(said) ? inside(said) : `đề nghị khen thưởng: ${said}`}`
}

function opening({ agency, words }: Begun, { emulation, unit, councilMetOn }: Proposal, to = 'cấp có thẩm quyền'): Block[] {
  const grounds = [
    ...(emulation === null ? [] : [`kết quả thực hiện phong trào thi đua “${oneLine(emulation).replace(/^["“]|["”]$/gu, '')}”`]),
    ...(unit === null ? [] : [`đề nghị của ${curly(oneLine(words('proposal', 'unit', unit)))}`]),
    `kết quả họp xét của ${councilName(agency.name)}${councilMetOn === null ? '' : ` ${officialDate(councilMetOn)}`}`,
  ]
  const joined = grounds.length === 1 ? grounds[0] ?? '' : `${grounds.slice(0, -1).join(', ')} và ${grounds.at(-1) ?? ''}`
  return paragraph('opening', sentence(`Trên cơ sở ${joined}, ${oneLine(agency.name)} kính trình ${to} xem xét, khen thưởng như sau:`))
}

function request(proposed: readonly Nominee[], groups: readonly NomineeGroup[]): Block[] {
  const awards = Map.groupBy(groups, ({ awardName }) => awardName)
  const total = proposed.length === 0 ? 'Không có tập thể, cá nhân, hộ gia đình nào được đề nghị khen thưởng' : `Đề nghị khen thưởng ${counted(proposed.length)} trường hợp, gồm ${numbersOf(proposed)}:`
  return [
    heading(2, 1, 'request.heading', 'Đối tượng và hình thức đề nghị khen thưởng'), ...paragraph('request', sentence(total)),
    ...[...awards].flatMap(([name, parts]) => dash(`request.${parts[0]?.award ?? name}`, sentence(`${name}: ${numbersOf(parts.flatMap(({ nominees }) => nominees))}`))),
  ]
}

function money({ total, salary, day, unset }: Budget, count: number): Block[] {
  if (count === 0) return []
  const sum = unset.length === 0 ? `${formatMoney(total)} (bằng chữ: ${moneyInWords(total).toLocaleLowerCase('vi')})` : `${dots} đồng`
  return [
    heading(2, 2, 'money', 'Dự toán tiền thưởng'),
    ...paragraph('money.sum', sentence(`Tổng số tiền thưởng dự kiến là ${sum}, tính theo mức lương cơ sở ${salary ? formatMoney(salary.amount) : dots} áp dụng tại ngày ${officialShortDate(day)}`)),
  ]
}

/** As many reports as nominees, and the minutes. */
function dossier({ agency }: Begun, { councilMinutes }: Proposal, count: number): Block[] {
  if (count === 0) return []
  const number = minutesNumber(councilMinutes)
  return [
    heading(2, 3, 'dossier', 'Hồ sơ kèm theo'),
    ...dash('dossier.minutes', sentence(`Biên bản họp xét khen thưởng${number === '' ? '' : ` số ${number}`} của ${councilName(agency.name)}`)),
    ...dash('dossier.reports', sentence(`${counted(count)} báo cáo thành tích của các tập thể, cá nhân, hộ gia đình được đề nghị`)),
  ]
}

const achievementLength = 420

function listAnnex(groups: readonly NomineeGroup[], { words }: Begun): Annex {
  let number = 0
  const rows = groups.flatMap(({ awardName, category, nominees }): Row[] => [
    { type: 'group', text: `${awardName} - ${categoryWords(category)} (${counted(nominees.length)})` },
    ...nominees.map((nominee): Row => ({
      type: 'row', cells: [String(number += 1), nameOf(nominee), placeOf(nominee, words) || dots, gist(nominee.achievement ?? '', achievementLength) || dots, awardName],
    })),
  ])
  return {
    key: 'nominees', title: 'Danh sách trích ngang tập thể, cá nhân, hộ gia đình đề nghị khen thưởng', orientation: 'landscape',
    blocks: [{
      type: 'table', key: 'nominees.table',
      columns: [
        { title: 'TT', width: { mm: 12 }, align: 'center' }, { title: 'Họ tên (hoặc tên tập thể)', width: { share: 1.2 } },
        { title: 'Chức vụ, đơn vị', width: { share: 1.4 } }, { title: 'Tóm tắt thành tích', width: { share: 2.6 } }, { title: 'Hình thức đề nghị', width: { share: 1.2 } },
      ],
      rows,
    }],
  }
}
