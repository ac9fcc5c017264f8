import { targetStates, computeFigures } from '../../../db/figures/index.ts'
import type { Remark } from '../../../db/contract/remark.ts'
import type { Block } from '../content.ts'
import { type Officer, leadersBetween } from '../paper/agency.ts'
import { type Begun, begin } from '../paper/begin.ts'
import { dash, heading, paragraph, plain } from '../paper/blocks.ts'
import { finish } from '../paper/finish.ts'
import { after, oneLine, sentence } from '../sentences/text.ts'
import type { Composed, DocumentSource } from '../source.ts'
import { type PlanBases, planBases } from './planBases.ts'
import { reportDates } from './reportDates.ts'
import { targetWords } from './targetWords.ts'
import { type PlanTask, taskAnnex, taskDashes, taskRecords, tasksOf } from './tasks.ts'

/** What the chapters are made of. */
type Plan = { begun: Begun; year: number; bases: PlanBases; tasks: readonly PlanTask[]; leaders: readonly Officer[] }

/** A plan is written when its year begins; one of a bygone year goes out under the names of those days. */
const writtenBy = (year: number, today: string) => (today <= `${year}-12-31` ? today : `${year}-02-28`)

/** Kế hoạch công tác dân vận chính quyền of a year: the lasting duties, the year's own tasks and targets, who does what by when. */
export function annualPlan(source: DocumentSource): Composed {
  const { db, settings, period, today } = source
  const year = Number(period.to.slice(0, 4))
  const begun = begin(source, { template: 'annual-plan', kindSymbol: 'KH', day: writtenBy(year, today) })
  const { day, words } = begun
  const tasks = tasksOf(db, 'annual', year)
  const bases = planBases(begun, year, 'annual')
  const plan: Plan = { begun, year, bases, tasks, leaders: leadersBetween(settings, day, day) }
  const body = [
    ...paragraph('opening', sentence(
      `Thực hiện ${bases.lines.length === 0 ? 'nhiệm vụ công tác dân vận chính quyền' : 'các văn bản nêu trên'}, ${oneLine(begun.agency.name)} xây dựng Kế hoạch thực hiện công tác dân vận chính quyền năm ${year} như sau:`)),
    ...purpose(plan), ...content(plan), ...organisation(plan),
  ]
  return finish(begun, {
    kindTitle: 'Kế hoạch', subject: `Thực hiện công tác dân vận chính quyền năm ${year}`, bases: bases.lines, addressees: [], body,
    annexes: [taskAnnex(tasks, words)], mentions: { tasks: ['units.do'] },
  }, { remarks: remarks(plan), records: [...bases.told, ...taskRecords(tasks)] })
}

