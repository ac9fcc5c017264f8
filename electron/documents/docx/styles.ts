import { LineRuleType } from 'docx'
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { ComponentName, ComponentStyle, LayoutProfile } from '../profile.ts'
import { points } from '../pdf/sheet.ts'
import { alignments, twips } from './text.ts'

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4. */
const font = 'Times New Roman'
const language = { value: 'vi-VN', eastAsia: 'vi-VN' }

/** As the list of styles shows them to whoever goes on working in Word. */
const styleNames: Record<ComponentName, string> = {
  nationalName: 'Quốc hiệu', motto: 'Tiêu ngữ', parentAgency: 'Cơ quan chủ quản', agency: 'Cơ quan ban hành',
  number: 'Số, ký hiệu', date: 'Địa danh, thời gian', letterSubject: 'Trích yếu công văn', draftMark: 'Dấu dự thảo',
  kindTitle: 'Tên loại văn bản',
  subject: 'Trích yếu', addressee: 'Kính gửi', basis: 'Căn cứ', paragraph: 'Nội dung', note: 'Ghi chú', heading1: 'Mục I',
  heading2: 'Khoản 1', heading3: 'Điểm a', tableHead: 'Đầu bảng', tableCell: 'Ô bảng', post: 'Chức vụ người ký',
  signer: 'Họ tên người ký', recipientsTitle: 'Nơi nhận', recipients: 'Danh sách nơi nhận', annexLabel: 'Số phụ lục',
  annexTitle: 'Tên phụ lục', annexReference: 'Kèm theo văn bản', pageNumber: 'Số trang',
}

/** Headings and the paragraphs between them: indented, with the line spacing of the body. */
const flowing = new Set<ComponentName>(['basis', 'paragraph', 'heading1', 'heading2', 'heading3'])
const outline: Partial<Record<ComponentName, number>> = { heading1: 0, heading2: 1, heading3: 2 }

function styleOf(profile: LayoutProfile, name: ComponentName, style: ComponentStyle): IParagraphStyleOptions {
  const level = outline[name]
  const flows = flowing.has(name)
  return {
    id: name, name: styleNames[name], basedOn: 'Normal', next: level === undefined ? name : 'paragraph', quickFormat: true,
    run: { size: style.size * 2, bold: style.bold ?? false, italics: style.italic ?? false },
    paragraph: {
      // A heading is too short to fill its last line but one without gaps.
      alignment: level === undefined ? alignments[style.align] : alignments.left,
      spacing: {
        before: twips(style.before ?? 0), after: twips(style.after ?? 0),
        ...(flows ? { line: Math.round(profile.body.lineSpacing * 240), lineRule: LineRuleType.AUTO } : {}),
      },
      ...(flows ? { indent: { firstLine: twips(points(profile.body.indent)) } } : {}),
      ...(level === undefined ? {} : { outlineLevel: level, keepNext: true, keepLines: true }),
    },
  }
}

/** The profile as styles of Word, one a component, so that a change of a style changes the whole document. */
export function wordStyles(profile: LayoutProfile): IStylesOptions {
  const components = Object.entries(profile.styles) as [ComponentName, ComponentStyle][]
  return {
    default: {
      document: {
        run: { font, size: profile.styles.paragraph.size * 2, language }, paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: [
      ...components.map(([name, style]) => styleOf(profile, name, style)),
      { id: 'blank', name: 'Khoảng trống', basedOn: 'Normal', run: { size: 2 } },
    ],
  }
}
