/** Reads lines "query: id id". */
export function lines(block: string): { query: string; ids: string[] }[] {
  return block.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const at = line.lastIndexOf(': ')
    return { query: line.slice(0, at).replace(/^ +/, ''), ids: line.slice(at + 2).trim().split(/\s+/) }
  })
}
