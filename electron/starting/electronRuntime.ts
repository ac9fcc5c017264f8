import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The program of Electron, if it is on this machine already: the one ELECTRON names, or the one that came into the
 * package. Looks only; nothing is fetched.
 */
export function findElectron(root: string, environment: Readonly<Record<string, string | undefined>> = process.env, platform: NodeJS.Platform = process.platform): string | undefined {
  const inPackage = join(root, 'node_modules/electron/dist', platform === 'win32' ? 'electron.exe' : 'electron')
  return [environment['ELECTRON'], inPackage].find(path => path !== undefined && path !== '' && existsSync(path))
}
