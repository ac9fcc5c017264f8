import { SaidChoice, SaidField, useAsking } from './SaidField.tsx'
import { archiveOf, signatureOf } from './profile.ts'
import classes from './SetUp.module.css'

const authorities = { head: 'Người đứng đầu ký', deputy: 'KT. (ký thay)', byOrder: 'TL. (thừa lệnh)', mandate: 'TUQ. (thừa ủy quyền)' }

/** Names of the agency and who signs. */
export function AgencyStep() {
  const { said } = useAsking()
  return (
    <>
      <h1>Cơ quan giữ sổ</h1>
      <p className={classes.about}>In trên đầu mọi báo cáo. Sau này sửa được, báo cáo cũ vẫn giữ tên cũ.</p>
      <div className={classes.fields}>
        <SaidField name="province" label="Tỉnh, thành phố" focus />
        <SaidField name="parentName" label="Cơ quan chủ quản" />
        <SaidField name="name" label="Tên cơ quan" width="whole" help="Viết thường như trong câu, ví dụ: Sở Khoa học và Công nghệ. Trên giấy tự in hoa." />
        <SaidField name="abbreviation" label="Ký hiệu cơ quan" width="third" />
        <SaidField name="place" label="Địa danh trên văn bản" width="third" />
        <SaidField name="drafter" label="Đơn vị soạn thảo" width="third" help="Ở dòng lưu, ví dụ: VP." />
        <SaidField name="signer" label="Người ký thường dùng" />
        <SaidChoice name="authority" label="Hình thức ký" of={authorities} />
        <SaidField name="position" label="Chức vụ người ký" />
        {said.authority !== 'head' && <SaidField name="headPosition" label="Ký thay cho" help="Chức vụ của người đứng đầu." />}
        <SaidField name="addressee" label="Nơi nhận báo cáo" width="whole" />
      </div>
    </>
  )
}

const upper = (text: string) => text.toLocaleUpperCase('vi')

/** The head and foot of a report as they will print, while the names are typed. */
export function PaperSample({ today }: { today: string }) {
  const { said } = useAsking()
  return (
    <>
      <div className={classes.paperHead}><span>Văn bản sẽ in như sau</span><small>Theo Nghị định 30/2020/NĐ-CP</small></div>
      <div className={classes.paper} role="img" aria-label={`Đầu báo cáo của ${said.name}, ${said.parentName}`}>
        <div className={classes.heads}>
          <div>{upper(said.parentName)}<b>{upper(said.name)}</b><i className={classes.rule} data-short /></div>
          <div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b className={classes.motto}>Độc lập - Tự do - Hạnh phúc</b><i className={classes.rule} /></div>
        </div>
        <div className={classes.heads} data-second>
          <div>Số:<span className={classes.blank} />/BC-{said.abbreviation}</div>
          <div><em>{said.place}, ngày<span className={classes.blank} />tháng {today.slice(5, 7)} năm {today.slice(0, 4)}</em></div>
        </div>
        <div className={classes.heading}><b>BÁO CÁO</b><b>Kết quả công tác dân vận chính quyền năm {today.slice(0, 4)}</b><i className={classes.rule} /></div>
        {said.addressee.trim() !== '' && <div className={classes.addressee}>Kính gửi: {said.addressee}.</div>}
        <div className={classes.closing}>
          <div className={classes.recipients}><b><em>Nơi nhận:</em></b><br />{said.addressee.trim() !== '' && <>- Như trên;<br /></>}- Lưu: {archiveOf(said)}.</div>
          <div className={classes.signature}>{signatureOf(said).map(line => <b key={line}>{line}</b>)}<b className={classes.name}>{said.signer}</b></div>
        </div>
      </div>
    </>
  )
}
