import type { ComponentName, ComponentStyle, LayoutProfile } from '../profile.ts'
import type { Ruler } from './ruler.ts'

const pointsPerMillimetre = 72 / 25.4
/** Millimetres to points. */
export const points = (millimetres: number) => millimetres * pointsPerMillimetre

export type Orientation = 'portrait' | 'landscape'

/** One kind of sheet and what is needed to set text on it. Measures in points. */
export type Sheet = {
  profile: LayoutProfile
  ruler: Ruler
  orientation: Orientation
  /** Left, top, right, bottom. */
  margins: [number, number, number, number]
  textWidth: number
  textHeight: number
  style: (component: ComponentName) => ComponentStyle
  /** On a preview each number leads to its figure by a link `figure:<id>`; on paper it does not. */
  preview: boolean
}

/** The sheet of a profile; turning it keeps each margin on its side. */
export function sheetOf(profile: LayoutProfile, ruler: Ruler, orientation: Orientation = 'portrait', preview = false): Sheet {
  const { width, height, margins } = profile.page
  const [across, down] = orientation === 'portrait' ? [width, height] : [height, width]
  return {
    profile, ruler, orientation,
    margins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
    textWidth: points(across - margins.left - margins.right),
    textHeight: points(down - margins.top - margins.bottom),
    style: (component) => profile.styles[component],
    preview,
  }
}
