import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of the assets, wherever this code runs from: the sources (electron/core/content), a bundle (out/…) or an
 * installed program (resources/…). Found by walking up from this file, so that the working folder never matters.
 */
function assetsFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const assets = join(folder, 'assets')
    if (existsSync(join(assets, 'defaults', 'lists.json'))) return assets
    if (dirname(folder) === folder) throw new Error(`no assets folder above ${import.meta.dirname}`)
  }
}

let found: string | undefined

/** The absolute path of one file that ships with the program, e.g. `defaults/lists.json`. The file need not exist. */
export const assetFile = (name: string): string => join(found ??= assetsFolder(), ...name.split('/'))

/** What a JSON file of the assets says. The caller checks its shape. */
export const readJsonAsset = (name: string): unknown => JSON.parse(readFileSync(assetFile(name), 'utf8'))
