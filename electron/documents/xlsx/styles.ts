import type { BorderStyle, CellStyle, FontStyle } from 'hucre'
import type { Format, SheetColumn, SheetLine } from './sheet.ts'

/** Points, as tables of official papers are usually set. */
export const size = 12
/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4 names one typeface for official papers. */
export const font: FontStyle = { name: 'Times New Roman', size }

const side = { style: 'thin', color: { rgb: '808080' } } as const
const border: BorderStyle = { top: side, right: side, bottom: side, left: side }

const numberFormats: Record<Format, string | undefined> = {
  text: '@', number: '#,##0', money: '#,##0', change: '+#,##0;-#,##0;0', date: 'dd/mm/yyyy',
}

/** Cells of a column. `long` texts are left in the general format. */
export function columnStyle({ format = 'text', align }: SheetColumn, long: boolean): CellStyle {
  const horizontal = align ?? (format === 'date' ? 'center' : undefined)
  const numFmt = format === 'text' && long ? undefined : numberFormats[format]
  return {
    font, border, ...(numFmt ? { numFmt } : {}),
    alignment: { vertical: 'top', wrapText: true, ...(horizontal ? { horizontal } : {}) },
  }
}

/** The style of a column for a number with decimals. */
export const decimals = (style: CellStyle | undefined, format: Format | undefined): CellStyle =>
  ({ ...style, numFmt: format === 'change' ? '+#,##0.##;-#,##0.##;0' : '#,##0.##' })

export const headStyle: CellStyle = {
  font: { ...font, bold: true }, border, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** The line that numbers the columns of a form. */
export const numberStyle: CellStyle = { ...headStyle, font: { ...font, italic: true } }

export const totalStyle = (style: CellStyle | undefined): CellStyle => ({ ...style, font: { ...font, bold: true } })

export const groupStyle = (italic: boolean): CellStyle => ({
  font: { ...font, ...(italic ? { italic } : { bold: true }) }, border,
  alignment: { vertical: 'top', wrapText: true, horizontal: italic ? 'center' : 'left' },
})

export function lineStyle(line: SheetLine): CellStyle {
  return {
    font: { ...font, size: line.size ?? size, bold: line.bold ?? false, italic: line.italic ?? false },
    alignment: { horizontal: line.align ?? 'left', vertical: 'center', wrapText: true },
  }
}
