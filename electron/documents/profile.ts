/** How one component of an official document is set. Sizes and gaps in points. */
export type ComponentStyle = {
  size: number
  bold?: true
  italic?: true
  /** Printed in capital letters, whatever the case it is kept in. */
  capitals?: true
  align: 'left' | 'center' | 'right' | 'justify'
  /** Blank space above and below, in points. */
  before?: number
  after?: number
}

/** A line under a component: its length as a share of the text above it. Points but for the share. */
export type RuleStyle = { share: number; thickness: number; gap: number }

export type ComponentName =
  | 'nationalName' | 'motto' | 'parentAgency' | 'agency' | 'number' | 'date' | 'letterSubject' | 'draftMark'
  | 'kindTitle' | 'subject' | 'addressee' | 'basis' | 'paragraph' | 'note'
  | 'heading1' | 'heading2' | 'heading3' | 'tableHead' | 'tableCell'
  | 'post' | 'signer' | 'recipientsTitle' | 'recipients'
  | 'annexLabel' | 'annexTitle' | 'annexReference' | 'pageNumber'

/**
 * The layout ("thể thức") of official documents under one decree, and the only home of layout numbers: writers of PDF
 * and DOCX read it and add none of their own. A new decree is a new profile beside the old one, so that a document
 * signed under the old rules reprints as it was.
 */
export type LayoutProfile = {
  id: string
  decree: string
  /** Millimetres. */
  page: { width: number; height: number; margins: { top: number; bottom: number; left: number; right: number } }
  /** From the upper edge of the sheet to the page number, in millimetres. */
  pageNumberTop: number
  /** First-line indent in millimetres, line spacing in lines. */
  body: { indent: number; lineSpacing: number }
  /** Share of the text's width given to the issuing agency; the gap between the two halves in points. */
  header: { agencyShare: number; gap: number; dateGap: number; titleGap: number; bodyGap: number }
  rules: { motto: RuleStyle; agency: RuleStyle; subject: RuleStyle }
  /** Share of the text's width given to the signature; blank room for signature and seal in millimetres; points. */
  signature: { share: number; room: number; gap: number; before: number; baseline: number }
  /** Points. */
  table: { border: number; paddingX: number; paddingY: number; before: number; after: number }
  /** Lines of text that must follow a heading on its page, and the longest closing text kept with the signature. */
  keep: { afterHeading: number; withSignature: number }
  styles: Record<ComponentName, ComponentStyle>
}

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I. Each number lies inside the decree's range; where the decree gives an example
 * (mục IV, mẫu chữ) the example's size is taken. Numbers without an article are habits the decree leaves free.
 */
export const decree30: LayoutProfile = {
  id: 'nd30-2020',
  decree: 'Nghị định số 30/2020/NĐ-CP',
  // Phần I, mục I.1 (A4) and I.3 (20-25, 20-25, 30-35, 15-20 mm).
  page: { width: 210, height: 297, margins: { top: 20, bottom: 20, left: 30, right: 15 } },
  // I.7: centred in the top margin.
  pageNumberTop: 10,
  // II.6.e: indent 1 or 1,27 cm, single to 1,5 lines, at least 6 pt between paragraphs.
  body: { indent: 12.7, lineSpacing: 1.1 },
  header: { agencyShare: 0.42, gap: 8, dateGap: 9, titleGap: 16, bodyGap: 14 },
  rules: {
    // II.1: as long as the motto.
    motto: { share: 1, thickness: 0.75, gap: 2 },
    // II.2.b and II.5.b: one third to one half of the text.
    agency: { share: 0.4, thickness: 0.75, gap: 2 },
    subject: { share: 0.4, thickness: 0.75, gap: 3 },
  },
  signature: { share: 0.5, room: 28, gap: 12, before: 12, baseline: 2 },
  table: { border: 0.5, paddingX: 3.5, paddingY: 2.5, before: 2, after: 8 },
  keep: { afterHeading: 2, withSignature: 10 },
  styles: {
    nationalName: { size: 12, bold: true, capitals: true, align: 'center' }, // II.1.a: 12-13
    motto: { size: 13, bold: true, align: 'center' }, // II.1.b: 13-14
    parentAgency: { size: 12, capitals: true, align: 'center' }, // II.2.b: 12-13
    agency: { size: 12, bold: true, capitals: true, align: 'center' }, // II.2.b: 12-13
    number: { size: 13, align: 'center' }, // II.3.c: 13
    date: { size: 13, italic: true, align: 'center' }, // II.4.c: 13-14
    letterSubject: { size: 12, align: 'center', before: 6 }, // II.5.b: 12-13, 6 pt under the number
    draftMark: { size: 13, bold: true, capitals: true, align: 'center', before: 6 }, // as III.3, the boxed marks: 13-14
    kindTitle: { size: 14, bold: true, capitals: true, align: 'center' }, // II.5.b: 13-14
    subject: { size: 14, bold: true, align: 'center' }, // II.5.b: 13-14
    addressee: { size: 14, align: 'left', after: 6 }, // II.9.c: 13-14
    basis: { size: 14, italic: true, align: 'justify', after: 6 }, // II.6.e: 13-14
    paragraph: { size: 14, align: 'justify', after: 6 }, // II.6.e: 13-14
    note: { size: 13, italic: true, align: 'justify', after: 6 }, // II.6.e: 13-14
    heading1: { size: 14, bold: true, capitals: true, align: 'justify', before: 4, after: 6 }, // V.6.b: 13-14
    heading2: { size: 14, bold: true, align: 'justify', after: 6 }, // V.6.b: 13-14
    heading3: { size: 14, align: 'justify', after: 6 }, // V.6.b: 13-14
    tableHead: { size: 12, bold: true, align: 'center' },
    tableCell: { size: 12, align: 'left' },
    post: { size: 14, bold: true, capitals: true, align: 'center' }, // II.7.d: 13-14
    signer: { size: 14, bold: true, align: 'center' }, // II.7.d: 13-14
    recipientsTitle: { size: 12, bold: true, italic: true, align: 'left' }, // II.9.c: 12
    recipients: { size: 11, align: 'left' }, // II.9.c: 11
    annexLabel: { size: 14, bold: true, align: 'center' }, // III.1.d: 14
    annexTitle: { size: 14, bold: true, capitals: true, align: 'center' }, // III.1.d: 13-14
    annexReference: { size: 14, italic: true, align: 'center' }, // III.1.d: 13-14
    pageNumber: { size: 14, align: 'center' }, // I.7: 13-14
  },
}

/** The text as a component prints it: composed letters (NFC), in capitals where the component asks for them. */
export function inStyle(text: string, style: ComponentStyle): string {
  const composed = text.normalize('NFC')
  return style.capitals ? composed.toLocaleUpperCase('vi') : composed
}
