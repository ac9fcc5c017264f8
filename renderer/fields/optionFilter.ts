import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { stripMarks, words } from '../../db/contract/text/fold.ts'

/** Names a picker gives to the deed at its end; no code and no id looks like this. */
export const NEW = '+'

const plain = (text: string) => words(text).map(stripMarks)

/** Whether every typed word begins a word of a label, with or without accents. */
export function fits(label: string, search: string): boolean {
  const known = plain(label)
  return plain(search).every(word => known.some(other => other.startsWith(word)))
}

/** Mantine's filter in the way of Vietnamese; the deed at the end always stays. */
export const optionFilter: OptionsFilter = ({ options, search }) =>
  options.filter((option: ComboboxParsedItem) => ('value' in option ? option.value === NEW || fits(option.label, search) : true))
