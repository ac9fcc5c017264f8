/** A hidden frame of the page that opens the printer's dialog for what lies at an address, as soon as that is there; `before` it does. */
export function printFrame(address: string, before: (frame: HTMLIFrameElement) => void = () => undefined): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = 'Bản in'
  frame.hidden = true
  frame.src = address
  frame.addEventListener('load', () => {
    // Before: the script may stand still for as long as the dialog is open.
    before(frame)
    frame.contentWindow?.focus()
    frame.contentWindow?.print()
  }, { once: true })
  return frame
}
