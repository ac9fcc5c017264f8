import { Button } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { stateSecretNotice } from '../../db/contract/stateSecrets.ts'
import { call, useCall } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import classes from './Settings.module.css'

/** What runs here and what it keeps where. */
export function AboutPart() {
  const { version, host, register, ownFolder } = useProgramState()
  const { data: info } = useCall('register.info', {})
  const [error, setError] = useState<AppError | null>(null)
  const show = (path: string) => {
    setError(null)
    call('program.show', { path }).catch((thrown: unknown) => setError(AppError.of(thrown, `Chưa mở được ${path}.`)))
  }
  return (
    <>
      <Card title="Phần mềm">
        <div className={classes.body}>
          <dl className={classes.facts}>
            <dt>Phiên bản</dt><dd>{version}{host === 'browser' ? ', đang mở trong trình duyệt của máy này' : ''}</dd>
            <dt>Mạng</dt><dd>Phần mềm không gửi gì ra khỏi máy này và không cần mạng.</dd>
            <dt>Phông chữ</dt><dd>Be Vietnam Pro, Inter (chữ số), Tinos (trên giấy khi máy không có Times New Roman); giấy phép SIL Open Font 1.1</dd>
          </dl>
          <p>{stateSecretNotice}</p>
        </div>
      </Card>
      <Card title="Trong thư mục của sổ" aside={<Button ml="auto" size="xs" variant="default" onClick={() => show(register?.folder ?? '')}>Mở thư mục sổ</Button>}>
        <div className={classes.body}>
          <dl className={classes.facts}>
            <dt>Thư mục</dt><dd>{register?.folder}</dd>
            <dt>register.sqlite</dt><dd>Hồ sơ, danh mục, thiết lập, bản nháp, cách xem, lịch sử sửa, nhật ký in và xuất, khóa ký gói. Dạng sổ {info?.schemaVersion}.</dd>
            <dt>attachments</dt><dd>Tệp đính kèm, mỗi tệp một bản, đặt tên theo mã SHA-256</dd>
            <dt>backups</dt><dd>Các bản sao lưu đã mở ra kiểm tra, và sổ cũ giữ lại khi khôi phục</dd>
            <dt>log</dt><dd>Ghi chép lỗi, không có nội dung hồ sơ</dd>
          </dl>
          <p>Chép cả thư mục này là chép cả sổ. Chép khi sổ đã đóng.</p>
        </div>
      </Card>
      <Card title="Trên máy này, ngoài sổ" aside={<Button ml="auto" size="xs" variant="default" onClick={() => show(ownFolder)}>Mở thư mục</Button>}>
        <div className={classes.body}>
          <dl className={classes.facts}>
            <dt>Thư mục</dt><dd>{ownFolder}</dd>
            <dt>Ghi nhớ</dt><dd>Tên và chỗ của các sổ mở gần đây, nền sáng hay tối, chỗ của cửa sổ</dd>
            <dt>scratch</dt><dd>Bản xem trước của văn bản và tệp đang nhận; xóa khi thoát và khi mở lại phần mềm</dd>
            <dt>log</dt><dd>Ghi chép lỗi của phần mềm, không có nội dung hồ sơ</dd>
            <dt>{host === 'browser' ? 'browser' : 'chromium'}</dt><dd>Bộ nhớ tạm của màn hình, không có hồ sơ nào</dd>
          </dl>
        </div>
      </Card>
      {error && <ErrorNote error={error} />}
    </>
  )
}
