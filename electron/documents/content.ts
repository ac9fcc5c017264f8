/** The figure a printed number came from, so that a screen can open its records. */
export type FigureSource = { figure: string }

/** A stretch of text in one face. */
export type Run = { text: string; bold?: true; italic?: true; source?: FigureSource }

/**
 * What every block carries: a key that stays the same when the figures are counted again, so that words the secretary
 * wrote for this place find it, and the figure it tells of where it tells of one.
 */
type Keyed = { key: string; source?: FigureSource }

/**
 * Level 1 prints `I. TIÊU ĐỀ`, level 2 `1. Tiêu đề`, level 3 `a) …`; the title is kept in its natural case. `ordinal`
 * counts from 1; without it the title stands alone.
 */
export type Heading = Keyed & { type: 'heading'; level: 1 | 2 | 3; ordinal?: number; text: string }
export type Paragraph = Keyed & { type: 'paragraph'; runs: Run[] }
/** A line `- …`; the dash is not part of the text. */
export type DashItem = Keyed & { type: 'dash'; runs: Run[] }
/** A remark under a table or a heading, such as `Đơn vị tính: người`. */
export type Note = Keyed & { type: 'note'; text: string; align?: 'left' | 'center' | 'right' }

/**
 * Width in millimetres, or as a share of what the fixed columns leave; a column without either takes one share. Neighbours of
 * one `group` share a head above their own.
 */
export type Column = { title: string; group?: string; width?: { mm: number } | { share: number }; align?: 'left' | 'center' | 'right' }
export type Cell = string | { text: string; bold?: true; italic?: true; source?: FigureSource }
export type Row =
  | { type: 'row'; cells: Cell[] }
  /** One bold text across all columns. */
  | { type: 'group'; text: string }
  | { type: 'total'; cells: Cell[] }
/** The heads repeat on every page. Each row has as many cells as there are columns. */
export type Table = Keyed & {
  type: 'table'
  columns: Column[]
  rows: Row[]
  /** A row of column numbers (1), (2)… under the heads, as forms of the law have it. */
  numbered?: true
  /** What stands in a table without rows. */
  emptyText?: string
}

export type Block = Heading | Paragraph | DashItem | Note | Table

/** Names in their natural case (`Sở Nội vụ`); writers print them in capitals where the profile says so. */
export type HeaderBlock = {
  parentAgency?: string
  agency: string
  /** Left out in a draft: the number is given after the signature. */
  number?: string
  /** What follows the number, with its slash: `/BC-SNV`. Left out on papers that have no number (phiếu, sổ, báo cáo của cá nhân). */
  symbol?: string
  place: string
  /** `2026-11-20` when dated; in a draft `2026-11` or `2026`, which leave day, or day and month, blank. Left out in minutes, which tell their day in the text. */
  date?: string
}

/**
 * Who signs (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7), posts in natural case. A name left out leaves the place
 * blank. `head` is whom the signer signs for.
 */
export type Signature = { name?: string } & (
  | { form: 'head'; post: string }
  | { form: 'deputy'; head: string; post: string }
  | { form: 'acting'; post: string }
  | { form: 'byOrder'; head: string; post: string }
  | { form: 'byMandate'; head: string; post: string }
  /** `TM. ỦY BAN NHÂN DÂN` then `CHỦ TỊCH`, or `KT. CHỦ TỊCH` and `PHÓ CHỦ TỊCH` when `head` is given. */
  | { form: 'collective'; body: string; head?: string; post: string }
)

/** Recipients without dash and stop; `archive` is what follows `Lưu:`, such as `VT, VP`. */
export type Recipients = { names: string[]; archive: string }

export type Annex = { key: string; title: string; orientation?: 'portrait' | 'landscape'; blocks: Block[] }

/**
 * One official document, free of any file format. Words are kept once and in natural case; how they look is the
 * business of the profile, and what the rules add around them (numbers of headings, `./.`, `Như trên`) comes from
 * the functions of `wording.ts`, so that PDF, DOCX and plain text say the same.
 */
export type DocumentContent = {
  header: HeaderBlock
  /** `Báo cáo`, `Tờ trình`…; an official letter (công văn) has none and prints `V/v` under its number. */
  kindTitle?: string
  /** Trích yếu. */
  subject: string
  addressees?: string[]
  bases?: string[]
  body: Block[]
  signature: Signature
  /** Who signs at the left: the secretary of a meeting, who confirms a report. The recipients then stand below both. */
  leftSignature?: Signature
  /** A sheet for the wall: nobody signs it. */
  unsigned?: true
  /** Left out on papers that are kept rather than sent. */
  recipients?: Recipients
  annexes?: Annex[]
  /** Paper copies fill the line `(Kèm theo …)` of an annex, electronic ones leave it blank (mục III.1.c). */
  copy?: 'paper' | 'electronic'
  /** Landscape only when the body itself is a wide table (mục I.2). */
  orientation?: 'portrait' | 'landscape'
}
