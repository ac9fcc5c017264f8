import { asciiSlug } from '../../db/contract/text/slug.ts'

/** An entry as the list of entries gives it. */
export type Entry = Readonly<Record<string, unknown>>

const LONGEST_CODE = 60

/**
 * The draft of one more entry at the end of a list, or why there can be none. The code, which records keep, is made of the
 * name and differs from every other code of the list.
 */
export function newEntry(list: string, label: string, entries: readonly Entry[]): { list: string; code: string; label: string; position: number } | string {
  const stem = asciiSlug(label).slice(0, LONGEST_CODE).replace(/-+$/, '')
  if (stem === '') return 'Gõ tên của mục, có ít nhất một chữ hoặc số.'
  const same = entries.find(entry => asciiSlug(String(entry['label'])) === asciiSlug(label) && String(entry['label']).toLowerCase() === label.toLowerCase())
  if (same) return `Danh mục đã có “${String(same['label'])}”.`
  const codes = new Set(entries.map(entry => entry['code']))
  let code = stem
  for (let next = 2; codes.has(code); next += 1) code = `${stem}-${next}`
  return { list, code, label, position: Math.max(0, ...entries.map(entry => Number(entry['position']))) + 1 }
}
