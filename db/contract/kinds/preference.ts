import { text } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { formatNumber } from '../text/format.ts'

/** Preferences that are numbers, from the least to the most that makes sense. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  awardRounding: [1, 1_000_000_000], voteThreshold: [0, 100], titleVoteThreshold: [0, 100], councilQuorum: [0, 100],
  gradeExcellent: [0, 100], gradeGood: [0, 100], gradeDone: [0, 100], bonusCap: [0, 100], deductionCap: [0, 100],
}

/** Why a preference cannot have a value; undefined when it can. */
export function preferenceFault(name: string, value: string): string | undefined {
  const range = Object.hasOwn(ranges, name) ? ranges[name] : undefined
  if (!range) return undefined
  const [least, most] = range
  const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return undefined
  return `Phải là một số từ ${least} đến ${formatNumber(most)}`
}

/** One setting that is a single word or number, by its name. */
export const preference = defineKind({
  name: 'preference',
  label: 'Tùy chọn',
  fields: {
    name: text({ label: 'Tên', required: true, max: 60 }),
    value: text({ label: 'Giá trị', required: true, max: 1000 }),
  },
  sections: { 'Tùy chọn': 'name' },
  title: ['name'],
  list: ['name', 'value'],
  search: ['name'],
  sort: 'name',
  check: ({ name, value }) => {
    const fault = preferenceFault(name, value)
    return fault === undefined ? {} : { value: fault }
  },
})
