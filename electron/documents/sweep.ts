import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/**
 * Has the garbage of a piece of work collected now. A piece of a long table leaves some hundred megabytes of nodes behind, and left
 * to itself the engine lets several of them pile up before it looks.
 */
export function sweep(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
