import { cellText } from './cellText.ts'

const longestName = 31

const shortened = (name: string, room: number) => {
  const cut = name.slice(0, room).toWellFormed().replaceAll('\ufffd', '')
  return name.length <= room ? name : cut.replace(/\s+\S*$/, '') || cut
}

// Excel forbids these inside a name and the apostrophe at its ends, and keeps "History" for itself.
const allowed = (name: string) => {
  const plain = cellText(name).replace(/[\\/?*[\]:\n]/g, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '')
  return plain === '' || plain.toLowerCase() === 'history' ? 'Trang tính' : plain
}

/** Names Excel accepts, one for each of `names` in order: at most 31 letters, all different whatever their case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const plain = allowed(name)
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? '' : ` (${copy})`
      const candidate = shortened(plain, longestName - ending.length).replace(/['\s,]+$/, '') + ending
      const key = candidate.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  })
}
