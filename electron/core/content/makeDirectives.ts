import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import { type World, agencySymbol, fill, monthName, numberOn, unitOn } from './world.ts'

type Base = [category: string, number: string, issuedOn: string, issuer: string, subject: string, topic: string, usedFrom?: string, usedTo?: string]

const government = 'Chính phủ'
const assembly = 'Quốc hội'
const province = 'Ủy ban nhân dân tỉnh Sông Hậu'
const agency = 'Sở Nông nghiệp và Môi trường'

/** Documents cited as bases of the periodic report, in the order they are cited; those of the province are made up. */
const bases: readonly Base[] = [
  ['law', '10/2022/QH15', '2022-11-10', assembly, 'Luật Thực hiện dân chủ ở cơ sở', 'democracy', '2023-07-01'],
  ['resolution', '25-NQ/TW', '2013-06-03', 'Ban Chấp hành Trung ương Đảng (khóa XI)',
    'Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới', 'mass-mobilisation'],
  ['conclusion', '43-KL/TW', '2019-01-07', 'Ban Bí thư (khóa XII)',
    'Tiếp tục thực hiện Nghị quyết số 25-NQ/TW về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới',
    'mass-mobilisation'],
  ['decree', '59/2023/NĐ-CP', '2023-08-14', government, 'Quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở',
    'democracy', '2023-08-14'],
  ['directive', '16/CT-TTg', '2016-05-16', 'Thủ tướng Chính phủ',
    'Tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới',
    'mass-mobilisation'],
  ['plan', '35/KH-UBND', '2024-01-18', province, 'Thực hiện công tác dân vận chính quyền năm 2024', 'mass-mobilisation', '2024-01-18', '2024-12-31'],
  ['plan', `21/KH-${agencySymbol}`, '2024-02-05', agency, 'Thực hiện công tác dân vận chính quyền năm 2024', 'mass-mobilisation',
    '2024-02-05', '2024-12-31'],
  ['plan', '28/KH-UBND', '2025-01-16', province, 'Thực hiện công tác dân vận chính quyền năm 2025', 'mass-mobilisation', '2025-01-16', '2025-12-31'],
  ['plan', `18/KH-${agencySymbol}`, '2025-02-06', agency, 'Thực hiện công tác dân vận chính quyền năm 2025', 'mass-mobilisation',
    '2025-02-06', '2025-12-31'],
  ['official-letter', '9086/BNV-CTTN&BĐG', '2025-10-08', 'Bộ Nội vụ',
    'Về việc ban hành quy định tiêu chí đánh giá, xếp loại công tác dân vận và thực hiện dân chủ ở cơ sở', 'mass-mobilisation',
    '2025-10-08'],
]

