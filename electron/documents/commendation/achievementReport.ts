import type { Database } from 'better-sqlite3'
import { capitalise, formatPartialDate } from '../../../db/contract/text/format.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import type { Block, Table } from '../content.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { asked, dotted, heading, lines, paragraph, plain } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { type RecordOf, recordById } from '../records.ts'
import { counted } from '../sentences/number.ts'
import { curly, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type EarlierAward, earlierAwards } from './earlierAwards.ts'
import { type Nominee, awardWords, nameOf, placeOf } from './nominees.ts'

/** Emulation titles are a danh hiệu; the rest are forms of commendation. */
const titles = new Set(['national-emulator', 'province-emulator', 'base-emulator', 'advanced-worker', 'excellent-collective', 'advanced-collective'])

/** Báo cáo thành tích of one nominee, in the form for a person or for a collective. */
export function achievementReport(source: DocumentSource): Composed {
  const { db, today } = source
  const nominee = recordById(db, 'nominee', source.record ?? '')
  const round = db.prepare<[string], Pick<RecordOf<'proposal'>, 'submittedOn' | 'councilMetOn'>>('SELECT submittedOn, councilMetOn FROM proposal WHERE id = ?').get(nominee.proposal)
  const begun = begin(source, { template: 'achievement-report', kindSymbol: 'BC', day: round?.councilMetOn ?? round?.submittedOn ?? today })
  const achievement = achievementOf(db, nominee)
  const earlier = earlierAwards(db, nominee, begun.day, begun.words)
  const person = nominee.category !== 'collective'
  return finish(begun, {
    kindTitle: 'Báo cáo thành tích', subject: `Đề nghị tặng ${titles.has(nominee.award) ? 'danh hiệu ' : ''}${awardWords(begun.words, nominee.award)}`,
    addressees: [], unnumbered: true, unsent: true,
    body: [
      ...(person ? personPart(begun, nominee) : collectivePart(begun, nominee)),
      heading(1, 2, 'achievement', 'Thành tích đạt được'), ...achievementPart(begun, nominee, achievement),
      heading(1, 3, 'awards', 'Các hình thức đã được khen thưởng'), awardTable(earlier.awards),
      ...paragraph('oath', sentence(`${speaker(nominee)} cam đoan nội dung báo cáo trên là đúng sự thật và chịu trách nhiệm trước pháp luật`)),
    ],
    signature: { form: 'head', post: reporters[nominee.category], ...(nominee.category === 'collective' ? headOf(db, nominee) : { name: personOf(nominee) }) },
    leftSignature: { form: 'head', post: confirmers[nominee.category] },
  }, { records: [{ kind: 'nominee', id: nominee.id }, ...earlier.records], remarks: remarksOn(nominee, achievement, earlier) })
}

const reporters = { person: 'Người báo cáo', collective: 'Thủ trưởng đơn vị', household: 'Đại diện hộ gia đình' } as const
const confirmers = {
  person: 'Thủ trưởng đơn vị xác nhận, đề nghị', collective: 'Thủ trưởng cấp trên xác nhận, đề nghị', household: 'Ủy ban nhân dân nơi cư trú xác nhận, đề nghị',
} as const

/** Of a household named after its head, the head. */
const personOf = (nominee: Nominee) => (nominee.category === 'household' ? nameOf(nominee).replace(/^hộ (gia đình )?((ông|bà) )?/iu, '') : nameOf(nominee))

const speaker = ({ category, name }: Nominee) => (category === 'person' ? 'Tôi xin' : category === 'household' ? 'Gia đình xin' : `Tập thể ${curly(oneLine(name)).replace(/^tập thể\s+/iu, '')} xin`)

/** What is said of the nominee, else of the exemplar it comes from. */
function achievementOf(db: Database, { achievement, exemplar }: Nominee): string | null {
  if (achievement !== null || exemplar === null) return achievement
  return db.prepare<[string], string | null>('SELECT achievement FROM live_exemplar WHERE id = ?').pluck().get(exemplar) ?? null
}