function purpose({ begun, year }: Plan): Block[] {
  const { source: { db, today }, self } = begun
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` }
  const targets = targetStates(db, whole, today, (days, only) => computeFigures(db, days, { only }))
  return [
    heading(1, 1, 'purpose', 'Mục đích, yêu cầu'),
    plain('purpose.1', `1. Tiếp tục quán triệt, tổ chức thực hiện nghiêm túc các chủ trương của Đảng, chính sách, pháp luật của Nhà nước và chỉ đạo của Tỉnh ủy, Ủy ban nhân dân tỉnh về công tác dân vận chính quyền; gắn công tác dân vận với thực hiện dân chủ ở cơ sở, cải cách hành chính, góp phần xây dựng ${self} trong sạch, vững mạnh.`),
    plain('purpose.2', '2. Phối hợp chặt chẽ với Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội trong tuyên truyền, vận động công chức, viên chức, người lao động và Nhân dân thực hiện chủ trương, chính sách; nâng cao chất lượng phong trào thi đua “Dân vận khéo” theo các tiêu chí đã hướng dẫn.'),
    plain('purpose.3', '3. Triển khai công tác dân vận thiết thực, hiệu quả, tránh hình thức; lồng ghép với nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh, trật tự an toàn xã hội và nhiệm vụ chuyên môn; mỗi nhiệm vụ rõ đơn vị, rõ thời hạn, rõ kết quả.'),
    ...(targets.length === 0 ? [] : [
      plain('purpose.targets', `4. Phấn đấu trong năm ${year} đạt các chỉ tiêu sau:`),
      ...targets.flatMap(target => dash(`target.${target.id}`, sentence(targetWords(target, year)))),
    ]),
  ]
}

function content({ begun, bases, tasks, leaders, year }: Plan): Block[] {
  const { words, self } = begun
  const told = (chapter: PlanTask['chapter']) => taskDashes(tasks, chapter, words)
  const say = (key: string, ...said: Parameters<typeof sentence>) => dash(key, sentence(...said))
  const carry = (key: string, before: string, documents: string) => dash(key, documents === '' ? [] : sentence(before, ' ', documents))
  const leader = leaders.map(({ name, position }) => `đồng chí ${name}, ${position}`).join('; ') || 'đồng chí …'
  const welfare = told('welfare')
  return [
    heading(1, 2, 'content', 'Nội dung thực hiện'),
    heading(2, 1, 'publicity', 'Quán triệt, học tập, tuyên truyền về công tác dân vận'),
    ...carry('publicity.documents', 'Tổ chức quán triệt, triển khai sâu rộng đến công chức, viên chức, người lao động', bases.cited()),
    ...say('publicity.press', 'Đăng tin, bài trên trang thông tin điện tử và các phương tiện truyền thông về công tác dân vận chính quyền; kịp thời giới thiệu, biểu dương tập thể, cá nhân làm tốt công tác dân vận'),
    ...say('publicity.morals', `Gắn tuyên truyền, học tập với việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh và nhiệm vụ chính trị của ${self}; phân công ${leader}${leaders.length === 0 ? '' : ','} phụ trách công tác dân vận và chỉ đạo thực hiện dân chủ ở cơ sở`),
    ...told('publicity'),
    heading(2, 2, 'coordination', 'Phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội, hội quần chúng'),
    ...carry('coordination.documents', 'Thực hiện có hiệu quả', bases.on('coordination')),
    ...say('coordination.work', 'Phối hợp tuyên truyền, vận động Nhân dân thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước; xây dựng, duy trì chương trình phối hợp và hằng năm đánh giá kết quả'),
    ...say('coordination.listen', 'Thường xuyên lắng nghe, tiếp thu, giải quyết kịp thời ý kiến, kiến nghị do Ủy ban Mặt trận Tổ quốc và các đoàn thể phản ánh, nhất là những vấn đề Nhân dân quan tâm'),
    ...told('coordination'),
    heading(2, 3, 'democracy', 'Thực hiện dân chủ ở cơ sở'),
    ...carry('democracy.documents', 'Tuyên truyền, thực hiện nghiêm', bases.on('democracy')),
    ...say('democracy.head', `Người đứng đầu đối thoại trực tiếp với công chức, viên chức, người lao động trong ${self}, kịp thời giải quyết vướng mắc phát sinh từ nội bộ; tổ chức hội nghị cán bộ, công chức, viên chức, người lao động đúng quy định`),
    ...say('democracy.public', 'Công khai đầy đủ những nội dung phải công khai; bồi dưỡng nghiệp vụ cho công chức theo dõi công tác dân vận; phòng, chống quan liêu, tham nhũng, lãng phí, tiêu cực'),
    ...told('democracy'),
    heading(2, 4, 'reform', 'Cải cách hành chính'),
    ...carry('reform.documents', 'Tiếp tục triển khai', bases.on('administrative-reform', 'digital-government', 'apparatus')),
    ...say('reform.procedures', `Rà soát, cập nhật, tham mưu công bố, bãi bỏ thủ tục hành chính thuộc thẩm quyền; niêm yết, công khai đầy đủ; rút ngắn hợp lý thời gian giải quyết; thực hiện hiệu quả cơ chế một cửa, một cửa liên thông và dịch vụ công trực tuyến; đẩy mạnh chuyển đổi số trong hoạt động của ${self}`),
    ...say('reform.discipline', 'Siết chặt kỷ luật, kỷ cương hành chính, nâng cao đạo đức, văn hóa công vụ và trách nhiệm người đứng đầu; kiểm tra công vụ, xử lý nghiêm hành vi nhũng nhiễu, gây phiền hà'),
    ...told('reform'),
    heading(2, 5, 'citizens', 'Tiếp công dân, đối thoại, giải quyết đơn thư, kiến nghị'),
    ...carry('citizens.documents', 'Thực hiện nghiêm', bases.on('reception-petitions', 'dialogue')),
    ...say('citizens.work', 'Duy trì lịch tiếp công dân của người đứng đầu; đối thoại trực tiếp với người dân, doanh nghiệp, nhất là ở địa bàn, lĩnh vực còn nhiều ý kiến chưa đồng thuận; giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh kịp thời, đúng quy định'),
    ...told('citizens'),
    heading(2, 6, 'emulation', 'Phong trào thi đua yêu nước, phong trào thi đua “Dân vận khéo”'),
    ...carry('emulation.documents', 'Thực hiện', bases.on('skilled-mobilisation')),
    ...say('emulation.work', 'Gắn phong trào thi đua “Dân vận khéo” với xây dựng nông thôn mới, phong trào “Toàn dân bảo vệ an ninh Tổ quốc”, cuộc vận động “Toàn dân đoàn kết xây dựng đời sống văn hóa”; mỗi đơn vị đăng ký, xây dựng ít nhất 01 mô hình'),
    ...say('emulation.praise', 'Bình chọn, tuyên truyền, nhân rộng gương tiêu biểu, điển hình; kịp thời biểu dương, đề nghị khen thưởng tập thể, cá nhân có thành tích xuất sắc'),
    ...told('emulation'),
    heading(2, 7, 'inspection', 'Kiểm tra, sơ kết, tổng kết'),
    ...say('inspection.work', `Kiểm tra, tự kiểm tra việc thực hiện công tác dân vận, dân chủ ở cơ sở tại các phòng, đơn vị; sơ kết 6 tháng, tổng kết năm ${year} bằng văn bản hoặc lồng ghép với hội nghị`),
    ...told('inspection'),
    ...(welfare.length === 0 ? [] : [heading(2, 8, 'welfare', 'An sinh xã hội, hoạt động hướng về cơ sở'), ...welfare]),
  ]
}

function organisation({ begun, year }: Plan): Block[] {
  const { source: { settings }, self, agency, day } = begun
  const dates = reportDates(settings, 'mass-mobilisation', day)
  const office = `Văn phòng ${self === 'Sở' ? 'Sở' : 'cơ quan'}`
  return [
    heading(1, 3, 'organisation', 'Tổ chức thực hiện'),
    heading(2, 1, 'units', `Các phòng, đơn vị thuộc ${self}`),
    ...dash('units.do', sentence(`Căn cứ Kế hoạch này và nhiệm vụ được phân công, tổ chức thực hiện theo lĩnh vực phụ trách; bảo đảm tiến độ, chất lượng`)),
    ...dash('units.report', sentence(`Báo cáo kết quả thực hiện về ${self} (qua ${office}) để tổng hợp theo định kỳ và khi có yêu cầu`)),
    heading(2, 2, 'office', office),
    ...dash('office.do', sentence(`Giúp ${self === 'Sở' ? 'Giám đốc Sở' : 'người đứng đầu cơ quan'} theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch; kiến nghị, đề xuất giải pháp thực hiện tốt công tác dân vận`)),
    ...dash('office.report', dates ? sentence(`Định kỳ ${dates.when} tham mưu báo cáo kết quả thực hiện công tác dân vận chính quyền`, after(' gửi ', dates.to ?? ''), ' theo quy định') : []),
    ...dash('office.money', sentence('Kinh phí thực hiện bố trí trong dự toán chi thường xuyên được giao hằng năm')),
    ...paragraph('closing', sentence(`Trên đây là Kế hoạch thực hiện công tác dân vận chính quyền năm ${year} của ${oneLine(agency.name)}; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các phòng, đơn vị kịp thời phản ánh về ${office} để tổng hợp, báo cáo lãnh đạo ${self} xem xét, giải quyết`)),
  ]
}

function remarks({ begun: { source: { settings }, day }, bases, tasks, leaders, year }: Plan): Remark[] {
  return [
    ...(bases.lines.length > 0 ? [] : [{ text: 'Sổ chưa có văn bản nào làm căn cứ nên Kế hoạch không có phần căn cứ. Hãy đánh dấu căn cứ ở Văn bản chỉ đạo rồi in lại.', mend: { at: 'list' as const, kind: 'directive' } }]),
    ...(tasks.length > 0 ? [] : [{ text: `Chưa có nhiệm vụ nào của kế hoạch năm ${year} nên chỉ in các nhiệm vụ thường xuyên, không có Phụ lục phân công. Hãy nhập nhiệm vụ rồi in lại.`, mend: { at: 'list' as const, kind: 'planTask' } }]),
    ...tasks.filter(({ unit }) => unit === null).map(({ id, name }) => ({ text: `Nhiệm vụ "${oneLine(name).slice(0, 80)}" chưa có đơn vị chủ trì. Hãy chọn đơn vị.`, mend: { at: 'record' as const, kind: 'planTask', id } })),
    ...(leaders.length > 0 ? [] : [{ text: 'Chưa khai lãnh đạo phụ trách công tác dân vận nên để dấu "…". Hãy khai ở Thiết lập hoặc ghi tay.', mend: { at: 'setting' as const, kind: 'officer' } }]),
    ...(reportDates(settings, 'mass-mobilisation', day) ? [] : [{ text: 'Thiết lập chưa có lịch báo cáo công tác dân vận nên Kế hoạch không ghi ngày báo cáo. Hãy thêm lịch ở Thiết lập, hoặc ghi tay.', mend: { at: 'setting' as const, kind: 'reportRule' } }]),
  ]
}
