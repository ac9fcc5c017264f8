import { date, text } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { endAfterStart } from './checks.ts'

/** Names of the agency and its parent between two dates: an old report reprints under the names of its day. */
export const agency = defineKind({
  name: 'agency',
  label: 'Tên cơ quan',
  fields: {
    name: text({ label: 'Tên cơ quan', required: true, help: 'Viết thường, ví dụ: Sở Nội vụ.' }),
    parentName: text({ label: 'Cơ quan chủ quản trực tiếp', required: true, help: 'In trên tên cơ quan, ví dụ: UBND tỉnh Nghệ An.' }),
    abbreviation: text({ label: 'Chữ viết tắt', required: true, max: 30, help: 'Dùng trong ký hiệu văn bản, ví dụ: SNV.' }),
    symbolPattern: text({
      label: 'Mẫu ký hiệu văn bản', required: true, max: 60,
      help: '{loại} là chữ viết tắt tên loại văn bản, {cơ quan} là chữ viết tắt cơ quan. Ví dụ: /{loại}-{cơ quan}-VP.',
    }),
    place: text({ label: 'Địa danh', required: true, help: 'In trước ngày tháng, ví dụ: Nghệ An.' }),
    province: text({ label: 'Tỉnh, thành phố', required: true }),
    code: text({ label: 'Mã cơ quan', required: true, max: 30, help: 'Chữ không dấu, dùng trong tên gói dữ liệu, ví dụ: snv-nghe-an.' }),
    drafter: text({ label: 'Đơn vị soạn thảo', max: 60, help: 'In ở dòng lưu, ví dụ: VP.' }),
    address: text({ label: 'Địa chỉ' }),
    validFrom: date({ label: 'Dùng từ ngày' }),
    validTo: date({ label: 'Đến hết ngày' }),
  },
  sections: { 'Cơ quan': 'name', 'Hiệu lực': 'validFrom' },
  title: ['name'],
  list: ['name', 'parentName', 'abbreviation', 'place', 'validFrom', 'validTo'],
  search: ['name', 'parentName'],
  sort: 'validFrom:desc',
  check: draft => ({
    ...endAfterStart(draft.validFrom, draft.validTo, 'validTo'),
    ...(/^[a-z0-9][a-z0-9-]*$/.test(draft.code) ? {} : { code: 'Chỉ gồm chữ thường không dấu, số và gạch nối' }),
    ...(draft.symbolPattern.startsWith('/') ? {} : { symbolPattern: 'Phải bắt đầu bằng dấu /' }),
  }),
})
