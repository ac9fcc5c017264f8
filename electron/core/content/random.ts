/** Draws that come out the same for the same seed, on every machine. */
export type Random = {
  /** 0 to 1, without 1. */
  fraction(): number
  /** A whole number, both ends included. */
  whole(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** A key, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** A UUID of version 7; its time is fixed, so that the ids depend on the seed alone. */
  id(): string
}

const firstIdTime = Date.UTC(2026, 0, 1)
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** Mulberry32: 32 bits of state, quick, and good enough to spread sample data. Not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  let ids = 0
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const fraction = () => bits() / 0x1_0000_0000
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction, whole,
    chance: probability => fraction() < probability,
    pick: items => {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[whole(0, items.length - 1)] as (typeof items)[number]
    },
    weighted: weights => {
      const keys = Object.keys(weights) as (keyof typeof weights)[]
      let left = fraction() * keys.reduce((sum, key) => sum + weights[key], 0)
      const found = keys.find(key => (left -= weights[key]) < 0) ?? keys.at(-1)
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    id: () => {
      const time = hex(firstIdTime + ids++, 12)
      const tail = hex(bits(), 8) + hex(bits(), 8)
      return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${hex(0x8 | (bits() & 3), 1)}${tail.slice(3, 6)}-${tail.slice(6, 16)}${hex(bits() & 0xff, 2)}`
    },
  }
}
