import { useEffect, useState } from 'react'
import type { Paper } from './pdf.ts'

type Sizes = ReadonlyMap<number, { width: number; height: number }>
const BATCH = 200

/**
 * The pages (from 1) that are not as large as the first one, such as annexes that lie across, in points. They become known
 * bit by bit while the first pages are already on the screen.
 */
export function usePageSizes(paper: Paper): Sizes {
  const [found, setFound] = useState<{ paper: Paper; sizes: Sizes }>({ paper, sizes: new Map() })
  useEffect(() => {
    let wanted = true
    const read = async () => {
      const sizes = new Map<number, { width: number; height: number }>()
      for (let start = 1; start <= paper.pages && wanted; start += BATCH) {
        const before = sizes.size
        for (let page = start; page < Math.min(start + BATCH, paper.pages + 1) && wanted; page += 1) {
          const size = await paper.size(page)
          if (size.width !== paper.first.width || size.height !== paper.first.height) sizes.set(page, size)
        }
        if (wanted && sizes.size > before) setFound({ paper, sizes: new Map(sizes) })
      }
    }
    read().catch(() => undefined)
    return () => { wanted = false }
  }, [paper])
  return found.paper === paper ? found.sizes : none
}

const none: Sizes = new Map()
