import type { DraftFor } from '../../../db/contract/kinds/index.ts'
import type { World } from './world.ts'

/** `month` is when it falls due; `office`: the office of the agency does it itself. */
type Task = Pick<DraftFor<'planTask'>, 'chapter' | 'name' | 'product'> & { month: number; office?: true }

const annual: readonly Task[] = [
  { chapter: 'publicity', name: 'Tổ chức hội nghị quán triệt các văn bản về công tác dân vận, thực hiện dân chủ ở cơ sở', product: 'Hội nghị, danh sách người dự', month: 3, office: true },
  { chapter: 'publicity', name: 'Đăng tin, bài về công tác dân vận và các mô hình “Dân vận khéo” trên trang thông tin điện tử của Sở', product: 'Ít nhất 02 tin, bài mỗi tháng', month: 11, office: true },
  { chapter: 'coordination', name: 'Ký kết, đánh giá chương trình phối hợp với Ủy ban Mặt trận Tổ quốc tỉnh', product: 'Chương trình phối hợp', month: 3, office: true },
  { chapter: 'democracy', name: 'Tổ chức hội nghị cán bộ, công chức, viên chức và người lao động', product: 'Nghị quyết hội nghị', month: 2, office: true },
  { chapter: 'democracy', name: 'Đối thoại giữa người đứng đầu với công chức, viên chức, người lao động', product: 'Biên bản, thông báo kết luận', month: 6, office: true },
  { chapter: 'reform', name: 'Rà soát, công khai thủ tục hành chính thuộc phạm vi quản lý', product: 'Quyết định công bố, niêm yết công khai', month: 9 },
  { chapter: 'citizens', name: 'Tiếp công dân định kỳ của Giám đốc Sở, mỗi tháng ít nhất 01 ngày', product: 'Sổ tiếp công dân', month: 11, office: true },
  { chapter: 'citizens', name: 'Đối thoại trực tiếp với người dân, doanh nghiệp', product: 'Thông báo kết luận', month: 8 },
  { chapter: 'emulation', name: 'Đăng ký, lựa chọn mô hình “Dân vận khéo”, điểm sáng dân vận chính quyền', product: 'Danh sách mô hình', month: 3, office: true },
  { chapter: 'emulation', name: 'Xét, đề nghị công nhận và biểu dương mô hình, điển hình “Dân vận khéo”', product: 'Tờ trình, biên bản họp xét', month: 10, office: true },
  { chapter: 'inspection', name: 'Kiểm tra công tác dân vận chính quyền tại các đơn vị trực thuộc', product: 'Báo cáo kết quả kiểm tra', month: 9, office: true },
  { chapter: 'inspection', name: 'Tổng kết công tác dân vận chính quyền năm', product: 'Báo cáo tổng kết', month: 11, office: true },
]

const campaign: readonly Task[] = [
  { chapter: 'publicity', name: 'Tuyên truyền kỷ niệm Ngày truyền thống công tác dân vận của Đảng', product: 'Tin, bài, khẩu hiệu', month: 10, office: true },
  { chapter: 'citizens', name: 'Tiếp xúc, đối thoại với Nhân dân tại cơ sở', product: 'Biên bản, thông báo kết luận', month: 10 },
  { chapter: 'emulation', name: 'Phát động phong trào “Nụ cười công sở”, “Ngày chủ nhật tình nguyện giải quyết thủ tục hành chính”', product: 'Kế hoạch phát động', month: 10, office: true },
  { chapter: 'welfare', name: 'Thăm, tặng quà gia đình chính sách, hộ có hoàn cảnh khó khăn', product: 'Danh sách, hình ảnh', month: 10 },
]

const templates = [...annual.map(task => ({ ...task, plan: 'annual' as const })), ...campaign.map(task => ({ ...task, plan: 'campaign' as const }))]
const years = [2024, 2025]

export const mostPlanTasks = templates.length * years.length

/** The tasks of the plans of two years, the latest year first, shared out over the units; those of the year that is over are done. */
export function makePlanTasks(world: World, count: number): void {
  const units = world.made('unit')
  for (let place = 0; place < count; place += 1) {
    const year = years.at(-1 - Math.floor(place / templates.length)) ?? 2025
    const task = templates[place % templates.length]
    if (!task) continue
    const { month, office, ...draft } = task
    const dueOn = `${year}-${String(month).padStart(2, '0')}-${String(task.plan === 'campaign' ? 20 : world.random.whole(10, 28)).padStart(2, '0')}`
    world.add('planTask', {
      ...draft, year, unit: units[office ? 0 : place % Math.max(units.length, 1)]?.id ?? null, partners: place % 3 === 0 ? 'Các phòng, đơn vị thuộc Sở' : null,
      dueOn, position: place % templates.length + 1, doneOn: world.random.weighted({ done: 80, open: 20 }) === 'done' || year === 2024 ? world.workday(dueOn) : null,
    })
  }
}
