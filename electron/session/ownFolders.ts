import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the program keeps what it remembers between starts, as each system wants it. Never named `databases`: Chromium deletes that. */
export function ownFolder(environment: Environment = process.env, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(environment['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'SoDanVan')
  return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'so-dan-van')
}

/** Where a person keeps her own files; her own folder where there is none for documents. */
export function documentsFolder(home: string = homedir()): string {
  return ['Documents', 'Tài liệu', 'My Documents'].map(name => join(home, name)).find(folder => existsSync(folder)) ?? home
}
