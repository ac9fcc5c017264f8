/** A hidden frame of the page that opens the printer's dialog for what lies at an address, as soon as that is there. */
export function printFrame(address: string, printing: (frame: HTMLIFrameElement) => void = () => undefined): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = 'Bản in'
  frame.hidden = true
  frame.src = address
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus()
    frame.contentWindow?.print()
    printing(frame)
  }, { once: true })
  return frame
}
