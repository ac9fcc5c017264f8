import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program such as 7z or pdftotext lies on PATH, or undefined: for `test.skipIf(!findTool('7z'))`. */
export function findTool(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
