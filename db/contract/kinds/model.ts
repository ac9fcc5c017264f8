import { choice, code, date, decimal, link, money, note, partialDate, personName, text, whole, year } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Mô hình "Dân vận khéo" hoặc điểm sáng, with the ten items of the registration form and the way to recognition. */
export const model = defineKind({
  name: 'model',
  label: 'Mô hình "Dân vận khéo"',
  fields: {
    code: text({ label: 'Mã số', max: 40, help: 'Tùy cơ quan đặt, ví dụ MH-2025-01.' }),
    name: text({ label: 'Tên mô hình', required: true, max: 500 }),
    category: choice({
      label: 'Loại', required: true,
      of: { model: 'Mô hình "Dân vận khéo"', governmentBrightSpot: 'Điểm sáng dân vận chính quyền', democracyBrightSpot: 'Điểm sáng thực hiện dân chủ ở cơ sở' },
    }),
    actorType: choice({ label: 'Tập thể hay cá nhân thực hiện', required: true, of: { collective: 'Tập thể', person: 'Cá nhân', household: 'Hộ gia đình' } }),
    field: code({ label: 'Lĩnh vực', list: 'fieldOfWork', required: true }),
    level: code({ label: 'Cấp', list: 'level' }),
    unit: link({ label: 'Đơn vị chủ trì', to: 'unit' }),
    actor: text({ label: 'Tập thể, cá nhân thực hiện', help: 'Ghi khi khác với đơn vị chủ trì.' }),
    leadName: personName({ label: 'Người phụ trách' }),
    partners: text({ label: 'Đơn vị phối hợp, lực lượng tham gia', max: 1000 }),
    area: text({ label: 'Địa bàn' }),
    audience: text({ label: 'Đối tượng thụ hưởng' }),
    reason: note({ label: 'Thực trạng, lý do xây dựng' }),
    goal: note({ label: 'Mục tiêu, tiêu chí' }),
    method: note({ label: 'Nội dung, cách thức thực hiện' }),
    funds: money({ label: 'Kinh phí' }),
    workdays: whole({ label: 'Ngày công', unit: 'ngày công' }),
    land: decimal({ label: 'Diện tích đất hiến', unit: 'm²' }),
    otherResources: note({ label: 'Nguồn lực khác', help: 'Cơ sở vật chất, hiện vật, nhân lực, xã hội hóa.' }),
    outcome: note({ label: 'Kết quả nổi bật' }),
    sustainability: note({ label: 'Khả năng duy trì, nhân rộng' }),
    registeredOn: date({ label: 'Ngày đăng ký', help: 'Mô hình được tính vào số đăng ký của kỳ có ngày này.' }),
    registration: text({ label: 'Văn bản đăng ký' }),
    continuesFrom: year({ label: 'Tiếp tục từ năm', help: 'Để trống nếu là mô hình mới.' }),
    startedOn: partialDate({ label: 'Bắt đầu' }),
    launchedOn: date({ label: 'Ngày ra mắt' }),
    endedOn: date({ label: 'Ngày kết thúc' }),
    status: choice({
      label: 'Tình trạng', required: true,
      of: {
        registered: 'Đăng ký', running: 'Đang thực hiện', proposed: 'Đề nghị công nhận', recognised: 'Được công nhận', exemplary: 'Tiêu biểu',
        replicated: 'Nhân rộng', maintained: 'Tiếp tục duy trì', ended: 'Kết thúc', withdrawn: 'Rút',
      },
    }),
    selfScore: decimal({ label: 'Tự chấm điểm', unit: 'điểm' }),
    councilScore: decimal({ label: 'Điểm của hội đồng', unit: 'điểm' }),
    proposedOn: date({ label: 'Ngày đề nghị công nhận' }),
    recognisedOn: date({ label: 'Ngày công nhận', help: 'Ngày của quyết định công nhận.' }),
    recognition: text({ label: 'Quyết định công nhận (số)' }),
    recognisedBy: text({ label: 'Cơ quan công nhận' }),
    exemplaryOn: date({ label: 'Ngày được chọn tiêu biểu' }),
    replicatedOn: date({ label: 'Ngày bắt đầu nhân rộng' }),
    replicas: whole({ label: 'Số nơi nhân rộng', unit: 'nơi' }),
    replicatedAt: text({ label: 'Nơi nhân rộng', max: 1000 }),
    articles: whole({ label: 'Tin, bài đã đăng', unit: 'tin, bài' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: {
    'Thông tin chung': 'code', 'Cách làm': 'reason', 'Nguồn lực': 'funds', 'Kết quả': 'outcome', 'Thời gian, đăng ký': 'registeredOn',
    'Đánh giá, công nhận': 'status', 'Nhân rộng, tuyên truyền': 'replicatedOn',
  },
  title: ['name'],
  list: ['code', 'name', 'category', 'unit', 'field', 'area', 'status', 'registeredOn', 'recognisedOn'],
  search: ['code', 'name', 'actor', 'leadName', 'partners', 'area', 'audience', 'reason', 'goal', 'method', 'outcome', 'registration', 'recognition', 'note'],
  sort: 'name',
  check: draft => ({
    ...endAfterStart(draft.startedOn, draft.endedOn, 'endedOn'),
    ...endAfterStart(draft.registeredOn, draft.recognisedOn, 'recognisedOn', 'Trước ngày đăng ký'),
    ...(['recognised', 'exemplary'].includes(draft.status) && draft.recognisedOn === null
      ? { recognisedOn: 'Mô hình đã được công nhận thì phải có ngày công nhận' } : {}),
  }),
})
