import { bridge } from '../api/bridge.ts'
import { printFrame } from './printFrame.ts'

let last: { frame: HTMLIFrameElement; address: string } | undefined

/** Opens the printer's dialog for a PDF the program made, by its address. The page stays as it is. */
export async function printPaper(url: string): Promise<void> {
  const address = URL.createObjectURL(await bridge.file(url))
  const frame = printFrame(address)
  // The dialog reads from its frame for as long as it is open, and nothing tells when it closes: only the next one ends it.
  last?.frame.remove()
  if (last) URL.revokeObjectURL(last.address)
  last = { frame, address }
  document.body.append(frame)
}
