import { bridge } from '../api/bridge.ts'

const LINGER_MS = 60_000

/** Opens the printer's dialog for a PDF the program made, by its address. The page stays as it is. */
export async function printPaper(url: string): Promise<void> {
  const address = URL.createObjectURL(await bridge.file(url))
  const frame = document.createElement('iframe')
  frame.title = 'Bản in'
  frame.hidden = true
  frame.src = address
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus()
    frame.contentWindow?.print()
  }, { once: true })
  document.body.append(frame)
  // The dialog reads from the frame for as long as it is open, and nothing tells when it closes.
  setTimeout(() => {
    frame.remove()
    URL.revokeObjectURL(address)
  }, LINGER_MS)
}
