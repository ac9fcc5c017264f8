/** The place of a number on its page, in shares of the page from its top left corner. */
export type Mark = { figure: string; left: number; top: number; width: number; height: number }

/** The figure a link in a paper leads to; null for any other link. */
export const figureOf = (address: string | undefined): string | null =>
  (address?.startsWith('figure:') ? decodeURI(address.slice('figure:'.length)) : null)

/** A mark from the corners of a link in the units of the page. */
export function markOf(figure: string, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], { width, height }: { width: number; height: number }): Mark {
  return { figure, left: Math.min(x1, x2) / width, top: Math.min(y1, y2) / height, width: Math.abs(x2 - x1) / width, height: Math.abs(y2 - y1) / height }
}

type Box = { left: number; top: number; width: number; height: number }

const GAP = 8

/**
 * Where a popover of this size stands beside a thing: under it, or over it where there is no room, always inside the
 * bounds and, as far as there is room, not over what must stay in view (`spare`). All in pixels of one system.
 */
export function placeBeside(thing: Box, size: { width: number; height: number }, bounds: Box, spare?: Box): { left: number; top: number } {
  const usual = beside(thing, size, bounds)
  if (!spare || !overlap({ ...usual, width: size.width, height: size.height }, spare)) return usual
  const over = spare.top - size.height - GAP
  const under = spare.top + spare.height + GAP
  if (under + size.height <= bounds.top + bounds.height) return { ...usual, top: under }
  return over >= bounds.top ? { ...usual, top: over } : usual
}

const overlap = (a: Box, b: Box) => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

function beside(thing: Box, size: { width: number; height: number }, bounds: Box): { left: number; top: number } {
  const under = thing.top + thing.height + GAP
  const over = thing.top - size.height - GAP
  const fits = under + size.height <= bounds.top + bounds.height
  const inside = (at: number, from: number, room: number) => Math.max(from, Math.min(at, from + room))
  return {
    left: inside(thing.left - 24, bounds.left, bounds.width - size.width),
    top: inside(fits || over < bounds.top ? under : over, bounds.top, bounds.height - size.height),
  }
}

/** Steps of the magnifying glass, in shares of 100 %. */
const steps = [0.5, 0.67, 0.75, 0.82, 0.9, 1, 1.1, 1.25, 1.5, 2, 3]

/** The next larger or smaller zoom. */
export function zoomed(zoom: number, direction: 1 | -1): number {
  const next = direction > 0 ? steps.find(step => step > zoom + 0.005) : steps.findLast(step => step < zoom - 0.005)
  return next ?? zoom
}
