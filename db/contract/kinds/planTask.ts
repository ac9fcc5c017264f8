import { choice, date, link, note, text, whole, year } from '../fields.ts'
import { defineKind } from '../kind.ts'

/** Nhiệm vụ of a plan: who does what by when. The plans print them, and what is not done by its day is reminded of. */
export const planTask = defineKind({
  name: 'planTask',
  label: 'Nhiệm vụ trong kế hoạch',
  fields: {
    plan: choice({ label: 'Kế hoạch', required: true, of: { annual: 'Kế hoạch năm', campaign: 'Kế hoạch Tháng Dân vận' } }),
    year: year({ label: 'Năm', required: true }),
    chapter: choice({
      label: 'Nội dung', required: true,
      of: {
        publicity: 'Quán triệt, tuyên truyền', coordination: 'Phối hợp với Mặt trận Tổ quốc và các đoàn thể', democracy: 'Thực hiện dân chủ ở cơ sở',
        reform: 'Cải cách hành chính', citizens: 'Tiếp công dân, đối thoại, giải quyết đơn thư', emulation: 'Phong trào thi đua “Dân vận khéo”',
        inspection: 'Kiểm tra, sơ kết, tổng kết', welfare: 'An sinh xã hội, hoạt động hướng về cơ sở',
      },
    }),
    name: text({ label: 'Nhiệm vụ', required: true, max: 1000 }),
    unit: link({ label: 'Đơn vị chủ trì', to: 'unit' }),
    partners: text({ label: 'Đơn vị phối hợp', max: 500 }),
    dueOn: date({ label: 'Thời hạn hoàn thành' }),
    product: text({ label: 'Sản phẩm, kết quả' }),
    doneOn: date({ label: 'Ngày hoàn thành' }),
    position: whole({ label: 'Thứ tự' }),
    note: note({ label: 'Ghi chú' }),
  },
  sections: { 'Nhiệm vụ': 'plan', 'Phân công, thời hạn': 'unit' },
  title: ['name'],
  list: ['year', 'plan', 'chapter', 'name', 'unit', 'dueOn', 'doneOn'],
  search: ['name', 'partners', 'product', 'note'],
  sort: 'dueOn',
})
