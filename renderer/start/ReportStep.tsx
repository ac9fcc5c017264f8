import { stateSecretNotice } from '../../db/contract/stateSecrets.ts'
import { formatDate } from '../../db/contract/text/format.ts'
import { Note } from '../parts/Note.tsx'
import { longDay } from '../words/time.ts'
import { SaidField, useAsking } from './SaidField.tsx'
import { nextDeadlines } from './profile.ts'
import classes from './SetUp.module.css'

/** When reports are due, and who is in charge. */
export function ReportStep() {
  return (
    <>
      <h1>Kỳ báo cáo, người phụ trách</h1>
      <p className={classes.about}>Để nhắc hạn ở Tổng quan. Giữ nguyên cũng được, sau này sửa ở Cài đặt.</p>
      <div className={classes.fields}>
        <SaidField name="dueQuarter" label="Hạn báo cáo quý" width="third" help="Ngày, của tháng cuối quý." focus />
        <SaidField name="dueHalf" label="Hạn báo cáo 6 tháng" width="third" help="Ngày/tháng." />
        <SaidField name="dueYear" label="Hạn báo cáo năm" width="third" help="Ngày/tháng." />
        <SaidField name="leader" label="Lãnh đạo phụ trách dân vận" />
        <SaidField name="leaderPosition" label="Chức vụ" />
        <SaidField name="displayName" label="Tên hiện trong lịch sử sửa" width="whole" help="Ghi bên cạnh mỗi lần sửa hồ sơ trên máy này." />
      </div>
      <div className={classes.failed}><Note detail={stateSecretNotice} /></div>
    </>
  )
}

/** The deadlines that follow, and what else comes set. */
export function DeadlineSample({ today }: { today: string }) {
  const { said } = useAsking()
  return (
    <div className={classes.side}>
      <h2>Các hạn sắp tới</h2>
      <ul className={classes.dues}>{nextDeadlines(said, today).map(({ on, what }) => <li key={`${on} ${what}`}><span title={longDay(on)}>{formatDate(on)}</span>{what}</li>)}</ul>
      <h2>Có sẵn, sửa được ở Cài đặt</h2>
      <ul className={classes.dashes}>
        <li>Thời hạn thụ lý, giải quyết khiếu nại, tố cáo, kiến nghị</li>
        <li>Ngày nghỉ lễ, mức tiền thưởng, lương cơ sở theo ngày có hiệu lực</li>
        <li>Danh mục lĩnh vực, cấp, nguồn đơn, hình thức khen thưởng</li>
        <li>Lịch báo cáo tiếp công dân, đơn thư gửi Thanh tra</li>
      </ul>
    </div>
  )
}