/** Known documents that are kept for reference and are no bases of the report. */
const references: readonly Base[] = [
  ['rule', '11-QĐi/TW', '2019-02-18', 'Bộ Chính trị',
    'Trách nhiệm của người đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân và xử lý những phản ánh, kiến nghị của dân',
    'reception-petitions'],
  ['law', '06/2022/QH15', '2022-06-15', assembly, 'Luật Thi đua, khen thưởng', 'emulation'],
  ['decree', '98/2023/NĐ-CP', '2023-12-31', government, 'Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', 'emulation'],
  ['decree', '152/2025/NĐ-CP', '2025-06-14', government,
    'Quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    'emulation'],
  ['circular', '15/2025/TT-BNV', '2025-08-04', 'Bộ Nội vụ',
    'Quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP', 'emulation'],
  ['circular', '06/2025/TT-TTCP', '2025-09-29', 'Thanh tra Chính phủ',
    'Quy định chế độ báo cáo về công tác tiếp công dân, giải quyết khiếu nại, tố cáo', 'reception-petitions'],
  ['decree', '61/2018/NĐ-CP', '2018-04-23', government,
    'Thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính', 'administrative-reform'],
  ['decree', '150/2025/NĐ-CP', '2025-06-12', government,
    'Quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh và cấp xã', 'apparatus'],
]

type Everyday = { category: string; sign: string; subjects: readonly string[]; topic: string; received?: readonly (readonly [issuer: string,
  sign: string])[] }

const everyday: readonly Everyday[] = [
  { category: 'plan', sign: 'KH', topic: 'mass-mobilisation',
    subjects: ['Kiểm tra công tác dân vận chính quyền tại các đơn vị trực thuộc năm {year}',
    'Tổ chức các hoạt động Tháng Dân vận năm {year}', 'Tiếp xúc, đối thoại của lãnh đạo Sở với Nhân dân quý {quarter}/{year}'] },
  { category: 'official-letter', sign: '', topic: 'mass-mobilisation',
    subjects: ['Về việc đăng ký mô hình "Dân vận khéo" năm {year}', 'Về việc gửi báo cáo công tác dân vận quý {quarter}/{year}',
    'Về việc cử công chức dự tập huấn nghiệp vụ dân vận đợt {n}'], received: [['Sở Nội vụ tỉnh Sông Hậu', 'SNV-CTTN'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'MTTQ-BTT']] },
  { category: 'notice', sign: 'TB', topic: 'reception-petitions',
    subjects: ['Lịch tiếp công dân của lãnh đạo Sở tháng {month}/{year}',
    'Kết luận của Giám đốc Sở tại buổi tiếp công dân định kỳ tháng {month}/{year}'] },
  { category: 'decision', sign: 'QĐ', topic: 'democracy', subjects: ['Kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở của {unit}',
    'Ban hành quy chế thực hiện dân chủ trong hoạt động của {unit}',
    'Phân công lãnh đạo phụ trách công tác dân vận năm {year} của {unit}'] },
  { category: 'guidance', sign: 'HD', topic: 'skilled-mobilisation',
    subjects: ['Bình xét, công nhận mô hình "Dân vận khéo" năm {year}', 'Chấm điểm công tác dân vận, dân chủ ở cơ sở năm {year}'],
    received: [['Sở Nội vụ tỉnh Sông Hậu', 'HD-SNV'], [province, 'HD-UBND']] },
  { category: 'coordination-programme', sign: 'CTrPH', topic: 'coordination',
    subjects: ['Phối hợp công tác dân vận giữa {unit} và Hội Nông dân tỉnh năm {year}',
    'Phối hợp giám sát, phản biện xã hội với Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh năm {year}'] },
  { category: 'report', sign: 'BC', topic: 'administrative-reform',
    subjects: ['Kết quả rà soát thủ tục hành chính tháng {month}/{year}',
    'Kết quả khảo sát mức độ hài lòng của người dân quý {quarter}/{year}'] },
]

/** What comes before the everyday papers, with its place among the bases. */
const known: readonly (readonly [Base, number | null])[] = [
  ...bases.map((base, place) => [base, place + 1] as const), ...references.map(reference => [reference, null] as const),
]

/** The documents the report is based on, then known ones, then the everyday papers of an office. */
export function makeDirectives(world: World, count: number): void {
  for (const [[category, number, issuedOn, issuer, subject, topic, usedFrom, usedTo], basePosition] of known.slice(0, count)) {
    world.add('directive', {
      direction: issuer === agency ? 'issued' : 'received', category, number, issuedOn, issuer, subject, topic,
      isBase: basePosition !== null, basePosition,
      usedFrom: usedFrom ?? null, usedTo: usedTo ?? null, signer: issuer === agency ? 'Lê Hoàng Dũng' : null,
    })
  }
  for (let place = known.length; place < count; place += 1) world.add('directive', everydayDirective(world,
    everyday[place % everyday.length] as Everyday))
}

function everydayDirective(world: World, paper: Everyday): Partial<DraftFor<'directive'>> {
  const { random } = world
  const issuedOn = world.draw('2024-01-03', '2025-12-29')
  const month = Number(issuedOn.slice(5, 7))
  const own = [agency, paper.sign === '' ? `${agencySymbol}-VP` : `${paper.sign}-${agencySymbol}`] as const
  const [issuer, sign] = paper.received && random.chance(0.6) ? random.pick(paper.received) : own
  return {
    direction: issuer === agency ? 'issued' : 'received', category: paper.category,
    number: `${numberOn(random, issuedOn, paper.category === 'official-letter' ? 2900 : paper.category === 'decision' ? 440 : 330)}/${sign}`,
    issuedOn,
    issuer, topic: paper.topic, isBase: false, signer: issuer === agency ? random.pick(['Lê Hoàng Dũng', 'Trần Thị Ngọc Ánh']) : null,
    subject: fill(random.pick(paper.subjects), {
      year: issuedOn.slice(0, 4), month: monthName(issuedOn), n: random.whole(1, 4), unit: unitOn(world,
        issuedOn)?.draft.name ?? agency, quarter: ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)] ?? 'I',
    }),
  }
}
