import { addDays } from '../../../db/contract/calendar.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import type { Annex, Block } from '../content.ts'
import { campaignLines } from '../lists/campaignRows.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { dotted, heading, paragraph, plain } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type Campaign, campaignOf } from './campaignDays.ts'
import { type PlanBases, planBases } from './planBases.ts'
import { type PlanTask, taskAnnex, taskDashes, taskRecords, tasksOf } from './tasks.ts'

/** The traditional day of the Party's dân vận work, and the year from which the country keeps Ngày Dân vận. */
const [traditionSince, dayOfPeopleSince] = [1930, 1999]

type Plan = { begun: Begun; campaign: Campaign; bases: PlanBases; tasks: readonly PlanTask[] }

/** Kế hoạch Tháng Dân vận: what is done in the campaign, between which days, and by when the units send their results. */
export function campaignPlan(source: DocumentSource): Composed {
  const { db, settings, period, today } = source
  const campaign = campaignOf(db, settings, period)
  const { year, to } = campaign
  const begun = begin(source, { template: 'campaign-plan', kindSymbol: 'KH', day: today <= to ? today : addDays(campaign.from, -1) })
  const tasks = tasksOf(db, 'campaign', year)
  const plan: Plan = { begun, campaign, tasks, bases: planBases(begun, year, 'campaign') }
  const name = oneLine(begun.agency.name)
  return finish(begun, {
    kindTitle: 'Kế hoạch', subject: `Tổ chức các hoạt động “Tháng Dân vận” năm ${year}`, bases: plan.bases.lines, addressees: [],
    body: [
      ...paragraph('opening', sentence(`Thực hiện ${plan.bases.lines.length === 0 ? 'nhiệm vụ công tác dân vận' : 'các văn bản nêu trên'}, ${name} xây dựng Kế hoạch tổ chức các hoạt động “Tháng Dân vận” năm ${year} như sau:`)),
      ...purpose(plan), ...content(plan), ...time(plan), ...organisation(plan),
      ...paragraph('closing', sentence(`Trên đây là Kế hoạch tổ chức các hoạt động “Tháng Dân vận” năm ${year} của ${name}`)),
    ],
    annexes: [form(year), taskAnnex(tasks, begun.words)], mentions: { tasks: ['organisation.1'], form: ['time.2'] },
  }, { remarks: remarks(plan), records: [...plan.bases.told, ...taskRecords(tasks)] })
}

/** `95 năm Ngày truyền thống … (15/10/1930 - 15/10/2025)`. */
const anniversary = (since: number, year: number, name: string) => `${year - since} năm ${name} (15/10/${since} - 15/10/${year})`
const tradition = (year: number) => anniversary(traditionSince, year, 'Ngày truyền thống công tác dân vận của Đảng')
const dayOfPeople = (year: number) => anniversary(dayOfPeopleSince, year, 'Ngày Dân vận của cả nước')

function purpose({ begun: { self }, campaign: { year } }: Plan): Block[] {
  return [
    heading(1, 1, 'purpose', 'Mục đích, yêu cầu'),
    plain('purpose.1', `1. Nâng cao nhận thức, trách nhiệm của các phòng, đơn vị, công chức, viên chức, người lao động thuộc ${self} về vai trò của công tác dân vận; tăng cường mối quan hệ gắn bó giữa Đảng, Nhà nước với Nhân dân, góp phần hoàn thành các mục tiêu, nhiệm vụ năm ${year}.`),
    plain('purpose.2', `2. Đưa công tác dân vận thành nhiệm vụ thường xuyên, gắn với chức năng, nhiệm vụ của ${self} và của từng công chức, viên chức, người lao động.`),
    plain('purpose.3', '3. Triển khai đến toàn thể đảng viên, công chức, viên chức, người lao động; nội dung, cách làm rõ ràng, phù hợp điều kiện thực tế; đẩy mạnh chuyển đổi số, mạng xã hội trong tuyên truyền; kịp thời rút kinh nghiệm, nhân rộng cách làm hay, gương điển hình, đề nghị biểu dương, khen thưởng.'),
    plain('purpose.4', `4. Gắn với thực hiện nghị quyết của Đảng bộ các cấp và tuyên truyền kỷ niệm ${tradition(year)}.`),
    plain('purpose.5', `5. Các phòng, đơn vị và mỗi cá nhân đề cao trách nhiệm; tổ chức hoạt động “Tháng Dân vận” năm ${year} thiết thực, tiết kiệm, hiệu quả, tránh hình thức.`),
  ]
}

