/** A number of a document or a day: two digits below 10 (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.c). */
export const officialNumber = (value: number): string => String(value).padStart(2, '0')

/**
 * 'ngày 05 tháng 01 năm 2020', from an ISO date: the day has two digits, the month only where it is 1 or 2
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b).
 */
export function officialDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const writtenMonth = Number(month) < 3 ? officialNumber(Number(month)) : String(Number(month))
  return `ngày ${officialNumber(Number(day))} tháng ${writtenMonth} năm ${year}`
}

const pointLetters = 'abcdđeghiklmnopqrstuvxy'

/**
 * The letter of a point, a) b) c) d) đ), counted from 0, in the order of the Vietnamese alphabet without ă â ê ô ơ ư
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5.d). After y, where the decree is silent, come aa, ab and so on.
 */
export function alphabetLetter(index: number): string {
  const letter = pointLetters[index % pointLetters.length] ?? ''
  return index < pointLetters.length ? letter : alphabetLetter(Math.floor(index / pointLetters.length) - 1) + letter
}

const romans = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const

/** I, II, III, IV … for a whole number from 1. */
export function romanNumeral(value: number): string {
  let left = value
  let text = ''
  for (const [worth, numeral] of romans) {
    text += numeral.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}

/** The text with its first letter as a capital. */
export function capitalise(text: string): string {
  const nfc = text.normalize('NFC')
  return nfc.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** 'N.V.A.' for Nguyễn Văn An. */
export function initials(name: string): string {
  return name.normalize('NFC').split(/\s+/).filter(Boolean).map((word) => `${[...word][0]?.toUpperCase()}.`).join('')
}

/** 05/01/2020, 29/6/2019: a day in figures with the month padded like in `officialDate`. Expects an ISO date. */
export function officialShortDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}
