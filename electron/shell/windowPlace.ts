import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export type Bounds = { x: number; y: number; width: number; height: number }
/** Where a window lies; without `bounds` it has never been moved. */
export type WindowPlace = { bounds?: Bounds | undefined; maximized: boolean }

/** The common screen of an office, and the smallest on which a list still shows eight rows. */
export const [USUAL, SMALLEST] = [{ width: 1366, height: 768 }, { width: 1024, height: 640 }]

const file = 'window.json'
const number = z.int().min(-100_000).max(100_000)
const shape = z.object({ bounds: z.object({ x: number, y: number, width: number, height: number }).optional(), maximized: z.boolean() })

/** Where the last window lay; the usual place when that is unknown. */
export function readPlace(userData: string): WindowPlace {
  try {
    return shape.parse(JSON.parse(readFileSync(join(userData, file), 'utf8')))
  } catch {
    return { maximized: false }
  }
}

/** Remembers where a window lies. That it cannot be written is no reason to trouble anybody. */
export function keepPlace(userData: string, place: WindowPlace): void {
  const path = join(userData, file)
  try {
    writeFileSync(`${path}.part`, JSON.stringify(place))
    renameSync(`${path}.part`, path)
  } catch {
    // The next window opens in the usual place.
  }
}

/**
 * Fits a remembered place to the screens there are now: never larger than one, and so that the title can be reached with the
 * mouse. A window that lay on a screen which is gone comes back to the middle of the first.
 */
export function fitPlace({ bounds }: WindowPlace, screens: readonly Bounds[]): { width: number; height: number; x?: number; y?: number } {
  const wanted = bounds ?? USUAL
  const screen = bounds && screens.find(area => reaches(bounds, area))
  const room = screen ?? screens[0] ?? USUAL
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), room.width)
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), room.height)
  if (!bounds || !screen) return { width, height }
  return { width, height, x: Math.max(bounds.x, screen.x), y: Math.max(bounds.y, screen.y) }
}

const ENOUGH_TITLE = { width: 200, height: 40 }

/** Whether enough of a window's upper edge lies on a screen to take hold of it. */
function reaches(window: Bounds, screen: Bounds): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return across >= ENOUGH_TITLE.width && window.y >= screen.y - ENOUGH_TITLE.height && window.y <= screen.y + screen.height - ENOUGH_TITLE.height
}
