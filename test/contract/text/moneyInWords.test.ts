import { expect, test } from 'vitest'
import { moneyInWords } from '../../../db/contract/text/moneyInWords.ts'

test.each([
  [0, 'Không đồng'], [5, 'Năm đồng'], [10, 'Mười đồng'], [15, 'Mười lăm đồng'], [21, 'Hai mươi mốt đồng'], [24, 'Hai mươi tư đồng'],
  [105, 'Một trăm linh năm đồng'], [110, 'Một trăm mười đồng'], [1_005, 'Một nghìn không trăm linh năm đồng'],
  [760_000, 'Bảy trăm sáu mươi nghìn đồng'], [3_800_000, 'Ba triệu tám trăm nghìn đồng'],
  [7_590_000, 'Bảy triệu năm trăm chín mươi nghìn đồng'], [1_000_005, 'Một triệu không trăm linh năm đồng'],
  [2_000_000_000, 'Hai tỷ đồng'], [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [12_345_678_901, 'Mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một đồng'],
])('%d đồng is said as "%s"', (dong, words) => {
  expect(moneyInWords(dong)).toBe(words)
})

const values: Readonly<Record<string, number>> = {
  không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9,
}
const scales: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 }

/** The number that words tell, read as one reads them: digits, tens, hundreds, then what they are counted in. */
function heard(words: string): number {
  let [total, group, digit] = [0, 0, 0]
  for (const word of words.toLocaleLowerCase('vi').replace(/ đồng$/u, '').split(' ')) {
    if (word === 'linh') continue
    if (word === 'mười') [group, digit] = [group + 10, 0]
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0]
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0]
    else if (scales[word] !== undefined) {
      const worth = scales[word] ?? 1
      total = worth === 1e9 ? (total + group + digit) * worth : total + (group + digit) * worth
      group = digit = 0
    } else digit = values[word] ?? Number.NaN
  }
  return total + group + digit
}

test('what is said is the sum that was meant, for sums of every size', () => {
  const sums = Array.from({ length: 4_000 }, (_, place) => Math.floor((place * 7_919 + 13) ** 2.4 % 10 ** (1 + place % 12)))
  for (const sum of [...sums, ...Array.from({ length: 1_200 }, (_, place) => place)]) expect(heard(moneyInWords(sum)), moneyInWords(sum)).toBe(sum)
})
