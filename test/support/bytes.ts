import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Which of these words stand anywhere in the bytes of the files under a folder, in whatever case; each with the file. */
export function wordsOnDisk(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files.flatMap(entry => {
    const path = join(entry.parentPath, entry.name)
    const text = readFileSync(path).toString('utf8').toLowerCase()
    return words.filter(word => text.includes(word.toLowerCase())).map(word => `${path.slice(folder.length + 1)}: ${word}`)
  })
}
