import { printFrame } from './printFrame.ts'

const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Opens the printer's dialog for a few lines of plain text, the first as a heading. The page stays as it is. */
export function printText(lines: readonly string[]): void {
  const [heading = '', ...others] = lines
  const page = `<!doctype html><meta charset="utf-8"><title>${plain(heading)}</title><body style="font: 14pt/1.6 'Times New Roman', Tinos, serif"><h1 style="font-size: 18pt">${plain(heading)}</h1>`
    + others.map(line => `<p>${plain(line)}</p>`).join('')
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }))
  // The text may be a secret: it does not stay behind in the page.
  const frame = printFrame(address, ({ contentWindow }) =>
    contentWindow?.addEventListener('afterprint', () => { frame.remove(); URL.revokeObjectURL(address) }, { once: true }))
  document.body.append(frame)
}
