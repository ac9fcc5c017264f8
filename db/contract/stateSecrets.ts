import { AppError } from './errors.ts'

/** What every screen that takes in words or files says about secrets of the state. */
export const stateSecretNotice = 'Không nhập, không đính kèm tài liệu bí mật nhà nước (Mật, Tối mật, Tuyệt mật) vào sổ này. '
  + 'Tài liệu mật phải quản lý riêng theo Luật Bảo vệ bí mật nhà nước 2025.'

const degrees = /(^|[^\p{L}])(tuyệt[\s_.-]*mật|tối[\s_.-]*mật)(?![\p{L}])/iu
const plainDegrees = /(^|[^a-z])(tuyet|toi)[\s_.-]*mat([^a-z]|$)/i
/** The stamp word alone, in capitals as it is stamped: "bí mật kinh doanh" or "Mật độ dân số" is no stamp. */
const stamp = /(^|[^\p{L}])(MẬT)(?=$|[^\p{L}])(?!\s*(ĐỘ|ONG|KHẨU|MÃ|THIẾT|NGỮ)(?!\p{L}))/u
const before = /(BẢO|BÍ|KHÔNG|THÂN|TRĂNG)\s*$/u

/** Whether the name of a file says that it holds a secret of the state. */
export function bearsSecretMark(name: string): boolean {
  const text = name.normalize('NFC')
  if (degrees.test(text) || plainDegrees.test(text)) return true
  const found = stamp.exec(text)
  return found !== null && !before.test(text.slice(0, found.index + (found[1] ?? '').length))
}

/** @throws AppError stateSecret when the name of a file bears a mark of secrecy */
export function refuseStateSecret(name: string): void {
  if (!bearsSecretMark(name)) return
  throw new AppError('stateSecret', 'Tên tệp có dấu chỉ độ mật nên không được đưa vào sổ. Chưa đính kèm tệp nào. '
    + 'Tài liệu bí mật nhà nước phải quản lý riêng; nếu tệp không mật, hãy đổi tên rồi đính kèm lại.')
}