function headOf(db: Database, { unit, name }: Nominee): { name?: string } {
  if (unit === null) return {}
  const found = db.prepare<[string], { name: string; headName: string | null }>('SELECT name, headName FROM live_unit WHERE id = ?').get(unit)
  return found?.headName != null && oneLine(found.name) === oneLine(name) ? { name: oneLine(found.headName) } : {}
}

function personPart({ words }: Begun, nominee: Nominee): Block[] {
  const born = nominee.born === null ? '' : formatPartialDate(nominee.born)
  const household = nominee.category === 'household'
  return [
    heading(1, 1, 'person', 'Sơ lược lý lịch'),
    asked('person.name', household ? '- Họ và tên chủ hộ' : '- Họ và tên', personOf(nominee)),
    plain('person.born', `- ${born.length === 4 ? 'Năm sinh' : 'Sinh ngày, tháng, năm'}: ${born || dotted}; giới tính: ${words('nominee', 'sex', nominee.sex) || '………'}`),
    asked('person.home', '- Quê quán', ''), asked('person.residence', '- Nơi thường trú', household ? placeOf(nominee, words) : ''),
    ...(household ? [asked('person.work', '- Nghề nghiệp', '')]
      : [asked('person.post', '- Chức vụ, đơn vị công tác', placeOf(nominee, words)), asked('person.education', '- Trình độ chuyên môn, nghiệp vụ', '')]),
  ]
}

function collectivePart({ words }: Begun, nominee: Nominee): Block[] {
  const staff = nominee.members === null ? '' : `${counted(nominee.members)} người${nominee.women === null ? '' : `, trong đó ${counted(nominee.women)} nữ`}`
  return [
    heading(1, 1, 'collective', 'Đặc điểm, tình hình'),
    asked('collective.name', '- Tên tập thể', nameOf(nominee)), asked('collective.place', '- Thuộc cơ quan, đơn vị', placeOf(nominee, words)),
    asked('collective.seat', '- Địa điểm trụ sở chính, điện thoại', ''), asked('collective.staff', '- Tổ chức, số lượng', staff),
    asked('collective.task', '- Chức năng, nhiệm vụ được giao', ''), asked('collective.standing', '- Thuận lợi, khó khăn', ''),
  ]
}

function achievementPart({ words }: Begun, nominee: Nominee, achievement: string | null): Block[] {
  const model = curly(oneLine(words('nominee', 'model', nominee.model)))
  return [
    ...(nominee.category === 'person' ? [asked('achievement.duty', '1. Chức trách, nhiệm vụ được giao', ''), plain('achievement.opening', '2. Thành tích đạt được:')] : []),
    ...lines('achievement.text', achievement),
    ...(model === '' || curly(achievement ?? '').includes(model) ? [] : paragraph('achievement.model', sentence(`Tham gia thực hiện mô hình “Dân vận khéo”: ${model}`))),
  ]
}

function awardTable(awards: readonly EarlierAward[]): Table {
  return {
    type: 'table', key: 'awards.table', emptyText: dotted,
    columns: [{ title: 'Năm', width: { mm: 20 }, align: 'center' }, { title: 'Hình thức khen thưởng', width: { share: 1 } }, { title: 'Số, ngày của quyết định; cơ quan ban hành', width: { share: 1.3 } }],
    rows: awards.map(({ day, form, decision }) => ({ type: 'row', cells: [day.slice(0, 4), capitalise(form), decision] })),
  }
}

function remarksOn({ id, category }: Nominee, achievement: string | null, { awards, byName }: ReturnType<typeof earlierAwards>): Remark[] {
  const mend = { at: 'record', kind: 'nominee', id } as const
  return [
    ...(achievement === null ? [{ text: 'Hồ sơ chưa có tóm tắt thành tích nên để chỗ ghi. Hãy soạn phần thành tích rồi in.', wrong: true as const, mend }] : []),
    ...(awards.length === 0 ? [{ text: 'Sổ chưa có hình thức khen thưởng nào trước đây của đối tượng này nên để trống chỗ ghi tay.', mend }] : []),
    ...(byName && category === 'person' ? [{ text: 'Có lần khen trước chỉ khớp theo họ tên. Hãy xem có đúng là cùng một người không.', mend }] : []),
  ]
}
