import { Modal } from '@mantine/core'
import { Key } from '../parts/Key.tsx'
import classes from './KeysSheet.module.css'

const areas: readonly { heading: string; keys: readonly [keys: string, does: string][] }[] = [
  {
    heading: 'Ở mọi màn hình',
    keys: [
      ['Ctrl K', 'Đi tới hồ sơ, màn hình, việc'], ['Alt 1 … 9', 'Mở từng loại hồ sơ'], ['Alt N', 'Thêm hồ sơ của loại đang mở'], ['F6, Shift F6', 'Sang vùng kế, vùng trước'],
      ['Ctrl Z', 'Hoàn tác việc vừa làm'], ['Ctrl Y', 'Làm lại việc vừa hoàn tác'], ['Alt ← →', 'Quay lại, đi tiếp'], ['Ctrl Alt L', 'Khóa màn hình'], ['Esc', 'Lùi một bước, chữ đã gõ vẫn còn'], ['?, F1', 'Bảng phím này'],
    ],
  },
  {
    heading: 'Trong danh sách',
    keys: [
      ['↑ ↓', 'Chuyển dòng'], ['Enter', 'Mở hồ sơ'], ['Dấu cách', 'Chọn dòng'], ['Shift ↑ ↓', 'Chọn thêm'], ['Ctrl A', 'Chọn tất cả'], ['F2', 'Sửa ô'],
      ['Delete', 'Bỏ vào thùng rác'], ['Ctrl C', 'Chép dòng sang Excel'], ['Home, End', 'Đầu, cuối danh sách'], ['Alt ← →', 'Ở tiêu đề cột: đổi chỗ cột'],
      ['Alt Shift ← →', 'Ở tiêu đề cột: thu hẹp, nới rộng'],
    ],
  },
  {
    heading: 'Trong hồ sơ',
    keys: [
      ['Ctrl S', 'Lưu'], ['Ctrl Enter', 'Lưu và sang hồ sơ sau'], ['Ctrl ↓ ↑', 'Sang mục kế, mục trước'], ['Alt ↓', 'Mở lịch ở ô ngày'], ['Alt ↑ ↓', 'Hồ sơ trước, sau'], ['Ctrl G', 'Danh sách mục'], ['Ctrl H', 'Lịch sử'],
    ],
  },
  {
    heading: 'Trong bảng nhập',
    keys: [
      ['Tab', 'Ô kế'], ['Enter', 'Dòng mới'], ['Alt Enter', 'Xuống dòng, trong ô nhiều dòng'], ['↑ ↓', 'Ô ở dòng trên, dòng dưới'],
      ['Ctrl D', 'Chép ô trên'], ['Shift Dấu cách', 'Đánh dấu Tại chỗ'], ['F2', 'Mở hồ sơ của dòng'], ['Ctrl V', 'Dán cả khối từ Excel'], ['Ctrl Z', 'Lấy lại việc vừa làm'], ['Ctrl Delete', 'Bỏ dòng'],
    ],
  },
  {
    heading: 'Trong báo cáo',
    keys: [['Ctrl P', 'In văn bản'], ['Ctrl S', 'Lưu PDF'], ['+ −', 'Phóng to, thu nhỏ trang'], ['Esc', 'Đóng ô con số']],
  },
  {
    heading: 'Ở Tổng quan và biểu đồ',
    keys: [['↑ ↓ ← →', 'Đi trong một ô hay biểu đồ'], ['T', 'Xem biểu đồ dạng bảng'], ['Enter', 'Mở hồ sơ của con số']],
  },
]

/** All keys by the place where they work. */
export function KeysSheet({ opened, onClose }: { opened: boolean; onClose(): void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Các phím tắt" size={1080} closeOnClickOutside>
      <div className={classes.areas}>
        {areas.map(({ heading, keys }) => (
          <section key={heading} aria-label={heading} className={classes.area}>
            <h2 className={classes.heading}>{heading}</h2>
            <dl className={classes.list}>
              {keys.map(([key, does]) => <div key={key} className={classes.line}><dt><Key>{key}</Key></dt><dd>{does}</dd></div>)}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
