import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Paths of the four faces of one family. */
export type Faces = { normal: string; bold: string; italics: string; bolditalics: string }

const windowsFonts = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'Fonts')

/** Tinos has the widths of Times New Roman and every Vietnamese letter; it may be given away with the program. */
function bundledFaces(): Faces {
  const { resolve } = createRequire(import.meta.url)
  const face = (name: string) => resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`)
  return {
    normal: face('400Regular'), bold: face('700Bold'),
    italics: face('400Regular_Italic'), bolditalics: face('700Bold_Italic'),
  }
}

/**
 * Times New Roman (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4) when the folder holds all four faces, else the bundled
 * font: a mixture of both would show.
 */
export function findFaces(folder = windowsFonts): Faces {
  const times: Faces = {
    normal: join(folder, 'times.ttf'), bold: join(folder, 'timesbd.ttf'),
    italics: join(folder, 'timesi.ttf'), bolditalics: join(folder, 'timesbi.ttf'),
  }
  return Object.values(times).every((path) => existsSync(path)) ? times : bundledFaces()
}
