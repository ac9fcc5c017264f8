const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const tail: Readonly<Record<number, string>> = { 1: 'mốt', 4: 'tư', 5: 'lăm' }

/** Tens and ones: `hai mươi mốt`; after hundreds a lone one is `linh năm`. */
function belowHundred(value: number, afterHundreds: boolean): string[] {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const word = digits[ones] ?? ''
  if (tens === 0) return ones === 0 ? [] : [...(afterHundreds ? ['linh'] : []), word]
  if (tens === 1) return ['mười', ...(ones === 0 ? [] : [ones === 5 ? 'lăm' : word])]
  return [digits[tens] ?? '', 'mươi', ...(ones === 0 ? [] : [tail[ones] ?? word])]
}

/** Three digits; where more stand before them, the hundreds are said even when they are none. */
function belowThousand(value: number, following: boolean): string[] {
  const hundreds = Math.floor(value / 100)
  const said = hundreds > 0 || following
  return [...(said ? [digits[hundreds] ?? '', 'trăm'] : []), ...belowHundred(value % 100, said)]
}

const scales = [[1_000_000, 'triệu'], [1_000, 'nghìn'], [1, '']] as const

function read(value: number, following: boolean): string[] {
  const billions = Math.floor(value / 1_000_000_000)
  let begun = following
  const words = billions === 0 ? [] : [...read(billions, following), 'tỷ']
  begun ||= billions > 0
  for (const [worth, name] of scales) {
    const three = Math.floor(value % (worth * 1000) / worth)
    if (three > 0) words.push(...belowThousand(three, begun), ...(name === '' ? [] : [name]))
    begun ||= three > 0
  }
  return words
}

/** `Bảy triệu năm trăm chín mươi nghìn đồng`, from whole đồng of 0 or more: how a sum is said again in words beside its figures. */
export function moneyInWords(dong: number): string {
  const said = dong === 0 ? 'không' : read(dong, false).join(' ')
  return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)} đồng`
}