function content({ begun: { self, words }, campaign: { year }, bases, tasks }: Plan): Block[] {
  const told = (...chapters: PlanTask['chapter'][]) => chapters.flatMap(chapter => taskDashes(tasks, chapter, words))
  const [documents, dialogue, democracy] = [bases.on('mass-mobilisation'), bases.on('dialogue'), bases.on('democracy')]
  const by = (before: string, some: string) => (some === '' ? '' : `${before} ${some}`)
  const welfare = told('welfare')
  return [
    heading(1, 2, 'content', 'Nội dung thực hiện'),
    plain('content.1', `1. Tuyên truyền, quán triệt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước, tư tưởng Hồ Chí Minh về công tác dân vận, trọng tâm là bài báo “Dân vận” của Chủ tịch Hồ Chí Minh, quy chế công tác dân vận của hệ thống chính trị${by(' và', documents)}.`),
    ...told('publicity'),
    plain('content.2', `2. Tổ chức các hoạt động kỷ niệm ${tradition(year)}, ${dayOfPeople(year)} với hình thức đa dạng, thiết thực; tăng cường tuyên truyền trên trang thông tin điện tử, mạng xã hội và bằng khẩu hiệu tại trụ sở.`),
    ...told('coordination'),
    plain('content.3', '3. Nâng cao chất lượng dịch vụ công; thực hiện phong trào thi đua “Dân vận khéo” gắn với nhiệm vụ chuyên môn và cải cách thủ tục hành chính; phát động trong cơ quan các phong trào như “Nụ cười công sở”, “Ngày chủ nhật tình nguyện giải quyết thủ tục hành chính”.'),
    ...told('emulation', 'reform'),
    plain('content.4', `4. Đa dạng hóa hình thức tiếp xúc, đối thoại trực tiếp với Nhân dân; lắng nghe, giải quyết ý kiến, kiến nghị của Nhân dân${by(' theo', dialogue)}.`),
    ...told('citizens'),
    plain('content.5', `5. Thực hiện tốt dân chủ trong hoạt động của ${self}${by(' theo', democracy)}; chấp hành nguyên tắc tập trung dân chủ, phát huy vai trò của người đứng đầu và các đoàn thể; niêm yết, công khai đầy đủ những nội dung theo quy định.`),
    ...told('democracy', 'inspection'),
    plain('content.6', '6. Nâng cao kỷ luật, kỷ cương, đạo đức công vụ, ý thức phục vụ Nhân dân, nhất là ở bộ phận thường xuyên tiếp xúc với Nhân dân; xây dựng nếp sống văn minh công sở; xây dựng mô hình “Dân vận khéo” gắn với xây dựng tập thể, cá nhân điển hình tiên tiến trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.'),
    ...(welfare.length === 0 ? [] : [plain('content.7', '7. Tổ chức các hoạt động an sinh xã hội, hướng về cơ sở:'), ...welfare]),
  ]
}

function time({ begun: { self }, campaign: { year, from, to, unitsBy } }: Plan): Block[] {
  const office = `qua Văn phòng ${self === 'Sở' ? 'Sở' : 'cơ quan'}`
  return [
    heading(1, 3, 'time', 'Thời gian thực hiện'),
    plain('time.1', `1. Từ ngày ${officialShortDate(from)} đến hết ngày ${officialShortDate(to)}.`),
    plain('time.2', `2. Các phòng, đơn vị thuộc ${self} gửi Báo cáo và Biểu tổng hợp kết quả thực hiện “Tháng Dân vận” năm ${year} về ${self} (${office}) trước ngày ${unitsBy === null ? dotted : officialShortDate(unitsBy)}.`),
  ]
}

function organisation({ begun: { self } }: Plan): Block[] {
  return [
    heading(1, 4, 'organisation', 'Tổ chức thực hiện'),
    plain('organisation.1', `1. Trưởng các phòng, đơn vị thuộc ${self} quán triệt, triển khai Kế hoạch đến toàn thể công chức, viên chức, người lao động; tổ chức thực hiện phù hợp với chức năng, nhiệm vụ của phòng, đơn vị.`),
    plain('organisation.2', `2. Văn phòng ${self === 'Sở' ? 'Sở' : 'cơ quan'} theo dõi, đôn đốc việc thực hiện; kịp thời báo cáo lãnh đạo ${self} những khó khăn, vướng mắc để xem xét, giải quyết; tổng hợp, báo cáo kết quả thực hiện theo quy định.`),
  ]
}

/** What the units fill in: the lines the agency will sum up, their numbers left blank. */
const form = (year: number): Annex => ({
  key: 'form', title: `Mẫu biểu tổng hợp kết quả thực hiện “Tháng Dân vận” năm ${year}`,
  blocks: [
    plain('form.unit', `Đơn vị báo cáo: ${dotted}`),
    {
      type: 'table', key: 'form.table',
      columns: [
        { title: 'TT', width: { mm: 11 }, align: 'center' }, { title: 'Nội dung', width: { share: 1 } }, { title: 'Đơn vị tính', width: { mm: 26 }, align: 'center' },
        { title: 'Kết quả', width: { mm: 22 }, align: 'right' }, { title: 'Ghi chú', width: { mm: 24 } },
      ],
      rows: campaignLines().map(({ number, text, unit }) => ({ type: 'row', cells: [number, number === '' ? text : { text, bold: true }, unit, '', ''] })),
    },
  ],
})

function remarks({ campaign, bases, tasks }: Plan): Remark[] {
  return [
    ...(bases.lines.length > 0 ? [] : [{ text: 'Sổ chưa có văn bản nào về Tháng Dân vận, cũng chưa có căn cứ chung, nên Kế hoạch không có phần căn cứ. Hãy nhập văn bản rồi in lại.', mend: { at: 'list' as const, kind: 'directive' } }]),
    ...(campaign.usual ? [{ text: `Chưa có kỳ Tháng Dân vận năm ${campaign.year} trong sổ nên ghi từ ngày ${officialShortDate(campaign.from)} đến ngày ${officialShortDate(campaign.to)} như thường lệ. Hãy lập kỳ với ngày của địa phương nếu khác.`, mend: { at: 'list' as const, kind: 'period' } }] : []),
    ...(campaign.unitsBy === null ? [{ text: 'Chưa có hạn để các đơn vị gửi kết quả nên để chỗ ghi tay. Hãy thêm lịch Tháng Dân vận ở Thiết lập.', mend: { at: 'setting' as const, kind: 'reportRule' } }] : []),
    ...(tasks.length > 0 ? [] : [{ text: `Chưa có nhiệm vụ nào của kế hoạch Tháng Dân vận năm ${campaign.year} nên chỉ in các nội dung chung. Hãy nhập nhiệm vụ nếu cần phân công.`, mend: { at: 'list' as const, kind: 'planTask' } }]),
  ]
}
