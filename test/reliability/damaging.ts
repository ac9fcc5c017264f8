/** Spoils a copy of a file's bytes; `random` gives numbers from 0 to 1. Always changes something. */
export type Damage = (bytes: Buffer, random: () => number) => Buffer

/** The page size of a register, and the size of a block where a file has no pages; short files have shorter ones. */
const PAGE = 4096
const pageSize = (bytes: Buffer) => Math.min(PAGE, Math.floor(bytes.length / 4))

const below = (count: number, random: () => number) => Math.floor(random() * count)
const pagesOf = (bytes: Buffer) => Math.floor(bytes.length / pageSize(bytes))
const page = (bytes: Buffer, index: number) => bytes.subarray(index * pageSize(bytes), (index + 1) * pageSize(bytes))

function garble(bytes: Buffer, length: number, random: () => number): Buffer {
  const at = below(bytes.length - length, random)
  for (let place = at; place < at + length; place += 1) bytes[place] = (bytes[place] ?? 0) ^ (1 + below(255, random))
  return bytes
}

function zeroPage(bytes: Buffer, random: () => number): Buffer {
  page(bytes, below(pagesOf(bytes), random)).fill(0)
  return bytes
}

function swapPages(bytes: Buffer, random: () => number): Buffer {
  const [a, b] = [page(bytes, below(pagesOf(bytes), random)), page(bytes, below(pagesOf(bytes), random))]
  const kept = Buffer.from(a)
  if (a.length !== b.length) return bytes
  b.copy(a)
  kept.copy(b)
  return bytes
}

const inFull: Readonly<Record<string, Damage>> = {
  'one byte': (bytes, random) => garble(bytes, 1, random),
  '16 bytes': (bytes, random) => garble(bytes, 16, random),
  'page zeroed': zeroPage,
  'two pages swapped': swapPages,
  truncated: (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
}

/** The five ways a disk, a stick or a careless copy spoils a file. */
export const damages: Readonly<Record<string, Damage>> = Object.fromEntries(Object.entries(inFull).map(([name, damage]) => [name, (bytes, random) => {
  for (;;) {
    const spoiled = damage(Buffer.from(bytes), random)
    // A page of zeros zeroed, or a page swapped with itself, is no damage.
    if (!spoiled.equals(bytes)) return spoiled
  }
}]))

/** Damage that hits whole pages, which the pages' own structure must give away. */
export const wholePages: readonly string[] = ['page zeroed', 'two pages swapped', 'truncated']
