import { useCall } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { Card } from '../parts/Screen.tsx'
import classes from './Settings.module.css'

/** What runs here and what it keeps where. */
export function AboutPart() {
  const { version, host, register, suggestedFolder } = useProgramState()
  const { data: info } = useCall('register.info', {})
  return (
    <Card>
      <div className={classes.body}>
        <dl className={classes.facts}>
          <dt>Phiên bản</dt><dd>{version}{host === 'browser' ? ', đang mở trong trình duyệt của máy này' : ''}</dd>
          <dt>Dạng sổ</dt><dd>{info?.schemaVersion}</dd>
          <dt>Hồ sơ</dt><dd>{register?.folder}: tệp register.sqlite</dd>
          <dt>Tệp đính kèm</dt><dd>Thư mục attachments trong thư mục sổ, mỗi tệp một bản, đặt tên theo mã SHA-256</dd>
          <dt>Bản chép trước khi nâng cấp</dt><dd>Thư mục backups trong thư mục sổ</dd>
          <dt>Ghi chép lỗi</dt><dd>Thư mục log trong thư mục sổ, không có nội dung hồ sơ</dd>
          <dt>Nơi gợi ý cho sổ mới</dt><dd>{suggestedFolder}</dd>
          <dt>Mạng</dt><dd>Phần mềm không gửi gì ra khỏi máy này và không cần mạng.</dd>
          <dt>Phông chữ</dt><dd>Be Vietnam Pro, Inter (chữ số), Tinos (trên giấy khi máy không có Times New Roman); giấy phép SIL Open Font 1.1</dd>
        </dl>
        <p>Không nhập tài liệu mật vào sổ này. Sổ chỉ dành cho hồ sơ không thuộc danh mục bí mật nhà nước.</p>
      </div>
    </Card>
  )
}
