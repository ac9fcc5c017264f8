import { millimetres } from './lines.ts'

/**
 * What Nghị định 30/2020/NĐ-CP, Phụ lục I allows, in points: written out here from the decree and not read from the program's own
 * profile, which it is to judge.
 */
export const page = {
  // Phần I, mục I.1 and I.3.
  width: millimetres(210), height: millimetres(297),
  left: [millimetres(30), millimetres(35)], right: [millimetres(15), millimetres(20)],
  top: [millimetres(20), millimetres(25)], bottom: [millimetres(20), millimetres(25)],
} as const

export const body = {
  // Phần I, mục II.6.e: 1 or 1,27 cm, at least 6 pt, single to 1,5 lines.
  indents: [millimetres(10), millimetres(12.7)], least: 6, spacing: [1, 1.5],
  /** Height of one line of Times New Roman, in ems. */
  single: 1.149,
} as const

export type Face = { size: readonly [number, number]; bold?: boolean; italic?: boolean; capitals?: boolean }

/** Size and face of each component; what is left out is free. */
export const faces = {
  nationalName: { size: [12, 13], bold: true, italic: false, capitals: true }, // II.1.a
  motto: { size: [13, 14], bold: true, italic: false }, // II.1.b
  parentAgency: { size: [12, 13], bold: false, italic: false, capitals: true }, // II.2.b
  agency: { size: [12, 13], bold: true, italic: false, capitals: true }, // II.2.b
  number: { size: [13, 13], bold: false, italic: false }, // II.3.c
  date: { size: [13, 14], bold: false, italic: true }, // II.4.c
  letterSubject: { size: [12, 13], bold: false, italic: false }, // II.5.b
  kindTitle: { size: [13, 14], bold: true, italic: false, capitals: true }, // II.5.b
  subject: { size: [13, 14], bold: true, italic: false }, // II.5.b
  addressee: { size: [13, 14], bold: false, italic: false }, // II.9.c
  basis: { size: [13, 14], bold: false, italic: true }, // II.6.e
  paragraph: { size: [13, 14] }, // II.6.e; a word of it may be set off
  heading1: { size: [13, 14], bold: true, italic: false, capitals: true }, // V.6.b
  heading2: { size: [13, 14], bold: true, italic: false }, // V.6.b
  heading3: { size: [13, 14] }, // V.6.b
  note: { size: [11, 14] },
  post: { size: [13, 14], bold: true, italic: false, capitals: true }, // II.7.d
  signer: { size: [13, 14], bold: true, italic: false }, // II.7.d
  recipientsTitle: { size: [12, 12], bold: true, italic: true }, // II.9.c
  recipients: { size: [11, 11], bold: false, italic: false }, // II.9.c
  annexLabel: { size: [14, 14], bold: true, italic: false }, // III.1.d
  annexTitle: { size: [13, 14], bold: true, italic: false, capitals: true }, // III.1.d
  annexReference: { size: [13, 14], bold: false, italic: true }, // III.1.d
  pageNumber: { size: [13, 14], bold: false, italic: false }, // I.7
} as const satisfies Record<string, Face>

export type Measured = keyof typeof faces | 'page' | 'margins' | 'font' | 'overlap'
/** What is wrong with which component, in words for whoever reads a failed test. */
export type Finding = { component: Measured; what: string }
