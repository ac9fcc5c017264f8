import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findFaces } from '../../electron/documents/pdf/fonts.ts'

/**
 * The environment in which LibreOffice sets Times New Roman with the face our PDFs are set with, whatever fonts the machine has:
 * only so can pages be compared.
 */
export function officeFonts(folder: string): NodeJS.ProcessEnv {
  const config = join(folder, 'fonts.conf')
  mkdirSync(join(folder, 'font-cache'), { recursive: true })
  const places = [...new Set(Object.values(findFaces()).map(face => dirname(face)))]
  writeFileSync(config, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    ${places.map(place => `<dir>${place}</dir>`).join('')}<cachedir>${join(folder, 'font-cache')}</cachedir>
    <match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match>
  </fontconfig>`)
  return { ...process.env, FONTCONFIG_FILE: config }
}
